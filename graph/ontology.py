"""The vocabulary: loaded from `ontology.yaml` once, checked as a whole, read by every layer."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal, cast

import yaml

from graph.errors import OntologyError

DEFAULT = Path(__file__).with_name("ontology.yaml")
SHAPES = {"dot", "square", "hexagon", "triangle", "diamond", "triangleDown", "star", "box"}

Holds = Literal["entity", "event", "value", "either"]


@dataclass(frozen=True, slots=True)
class EntityType:
    """A kind of entity, with how pictures show it and Neo4j labels it."""

    name: str
    definition: str
    subtypes: tuple[str, ...]
    label: str
    color: str
    shape: str


@dataclass(frozen=True, slots=True)
class RoleType:
    """A role of a claim. `link` is None for roles that hold values or the sides of relations."""

    name: str
    definition: str
    holds: Holds
    link: str | None
    from_actor: bool
    by_type: Mapping[str, str]

    def link_type(self, event_type: str) -> str | None:
        """Type of the link that this role makes with an event of `event_type`, or None."""
        return self.by_type.get(event_type, self.link)


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event. `agent` is the role of its doer; `harmful` events make targets sensitive."""

    name: str
    definition: str
    roles: frozenset[str]
    modes: tuple[str, ...]
    color: str
    agent: str
    harmful: bool


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relation between entities, or between events. An empty side allows any type."""

    name: str
    definition: str
    subject: frozenset[str]
    object: frozenset[str]
    link: str


@dataclass(frozen=True)
class Ontology:
    """The whole vocabulary. Mappings keep the order of the file."""

    entity_types: Mapping[str, EntityType]
    roles: Mapping[str, RoleType]
    event_types: Mapping[str, EventType]
    relations: Mapping[str, RelationType]
    event_relations: Mapping[str, RelationType]
    modalities: Mapping[str, str]
    standing_links: Mapping[str, str | None]
    standing_colors: Mapping[str, str]
    attribution_kinds: tuple[str, ...]
    issues: Mapping[str, str]

    @cached_property
    def doer_roles(self) -> tuple[str, ...]:
        """Roles of those who act: their links lead from the actor to the event."""
        return tuple(role.name for role in self.roles.values() if role.from_actor)

    @property
    def link_types(self) -> tuple[str, ...]:
        """Every link type that a claim can make, sorted."""
        of_roles = {r.link for r in self.roles.values() if r.link}
        of_types = {link for r in self.roles.values() for link in r.by_type.values()}
        both = {**self.relations, **{f"event {k}": v for k, v in self.event_relations.items()}}
        return tuple(sorted(of_roles | of_types | {r.link for r in both.values()}))


class _Reader:
    """Reads a tree of YAML values and says exactly where one is not what it must be."""

    def __init__(self, file: str, tree: object) -> None:
        self.file = file
        self.tree = tree

    def fail(self, where: str, reason: str) -> OntologyError:
        return OntologyError(self.file, where, reason)

    def table(self, value: object, where: str) -> dict[str, Any]:
        if not isinstance(value, dict) or not all(isinstance(k, str) for k in value):
            raise self.fail(where, "must be a table with names as keys")
        return cast(dict[str, Any], value)

    def section(self, name: str) -> dict[str, Any]:
        top = self.table(self.tree, "the file")
        if name not in top:
            raise self.fail(name, "is missing")
        return self.table(top[name], name)

    def text(self, row: dict[str, Any], key: str, where: str) -> str:
        value = row.get(key)
        if not isinstance(value, str) or not value:
            raise self.fail(f"{where}.{key}", "must be a text")
        return value

    def names(self, value: object, where: str, known: object = None) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.fail(where, "must be a list of names")
        if len(set(value)) != len(value):
            raise self.fail(where, "has a name twice")
        if isinstance(known, Mapping):
            for name in value:
                if name not in known:
                    raise self.fail(where, f"unknown name {name}; known: {', '.join(known)}")
        return tuple(value)

    def color(self, row: dict[str, Any], where: str) -> str:
        value = self.text(row, "color", where)
        if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
            raise self.fail(f"{where}.color", f"must be #RRGGBB, not {value}")
        return value

    def keys(self, row: dict[str, Any], allowed: set[str], where: str) -> None:
        for key in row:
            if key not in allowed:
                known = ", ".join(sorted(allowed))
                raise self.fail(f"{where}.{key}", f"is not known; known: {known}")


def load_ontology(path: Path = DEFAULT) -> Ontology:
    """Load and check a vocabulary file.

    Raises:
        OntologyError: A value is missing, unknown or contradicts another; names file and path.
    """
    try:
        tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as exc:
        raise OntologyError(str(path), "the file", str(exc)) from exc
    read = _Reader(str(path), tree)
    entities = _entity_types(read)
    roles = _roles(read)
    anywhere = frozenset(
        read.names(read.table(tree, "the file").get("anywhere"), "anywhere", roles)
    )
    events = _event_types(read, roles, anywhere)
    for role in roles.values():
        read.names(list(role.by_type), f"roles.{role.name}.by_type", events)
    standings = read.section("standings")
    return Ontology(
        entity_types=entities,
        roles=roles,
        event_types=events,
        relations=_relations(read, "relations", entities),
        event_relations=_relations(read, "event_relations", events),
        modalities=_modalities(read, standings),
        standing_links={name: row.get("link") for name, row in standings.items()},
        standing_colors={n: read.color(r, f"standings.{n}") for n, r in standings.items()},
        attribution_kinds=read.names(tree.get("attribution_kinds"), "attribution_kinds"),
        issues=_issues(read),
    )


@lru_cache(maxsize=1)
def ontology() -> Ontology:
    """The vocabulary that ships with the program, loaded on first use."""
    return load_ontology()


def _entity_types(read: _Reader) -> dict[str, EntityType]:
    found = {}
    for name, value in read.section("entity_types").items():
        where = f"entity_types.{name}"
        row = read.table(value, where)
        read.keys(row, {"definition", "subtypes", "label", "color", "shape"}, where)
        shape = read.text(row, "shape", where)
        if shape not in SHAPES:
            raise read.fail(f"{where}.shape", f"must be one of {', '.join(sorted(SHAPES))}")
        found[name] = EntityType(
            name,
            read.text(row, "definition", where),
            read.names(row.get("subtypes"), f"{where}.subtypes"),
            read.text(row, "label", where),
            read.color(row, where),
            shape,
        )
    return found


def _roles(read: _Reader) -> dict[str, RoleType]:
    found = {}
    for name, value in read.section("roles").items():
        where = f"roles.{name}"
        row = read.table(value, where)
        read.keys(row, {"definition", "holds", "link", "from", "by_type"}, where)
        holds = read.text(row, "holds", where)
        if holds not in ("entity", "event", "value", "either"):
            raise read.fail(f"{where}.holds", "must be entity, event, value or either")
        link = row.get("link")
        if (link is None) != (row.get("from") is None):
            raise read.fail(f"{where}.from", "stands exactly where a link stands")
        if link is not None and (not isinstance(link, str) or not link.isupper()):
            raise read.fail(f"{where}.link", "must be in capitals")
        if link is not None and row["from"] not in ("actor", "event"):
            raise read.fail(f"{where}.from", "must be actor or event")
        by_type = read.table(row.get("by_type", {}), f"{where}.by_type")
        found[name] = RoleType(
            name,
            read.text(row, "definition", where),
            cast(Holds, holds),
            link,
            row.get("from") == "actor",
            by_type,
        )
    return found


def _event_types(
    read: _Reader, roles: Mapping[str, RoleType], anywhere: frozenset[str]
) -> dict[str, EventType]:
    found = {}
    for name, value in read.section("event_types").items():
        where = f"event_types.{name}"
        row = read.table(value, where)
        read.keys(row, {"definition", "roles", "modes", "color", "agent", "harmful"}, where)
        own = read.names(row.get("roles"), f"{where}.roles", roles)
        agent = read.text(row, "agent", where)
        if agent not in own:
            raise read.fail(f"{where}.agent", f"{agent} is not among its roles")
        found[name] = EventType(
            name,
            read.text(row, "definition", where),
            frozenset(own) | anywhere,
            read.names(row.get("modes"), f"{where}.modes"),
            read.color(row, where),
            agent,
            bool(row.get("harmful", False)),
        )
    return found


def _relations(read: _Reader, section: str, types: Mapping[str, object]) -> dict[str, RelationType]:
    found = {}
    for name, value in read.section(section).items():
        where = f"{section}.{name}"
        row = read.table(value, where)
        read.keys(row, {"definition", "subject", "object", "link"}, where)
        found[name] = RelationType(
            name,
            read.text(row, "definition", where),
            frozenset(read.names(row.get("subject"), f"{where}.subject", types)),
            frozenset(read.names(row.get("object"), f"{where}.object", types)),
            read.text(row, "link", where),
        )
    return found


def _modalities(read: _Reader, standings: Mapping[str, object]) -> dict[str, str]:
    found = {}
    for name, value in read.section("modalities").items():
        row = read.table(value, f"modalities.{name}")
        standing = read.text(row, "standing", f"modalities.{name}")
        if standing not in standings:
            raise read.fail(f"modalities.{name}.standing", f"unknown standing {standing}")
        found[name] = standing
    return found


def _issues(read: _Reader) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, value in read.section("issues").items():
        for name in read.names(value, f"issues.{kind}"):
            if name in found:
                raise read.fail(f"issues.{kind}", f"{name} stands under {found[name]} too")
            found[name] = kind
    return found
