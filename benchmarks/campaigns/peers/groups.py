"""Groups that general methods find; a script of the peers' environment.

    python groups.py ACTIONS.npz WINDOW_S

Prints one line of JSON: for each method its default threshold and the groups at every threshold
that is tried, so that the caller can also choose the one that fits the truth best. All methods end
in Louvain, each group has at least three actors.
"""

import contextlib
import io
import json
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import igraph
import numpy as np
import scipy.sparse as sp
import toolkit
from coordinationz.nullmodel import bipartiteNullModelSimilarity

Graph = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Ends and weights of undirected edges, each once."""
Answer = dict[str, object]

_LEAST = 3
_REALIZATIONS = 1_000
_COUNTS = (2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 30)
_TOP_SHARES = (0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001)
_P_VALUES = (0.05, 0.01, 0.002, 0.001)


def main() -> None:
    actions, window_s = sys.argv[1], int(sys.argv[2])
    columns = dict(np.load(actions))
    made = {name: method(columns, window_s) for name, method in METHODS.items()}
    print(json.dumps(made))


def by_toolkit(columns: dict[str, np.ndarray], window_s: int) -> Answer:
    """Co-action network, weight of a pair the lesser of both directions, at least two."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "toolkit.db")
        toolkit.load(database, columns)
        toolkit.compute(database, window_s)
        rows = toolkit.edges(database)
    people = int(rows[:, :2].max(initial=0)) + 1
    directed = sp.coo_array((rows[:, 2], (rows[:, 0], rows[:, 1])), shape=(people, people)).tocsr()
    pairs = sp.triu(directed.minimum(directed.T), 1).tocoo()
    return _at_counts((pairs.row, pairs.col, pairs.data))


def by_cooccurrence(columns: dict[str, np.ndarray], window_s: int) -> Answer:
    """Shared objects in shared bins of time, at least two."""
    slots = _slots(columns, window_s)
    pairs = sp.triu(slots @ slots.T, 1).tocoo()
    return _at_counts((pairs.row, pairs.col, pairs.data))


def by_cosine(columns: dict[str, np.ndarray], window_s: int) -> Answer:
    """Tf-idf cosine of actors over objects in bins of time; the top half percent of pairs."""
    slots = _slots(columns, window_s)
    shared = np.asarray(slots.sum(axis=0)).ravel()
    slots, shared = slots[:, shared > 1], shared[shared > 1]
    weighted = slots.multiply(np.log((1 + slots.shape[0]) / (1 + shared)) + 1).tocsr()
    length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    unit = sp.diags_array(1 / np.maximum(length, 1e-12)) @ weighted
    pairs = sp.triu(unit @ unit.T, 1).tocoo()
    graph = pairs.row, pairs.col, pairs.data
    cuts = {f"{share:g}": np.quantile(pairs.data, 1 - share) for share in _TOP_SHARES}
    return _answer(graph, "0.005", cuts, lambda weight, cut: weight >= cut)


def by_coordinationz(columns: dict[str, np.ndarray], window_s: int) -> Answer:
    """Cosine with p-values from 1,000 shuffled draws; p <= 0.05."""
    (u, v, similarity), p = null_model(columns, window_s)
    answers = {f"{cut:g}": louvain((u, v, similarity), p <= cut) for cut in _P_VALUES}
    return {"default": "0.05", "groups": answers}


def null_model(
    columns: dict[str, np.ndarray], window_s: int, workers: int = 1
) -> tuple[Graph, np.ndarray]:
    """Similar pairs and the p-value of each, as coordinationz computes them."""
    slots = _slots(columns, window_s)
    slots = slots[:, np.asarray(slots.sum(axis=0)).ravel() > 1].tocoo()
    edges = list(zip(slots.row.tolist(), slots.col.tolist(), strict=True))
    with contextlib.redirect_stdout(io.StringIO()):
        found = bipartiteNullModelSimilarity(
            edges,
            scoreType=["pvalue"],
            realizations=_REALIZATIONS,
            batchSize=50,
            idf="smoothlog",
            workers=workers,
            showProgress=False,
        )
    pairs, label = np.array(found["indexedEdges"]), np.array(found["labels"])
    u, v = label[pairs[:, 0]], label[pairs[:, 1]]
    return (u, v, np.array(found["similarities"])), np.array(found["pvalues"])


METHODS: dict[str, Callable[[dict[str, np.ndarray], int], Answer]] = {
    "coordination-network-toolkit": by_toolkit,
    "co-occurrence": by_cooccurrence,
    "tf-idf cosine": by_cosine,
    "coordinationz": by_coordinationz,
}


def louvain(graph: Graph, kept: np.ndarray) -> list[list[int]]:
    """Communities of at least three actors in the edges that are kept."""
    u, v, weight = (column[kept] for column in graph)
    if not len(u):
        return []
    random.seed(0)
    people, numbers = np.unique(np.concatenate([u, v]), return_inverse=True)
    edges = numbers.reshape(2, -1).T
    made = igraph.Graph(n=len(people), edges=edges).community_multilevel(weights=weight)
    return [people[part].tolist() for part in made if len(part) >= _LEAST]


def _at_counts(graph: Graph) -> Answer:
    cuts = {str(count): count for count in _COUNTS}
    return _answer(graph, "2", cuts, lambda weight, cut: weight >= cut)


def _answer(
    graph: Graph,
    default: str,
    cuts: dict[str, float],
    keep: Callable[[np.ndarray, float], np.ndarray],
) -> Answer:
    groups = {name: louvain(graph, keep(graph[2], cut)) for name, cut in cuts.items()}
    return {"default": default, "groups": groups}


def _slots(columns: dict[str, np.ndarray], window_s: int) -> sp.csr_array:
    """Which actor acts on which object in which bin of time: ones, shape (actors, slots)."""
    bins = columns["second"] // window_s
    key = columns["object"] * (int(bins.max()) + 1) + bins
    _, slot = np.unique(key, return_inverse=True)
    ones = np.ones(len(slot), dtype=np.int64)
    made = sp.coo_array((ones, (columns["actor"], slot))).tocsr()
    made.data[:] = 1
    return made


if __name__ == "__main__":
    main()
