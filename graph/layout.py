"""Positions for the nodes of a picture: the same nodes and links give the same positions.

Each connected part is laid out by itself, so that distances on the picture stand for distances in
the graph; its nodes are then moved apart until none covers another, and the parts are set beside
each other. Nothing here knows what a node is, only how much room it needs.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import rustworkx as rx

from graph.limits import MOST_NODES
from graph.packing import Array, Laid, Part, Point, packed
from graph.spacing import apart

_SEED = 20
_GAP = 10.0
"""Least distance between two boxes."""
_STRESS_NODES = 500
"""Parts of more nodes are laid out by springs alone: stress needs a matrix of all pairs."""
_STRESS_ROUNDS = 80
_SPRING_ROUNDS = 60
LINK_LENGTH = 40.0
"""Length of a link between two lone nodes of no size."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node with the room that it and its label need, in pixels."""

    id: str
    width: float
    height: float


def layout(
    boxes: Iterable[Box],
    links: Iterable[tuple[str, str]],
    *,
    pinned: Mapping[str, Point] | None = None,
    link_length: float = LINK_LENGTH,
) -> dict[str, Point]:
    """The center of every box, by id; y grows downwards. No two boxes overlap, unless pinned so.

    Args:
        links: Pairs of ids, in any order; more than one between two nodes draws them no nearer.
        pinned: Nodes that stay where they are, by id; others are laid out around them.
        link_length: Of a link, beside what its nodes take up; more leaves room for its label.

    Raises:
        ValueError: There are more than `MOST_NODES` boxes.
    """
    rows = sorted(boxes, key=lambda box: box.id)
    if len(rows) > MOST_NODES:
        raise ValueError(
            f"a picture has at most {MOST_NODES} nodes, not {len(rows)}; ask for fewer, or for a"
            " smaller part of the graph"
        )
    number = {box.id: i for i, box in enumerate(rows)}
    pairs = sorted(
        {
            (min(number[a], number[b]), max(number[a], number[b]))
            for a, b in links
            if a in number and b in number and a != b
        }
    )
    fixed = {number[id]: point for id, point in (pinned or {}).items() if id in number}
    sizes = np.array([(box.width + _GAP, box.height + _GAP) for box in rows], dtype=float)
    parts = [
        _laid_out(part, sizes.reshape(-1, 2), fixed, link_length)
        for part in _parts(len(rows), pairs)
    ]
    centers = packed(parts)
    return {rows[i].id: (round(x, 1), round(y, 1)) for i, (x, y) in centers.items()}


def _parts(count: int, pairs: Sequence[tuple[int, int]]) -> Iterator[Part]:
    """Connected parts, the one with most nodes first."""
    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data(list(pairs))
    found = sorted((sorted(nodes) for nodes in rx.connected_components(graph)), key=_first_most)
    place = {node: (n, i) for n, nodes in enumerate(found) for i, node in enumerate(nodes)}
    own: list[list[tuple[int, int]]] = [[] for _ in found]
    for a, b in pairs:
        own[place[a][0]].append((place[a][1], place[b][1]))
    for nodes, inner in zip(found, own, strict=True):
        yield Part(nodes, inner)


def _first_most(nodes: list[int]) -> tuple[int, int]:
    return -len(nodes), nodes[0]


def _laid_out(part: Part, all_sizes: Array, fixed: Mapping[int, Point], link_length: float) -> Laid:
    sizes = all_sizes[part.nodes]
    held = {i: fixed[node] for i, node in enumerate(part.nodes) if node in fixed}
    if held:
        centers = _around(part, _lengths(part, sizes, link_length), held)
    elif len(part.nodes) == 1:
        centers = np.zeros((1, 2))
    else:
        centers = _free(part, _lengths(part, sizes, link_length))
    centers = apart(centers, sizes, np.array([i in held for i in range(len(part.nodes))]))
    return Laid(part, centers, sizes, bool(held))


def _lengths(part: Part, sizes: Array, least: float) -> list[float]:
    """How long each link should be: room for both boxes, and more where many links meet."""
    degree = np.zeros(len(part.nodes))
    for a, b in part.pairs:
        degree[a] += 1
        degree[b] += 1
    reach = np.sqrt(sizes[:, 0] * sizes[:, 1]) / 2
    return [
        float(least + 0.6 * (reach[a] + reach[b]) + 10 * math.sqrt(max(degree[a], degree[b])))
        for a, b in part.pairs
    ]


def _free(part: Part, lengths: Sequence[float]) -> Array:
    """Positions of a part in which nothing is pinned, its longer axis across."""
    count = len(part.nodes)
    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    graph.add_edges_from([(a, b, n) for (a, b), n in zip(part.pairs, lengths, strict=True)])
    found = rx.spring_layout(graph, num_iter=_SPRING_ROUNDS, seed=_SEED)
    centers = np.array([found[i] for i in range(count)], dtype=float)
    scale = float(np.mean(lengths)) * math.sqrt(count)
    centers *= scale / max(float(np.ptp(centers, axis=0).max()), 1e-9)
    if count <= _STRESS_NODES:
        wanted = np.asarray(rx.graph_floyd_warshall_numpy(graph, weight_fn=float))
        centers = _least_stress(centers, wanted)
    return _turned(centers)


def _least_stress(centers: Array, wanted: Array) -> Array:
    """Move nodes so that their distances come close to those that are wanted.

    Source: Gansner, Koren and North 2004, "Graph drawing by stress majorization".
    """
    count = len(centers)
    apart = np.where(np.eye(count, dtype=bool), 1.0, wanted)
    weights = 1 / apart**2
    np.fill_diagonal(weights, 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.inv(laplacian + 1 / count) - 1 / count
    pull = weights * apart
    for _ in range(_STRESS_ROUNDS):
        across = centers[:, None, :] - centers[None, :, :]
        distance = np.maximum(np.sqrt((across**2).sum(axis=2)), 1e-9)
        ratio = pull / distance
        np.fill_diagonal(ratio, 0)
        moved = inverse @ (ratio.sum(axis=1)[:, None] * centers - ratio @ centers)
        step = float(np.abs(moved - centers).max())
        centers = moved
        if step < 0.5:
            break
    return centers


def _turned(centers: Array) -> Array:
    """Turned so that the part is wider than high, and the same way up each time."""
    middle = centers - centers.mean(axis=0)
    _, axes = np.linalg.eigh(middle.T @ middle)
    turned = middle @ axes[:, ::-1]
    signs = np.where(turned[0] < 0, -1.0, 1.0)
    return np.asarray(turned * signs)


def _around(part: Part, lengths: Sequence[float], held: Mapping[int, Point]) -> Array:
    """Positions around nodes that stay: springs, from a start near those they are linked to."""
    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(part.nodes)))
    graph.add_edges_from_no_data(part.pairs)
    start = dict(held)
    random = np.random.default_rng(_SEED)
    for i in _nearest_first(graph, sorted(held)):
        if i not in start:
            known = [start[j] for j in sorted(graph.neighbors(i)) if j in start]
            middle = np.mean(known, axis=0) + random.normal(0, LINK_LENGTH, 2)
            start[i] = (float(middle[0]), float(middle[1]))
    found = rx.spring_layout(
        graph,
        pos=start,
        fixed=set(held),
        k=float(np.mean(lengths)),
        num_iter=_SPRING_ROUNDS,
        seed=_SEED,
    )
    centers = np.array([found[i] for i in range(len(part.nodes))], dtype=float)
    for i, point in held.items():
        centers[i] = point
    return centers


def _nearest_first(graph: "rx.PyGraph[int, None]", start: Sequence[int]) -> Iterator[int]:
    """All nodes that can be reached, by distance from the start, then by number."""
    seen = set(start)
    layer = list(start)
    while layer:
        yield from layer
        layer = sorted({j for i in layer for j in graph.neighbors(i)} - seen)
        seen.update(layer)
