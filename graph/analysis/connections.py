"""Which bodies, states and accounts are linked to most others. Natural persons are never ranked."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.model import Entity, Link

RANKED_TYPES = ("organization", "account")


@dataclass(frozen=True, slots=True)
class Connected:
    """An entity with the number of nodes that reported links join it to, and of their claims."""

    entity: Entity
    neighbors: int
    claims: int


def most_connected(
    entities: Iterable[Entity], links: Iterable[Link], *, limit: int
) -> list[Connected]:
    """Rank entities of `RANKED_TYPES` by number of different neighbors, then claims, then id.

    Only reported links count: a denial connects nobody. Left out are entities without a neighbor,
    and those without a name of their own ("the police"), which stand for no one body.

    Args:
        limit: Longest list wanted.
    """
    neighbors: dict[str, set[str]] = defaultdict(set)
    claims: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.standing == "reported":
            for end, other in ((link.from_, link.to), (link.to, link.from_)):
                neighbors[end].add(other)
                claims[end].update(link.claims)
    found = [
        Connected(entity, len(neighbors[entity.id]), len(claims[entity.id]))
        for entity in entities
        if entity.type in RANKED_TYPES and entity.id in neighbors and _is_named(entity)
    ]
    return sorted(found, key=lambda c: (-c.neighbors, -c.claims, c.entity.id))[:limit]


def _is_named(entity: Entity) -> bool:
    return entity.type == "account" or any(letter.isupper() for letter in entity.name)
