"""Names of works, teams, ships and storms that look like a deed: "the novel The Threat".

The capitalized word stands behind what it names ("the band Death Threat", "a film called
Assault"), behind its maker ("Mozart's The Abduction from the Seraglio"), or within the name of a
storm or ship.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import agents, lemma, prepositional_objects, sentence_of
from extract.wordlists import word_sets

_OF_WHOM = ("of", "against", "on")
_QUOTES = frozenset({'"', "“", "‘", "'", "«", "("})


def without_work_names(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those whose word is part of the name of a work, ship or storm; in order."""
    return [f for f in frames if not _names_a_work(f.trigger)]


def _names_a_work(word: Token) -> bool:
    start = sentence_of(word).start
    if not word.is_title or word.i == start:
        return False
    if _tells_of_somebody(word):
        return False
    first = word.i
    while first > start and word.doc[first - 1].is_title:
        first -= 1
    words = word_sets("senses")
    if word.doc[first].lower_ in words["named_storms_and_ships"]:
        return first < word.i
    return first > start and _names_what_follows(word.doc[first], start)


def _tells_of_somebody(word: Token) -> bool:
    """ "Threatened by the embassy", "Hijacking of exiles": the words behind it are no name's."""
    against = (n for n in prepositional_objects(word, *_OF_WHOM) if n.is_lower)
    return bool(agents(word)) or next(against, None) is not None


def _names_what_follows(first: Token, start: int) -> bool:
    """Whether "novel", "called" or "Mozart's" stands before the name."""
    before = first.doc[first.i - 1]
    if before.text == "'s" or before.text == "’s":
        return first.lower_ in ("the", "a")
    if before.text in _QUOTES and before.i > start:
        before = first.doc[before.i - 1]
    words = word_sets("senses")
    if before.tag_ in ("VBN", "VBD") and lemma(before) in words["naming"]:
        return before.i > start and lemma(first.doc[before.i - 1]) in words["named_kinds"]
    return before.is_lower and before.pos_ in ("NOUN", "PROPN") and (
        lemma(before) in words["named_kinds"]
    )  # fmt: skip
