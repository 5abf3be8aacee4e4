"""A part of the graph that can be looked at: around some nodes, of some events, or all of it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import groupby, islice
from typing import Protocol

from graph.analysis.ground import Ground, Step
from graph.model import Standing

_BATCH = 2_000
"""How many nodes the ground is asked for at once."""


class Wanted(Protocol):
    """How far to go; `graph.store.filters.SubgraphFilter` says what each is."""

    @property
    def depth(self) -> int: ...
    @property
    def standings(self) -> Collection[Standing]: ...
    @property
    def without(self) -> Collection[str]: ...
    @property
    def most(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Part:
    """Ids of nodes and of the links between them, sorted; `total` nodes would belong to it."""

    nodes: tuple[str, ...]
    links: tuple[str, ...]
    total: int


def find_part(
    ground: Ground,
    wanted: Wanted,
    *,
    around: Collection[str] = (),
    events: Collection[str] = (),
    everything: Collection[str] = (),
) -> Part:
    """Nodes around some, events with their entities, and `everything`, up to `wanted.most`.

    What `around` names comes first, then what is nearest to it (all of `everything`, events and
    their entities count as near as that). Of equally near ones what most links join to those that
    were taken before is next, then what most links of the whole part lead to, then by id. An empty
    part means that nothing was asked for.

    It costs one question for each step of depth and two thousand nodes of the whole part; a link
    is read as often as an end of it is.
    """
    entities = _entities_of(ground, wanted, events)
    far = dict.fromkeys((*everything, *events, *entities, *around), 0)
    for id, distance in _walk(ground, wanted, around):
        far.setdefault(id, distance)
    shown: Collection[str] = far
    if len(far) > wanted.most:
        named = set(around)
        rank = {id: (id not in named, distance) for id, distance in far.items()}
        shown = _best(rank, _neighbors(ground, wanted, far), wanted.most)
    between = {step.id for step in _inside(ground, wanted, shown)}
    return Part(tuple(sorted(shown)), tuple(sorted(between)), len(far))


def _walk(ground: Ground, wanted: Wanted, start: Collection[str]) -> Iterator[tuple[str, int]]:
    """What is reached from the start, with its distance."""
    reached = set(start)
    edge = set(start)
    for distance in range(1, wanted.depth + 1):
        around = {end for s in _steps(ground, wanted, edge) for end in (s.from_, s.to)}
        edge = around - reached
        reached |= edge
        yield from ((id, distance) for id in edge)
        if not edge:
            return


def _entities_of(ground: Ground, wanted: Wanted, events: Collection[str]) -> Iterator[str]:
    """Entities that a link joins to one of the events."""
    steps = _steps(ground, wanted, events)
    ends = {end for step in steps for end in (step.from_, step.to)}.difference(events)
    for some in _batches(ends):
        sites = ground.sites(some, wanted.standings)
        yield from (id for id, site in sites.items() if site.kind == "entity")


def _neighbors(ground: Ground, wanted: Wanted, ids: Collection[str]) -> dict[str, list[str]]:
    """For each of these nodes the others that its links lead to, as often as a link does."""
    found: dict[str, list[str]] = defaultdict(list)
    for step in _inside(ground, wanted, ids):
        found[step.from_].append(step.to)
        found[step.to].append(step.from_)
    return found


def _best(
    rank: Mapping[str, tuple[bool, int]], near: Mapping[str, Sequence[str]], most: int
) -> set[str]:
    """Nodes of the lowest ranks; of one rank always what most links join to those taken before.

    So that what is shown hangs together. To take the best connected alone would show the hubs of
    the part with hardly a link between them.
    """
    taken: set[str] = set()
    joined: Counter[str] = Counter()
    for of_rank, ids in groupby(sorted(rank, key=lambda id: (rank[id], id)), rank.__getitem__):
        waiting = [(-joined[id], -len(near.get(id, ())), id) for id in ids]
        heapify(waiting)
        while waiting and len(taken) < most:
            joins, _, id = heappop(waiting)
            if id in taken or -joins != joined[id]:
                continue  # it waits again with more links
            taken.add(id)
            for other in near.get(id, ()):
                joined[other] += 1
                if rank[other] == of_rank and other not in taken:
                    heappush(waiting, (-joined[other], -len(near[other]), other))
    return taken


def _inside(ground: Ground, wanted: Wanted, ids: Collection[str]) -> Iterator[Step]:
    """Links of which both ends are among these, each once."""
    return (s for s in _steps(ground, wanted, ids) if s.from_ in ids and s.to in ids)


def _steps(ground: Ground, wanted: Wanted, ids: Iterable[str]) -> Iterator[Step]:
    """Links that are wanted with one of these at an end, each once."""
    done: set[str] = set()
    for some in _batches(ids):
        for step in ground.steps(some, wanted.standings):
            if step.type not in wanted.without and step.from_ not in done and step.to not in done:
                yield step
        done.update(some)


def _batches(ids: Iterable[str]) -> Iterator[Sequence[str]]:
    rows = iter(sorted(ids))
    while some := list(islice(rows, _BATCH)):
        yield some
