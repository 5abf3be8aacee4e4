"""Which types of events occur together: in one place on one issue, and by one actor.

An *occasion* is a run of events of one scene, or of one actor, in which no gap is longer than the
window. Two types occur together in an occasion that has both. Types are shuffled among the events
of an issue, so that a type that is frequent there, or an occasion that is long, explains itself.

That two types occur together does not show that one brings about the other, nor that one hand is
behind both.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy import sparse

from graph.analysis.actions import Actions, Happening, Indexes, Numbers

Ground = Literal["scene", "actor"]
"""What the events of an occasion share: campus (else place) and issue, or an actor."""

FEWEST = 5
"""Occasions in which each of two types must occur, or the pair is not tested."""
NOT_SHOWN = (
    "That two types occur together does not show that one brings about the other, nor that one hand"
    " is behind both."
)

_Table = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Together:
    """Two event types, `types` sorted by name.

    Attributes:
        ground: What the occasions share.
        occasions: Number of occasions that have both; `first` and `second` those that have each.
        expected: Of `occasions`, mean of the shuffled data; None when the pair was not tested, and
            `lift`, `p` and `q` too.
        lift: Occasions over expected; None too where none is expected.
        p: Chance of as many in shuffled data, at least 1 / (replays + 1).
        q: `p` corrected for all pairs tested on this ground (false discovery rate).
        reason: Why it was not tested, else empty.
        events: Of the two types in these occasions, ids, sorted; `claims` what they rest on.
    """

    types: tuple[str, str]
    ground: Ground
    occasions: int
    first: int
    second: int
    expected: float | None
    lift: float | None
    p: float | None
    q: float | None
    reason: str
    events: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tactics:
    """Pairs of types that occur together at all: those tested by q, then lift; then the others.

    Attributes:
        tested: Pairs tested, those that never occur together among them.
        without_day: Events left out, as they are not known to the day.
        without_scene: Dated events without a place or an issue, left out of scenes.
    """

    pairs: tuple[Together, ...]
    tested: int
    without_day: int
    without_scene: int


def tactics(
    actions: Actions,
    *,
    window: float = 7.0,
    grounds: tuple[Ground, ...] = ("scene", "actor"),
    replays: int = 999,
    seed: int = 0,
) -> Tactics:
    """Count which event types occur together, and compare with shuffled types.

    Equal actions and seed give equal answers.

    Args:
        window: Longest gap within an occasion, in days, > 0.
        replays: Shuffled data sets.
    Raises:
        ValueError: `window` or `replays` is not above 0.
    Source: Benjamini and Hochberg 1995 for q.
    """
    if window <= 0 or replays < 1:
        raise ValueError(f"window {window} and replays {replays} must be above 0")
    tested, found = 0, []
    for ground in grounds:
        occasions = _occasions(actions, ground, window)
        count, pairs = _compare(actions, ground, occasions, replays, seed)
        tested += count
        found += pairs
    dated = [event for event in actions.events if event.day is not None]
    return Tactics(
        pairs=tuple(sorted(found, key=_order)),
        tested=tested,
        without_day=len(actions.events) - len(dated),
        without_scene=sum(not list(_scenes(event)) for event in dated),
    )


def _order(pair: Together) -> tuple[float, float, int, tuple[str, str], str]:
    q = 2.0 if pair.q is None else pair.q
    return (q, -(pair.lift or 0.0), -pair.occasions, pair.types, pair.ground)


def _scenes(event: Happening) -> Iterator[tuple[str, str]]:
    where = event.campus or event.place
    return ((where, issue) for issue in event.issues if where is not None)


def _occasions(actions: Actions, ground: Ground, window: float) -> list[list[int]]:
    """Runs of two events or more, as indexes of events by day."""
    lines: dict[object, list[int]] = defaultdict(list)
    for number, event in enumerate(actions.events):
        for scene in _scenes(event) if ground == "scene" else ():
            lines[scene].append(number)
    if ground == "actor":
        for actor, number in zip(actions.actor.tolist(), actions.event.tolist(), strict=True):
            lines[actor].append(number)
    return [
        run
        for key in sorted(lines, key=str)
        for run in _runs(actions, lines[key], window)
        if len(run) > 1
    ]


def _runs(actions: Actions, line: Iterable[int], window: float) -> Iterator[list[int]]:
    """The dated events of a line, cut where a gap is longer than the window."""
    days = {n: day for n in line if (day := actions.events[n].day) is not None}
    run: list[int] = []
    for number in sorted(days, key=lambda n: (days[n], n)):
        if run and days[number] - days[run[-1]] > window:
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def _compare(
    actions: Actions, ground: Ground, occasions: list[list[int]], replays: int, seed: int
) -> tuple[int, list[Together]]:
    """How many pairs of types were tested, and those that occur together."""
    names = sorted({event.type for event in actions.events})
    kind = np.array([names.index(event.type) for event in actions.events], dtype=np.int64)
    rows = _Rows(occasions, len(names))
    observed = rows.together(kind)
    frequent = observed.diagonal() >= FEWEST
    pairs = [p for p in combinations(range(len(names)), 2) if frequent[list(p)].all()]
    expected, p = _replayed(actions, rows, kind, observed, replays if pairs else 0, seed)
    q = dict(zip(pairs, _q([float(p[pair]) for pair in pairs]), strict=True))
    found = []
    for a, b in combinations(range(len(names)), 2):
        if not observed[a, b]:
            continue
        was_tested = (a, b) in q
        both = [o for o in occasions if {a, b} <= set(kind[o].tolist())]
        events = sorted({n for o in both for n in o if kind[n] in (a, b)})
        by_chance = float(expected[a, b]) if was_tested else None
        found.append(
            Together(
                types=(names[a], names[b]),
                ground=ground,
                occasions=int(observed[a, b]),
                first=int(observed[a, a]),
                second=int(observed[b, b]),
                expected=by_chance,
                lift=float(observed[a, b]) / by_chance if by_chance else None,
                p=float(p[a, b]) if was_tested else None,
                q=q.get((a, b)),
                reason="" if was_tested else f"not tested: below {FEWEST} occasions",
                events=tuple(actions.events[n].id for n in events),
                claims=tuple(sorted({c for n in events for c in actions.events[n].claims})),
            )
        )
    return len(pairs), found


class _Rows:
    """Events of occasions as rows, to count types that meet in them."""

    def __init__(self, occasions: list[list[int]], types: int) -> None:
        self._occasion = np.repeat(np.arange(len(occasions)), [len(o) for o in occasions])
        self._event = np.array([n for o in occasions for n in o], dtype=np.int64)
        self._shape = (len(occasions), types)

    def together(self, kind: Indexes) -> _Table:
        """Occasions that have both types, a table of types by types; on the diagonal those that
        have the one.

        Args:
            kind: Type of each event.
        """
        there = np.ones(len(self._event))
        ends = (self._occasion, kind[self._event])
        table = sparse.csr_array((there, ends), shape=self._shape)
        table.sum_duplicates()
        table.data[:] = 1.0
        return np.asarray((table.T @ table).toarray(), dtype=np.float64)


def _replayed(
    actions: Actions, rows: _Rows, kind: Indexes, observed: _Table, replays: int, seed: int
) -> tuple[_Table, _Table]:
    """Mean of shuffled tables, and how often one is as high, the observed counted in."""
    rng = np.random.default_rng(seed)
    dated = np.array([event.day is not None for event in actions.events], dtype=np.bool_)
    issue = [event.issues[0] if event.issues else "" for event in actions.events]
    number = {name: at for at, name in enumerate(sorted(set(issue)))}
    stratum = np.array([number[name] for name in issue], dtype=np.int64)
    movable = np.flatnonzero(dated)
    home = movable[np.argsort(stratum[movable], kind="stable")]
    total, high = np.zeros_like(observed), np.ones_like(observed)
    for _ in range(replays):
        shuffled = kind.copy()
        order = movable[np.lexsort((rng.random(len(movable)), stratum[movable]))]
        shuffled[home] = kind[order]
        drawn = rows.together(shuffled)
        total += drawn
        high += drawn >= observed
    return total / max(replays, 1), high / (replays + 1)


def _q(p: list[float]) -> list[float]:
    """False discovery rates, in the order of `p`."""
    values: Numbers = np.array(p, dtype=np.float64)
    order = np.argsort(values, kind="stable")
    scaled = values[order] * len(values) / np.arange(1, len(values) + 1)
    found = np.empty_like(values)
    found[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return [float(value) for value in found]
