"""What a rule may know of an entity or event when it compares two of different documents.

A profile is a function of one extraction. It names the block in which its likes are found; two
members that share no block are never compared. Blocks have no size limit.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.ids import digest
from graph.model import (
    IMPORTED_ROW,
    Claim,
    DocumentEntity,
    DocumentEvent,
    Extraction,
    Side,
)
from graph.ontology import ontology
from graph.resolve.keys import meeting_key
from graph.resolve.names import is_proper, normalize

_OFFICE_RELATIONS = ("leads", "employed_by", "member_of", "affiliated_with", "represents")
_TELLING_WORDS = 8
"""A sentence of fewer words may stand in two documents without being copied."""
_SURE_DAY = 0.8
"""Trust that a day from outside the sentence needs to join events of two documents."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One side of a possible pair.

    Attributes:
        block: Profiles of one block are compared with each other.
        side: The mention or trigger by which a judgement names this member.
        context: For a person the keys of shared surroundings, as (kind, key); for an event its
            named actors that are no states, its target events, and the sentence that tells it.
    """

    block: str
    kind: str
    member: str
    side: Side
    context: tuple[tuple[str, str], ...]


def profiles(extraction: Extraction) -> Iterator[Profile]:
    """Profiles of the persons and dated, placed events of a document; none of rows of a table.

    Whoever wrote a table has said which rows are one event and who is one person in it. A rule that
    compared thousands of posts of one day with each other would contradict that at great cost.
    """
    if any(claim.rule == IMPORTED_ROW for claim in extraction.claims):
        return
    yield from _persons(extraction)
    yield from _events(extraction)


def _persons(extraction: Extraction) -> Iterator[Profile]:
    surroundings = _surroundings(extraction)
    for entity in extraction.entities:
        if entity.type != "person" or not entity.mentions or not is_proper(entity.name):
            continue
        name = normalize(entity.name)
        if " " not in name:
            continue
        mention = entity.mentions[0]
        side = Side(extraction.document.id, mention.start, mention.end, entity.type)
        context = tuple(sorted(surroundings[entity.id]))
        yield Profile(f"person {name}", "entity", entity.local_id, side, context)


def _surroundings(extraction: Extraction) -> dict[str, set[tuple[str, str]]]:
    """For each entity: its offices, the bodies that it belongs to, and who acts beside it."""
    known = {entity.id: entity for entity in extraction.entities}
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for entity in extraction.entities:
        if entity.public_role:
            found[entity.id].add(("office", normalize(entity.public_role)))
    for claim in extraction.claims:
        fillers = [r for r in claim.roles if r.entity in known]
        for role in fillers:
            for other in fillers:
                if role.entity != other.entity and role.entity and other.entity:
                    kind = _kind_of_company(claim, known[other.entity])
                    key = _name_or_key(known[other.entity])
                    if kind and key:
                        found[role.entity].add((kind, key))
    return found


def _kind_of_company(claim: Claim, other: DocumentEntity) -> str | None:
    if claim.kind == "relation":
        return "organization" if claim.type in _OFFICE_RELATIONS else None
    if other.type == "campus":
        return "campus"
    return "co_actor" if other.type in ("person", "organization", "account") else None


def _name_or_key(entity: DocumentEntity) -> str | None:
    """Identity key, else normalized proper name; None for states, which tell no stories apart."""
    if entity.subtype == "state":
        return None
    key = meeting_key(entity)
    if key is not None:
        return key
    return normalize(entity.name) if is_proper(entity.name) else None


def _events(extraction: Extraction) -> Iterator[Profile]:
    known = {entity.id: entity for entity in extraction.entities}
    events = {event.id: event for event in extraction.events}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in extraction.claims:
        if claim.event:
            claims[claim.event].append(claim)
    days = {event.id: _told_day(event, claims[event.id]) for event in extraction.events}
    for event in extraction.events:
        if not claims[event.id]:
            continue
        told = _sentence(claims[event.id][0])
        block = _event_block(event, days, known) or _copied_block(event, days[event.id], told)
        if block is None:
            continue
        context = {
            found
            for claim in claims[event.id]
            for role in claim.roles
            for found in _event_context(role.role, role.entity, role.event, known, events, days)
        }
        if told is not None:
            context.add(("sentence", told))
        first = claims[event.id][0]
        side = Side(extraction.document.id, first.trigger.start, first.trigger.end, first.type)
        yield Profile(block, "event", event.id, side, tuple(sorted(context)))


def _event_block(
    event: DocumentEvent, days: Mapping[str, str | None], known: dict[str, DocumentEntity]
) -> str | None:
    """Type, exact day and place that all documents know; None where one of them is missing."""
    day = days[event.id]
    place = known.get(event.place) if event.place else None
    key = _scene_key(place, known) if place else None
    if day is None or key is None or event.scope != "incident":
        return None
    return f"event {event.type} {day} {key}"


def _scene_key(place: DocumentEntity, known: dict[str, DocumentEntity]) -> str | None:
    """Key of a coded place, or of a campus by its name: of "the library steps of Halvard
    University", that of the university. None for a country, a region, and "the main lawn"."""
    if place.type == "campus" or (place.key is None and place.type == "place"):
        campus = place if place.type == "campus" else _campus_in(place, known)
        return meeting_key(campus) if campus else None
    is_scene = place.type == "place" and place.subtype not in ("country", "region")
    return place.key if is_scene else None


def _campus_in(place: DocumentEntity, known: dict[str, DocumentEntity]) -> DocumentEntity | None:
    """The only campus of the document whose name ends the name of this place."""
    name = f" {normalize(place.name)}"
    found = [
        entity
        for entity in known.values()
        if entity.type == "campus"
        and is_proper(entity.name)
        and name.endswith(f" {normalize(entity.name)}")
    ]
    return found[0] if len(found) == 1 else None


def _copied_block(event: DocumentEvent, day: str | None, told: str | None) -> str | None:
    """Type, exact day and sentence: who prints a sentence again tells of the same event."""
    if day is None or told is None or event.scope != "incident":
        return None
    return f"event {event.type} {day} {told}"


def _sentence(claim: Claim) -> str | None:
    """Digest of the words of a sentence that is long enough to be known again, else None."""
    words = claim.quote.casefold().split()
    return digest(words) if len(words) >= _TELLING_WORDS else None


def _told_day(event: DocumentEvent, claims: Sequence[Claim]) -> str | None:
    """The exact day of an event; None without one, or where it was only guessed from around it."""
    date = event.date
    if date is None or date.precision != "day" or date.from_ != date.to:
        return None
    times = [r for c in claims for r in c.roles if r.role == "time" and r.value == date]
    guessed = [r for r in times if r.inferred and r.score < _SURE_DAY]
    return None if times and len(guessed) == len(times) else date.from_


def _event_context(
    role: str,
    entity: str | None,
    event: str | None,
    known: dict[str, DocumentEntity],
    events: dict[str, DocumentEvent],
    days: Mapping[str, str | None],
) -> Iterator[tuple[str, str]]:
    if entity in known and entity is not None and role in (*ontology().doer_roles, "target"):
        key = _name_or_key(known[entity])
        if key:
            yield ("actor", key)
    if role == "target_event" and event in events and event is not None:
        block = _event_block(events[event], days, known)
        if block:
            yield ("target_event", block)
