"""Places by their role: names that only fill scenes, and persons who look like a place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extract.claims.mention_index import MentionIndex
from extract.frames import Filler, Frame
from extract.gazetteer.words import organization_words
from extract.naming.mentions import DocMention
from extract.naming.names import LIKE_A_SPOT
from extract.naming.person_words import person_words
from extract.naming.town_surnames import BEHIND_DEEDS, LIKE_A_TOWN

_LIKE_PLACES = frozenset((LIKE_A_SPOT, LIKE_A_TOWN))


def with_scenes_as_places(
    doc: Doc, frames: Iterable[Frame], mentions: Sequence[DocMention]
) -> list[DocMention]:
    """Names that only ever fill a place are places, whatever kind of body they look like."""
    index = MentionIndex(mentions)
    roles: dict[int, set[str]] = {}
    for frame in frames:
        for filler in frame.fillers:
            mention = index.at(filler.head)
            if mention is not None:
                roles.setdefault(mention.head, set()).add(filler.role)
    return [
        replace(m, type="place", subtype=scene_kind(m.start, m.end, doc), actor=None)
        if roles.get(m.head) == {"place"} and _is_unsure_body(m)
        else m
        for m in mentions
    ]


def with_persons_as_targets(frames: Iterable[Frame], mentions: Sequence[DocMention]) -> list[Frame]:
    """A person with the name of a spot or town is no place of a deed: whom it is done to is its
    target."""
    persons = MentionIndex(m for m in mentions if m.type == "person" and m.kind == "proper")
    return [frame.filled(_as_targets(frame, persons), "like_a_place") for frame in frames]


def _as_targets(frame: Frame, persons: MentionIndex) -> Iterator[Filler]:
    targets = {persons.at(f.head) for f in frame.fillers if f.role == "target"}
    for filler in frame.fillers:
        person = persons.at(filler.head)
        if filler.role != "place" or person is None or not _befalls(frame, person):
            yield filler
        elif person not in targets:
            yield replace(filler, role="target")


def _befalls(frame: Frame, person: DocMention) -> bool:
    """Whether a harmful deed is told of a person: "Nadia Tunis was arrested", "the killing of
    Granada"."""
    if not frame.harms:
        return False
    alike, name = person.rule in _LIKE_PLACES, frame.trigger.doc[person.head]
    name = name.head if name.dep_ == "appos" else name
    above = name.head
    if name.dep_ in ("dobj", "nsubjpass") and above.i == frame.trigger.i:
        return alike or above.lemma_.lower() in person_words()["human_verbs"]
    behind = above.lower_ in BEHIND_DEEDS and above.head.i == frame.trigger.i
    return alike and name.dep_ == "pobj" and behind


def scene_kind(start: int, end: int, doc: Doc) -> str:
    """What a scene of no list is: a bare name is a town, "the Libra" and "Sela Hall" are spots.

    Behind "across" a name with its article is a stretch of land or water: "across the Meru".
    """
    words = organization_words()
    if start and doc[start - 1].lower_ == "the":
        across = start > 1 and doc[start - 2].lower_ == "across" and doc[end - 1].pos_ == "PROPN"
        return "region" if across else "venue"
    named = all(token.pos_ == "PROPN" and token.text[:1].isupper() for token in doc[start:end])
    spots = words["venue_ends"] | words["building_ends"] | words["venue_starts"]
    spot = doc[end - 1].text in spots or doc[start].text in spots
    numbered = any(len(token.text) == 1 or not token.is_alpha for token in doc[start:end])
    return "venue" if spot or numbered or not named else "city"


def _is_unsure_body(mention: DocMention) -> bool:
    guessed = mention.rule.startswith(("ner:", "pattern:", "name:", "echo"))
    guessed = guessed and mention.rule not in _LIKE_PLACES
    vague = mention.subtype in (None, "ngo", "company", "unknown")
    return guessed and vague and mention.key is None and mention.type in ("organization", "person")
