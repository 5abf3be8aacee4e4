"""Groups of actors that edges tie closely together, by the Leiden algorithm."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import graspologic_native
import numpy as np
from scipy import sparse

from graph.analysis.actions import Indexes, Numbers
from graph.analysis.campaigns.distinct import distinct
from graph.analysis.campaigns.edges import Edges

_ITERATIONS = 10
SEEDS = 10
"""Seeds under which a group is made again, to see how stable it is."""
SAME = 0.5
"""Least Jaccard index of two groups that count as one."""


@dataclass(frozen=True, slots=True)
class Group:
    """Actors that belong together, sorted.

    Attributes:
        score: Weight of the edges inside.
        edges: Indexes of these edges.
        among: Indexes of the edges among which it was found.
    """

    members: tuple[int, ...]
    score: float
    edges: Indexes
    among: Indexes

    def is_like(self, members: Collection[int]) -> bool:
        """Whether the others are about the same: at a Jaccard index of `SAME` at least."""
        shared = len(set(self.members) & set(members))
        return shared >= SAME * (len(self.members) + len(members) - shared)


def groups_by_level(
    edges: Edges, levels: Sequence[float], *, smallest: int, seed: int
) -> list[list[Group]]:
    """Groups of at least so many actors, for each level; no actor is in two of them.

    Who is in a group of one level is left out of the next: heavy edges of a group that stands out
    would make Leiden take all that is light for one more group.

    Args:
        levels: Highest p of an edge, strict first.
    """
    found: list[list[Group]] = []
    free = np.ones(int(edges.v.max(initial=0)) + 1, dtype=np.bool_)
    for level in levels:
        among = np.flatnonzero((edges.p <= level) & free[edges.u] & free[edges.v])
        found.append(find_groups(edges, among, smallest=smallest, seed=seed))
        for group in found[-1]:
            free[list(group.members)] = False
    return found


def find_groups(edges: Edges, among: Indexes, *, smallest: int, seed: int) -> list[Group]:
    """Groups of at least so many actors that these edges make, by score, then by members."""
    u, v, weight = edges.u[among], edges.v[among], edges.total()[among]
    label = partition(u, v, weight, seed=seed)
    inside = np.flatnonzero(label[u] == label[v])
    if not len(inside):
        return []
    of_edge = label[u[inside]]
    order = np.argsort(of_edge, kind="stable")
    cuts = np.flatnonzero(np.diff(of_edge[order])) + 1
    groups = []
    for part in np.split(inside[order], cuts):
        members = tuple(np.flatnonzero(label == label[u[part[0]]]).tolist())
        if len(members) >= smallest:
            groups.append(Group(members, float(weight[part].sum()), among[part], among))
    return sorted(groups, key=lambda group: (-group.score, group.members))


def partition(
    u: Indexes, v: Indexes, weight: Numbers, *, seed: int, resolution: float = 1.0
) -> Indexes:
    """A label for each number up to the highest, -1 for those without an edge.

    Equal edges and seed give equal labels.

    Source: Traag, Waltman and van Eck 2019, "From Louvain to Leiden".
    """
    if not len(u):
        return np.full(1, -1, dtype=np.int64)
    names = distinct(np.concatenate((u, v)))
    one, two = np.searchsorted(names, u), np.searchsorted(names, v)
    count = len(names)
    ends = (np.concatenate((one, two)), np.concatenate((two, one)))
    matrix = sparse.csr_array((np.concatenate((weight, weight)), ends), shape=(count, count))
    _, found = graspologic_native.leiden_csr(
        matrix.indptr.astype(np.int64),
        matrix.indices.astype(np.int32),
        matrix.data.astype(np.float64),
        count,
        resolution=resolution,
        iterations=_ITERATIONS,
        seed=seed,
    )
    label = np.full(int(names[-1]) + 1, -1, dtype=np.int64)
    label[names] = [found[number] for number in range(count)]
    return label


def stability(edges: Edges, groups: list[Group], *, seed: int) -> list[float]:
    """For each group the mean share of pairs that other seeds put together again, in [0, 1]."""
    weight = edges.total()
    kept = np.zeros(len(groups))
    searched = {id(group.among): group.among for group in groups}
    for number in range(1, SEEDS + 1):
        labels = {
            key: partition(edges.u[among], edges.v[among], weight[among], seed=seed + number)
            for key, among in searched.items()
        }
        for at, group in enumerate(groups):
            sizes = np.bincount(labels[id(group.among)][list(group.members)])
            size = len(group.members)
            kept[at] += float((sizes * (sizes - 1)).sum()) / (size * (size - 1))
    return [float(share) for share in kept / SEEDS]
