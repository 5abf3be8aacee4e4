"""What a rule may know of an entity or event when it compares two of different documents.

A profile is a function of one extraction. It names the block in which its likes are found; two
members that share no block are never compared. Blocks have no size limit.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import Claim, DateInterval, DocumentEntity, DocumentEvent, Extraction, Side
from graph.ontology import ontology
from graph.resolve.keys import meeting_key
from graph.resolve.names import is_proper, normalize

_OFFICE_RELATIONS = ("leads", "employed_by", "member_of", "affiliated_with", "represents")


@dataclass(frozen=True, slots=True)
class Profile:
    """One side of a possible pair.

    Attributes:
        block: Profiles of one block are compared with each other.
        side: The mention or trigger by which a judgement names this member.
        context: For a person the keys of shared surroundings, as (kind, key); for an event its
            named actors that are no states, and its target events.
    """

    block: str
    kind: str
    member: str
    side: Side
    context: tuple[tuple[str, str], ...]


def profiles(extraction: Extraction) -> Iterator[Profile]:
    """Profiles of the persons and dated, placed events of a document."""
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
    for event in extraction.events:
        block = _event_block(event, known)
        if block is None or not claims[event.id]:
            continue
        context = {
            found
            for claim in claims[event.id]
            for role in claim.roles
            for found in _event_context(role.role, role.entity, role.event, known, events)
        }
        first = claims[event.id][0]
        side = Side(extraction.document.id, first.trigger.start, first.trigger.end, first.type)
        yield Profile(block, "event", event.id, side, tuple(sorted(context)))


def _event_block(event: DocumentEvent, known: dict[str, DocumentEntity]) -> str | None:
    """Type, exact day and coded place; None where one of them is missing."""
    day = _exact_day(event.date)
    place = known.get(event.place) if event.place else None
    if day is None or place is None or place.key is None or event.scope != "incident":
        return None
    if place.type not in ("campus", "place") or place.subtype in ("country", "region"):
        return None
    return f"event {event.type} {day} {place.key}"


def _exact_day(date: DateInterval | None) -> str | None:
    return date.from_ if date and date.precision == "day" and date.from_ == date.to else None


def _event_context(
    role: str,
    entity: str | None,
    event: str | None,
    known: dict[str, DocumentEntity],
    events: dict[str, DocumentEvent],
) -> Iterator[tuple[str, str]]:
    if entity in known and entity is not None and role in (*ontology().doer_roles, "target"):
        key = _name_or_key(known[entity])
        if key:
            yield ("actor", key)
    if role == "target_event" and event in events and event is not None:
        block = _event_block(events[event], known)
        if block:
            yield ("target_event", block)
