"""Halves of a filler: of "the student Ali Tahir" the reader half means noun and name.

Neither word reaches the score that a filler needs, both together do: then the name is meant. So it
is with "Ali Khan, who was murdered", where the "who" has the other half.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.grammar import NOUNS
from extract.reader import ReadEvent, ReadRole

_FAR = 4
"""Words between a noun and the last word of the name behind it, at most."""


def joined_halves(
    words: Sequence[Token], event: ReadEvent, needed: Mapping[str, float]
) -> list[ReadRole]:
    """The names that share a role with the noun before or the "who" behind, with both scores.

    Args:
        words: Words of the sentence, as the reader counts them.
        needed: Least score of a filler per role.
    """
    return [
        replace(name, score=name.score + noun.score)
        for name in event.halves
        for noun in event.halves
        if name.role == noun.role and name.score + noun.score >= needed[name.role]
        if _is_name_of(words[name.word], words[noun.word])
        or _is_who(words[noun.word], words[name.word])
    ]


def _is_name_of(name: Token, noun: Token) -> bool:
    """ "Student Ali Tahir": the name right behind it, whichever of both the parser puts above."""
    if name.pos_ != "PROPN" or noun.pos_ not in NOUNS or not 0 < name.i - noun.i <= _FAR:
        return False
    joined = name.head.i == noun.i or noun.head.i == name.i
    return joined and all(word.pos_ in NOUNS for word in name.doc[noun.i + 1 : name.i])


def _is_who(pronoun: Token, noun: Token) -> bool:
    """The "who" of a clause that hangs on the noun."""
    verb = pronoun.head
    return pronoun.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" and verb.head.i == noun.i
