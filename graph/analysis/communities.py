"""Which actors act in the same events more among themselves than with others.

A community is no campaign: nothing is said of time, of chance beyond the comparison below, or of
who directs anybody. Neighbors in a city, a congress and its guests, and a newspaper's habit of
naming the same three bodies all make communities.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import fsum

import networkx as nx  # type: ignore[import-untyped]
import numpy as np

from graph.analysis.actions import Actions, Actor, Indexes
from graph.analysis.campaigns.grouping import partition
from graph.analysis.ties import ties

SMALLEST = 3
"""Members below which a community is not shown."""
NOT_SHOWN = (
    "Communities are not campaigns: members are named in the same events, at whatever time. It does"
    " not show that they act together, nor that anybody directs them."
)
_SEEDS = 10
_REWIRINGS = 19


@dataclass(frozen=True, slots=True)
class Community:
    """Actors that share events. Members stand by name, natural persons last; nobody is ranked.

    Attributes:
        stability: Mean share of the pairs of members that other seeds put together again.
        inside: Share of the weight of the members' ties that stays within.
        events: That at least two members share, sorted.
        claims: That put members into these events, sorted.
    """

    members: tuple[Actor, ...]
    stability: float
    inside: float
    events: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Communities:
    """The communities of a network, the largest first, then by the ids of members.

    Attributes:
        modularity: Of the whole division, below 1; None where nobody is tied to anybody.
        null_mean, null_highest: The same of rewired data: each actor keeps its number of events,
            each event its number of actors, and who met whom is left to chance.
        p: Chance of a modularity as high in rewired data, at least 1 / (rewirings + 1). It says
            that events do not mix actors at random, which one shared city is enough for.
        smaller: Communities of two, and actors alone, counted and not shown.
    """

    communities: tuple[Community, ...]
    modularity: float | None
    null_mean: float | None
    null_highest: float | None
    rewirings: int
    p: float | None
    smaller: int


def communities(actions: Actions, *, seed: int = 0, rewirings: int = _REWIRINGS) -> Communities:
    """Divide the network of shared events by the Leiden algorithm, and compare with chance.

    Args:
        rewirings: Rewired data sets, at least 1.
    Raises:
        ValueError: `rewirings` is below 1.
    Source: Traag, Waltman and van Eck 2019, "From Louvain to Leiden"; Newman 2006, "Modularity and
        community structure in networks".
    """
    if rewirings < 1:
        raise ValueError(f"rewirings {rewirings} must be at least 1")
    graph = ties(actions)
    if not graph.number_of_edges():
        return Communities((), None, None, None, 0, None, len(graph))
    parts = divide(graph, seed=seed)
    modularity = _modularity(graph, parts)
    null = [_modularity_of_rewired(actions, seed + number) for number in range(1, rewirings + 1)]
    again = [_labels(divide(graph, seed=seed + number)) for number in range(1, _SEEDS + 1)]
    shown = [part for part in parts if len(part) >= SMALLEST]
    return Communities(
        communities=tuple(_community(graph, part, again) for part in shown),
        modularity=modularity,
        null_mean=float(np.mean(null)),
        null_highest=max(null),
        rewirings=rewirings,
        p=(1 + sum(value >= modularity for value in null)) / (rewirings + 1),
        smaller=len(parts) - len(shown),
    )


def divide(graph: nx.Graph, *, seed: int) -> list[list[str]]:
    """All nodes in parts, the largest first, then by ids; each part is sorted."""
    names = list(graph)
    place = {name: number for number, name in enumerate(names)}
    edges = sorted((place[u], place[v], w) for u, v, w in graph.edges(data="weight"))
    found = partition(
        np.array([u for u, _, _ in edges], dtype=np.int64),
        np.array([v for _, v, _ in edges], dtype=np.int64),
        np.array([w for _, _, w in edges], dtype=np.float64),
        seed=seed,
    )
    parts: dict[int, list[str]] = defaultdict(list)
    for number, name in enumerate(names):
        label = int(found[number]) if number < len(found) else -1
        parts[label if label >= 0 else -1 - number].append(name)
    return sorted((sorted(part) for part in parts.values()), key=lambda part: (-len(part), part))


def _modularity(graph: nx.Graph, parts: Iterable[Iterable[str]]) -> float:
    """As `nx.community.modularity`, whose sums over sets differ in the last digit between runs."""
    label = {name: number for number, part in enumerate(parts) for name in part}
    inside: dict[int, list[float]] = defaultdict(list)
    degree: dict[int, list[float]] = defaultdict(list)
    for u, v, weight in graph.edges(data="weight"):
        degree[label[u]].append(weight)
        degree[label[v]].append(weight)
        if label[u] == label[v]:
            inside[label[u]].append(weight)
    twice = fsum(weight for weights in degree.values() for weight in weights)
    return fsum(
        2 * fsum(inside[number]) / twice - (fsum(degree[number]) / twice) ** 2 for number in degree
    )


def _modularity_of_rewired(actions: Actions, seed: int) -> float:
    graph = ties(rewired(actions, seed=seed))
    return _modularity(graph, divide(graph, seed=seed)) if graph.number_of_edges() else 0.0


def rewired(actions: Actions, *, seed: int) -> Actions:
    """The same actions with the actors shuffled: each keeps its number of events, each event its
    number of actors. Rows that would name an actor twice in one event change places again, a
    bounded number of times; what is left then stays twofold and counts once in a tie."""
    rng = np.random.default_rng(seed)
    actor = rng.permutation(actions.actor)
    for _ in range(100):
        twice = _twofold(actor, actions.event)
        if not len(twice):
            break
        partners = rng.integers(len(actor), size=len(twice))
        for one, two in zip(twice.tolist(), partners.tolist(), strict=True):
            actor[[one, two]] = actor[[two, one]]
    return replace(actions, actor=actor)


def _twofold(actor: Indexes, event: Indexes) -> Indexes:
    """Rows whose actor stands in the same event before, in some order."""
    order = np.lexsort((actor, event))
    same = (np.diff(actor[order]) == 0) & (np.diff(event[order]) == 0)
    again: Indexes = order[1:][same]
    return again


def _labels(parts: list[list[str]]) -> dict[str, int]:
    return {name: number for number, part in enumerate(parts) for name in part}


def _community(graph: nx.Graph, part: list[str], again: list[dict[str, int]]) -> Community:
    edges = [edge for _, _, edge in graph.subgraph(part).edges(data=True)]
    within = 2 * fsum(edge["weight"] for edge in edges)
    whole = fsum(weight for _, weight in graph.degree(part, weight="weight"))
    members = [graph.nodes[id]["actor"] for id in part]
    return Community(
        members=tuple(sorted(members, key=lambda m: (m.type == "person", m.name, m.id))),
        stability=sum(_together(part, labels) for labels in again) / len(again),
        inside=within / whole,
        events=tuple(sorted(set().union(*(edge["events"] for edge in edges)))),
        claims=tuple(sorted(set().union(*(edge["claims"] for edge in edges)))),
    )


def _together(part: list[str], labels: dict[str, int]) -> float:
    """Share of the pairs of a part that have one label."""
    sizes = np.bincount([labels[name] for name in part])
    return float((sizes * (sizes - 1)).sum()) / (len(part) * (len(part) - 1))
