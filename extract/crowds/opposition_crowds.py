"""Crowds of the opposition that nobody gathered before: "people with opposition flags assembled".

"Opposition" is a party there, and no word for standing against another gathering: the reader takes
the crowd for a counter-protest, though no other is told of.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.crowds.gatherings import COUNTER_PROTEST, is_called_so
from extract.frames import Frame
from extract.grammar import children
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_PARTY = frozenset({"opposition", "opposition-party", "anti-government", "anti-regime"})


def of_the_opposition(frames: Sequence[Frame]) -> list[Frame]:
    """The frames, with crowds of an opposition as protests where no other gathering stands."""
    gatherings = [f for f in frames if f.type in GATHERINGS]
    return [_as_protest(f) if _is_alone(f, gatherings) else f for f in frames]


def _as_protest(frame: Frame) -> Frame:
    kept = tuple(f for f in frame.fillers if f.role != "target_event")
    return replace(frame, type="protest", mode=None, fillers=kept).marked("opposition_crowd")


def _is_alone(frame: Frame, gatherings: Sequence[Frame]) -> bool:
    """Whether a crowd is one of a party, with no other before it or in its sentence."""
    if frame.type != COUNTER_PROTEST or is_called_so(frame):
        return False
    said, words = sentence_around(frame.trigger), word_sets("gatherings")
    against = words["opposite"] | words["replies"] | words["rival"] | words["meeting"]
    against |= words["those_who_gather"] | words["jeering"]
    if said.words.isdisjoint(_PARTY) or not (said.words | said.all_lemmas).isdisjoint(
        against - {"opposition"}
    ):
        return False
    if not all(_is_a_party(w) for w in said.span if w.lower_ in _PARTY):
        return False
    own = frame.trigger.i
    return not any(
        g.trigger.i != own and (g.trigger.i < own or g.sentence == frame.sentence)
        for g in gatherings
    )


def _is_a_party(word: Token) -> bool:
    """ "Opposition flags", "of the opposition"; not "in opposition to the panel"."""
    if children(word, "prep"):
        return False
    return word.dep_ != "pobj" or word.head.lower_ not in ("in", "as")
