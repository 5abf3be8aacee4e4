"""Does one actor consistently follow another? A test against the crowd of the same place.

Two actors who react to the same news act one after the other again and again, and neither a rate
nor shifted times can tell that from an answer. So only *who* acted is permuted; times, places and
the size of every burst stay. Three questions are asked, and the weakest answer holds:

- Of all that came after the leader, is it the follower's more often than his share of that crowd
  gives? Alone, this takes one who is slow for one who follows.
- Does the follower come after the leader more often than after others who acted in the same place
  among as many? Alone, this takes one who is quick for one who leads.
- Is it more often than with the follower's actions moved by whole weeks? Else both only keep their
  days of the week.

What stays open: a leader much quicker than the crowd to heed the same news. Nothing here
says why, and all of it holds for what was reported only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy.stats import binom, hypergeom

from graph.analysis.actions import Actions, Indexes, Numbers
from graph.analysis.caveats import FOLLOWING

FEWEST = 3
"""Occasions below which nothing is tested."""
CAVEAT = FOLLOWING
Stratum = Literal["issue", "none"]

_Mask = npt.NDArray[np.bool_]
_WEEK = 7
_WEEKS_MOVED = (*range(-8, 0), *range(1, 9))


@dataclass(frozen=True, slots=True)
class Following:
    """How often the follower acts where the leader acted, soon after.

    Attributes:
        leader, follower: Ids.
        window: Days after the leader's action within which the follower's counts.
        occasions: Actions of the leader whose place and day are known.
        observed: Of these, how many the follower came after.
        expected: How many chance would give; of the three questions the highest number.
        p: Chance of as many or more; of the three questions the highest. None when nothing was
            tested, and `reason` says why; it is empty otherwise.
        lag_median: Days from an occasion to the follower's next action, over the observed ones;
            None without any.
        same_time: Occasions on which the follower acted at the same time in another event: on the
            same day, where no hour is known. Which came first is unknown; they are in `observed`
            only where that was asked for.
        crowd: Other actors of the places in which both act.
        pairs: Event of the leader and the follower's next one, for each occasion observed, by time.
        without_day: Actions of the two whose day or place is unknown; no window can use them.
    """

    leader: str
    follower: str
    window: float
    occasions: int
    observed: int
    expected: float | None
    p: float | None
    lag_median: float | None
    same_time: int
    crowd: int
    pairs: tuple[tuple[str, str], ...] = ()
    without_day: int = 0
    reason: str = ""
    caveat: str = CAVEAT


@dataclass(frozen=True, slots=True)
class Columns:
    """Actions as columns of one length: one actor in one event at one place and time.

    Attributes:
        time: In days; no nan.
        stratum: Who could have acted instead of whom; zeros where all could.
    """

    actor: Indexes
    event: Indexes
    place: Indexes
    time: Numbers
    stratum: Indexes

    def rows(self, wanted: npt.NDArray[np.bool_] | Indexes) -> "Columns":
        """Only these rows, in the order of an array of indexes."""
        return Columns(
            self.actor[wanted],
            self.event[wanted],
            self.place[wanted],
            self.time[wanted],
            self.stratum[wanted],
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """What one of the questions gives: hits that chance would give, and the chance of as many."""

    expected: float
    p: float


@dataclass(frozen=True, slots=True)
class CrowdTest:
    """What `crowd_label` finds; fields as in `Following`.

    Attributes:
        follower, leader, weeks: The answers to the three questions.
        pairs: Events, shape `(observed, 2)`; `lags` the days between the two, same order.
    """

    occasions: int
    observed: int
    same_time: int
    crowd: int
    follower: Answer
    leader: Answer
    weeks: Answer
    pairs: Indexes
    lags: Numbers

    @property
    def expected(self) -> float:
        """The highest of the three."""
        return max(self.follower.expected, self.leader.expected, self.weeks.expected)

    @property
    def p(self) -> float:
        """The highest of the three."""
        return max(self.follower.p, self.leader.p, self.weeks.p)


def follow(
    actions: Actions,
    leader: str,
    follower: str,
    *,
    window: float = 2.0,
    stratum: Stratum = "issue",
    same_time: bool = False,
    replays: int = 999,
    seed: int = 0,
) -> Following:
    """Test whether an actor consistently follows another, on one campus or else in one place.

    It does not show that one answers, obeys or even knows of the other; `CAVEAT` goes wherever the
    result goes. Of several pairs that are tested some have a low p by chance alone.

    Args:
        leader, follower: Ids of actors; one that never acts gives no occasion.
        window: In days, > 0.
        stratum: Permute among those who act on the same first issue, or among all of the place.
        same_time: An action at the same time counts as following, as of a counter-protest and the
            gathering that it is held against.
        replays: Permutations of the first question; p is at least 1 / (replays + 1).

    Raises:
        ValueError: `window` or `replays` is not above 0, or both are one actor.
    """
    if leader == follower:
        raise ValueError(f"an actor does not follow itself: {leader}")
    _check(window, replays)
    numbers = {actor.id: number for number, actor in enumerate(actions.actors)}
    a, b = numbers.get(leader, -1), numbers.get(follower, -2)
    columns = columns_of(actions, stratum)
    few = int((columns.actor == a).sum()) < FEWEST
    tested = crowd_label(
        columns, a, b, window=window, same_time=same_time, replays=1 if few else replays, seed=seed
    )
    reason = _reason(tested)
    return Following(
        leader=leader,
        follower=follower,
        window=window,
        occasions=tested.occasions,
        observed=tested.observed,
        expected=None if reason else tested.expected,
        p=None if reason else tested.p,
        lag_median=float(np.median(tested.lags)) if tested.lags.size else None,
        same_time=tested.same_time,
        crowd=tested.crowd,
        pairs=tuple((actions.events[i].id, actions.events[j].id) for i, j in tested.pairs.tolist()),
        without_day=_rows_of(actions.actor, a, b) - _rows_of(columns.actor, a, b),
        reason=reason,
    )


def _reason(tested: CrowdTest) -> str:
    if tested.occasions < FEWEST:
        noun = "occasion" if tested.occasions == 1 else "occasions"
        return f"not tested: {tested.occasions} {noun}"
    if tested.observed and not tested.crowd:
        return "not tested: nobody else acted there"
    return ""


def columns_of(actions: Actions, stratum: Stratum = "issue") -> Columns:
    """The actions whose day and place are known, for `crowd_label`. The place is the campus where
    there is one; an event of several issues stands under the first."""
    place = _numbered([event.campus or event.place for event in actions.events])
    issues = [event.issues[0] if event.issues else "" for event in actions.events]
    issue = _numbered(issues if stratum == "issue" else [""] * len(issues))
    event = actions.event
    columns = Columns(actions.actor, event, place[event], actions.days[event], issue[event])
    return columns.rows(~np.isnan(columns.time) & (columns.place >= 0))


def _rows_of(actor: Indexes, *two: int) -> int:
    return int(np.isin(actor, two).sum())


def _numbered(names: Sequence[str | None]) -> Indexes:
    """A number for each name, -1 for None."""
    numbers: dict[str | None, int] = {None: -1}
    found = [numbers.setdefault(name, len(numbers) - 1) for name in names]
    return np.array(found, dtype=np.int64)


def crowd_label(
    columns: Columns,
    leader: int,
    follower: int,
    *,
    window: float = 2.0,
    same_time: bool = False,
    replays: int = 999,
    seed: int = 0,
) -> CrowdTest:
    """The test of `follow` over plain columns, whatever the number of occasions.

    An event counts once, however many act in it. Two events may change their actors when they share
    place and stratum and, within a window before and after, about as many events stand around them:
    their number in powers of two, without those of the actor who keeps his. Equal columns, in any
    order, and equal seed give equal answers.

    Raises:
        ValueError: `window` or `replays` is not above 0.
    """
    _check(window, replays)
    occasions = int((columns.actor == leader).sum())
    shared = _shared_places(columns, leader, follower)
    columns = columns.rows(np.isin(columns.place, shared))
    ground = _Ground(columns, window, same_time=same_time)
    leading, following = ground.events_of(leader), ground.events_of(follower)
    hit = ground.followed_by(following)
    observed = int((hit & leading).sum())
    rng = np.random.default_rng(seed)
    pairs, lags = ground.pairs(np.flatnonzero(hit & leading), following)
    return CrowdTest(
        occasions=occasions,
        observed=observed,
        same_time=int((ground.met_by(following) & leading).sum()),
        crowd=len(set(columns.actor.tolist()) - {leader, follower}),
        follower=_ask_who_follows(ground, leading, following, observed, replays, rng),
        leader=_ask_who_leads(ground, leading, following, hit, observed),
        weeks=_ask_weeks(ground, leading, following, observed, occasions),
        pairs=pairs,
        lags=lags,
    )


def _check(window: float, replays: int) -> None:
    if window <= 0 or replays < 1:
        raise ValueError(f"window {window} and replays {replays} must be above 0")


def _shared_places(columns: Columns, leader: int, follower: int) -> Indexes:
    """Places in which both act; nothing elsewhere can be observed or expected."""
    of_leader = columns.place[columns.actor == leader]
    return np.intersect1d(of_leader, columns.place[columns.actor == follower])


class _Ground:
    """The events of some places in order of place and time, with which comes after which.

    Attributes:
        after: For each event, the half-open range of events that come after it within the window.
    """

    def __init__(self, columns: Columns, window: float, *, same_time: bool) -> None:
        order = np.lexsort((columns.event, columns.time, columns.place))
        self._rows = columns.rows(order)
        event = self._rows.event
        begins = np.concatenate(([True], event[1:] != event[:-1]))[: len(event)]
        columns = self._rows.rows(np.flatnonzero(begins))
        self.event, self.time = columns.event, columns.time
        self._window, self._same_time = window, same_time
        self._begin = float(columns.time.min()) if len(columns.time) else 0.0
        length = float(columns.time.max()) - self._begin if len(columns.time) else 0.0
        weeks = _WEEK * max(_WEEKS_MOVED)
        self._span = float(np.ceil(length + 2 * window)) + 2 * weeks + 1
        self._place, self._stratum = columns.place, columns.stratum
        self._key = self._keys(columns.time)
        self.after = self._after(self._key)

    def events_of(self, actor: int) -> _Mask:
        """For each event, whether the actor acts in it."""
        return np.isin(self.event, self._rows.event[self._rows.actor == actor])

    def _keys(self, time: Numbers) -> Numbers:
        """Times that lie further apart than any window when they are of two places."""
        key: Numbers = self._place * self._span + (time - self._begin)
        return key

    def _after(self, key: Numbers) -> tuple[Indexes, Indexes]:
        side: Literal["left", "right"] = "left" if self._same_time else "right"
        return (
            np.searchsorted(key, self._key, side),
            np.searchsorted(key, self._key + self._window, "right"),
        )

    def pools(self, without: _Mask) -> Indexes:
        """For each event, the number of those events with which it may change actors.

        Events of `without` do not count among those that stand around one.
        """
        first = np.searchsorted(self._key, self._key - self._window, "left")
        end = np.searchsorted(self._key, self._key + self._window, "right")
        busyness = np.frexp(_within(~without, first, end))[1]  # 1 for 1, 2 for 2 and 3, 3 for 4
        order = np.lexsort((busyness, self._stratum, self._place))
        pool = np.zeros(len(order), dtype=np.int64)
        stacked = np.stack((self._place, self._stratum, busyness))[:, order]
        pool[order[1:]] = np.cumsum((stacked[:, 1:] != stacked[:, :-1]).any(axis=0))
        return pool

    def followed_by(self, following: _Mask) -> _Mask:
        """For each event, whether one of those comes after it."""
        found = _within(following, *self.after)
        return (found - following if self._same_time else found) > 0

    def met_by(self, following: _Mask) -> _Mask:
        """For each event, whether another, of those, stands at the same time."""
        begin = np.searchsorted(self._key, self._key, "left")
        end = np.searchsorted(self._key, self._key, "right")
        return _within(following, begin, end) - following > 0

    def followed_by_moved(self, following: _Mask, days: float) -> _Mask:
        """As `followed_by`, of times moved by so many days."""
        key = self._key[following] + days
        begin, end = self._after(key)
        return np.asarray(end > begin)

    def within_moved(self, following: _Mask, days: float) -> _Mask:
        """For each row, whether it lies between the first and the last of those, moved by so many
        days."""
        moved = self.time[following] + days
        within: _Mask = (self.time >= moved.min() - self._window) & (self.time <= moved.max())
        return within

    def pairs(self, hits: Indexes, following: _Mask) -> tuple[Indexes, Numbers]:
        """For these rows their event and that of the next of those, and the days between; by time
        of the first."""
        rows = np.flatnonzero(following)
        found = []
        for hit in hits[np.lexsort((self.event[hits], self.time[hits]))].tolist():
            begin, end = np.searchsorted(rows, (self.after[0][hit], self.after[1][hit]))
            later = [row for row in rows[begin:end] if self.event[row] != self.event[hit]]
            found.append((hit, later[0]))
        both = np.array(found, dtype=np.int64).reshape(-1, 2)
        return self.event[both], self.time[both[:, 1]] - self.time[both[:, 0]]


def _within(marked: _Mask, begin: Indexes, end: Indexes) -> Indexes:
    """How many are marked in each half-open range."""
    sums = np.concatenate(([0], np.cumsum(marked)))
    return np.asarray(sums[end] - sums[begin], dtype=np.int64)


def _ask_who_follows(
    ground: _Ground,
    leading: _Mask,
    following: _Mask,
    observed: int,
    replays: int,
    rng: np.random.Generator,
) -> Answer:
    """Give the follower's actions to others of their pools, but not to the leader."""
    if not observed:
        return Answer(0.0, 1.0)
    pools = ground.pools(leading)
    rows = np.flatnonzero(~leading & np.isin(pools, pools[following & ~leading]))
    pool = pools[rows]
    size = np.bincount(pool)
    wanted = np.bincount(pool, following[rows]).astype(np.int64)
    begin = np.cumsum(size) - size
    hits = np.empty(replays, dtype=np.int64)
    for replay in range(replays):
        shuffled = rows[np.lexsort((rng.random(len(rows)), pool))]
        sorted_pool = pools[shuffled]
        chosen = shuffled[np.arange(len(rows)) - begin[sorted_pool] < wanted[sorted_pool]]
        drawn = following & leading
        drawn[chosen] = True
        hits[replay] = (ground.followed_by(drawn) & leading).sum()
    return Answer(float(hits.mean()), float((1 + (hits >= observed).sum()) / (replays + 1)))


def _ask_who_leads(
    ground: _Ground, leading: _Mask, following: _Mask, hit: _Mask, observed: int
) -> Answer:
    """Give the leader's actions to others of its pools, the follower's excepted.

    All ways to do so are counted rather than drawn: each pool is a hypergeometric draw, and the
    sum over pools is their convolution.
    """
    pools = ground.pools(following)
    kept = int((hit & leading & following).sum())
    chances, expected = np.ones(1), float(kept)
    for pool in sorted(set(pools[leading & ~following].tolist())):
        others = (pools == pool) & ~following
        size, hits, own = (int(m.sum()) for m in (others, others & hit, others & leading))
        expected += own * hits / size
        chances = np.convolve(chances, hypergeom(size, hits, own).pmf(np.arange(own + 1)))
    return Answer(expected, min(1.0, float(chances[observed - kept :].sum())))


def _ask_weeks(
    ground: _Ground, leading: _Mask, following: _Mask, observed: int, occasions: int
) -> Answer:
    """Move the follower's actions by one to eight whole weeks, back and forth.

    Only occasions count that lie within the moved time of the follower: at the ends there is
    nothing that could come after.
    """
    if not observed:
        return Answer(0.0, 1.0)
    looked_at = hits = 0
    for weeks in _WEEKS_MOVED:
        within = leading & ground.within_moved(following, _WEEK * weeks)
        looked_at += int(within.sum())
        hits += int((ground.followed_by_moved(following, _WEEK * weeks) & within).sum())
    share = hits / looked_at if looked_at else 0.0
    return Answer(share * occasions, float(binom.sf(observed - 1, occasions, share)))
