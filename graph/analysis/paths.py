"""How two nodes hang together: the shortest chains of links, and what was not walked through.

A country, a platform or a body with thousands of links joins everything to everything and tells
nothing; so a search goes around such nodes, and says which it met. Natural persons may lie on a
path; paths are ordered by length and ids alone and rank nobody.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, Protocol

from graph.analysis.ground import Ground, Site, Step
from graph.analysis.simple_paths import simple_paths
from graph.model import Standing

TERRITORY_TYPES = ("place", "platform")
"""What stands for where something happened, on the ground or on the net."""

TERRITORY_LINKS = ("AT", "NATIONAL_OF", "ACCREDITED_TO")
"""Links that take a state for its territory: two nationals of one state share no more than that."""

Reason = Literal["links", "place"]

_CORROBORATED = 2


class Rules(Protocol):
    """Which links and nodes a path may use; `graph.store.filters.PathFilter` says what each is."""

    @property
    def without(self) -> Collection[str]: ...
    @property
    def without_nodes(self) -> Collection[str]: ...
    @property
    def standings(self) -> Collection[Standing]: ...
    @property
    def corroborated(self) -> bool: ...
    @property
    def longest(self) -> int: ...
    @property
    def through_places(self) -> bool: ...
    @property
    def most_links(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a node was not walked through, and how many links it has."""

    reason: Reason
    links: int


@dataclass(frozen=True, slots=True)
class Chains:
    """What a search found.

    Attributes:
        paths: Ids of nodes, by length, then by ids.
        links: For two nodes that follow each other on a path, ids of all links between them.
        skipped: Nodes that were met and not walked through, without those that have one link.
    """

    paths: tuple[tuple[str, ...], ...]
    links: Mapping[tuple[str, str], tuple[str, ...]]
    skipped: Mapping[str, Obstacle]


def find_chains(ground: Ground, a: str, b: str, rules: Rules, *, count: int) -> Chains:
    """The `count` shortest paths between two nodes, links taken in either direction.

    The search looks around both ends in turn, always on the side with fewer links to read, and
    asks the ground two or three questions for each link that the longest path has. It reads the
    links of the nodes within half that distance of an end, and no links of nodes that are skipped.
    Both ends may be whatever they are.

    No path means that none of at most `rules.longest` links leads from one to the other by such
    links and through such nodes; a longer one, or one through a node in `skipped`, may.
    """
    seen = _Seen(ground, a, b, rules)
    sides = (_Side(a, b), _Side(b, a))
    paths: list[tuple[str, ...]] = []
    for length in range(1, rules.longest + 1):
        side = min(sides, key=lambda one: seen.links_of(one.edge))
        if not side.edge:  # everything that this end leads to is known
            length = rules.longest
        else:
            side.grow(seen)
        paths = simple_paths(seen.near, a, b, count=count, longest=length)
        if len(paths) == count or length == rules.longest:
            break
    pairs = {pair for path in paths for pair in pairwise(path)}
    links = {(one, other): tuple(sorted(seen.near[one][other])) for one, other in pairs}
    return Chains(tuple(paths), links, seen.skipped)


class _Side:
    """One end of the search, with the nodes that were reached from it."""

    def __init__(self, end: str, other: str) -> None:
        self.edge: set[str] = {end}
        self._reached = {end, other}

    def grow(self, seen: "_Seen") -> None:
        """Go one link farther. The other end is not gone through."""
        seen.look_around(self.edge)
        around = {other for id in self.edge for other in seen.near.get(id, ())}
        self.edge = around - self._reached
        self._reached |= self.edge


class _Seen:
    """The part of the graph that has been looked at: usable links between nodes that may be used.

    `near` holds for two neighbors the ids of all usable links between them, under both.
    """

    def __init__(self, ground: Ground, a: str, b: str, rules: Rules) -> None:
        self.near: dict[str, dict[str, set[str]]] = {a: {}, b: {}}
        self.skipped: dict[str, Obstacle] = {}
        self._ground, self._ends, self._rules = ground, frozenset((a, b)), rules
        self._sites: dict[str, Site] = dict(ground.sites([a, b], rules.standings))
        self._looked: set[str] = set()

    def links_of(self, ids: Iterable[str]) -> int:
        """How many links there are to read around these nodes."""
        return sum(self._sites[id].links for id in ids if id not in self._looked)

    def look_around(self, ids: Collection[str]) -> None:
        """Read the links of nodes that are new."""
        new = set(ids) - self._looked
        self._looked |= new
        steps = self._usable(new)
        ends = {end for step in steps for end in (step.from_, step.to)} - self._sites.keys()
        self._sites.update(self._ground.sites(ends, self._rules.standings))
        for step in steps:
            if self._is_open(step):
                self.near.setdefault(step.from_, {}).setdefault(step.to, set()).add(step.id)
                self.near.setdefault(step.to, {}).setdefault(step.from_, set()).add(step.id)

    def _usable(self, ids: Collection[str]) -> list[Step]:
        """Links of the nodes that the rules allow, whatever they lead to."""
        rules = self._rules
        least = _CORROBORATED if rules.corroborated else 1
        found = self._ground.steps(ids, rules.standings, least_claims=least)
        steps = [s for s in found if s.type not in rules.without and s.from_ != s.to]
        if rules.corroborated:
            sources = self._ground.sources(sorted(step.id for step in steps))
            steps = [s for s in steps if sources[s.id].independent >= _CORROBORATED]
        return steps

    def _is_open(self, step: Step) -> bool:
        """False when an end of the link may not be walked through; it is noted as skipped."""
        return all(self._may_pass(end, step) for end in (step.from_, step.to))

    def _may_pass(self, id: str, step: Step) -> bool:
        site = self._sites.get(id)
        if id in self._ends or site is None:  # None: it has gone since the links were read
            return site is not None
        if site.type in self._rules.without_nodes:
            return False
        reason = self._obstacle(id, site, step)
        if reason is not None and site.links > 1:  # with one link it leads nowhere anyway
            self.skipped[id] = Obstacle(reason, site.links)
        return reason is None

    def _obstacle(self, id: str, site: Site, step: Step) -> Reason | None:
        most = self._rules.most_links
        if not self._rules.through_places and _is_territory(id, site, step):
            return "place"
        return "links" if most is not None and site.links > most else None


def _is_territory(id: str, site: Site, step: Step) -> bool:
    if site.subtype == "state" and site.type == "organization":
        return id == step.to and step.type in TERRITORY_LINKS
    return site.type in TERRITORY_TYPES
