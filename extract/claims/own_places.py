"""Where an event happened, by the grammar of its sentence.

The reader ties places of neighboring verbs to an event, and bodies for places. What the grammar
gives to somebody else goes (`extract.claims.stray_places`); where nothing is left, the place that
hangs on the event's own word comes in.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.claims.drafts import ON_THE_SPOT
from extract.claims.mention_index import MentionIndex
from extract.claims.pair_places import place_of_the_first
from extract.claims.place_words import behind, is_summons
from extract.claims.protested_places import is_of_what_is_protested
from extract.claims.stray_places import is_no_place, is_stray
from extract.frames import Filler, Frame
from extract.status.done_elsewhere import ELSEWHERE, is_elsewhere

_TRUST = 0.6
"""Trust in a place that only the grammar gives; not calibrated."""
_WHERE_IT_IS_DONE = (*ON_THE_SPOT, "detain", "coerce_by_proxy")
"""Types that are done where the one is whom they hit: what hangs on their word is their place."""


def with_own_places(frame: Frame, index: MentionIndex) -> Frame:
    """The frame with the places that are its own: stray ones taken away, a missed one added."""
    kept = tuple(
        filler
        for filler in frame.fillers
        if filler.role != "place" or not is_stray(frame, filler, index)
    )
    placed = any(filler.role == "place" for filler in kept)
    added = () if placed else tuple(_own(replace(frame, fillers=kept), index))[:1]
    if len(kept) == len(frame.fillers) and not added:
        return frame
    return replace(frame, fillers=(*kept, *added)).marked("place_guard")


def _own(frame: Frame, index: MentionIndex) -> Iterator[Filler]:
    """The place on the event's own word, and the seat of the court that ruled."""
    taken = {filler.head.i for filler in frame.fillers}
    words: list[Token] = []
    if frame.type in _WHERE_IT_IS_DONE:
        words += behind(frame.trigger)
    words += place_of_the_first(frame)
    words += [word for hit in _hit(frame) for word in behind(hit) if word.pos_ == "PROPN"]
    if frame.type == "legal_action":
        words += [word for court in _courts(frame, index) for word in behind(court)]
    for word in words:
        mention = None if is_summons(word) else index.at(word)
        own = Filler("place", word, _TRUST, "grammar")
        if ELSEWHERE in frame.marks and is_elsewhere(word, frame.trigger):
            continue  # "was not beaten in prison, but at a police station"
        if word.i in taken or mention is None or mention.type not in ("place", "campus"):
            continue
        if not is_no_place(frame, own, index) and not is_of_what_is_protested(frame, own, index):
            yield own


def _hit(frame: Frame) -> Iterator[Token]:
    """Those whom an act hits, and what it is against."""
    return (f.head for f in frame.fillers if f.role in ("target", "target_event"))


def _courts(frame: Frame, index: MentionIndex) -> Iterator[Token]:
    for filler in frame.fillers:
        mention = index.at(filler.head)
        if filler.role == "initiator" and mention is not None and mention.subtype == "court":
            yield filler.head
