"""Who acted in which event: the columns of `graph.analysis.actions`, read from a store.

Every analysis of actors reads through this one door, so that each leaves out the same: what nobody
says has happened, what was hardly read, natural persons who hold no public office, and
groups without a name. Links that a rule derives never come in.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

import numpy as np

from api import told as gathering
from api.action_words import EVERY_ACTION, ActionWords, WantedActions, checked
from api.nodes import actor_of, is_private, read_nodes
from api.relations import BINDING, read_relations
from api.told import Imprint, Told
from graph.analysis.actions import ACTIVE_ROLES, Actions, Happening, LeftOut, Relation
from graph.ids import digest
from graph.mask_words import is_common
from graph.model import TOPIC, Entity
from graph.store.base import Store, every

__all__ = ["ActionWords", "read_actions"]

_BATCH = 1000
_PAGE = 5000
_WORD = re.compile(r"[^\W\d_]+")
_TYING_TYPES = ("person", "organization", "group", "account")
_TARGETS = ("organization", "group", "campus")


def read_actions(
    store: Store,
    words: ActionWords = EVERY_ACTION,
    *,
    imprints: Mapping[str, Imprint] | None = None,
) -> Actions:
    """Read the actions of a store: who was in an active role of which event.

    Equal stores and words give equal actions. A store without events gives none. The digest changes
    with the store and with the words.

    Args:
        imprints: The documents in view, where they have been read already.
    Raises:
        BadFilter: A word makes no sense.
    """
    wanted = checked(words)
    told = _events(store, wanted)
    if imprints is None:
        imprints = gathering.read_imprints(store, wanted.as_of)
    unsure = gathering.read_claims(store, told, imprints, wanted.modalities, wanted.min_confidence)
    gathering.read_links(store, told, wanted.modalities)
    not_reported = sum(not one.reported for one in told.values())
    in_view = sorted((one for one in told.values() if one.claims), key=lambda one: one.event.id)
    entities = _entities(store, in_view)
    hidden = set() if wanted.persons else {id for id, e in entities.items() if is_private(e)}
    nameless = {id for id, e in entities.items() if _is_nameless(e)}
    acting = entities.keys() - hidden
    named = acting - nameless
    rows = [row for one in in_view for row in _rows(one, acting if one.stated else named)]
    acted = {row.event for row in rows}
    sources = _source_names(store, in_view)
    events = tuple(
        _happening(one, entities, hidden, sources) for one in in_view if one.event.id in acted
    )
    left_out = LeftOut(
        without_day=sum(event.day is None for event in events),
        not_reported=not_reported,
        unsure=unsure,
        private_persons=sum(len(hidden & _actors(one).keys()) for one in in_view),
        without_actor=sum(
            _actors(one).keys() <= (set() if one.stated else nameless) for one in in_view
        ),
    )
    relations = read_relations(
        store,
        BINDING,
        documents=imprints,
        modalities=wanted.modalities,
        min_confidence=wanted.min_confidence,
    )
    ties = _ties(store, relations, {row.actor for row in rows}, persons=wanted.persons)
    content = digest([store.digest(), asdict(wanted)])
    return replace(_columns(rows, events, entities, left_out, content), ties=ties)


def _events(store: Store, wanted: WantedActions) -> dict[str, Told]:
    """The events that are asked for, by id."""
    told = {event.id: Told(event) for event in every(store.events, wanted.events, limit=_PAGE)}
    if not wanted.statuses:
        return told
    passing = {}
    ids = list(told)
    for start in range(0, len(ids), _BATCH):
        batch = ids[start : start + _BATCH]
        status = store.status(batch)
        passing.update({id: told[id] for id in batch if status[id].status in wanted.statuses})
    return passing


def _ties(
    store: Store, relations: Iterable[Relation], acting: set[str], *, persons: bool
) -> tuple[tuple[str, str], ...]:
    """Pairs of which one at least acts, and the other could: an actor, or a body of several."""
    pairs = sorted({(one.from_, one.to) for one in relations if one.from_ != one.to})
    near = [pair for pair in pairs if not acting.isdisjoint(pair)]
    others = read_nodes(store, {end for pair in near for end in pair} - acting, Entity)
    able = acting | {
        id
        for id, entity in others.items()
        if entity.type in _TYING_TYPES and (persons or not is_private(entity))
    }
    return tuple(pair for pair in near if able.issuperset(pair))


def _entities(store: Store, in_view: Iterable[Told]) -> dict[str, Entity]:
    """All entities that a claim in view puts somewhere, by id."""
    ids = {id for one in in_view for filled in one.fillers.values() for id, _ in filled}
    ids.update(place for one in in_view if (place := one.event.place) is not None)
    return read_nodes(store, ids, Entity)


def _source_names(store: Store, in_view: Iterable[Told]) -> dict[str, str]:
    """Names of the entities that claims give as their source, by the ids that they have there."""
    ids = {entity for one in in_view for entity, _ in one.roots if entity is not None}
    return {id: entity.name for id, entity in read_nodes(store, ids, Entity).items()}


def _is_nameless(entity: Entity) -> bool:
    """True for "two men", "some 150 others", "They": a group that no other document can mean.

    A row of a table means what it names, so there such groups act all the same.
    """
    if entity.type != "group":
        return False
    opening, *rest = _WORD.findall(entity.name) or [""]
    capital = opening[:1].isupper() and not is_common(opening.lower())
    return not capital and not any(word[0].isupper() for word in rest)


@dataclass(frozen=True, slots=True)
class _Row:
    """One actor in one event; `role` is an index into `ACTIVE_ROLES`."""

    event: str
    actor: str
    role: int
    confidence: float
    claims: tuple[str, ...]


def _actors(one: Told) -> dict[str, list[tuple[int, str]]]:
    """For each actor of an event its roles, each with the claim that says so."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, role in enumerate(ACTIVE_ROLES):
        for entity, claim in one.fillers.get(role, ()):
            found[entity].append((number, claim))
    return found


def _rows(one: Told, acting: Collection[str]) -> Iterator[_Row]:
    """The actions of one event, by actor. Two claims of one text err together, so the surer one
    alone tells how sure the action is."""
    for actor, said in sorted(_actors(one).items()):
        if actor in acting:
            claims = tuple(sorted({claim for _, claim in said}))
            confidence = max(one.claims[claim] for claim in claims)
            yield _Row(one.event.id, actor, min(role for role, _ in said), confidence, claims)


def _happening(
    one: Told, entities: Mapping[str, Entity], hidden: Collection[str], sources: Mapping[str, str]
) -> Happening:
    event = one.event
    first, last = gathering.dates(one)
    places = _filling(one, "place")
    place = event.place if not one.partly or event.place in places else None
    targets = _filling(one, "target")
    platforms = _filling(one, "platform")
    scenes = (place or "", *places, *targets)
    return Happening(
        id=event.id,
        type=event.type,
        day=gathering.day(one),
        first=first,
        last=last,
        place=place or next(iter(places), None),
        campus=next(
            (id for id in scenes if id in entities and entities[id].type == "campus"), None
        ),
        issues=tuple(sorted({name.removeprefix(TOPIC) for name in _issues(one)})),
        targets=tuple(id for id in targets if id in entities and entities[id].type in _TARGETS),
        organizers=tuple(id for id in _filling(one, "organizer") if id not in hidden),
        sponsors=tuple(id for id in _filling(one, "sponsor") if id not in hidden),
        texts=tuple(sorted({text for text in one.texts if text})),
        platform=next(iter(platforms), None),
        documents=tuple(sorted(one.documents)),
        claims=tuple(sorted(one.claims)),
        publishers=gathering.publishers(one, sources),
        disputed=bool(one.denials),
        denials=tuple(sorted(one.denials)),
        tellings=gathering.tellings(one),
    )


def _filling(one: Told, role: str) -> list[str]:
    """Entities in this role, sorted."""
    return sorted({entity for entity, _ in one.fillers.get(role, ())})


def _issues(one: Told) -> Iterable[str]:
    return one.issues if one.partly else one.event.issues


def _columns(
    rows: Sequence[_Row],
    events: tuple[Happening, ...],
    entities: Mapping[str, Entity],
    left_out: LeftOut,
    content: str,
) -> Actions:
    """The rows, which stand by event and actor, as columns."""
    acting = sorted({row.actor for row in rows})
    actor_at = {id: number for number, id in enumerate(acting)}
    event_at = {event.id: number for number, event in enumerate(events)}
    shown = {id for event in events for id in _pointed_to(event)}
    return Actions(
        actors=tuple(actor_of(entities[id]) for id in acting),
        events=events,
        actor=np.array([actor_at[row.actor] for row in rows], dtype=np.int64),
        event=np.array([event_at[row.event] for row in rows], dtype=np.int64),
        role=np.array([row.role for row in rows], dtype=np.int64),
        confidence=np.array([row.confidence for row in rows], dtype=np.float64),
        claims=tuple(row.claims for row in rows),
        names={id: entities[id].name for id in sorted(shown) if id in entities},
        left_out=left_out,
        sources_known=any(event.publishers for event in events),
        digest=content,
    )


def _pointed_to(event: Happening) -> Iterator[str]:
    yield from (*event.targets, *event.organizers, *event.sponsors)
    yield from (id for id in (event.place, event.campus, event.platform) if id is not None)
