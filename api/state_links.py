"""What claims of a store say links states to bodies; see `graph.analysis.state_links`."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from api.filters import BadFilter, last_day
from api.nodes import actor_of, read_nodes
from graph.analysis.state_links import Ladder, Said, StateLink, is_state_body, rules, state_links
from graph.model import STANDING, Claim, Entity
from graph.plain import plain
from graph.store.base import Store, every
from graph.store.filters import ClaimFilter, EntityFilter

_BATCH = 1000


def read_state_links(
    store: Store,
    entity: str | None = None,
    *,
    rumors: bool = False,
    min_confidence: float = 0.0,
    as_of: str | None = None,
) -> Ladder:
    """All links between states and bodies, or those of one entity.

    Args:
        entity: Id of a body, or of a state or organ: then of all organs of that state.
        rumors: With what is only rumored; never for what leaves this screen.
        min_confidence: Of a claim that states a link; denials stand whatever theirs.
        as_of: Only documents published on this day or before.
    Raises:
        BadFilter: A word makes no sense.
    """
    from api.told import read_imprints  # with numpy

    if not 0 <= min_confidence <= 1:
        raise BadFilter("min_confidence", f"{min_confidence} is not between 0 and 1")
    imprints = read_imprints(store, last_day("as_of", as_of))
    claims = [
        claim
        for claim in _claims(store)
        if claim.document in imprints and (claim.confidence >= min_confidence or _refutes(claim))
    ]
    nodes = _nodes(store, claims)
    events = store.resolve({claim.event for claim in claims if claim.event is not None})
    said = [
        Said(claim, nodes, imprints[claim.document].publisher, events.get(claim.event or ""))
        for claim in claims
    ]
    found = state_links(said, rumors=True)
    links = [one for one in found.links if _concerns(store, one, entity)]
    kept = {(one.state.id, one.body.id) for one in links}
    shown = state_links(said, rumors=rumors).links
    return Ladder(
        links=tuple(one for one in shown if (one.state.id, one.body.id) in kept),
        rumors=sum(one.rung == "rumored" for one in links),
    )


def link_record(link: StateLink) -> dict[str, Any]:
    """A link as it goes out: its ends without all that the store knows of them."""
    ends = {"state": plain(actor_of(link.state)), "body": plain(actor_of(link.body))}
    return {**plain(link), **ends}


def _claims(store: Store) -> Iterator[Claim]:
    """Claims of relations that may link, of events that a state body sponsors, and all that denies
    anything of these events."""
    wanted = ClaimFilter(kinds=("relation",), types=rules()["relations"])
    yield from every(store.claims, wanted, limit=_BATCH)
    events: set[str] = set()
    states = EntityFilter(types=("organization",), subtypes=rules()["state_bodies"])
    for state in every(store.entities, states):
        if is_state_body(state):
            wanted = ClaimFilter(kinds=("event",), entity=state.id)
            for claim in every(store.claims, wanted, limit=_BATCH):
                sponsored = any(role.role == "sponsor" for role in claim.roles)
                if sponsored and claim.event is not None:
                    events.add(claim.event)
    for event in sorted(set(store.resolve(events).values())):
        for claim in every(store.claims, ClaimFilter(event=event), limit=_BATCH):
            if any(role.role == "sponsor" for role in claim.roles) or _refutes(claim):
                yield claim


def _refutes(claim: Claim) -> bool:
    return STANDING[claim.modality] == "refuted"


def _nodes(store: Store, claims: Iterable[Claim]) -> Mapping[str, Entity]:
    """Entities that claims name, by the ids that they have for them."""
    ids = {role.entity for claim in claims for role in claim.roles}
    ids.update(source.entity for claim in claims for source in claim.attribution)
    return read_nodes(store, (id for id in ids if id is not None), Entity)


def _concerns(store: Store, link: StateLink, entity: str | None) -> bool:
    if entity is None:
        return True
    node = store.nodes([entity]).get(entity)
    if not isinstance(node, Entity):
        return False
    of_state = is_state_body(node) and node.subtype == "state" and node.country is not None
    return node.id in (link.state.id, link.body.id) or (
        of_state and link.state.country == node.country
    )
