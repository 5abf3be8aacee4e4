"""Betweenness of many nodes at once: Brandes' sums over blocks of sources, as matrix products.

networkx walks from one source after the other in Python; the numbers are the same.
"""

import networkx as nx  # type: ignore[import-untyped]
import numpy as np
from scipy import sparse

from graph.analysis.actions import Indexes, Numbers

EXACT_UP_TO = 2000
"""Nodes up to which every node is a source."""
SAMPLED = 512
"""Sources beyond that."""
_BLOCK = 64


def betweenness(graph: nx.Graph, *, seed: int = 0) -> dict[str, float]:
    """Share of all shortest paths between two others that run through each node, in [0, 1].

    Edges count alike, whatever their weight. Above `EXACT_UP_TO` nodes it is estimated from
    `SAMPLED` sources drawn by the seed. Below 3 nodes all are 0.0.

    Source: Brandes 2001, "A faster algorithm for betweenness centrality"; sampled as in Brandes and
    Pich 2007, "Centrality estimation in large networks".
    """
    names = list(graph)
    count = len(names)
    if count < 3:
        return dict.fromkeys(names, 0.0)
    matrix = sparse.csr_array(nx.to_scipy_sparse_array(graph, weight=None, dtype=np.float64))
    sources = np.arange(count)
    if count > EXACT_UP_TO:
        drawn = np.random.default_rng(seed).choice(count, size=SAMPLED, replace=False)
        sources = np.sort(drawn)
    total = np.zeros(count)
    for start in range(0, len(sources), _BLOCK):
        total += _dependencies(matrix, sources[start : start + _BLOCK])
    total *= count / len(sources) / ((count - 1) * (count - 2))
    return dict(zip(names, total.tolist(), strict=True))


def _dependencies(matrix: sparse.csr_array, sources: Indexes) -> Numbers:
    """Sum over the sources of what each node carries of the paths that begin there."""
    columns = np.arange(len(sources))
    distance = np.full((matrix.shape[0], len(sources)), -1, dtype=np.int32)
    paths = np.zeros(distance.shape)
    distance[sources, columns] = 0
    paths[sources, columns] = 1.0
    depth, front = 0, paths
    while front.any():
        reached = matrix @ front
        reached[distance >= 0] = 0.0
        depth += 1
        distance[reached > 0] = depth
        paths += reached
        front = reached
    carried = np.zeros(distance.shape)
    for level in range(depth - 1, 0, -1):
        share = np.zeros(distance.shape)
        below = distance == level + 1
        share[below] = (1 + carried[below]) / paths[below]
        here = distance == level
        carried[here] = (paths * (matrix @ share))[here]
    dependencies: Numbers = carried.sum(axis=1)
    return dependencies
