"""Answers about words and stretches of a parsed text, kept with it: many rules ask the same."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from spacy.tokens import Doc, Span, Token

from extract.speed.freed import give_back

T = TypeVar("T")

_ANSWERS = "shadowgraph_answers"
_LONG = 20_000
"""Words of a document of which nothing is kept between steps that can be found anew."""


def once_a_word(ask: Callable[[Token], T]) -> Callable[[Token], T]:
    """Let a function of a word keep its answers in the Doc, whose parse must not change any more.

    Whoever asks must leave the answer as it is. `forget` ends the keeping.
    """
    name = _name(ask)

    @wraps(ask)
    def remembered(token: Token) -> T:
        answers: dict[int, T] = _kept(token.doc, name)
        place = token.i
        if place not in answers:
            answers[place] = ask(token)
        return answers[place]

    return remembered


def once_a_span(ask: Callable[[Span], T]) -> Callable[[Span], T]:
    """As `once_a_word`, of a sentence or another stretch of words."""
    name = _name(ask)

    @wraps(ask)
    def remembered(span: Span) -> T:
        answers: dict[tuple[int, int], T] = _kept(span.doc, name)
        place = (span.start, span.end)
        if place not in answers:
            answers[place] = ask(span)
        return answers[place]

    return remembered


def once_a_doc(ask: Callable[[Doc], T]) -> Callable[[Doc], T]:
    """As `once_a_word`, of a text as a whole."""
    name = _name(ask)

    @wraps(ask)
    def remembered(doc: Doc) -> T:
        answers: dict[int, T] = _kept(doc, name)
        if 0 not in answers:
            answers[0] = ask(doc)
        return answers[0]

    return remembered


def forget(doc: Doc) -> None:
    """Drop the answers, which hold words and so their Doc: it is freed at once, not some day."""
    doc.user_data.pop(_ANSWERS, None)


def is_long(doc: Doc) -> bool:
    """Whether what is kept of a text takes memory that counts."""
    return len(doc) > _LONG


def lighten(doc: Doc) -> None:
    """Between steps, let go of what is remembered of a long text; it is found anew if asked."""
    if is_long(doc):
        forget(doc)
        give_back()


def _name(ask: Callable[..., object]) -> str:
    return f"{ask.__module__}.{ask.__qualname__}"


def _kept(doc: Doc, name: str) -> dict[Any, Any]:
    """The answers of one function so far."""
    try:
        answers: dict[Any, Any] = doc.user_data[_ANSWERS][name]
    except KeyError:
        answers = doc.user_data.setdefault(_ANSWERS, {}).setdefault(name, {})
    return answers


@once_a_doc
def text_of(doc: Doc) -> str:
    """The text of a Doc, which spaCy puts together anew whenever it is asked."""
    return doc.text
