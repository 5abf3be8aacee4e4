"""Names in Cypher text: the labels and relationship types of the ontology, and nothing else.

A label or a relationship type cannot be a parameter everywhere, so the few that stand in a text
come from here. Values never do: they are parameters.
"""

from collections.abc import Iterable
from functools import lru_cache

from graph.model import STANDING, Standing
from graph.ontology import ontology

STANDINGS: tuple[Standing, ...] = tuple(dict.fromkeys(STANDING.values()))
ENTITY = "Entity"
"""A label that every entity has, beside those of its type."""


def entity_labels(type_: str) -> list[str]:
    """Labels of an entity: `Entity`, the main label of its type, and the name of its type.

    Raises:
        ValueError: The ontology has no such type.
    """
    kind = ontology().entity_types.get(type_)
    if kind is None:
        raise ValueError(f"{type_!r} is no entity type of the ontology, so no label")
    return list(dict.fromkeys((ENTITY, kind.label, type_.capitalize())))


def all_entity_labels() -> list[str]:
    """Every label that an entity can have, sorted."""
    return sorted({label for type_ in ontology().entity_types for label in entity_labels(type_)})


def relationship_type(link_type: str, standing: str) -> str:
    """The relationship type of a link: only what is reported carries the plain type.

    Raises:
        ValueError: The ontology has no such link type or standing.
    """
    if link_type not in _link_types() or standing not in STANDINGS:
        raise ValueError(f"{link_type!r} ({standing!r}) is no link type of the ontology")
    return ontology().standing_links[standing] or link_type


def pattern(link_types: Iterable[str], standings: Iterable[Standing]) -> str:
    """What stands after the colon of a relationship pattern for these links.

    No link types mean all.

    Raises:
        ValueError: The ontology has no such link type or standing.
    """
    wanted = sorted(link_types) or sorted(_link_types())
    names = {relationship_type(one, standing) for one in wanted for standing in standings}
    return "|".join(f"`{name}`" for name in sorted(names))


def are_link_types(names: Iterable[str]) -> bool:
    """True when the ontology has all of these."""
    return _link_types().issuperset(names)


@lru_cache(maxsize=1)
def _link_types() -> frozenset[str]:
    return frozenset(ontology().link_types)
