"""The shortest simple paths in a graph that is at hand, in one order that nothing can change."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import islice

Adjacency = Mapping[str, Collection[str]]
Path = tuple[str, ...]


def simple_paths(near: Adjacency, a: str, b: str, *, count: int, longest: int) -> list[Path]:
    """The first `count` paths from `a` to `b` without a node twice, by length, then by ids.

    Fewer than `count` mean that there are no more of at most `longest` links; an empty list means
    that there is none at all. Each path costs a breadth-first search for each of its links, over
    the nodes that lie on some walk of at most `longest` links.

    Args:
        near: For each node its neighbors; a neighbor must have the node as its neighbor, too.
        longest: Most links of one path.

    Source: Lawler 1972, "A procedure for computing the k best solutions to discrete optimization
    problems", on Yen's paths.
    """
    return list(islice(_paths(_corridor(near, a, b, longest), a, b, longest), count))


@dataclass(order=True, frozen=True, slots=True)
class _Best:
    """The best path of a family: all that begin with `path[:fixed]` and go on to none of `barred`.

    The families that wait are disjoint, so that no path is found twice.
    """

    length: int
    path: Path
    fixed: int = field(compare=False)
    barred: frozenset[str] = field(compare=False)


def _paths(near: Adjacency, a: str, b: str, longest: int) -> Iterator[Path]:
    waiting: list[_Best] = []

    def add(prefix: Path, barred: frozenset[str]) -> None:
        rest = _best_rest(near, prefix, barred, b, longest - len(prefix) + 1)
        if rest:
            path = prefix + rest
            heappush(waiting, _Best(len(path) - 1, path, len(prefix), barred))

    if a in near:
        add((a,), frozenset())
    while waiting:
        best = heappop(waiting)
        yield best.path
        for fixed in range(best.fixed, len(best.path)):
            barred = best.barred if fixed == best.fixed else frozenset()
            add(best.path[:fixed], barred | {best.path[fixed]})


def _best_rest(near: Adjacency, prefix: Path, barred: frozenset[str], b: str, longest: int) -> Path:
    """How the best path that begins so goes on, or nothing."""
    to_go = _distances(near, b, longest - 1, without=prefix)
    first = [id for id in near[prefix[-1]] if id in to_go and id not in barred]
    if not first:
        return ()
    rest = [min(first, key=lambda id: (to_go[id], id))]
    while rest[-1] != b:
        nearer = to_go[rest[-1]] - 1
        rest.append(min(id for id in near[rest[-1]] if to_go.get(id) == nearer))
    return tuple(rest)


def _corridor(near: Adjacency, a: str, b: str, longest: int) -> Adjacency:
    """The part of the graph that lies on some walk of at most `longest` links."""
    from_a, from_b = _distances(near, a, longest), _distances(near, b, longest)
    inside = {id for id, far in from_a.items() if far + from_b.get(id, longest + 1) <= longest}
    return {id: [other for other in near[id] if other in inside] for id in inside if id in near}


def _distances(
    near: Adjacency, start: str, most: int, *, without: Collection[str] = ()
) -> dict[str, int]:
    """Number of links to each node that is at most so far from the start."""
    found = {start: 0}
    edge = [start]
    for far in range(1, most + 1):
        edge = [
            other
            for other in {other for id in edge for other in near.get(id, ())}
            if other not in found and other not in without
        ]
        if not edge:
            break
        found.update(dict.fromkeys(edge, far))
    return found
