"""Words beside a noun that tell it apart from what was told: "a second attack", "the earlier raid".

"He was beaten in May. The earlier attack was worse": two attacks. "The second detention" is the
second of two that were told, and "the first" the first of them.
"""

from collections.abc import Sequence
from typing import TypeVar

from spacy.tokens import Token

from extract.grammar import children, lemma
from extract.wordlists import word_sets

T = TypeVar("T")


def names_another(noun: Token) -> bool:
    """ "The earlier attack", "the other arrest", "the new threats": not the one told before."""
    beside = {child.lower_ for child in children(noun, "amod", "det", "nummod", "compound")}
    return noun.pos_ == "NOUN" and not beside.isdisjoint(word_sets("event_words")["another"])


def counted(noun: Token, told: Sequence[T]) -> Sequence[T]:
    """Of events that a noun may name, the last first, the one that its number picks.

    "The second" of one is none of them, and so is the second of three, of which nobody can tell.
    """
    number = number_of(noun)
    if number is None or not told:
        return told
    if number == "first":
        return told[-1:]
    return told[:1] if len(told) == 2 and number == "second" else ()


def number_of(noun: Token) -> str | None:
    """The "second" of "the second attack"; none for "it was the second attack on him"."""
    counting = word_sets("event_words")["ordinals"]
    number = next((word for word in _beside(noun) if word in counting), None)
    return None if noun.dep_ == "attr" else number


def _beside(noun: Token) -> list[str]:
    return [lemma(child) for child in children(noun, "amod", "nummod")]
