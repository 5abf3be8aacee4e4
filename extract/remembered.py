"""Answers about single words of a parsed text, kept with it: many rules ask the same of a word."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from spacy.tokens import Doc, Token

T = TypeVar("T")

_ANSWERS = "shadowgraph_answers"


def once_a_word(ask: Callable[[Token], T]) -> Callable[[Token], T]:
    """Let a function of a word keep its answers in the Doc, whose parse must not change any more.

    Whoever asks must leave the answer as it is. `forget` ends the keeping.
    """
    name = (ask.__module__, ask.__qualname__)

    @wraps(ask)
    def remembered(token: Token) -> T:
        answers: dict[int, T] = token.doc.user_data.setdefault(_ANSWERS, {}).setdefault(name, {})
        place = token.i
        if place not in answers:
            answers[place] = ask(token)
        return answers[place]

    return remembered


def forget(doc: Doc) -> None:
    """Drop the answers, which hold words and so their Doc: it is freed at once, not some day."""
    doc.user_data.pop(_ANSWERS, None)
