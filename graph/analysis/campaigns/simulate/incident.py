"""Reported incidents: background, news that many react to, habits, and planted campaigns.

Who acts most, who cares for what and whose names come first are drawn apart from each other, so
that neither an id nor a name tells anything.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from graph.analysis.actions import Indexes, Numbers
from graph.analysis.campaigns.simulate.names import names
from graph.analysis.campaigns.simulate.planted import EPOCH, NOBODY, Planted
from graph.analysis.campaigns.simulate.spec import REGIMES, Spec

START = (date(2022, 9, 1) - EPOCH).days
"""First day of every world."""

_TERM = ((9, 1, 12, 14), (1, 16, 5, 31))
_VIGIL = "public_event"
TACTICS = (
    "protest", "counter_protest", "public_event", "disrupt_event", "threaten", "harass",
    "online_abuse", "smear", "surveil", "pressure_institution", "cancel_or_censor", "vandalize",
    "mobilize", "statement", "doxx", "coopt", "respond", "legal_action",
)  # fmt: skip
"""Event types of the vocabulary that worlds draw from."""

_MINUTES = 1440


@dataclass(frozen=True)
class Society:
    """Who there is, before anybody acts.

    Attributes:
        activity: Chance of each actor to be the one who acts; sums to 1.
        cares: Issues of each actor, shape (actors, preferred).
        home: Campus of each actor.
    """

    activity: Numbers
    cares: Indexes
    home: Indexes

    def caring_for(self, issue: int) -> Indexes:
        """Actors to whom the issue matters, sorted."""
        return np.flatnonzero((self.cares == issue).any(axis=1)).astype(np.int64)


@dataclass
class Diary:
    """What has been done so far, a column each."""

    actor: list[Indexes] = field(default_factory=list)
    tactic: list[Indexes] = field(default_factory=list)
    issue: list[Indexes] = field(default_factory=list)
    campus: list[Indexes] = field(default_factory=list)
    day: list[Numbers] = field(default_factory=list)

    def add(
        self,
        actor: Indexes,
        tactic: Indexes | int,
        issue: Indexes | int,
        campus: Indexes,
        day: Numbers,
    ) -> None:
        """Actions of one kind; a single tactic or issue holds for all of them. Days from 0."""
        self.actor.append(actor)
        self.tactic.append(np.broadcast_to(np.asarray(tactic, dtype=np.int64), actor.shape))
        self.issue.append(np.broadcast_to(np.asarray(issue, dtype=np.int64), actor.shape))
        self.campus.append(campus)
        self.day.append(day)


def simulate(spec: Spec = REGIMES["base"], seed: int = 0) -> Planted:
    """Draw a world by lot; equal specs and seeds give equal worlds.

    Every action is an event of its own, and nobody is in two campaigns.

    Raises:
        ValueError: The spec wants more names or tactics than there are, or more members.
    """
    if spec.tactics > len(TACTICS):
        raise ValueError(f"there are {len(TACTICS)} tactics, not {spec.tactics}")
    rng = np.random.default_rng(seed)
    society = make_society(spec, rng)
    diary = Diary()
    _background(diary, society, spec, rng)
    _shocks(diary, society, spec, rng)
    _vigils(diary, society, spec, rng)
    groups = _campaigns(diary, society, spec, rng)
    return _told(diary, groups, spec, rng)


def make_society(spec: Spec, rng: np.random.Generator) -> Society:
    """Draw activity, interests and homes."""
    weight = np.arange(1, spec.actors + 1, dtype=np.float64) ** -spec.zipf
    cares = rng.random((spec.actors, spec.issues)).argpartition(spec.preferred, axis=1)
    return Society(
        activity=rng.permutation(weight / weight.sum()),
        cares=cares[:, : spec.preferred].astype(np.int64),
        home=rng.integers(spec.campuses, size=spec.actors),
    )


def calendar(spec: Spec) -> Numbers:
    """Chance of each day of the world: less is done outside term. Sums to 1."""
    rate: Numbers = np.full(spec.days, spec.break_rate)
    for number in range(spec.days):
        day = date.fromordinal(EPOCH.toordinal() + START + number)
        if any((a, b) <= (day.month, day.day) <= (c, d) for a, b, c, d in _TERM):
            rate[number] = 1.0
    chance: Numbers = rate / rate.sum()
    return chance


def campuses_of(actor: Indexes, society: Society, spec: Spec, rng: np.random.Generator) -> Indexes:
    """Where each acts: at home with `spec.at_home`, else anywhere."""
    away = rng.integers(spec.campuses, size=len(actor))
    return np.where(rng.random(len(actor)) < spec.at_home, society.home[actor], away)


def _background(diary: Diary, society: Society, spec: Spec, rng: np.random.Generator) -> None:
    count = spec.background
    actor = rng.choice(spec.actors, count, p=society.activity)
    cared = society.cares[actor, rng.integers(spec.preferred, size=count)]
    strays = rng.random(count) < spec.stray
    issue = np.where(strays, rng.integers(spec.issues, size=count), cared)
    day = rng.choice(spec.days, count, p=calendar(spec)) + rng.random(count)
    campus = campuses_of(actor, society, spec, rng)
    diary.add(actor, rng.integers(spec.tactics, size=count), issue, campus, day)


def _shocks(diary: Diary, society: Society, spec: Spec, rng: np.random.Generator) -> None:
    for number in range(spec.shocks):
        issue, tactic = int(rng.integers(spec.issues)), int(rng.integers(spec.tactics))
        if number % 2:
            days = [rng.uniform(0, spec.days)]
        else:
            days = list(np.arange(rng.uniform(0, spec.recurs), spec.days, spec.recurs))
        for day in days:
            reached = society.caring_for(issue)
            joined = reached[rng.random(len(reached)) < spec.joins]
            lag = rng.exponential(spec.lag, len(joined))
            diary.add(joined, tactic, issue, campuses_of(joined, society, spec, rng), day + lag)


def _vigils(diary: Diary, society: Society, spec: Spec, rng: np.random.Generator) -> None:
    tactic = TACTICS.index(_VIGIL)
    for keeper in rng.choice(spec.actors, spec.weekly, replace=False):
        issue = int(rng.choice(society.cares[keeper]))
        days = np.arange(rng.integers(7), spec.days, 7, dtype=np.float64)
        days = days[rng.random(len(days)) < spec.kept]
        actor = np.full(len(days), keeper, dtype=np.int64)
        hours = rng.uniform(0.7, 0.8, len(days))
        diary.add(actor, tactic, issue, society.home[actor], days + hours)


def _campaigns(
    diary: Diary, society: Society, spec: Spec, rng: np.random.Generator
) -> list[Indexes]:
    free = np.ones(spec.actors, dtype=bool)
    groups = []
    for _ in range(spec.campaigns):
        issues = rng.integers(spec.issues, size=spec.objects_each)
        if spec.members_care:
            issues[:] = issues[0]
        able = np.flatnonzero(free)
        if spec.members_care:
            able = np.intersect1d(able, society.caring_for(int(issues[0])))
        wanted = int(rng.integers(spec.members[0], spec.members[1] + 1))
        if wanted > len(able):
            raise ValueError(f"only {len(able)} actors are left for a campaign of {wanted}")
        members = np.sort(rng.choice(able, wanted, replace=False))
        free[members] = False
        groups.append(members)
        _waves(diary, members, issues, spec, rng)
    return groups


def _waves(
    diary: Diary, members: Indexes, issues: Indexes, spec: Spec, rng: np.random.Generator
) -> None:
    tactics = rng.choice(spec.tactics, spec.objects_each, replace=False)
    campuses = rng.choice(spec.campuses, spec.campuses_each, replace=False)
    for _ in range(int(rng.integers(spec.waves[0], spec.waves[1] + 1))):
        joined = members[rng.random(len(members)) < spec.participation]
        delay = np.minimum(rng.exponential(spec.jitter, len(joined)), spec.longest)
        start = rng.uniform(0, spec.days - spec.longest)
        place = rng.choice(campuses, len(joined))
        which = int(rng.integers(spec.objects_each))
        diary.add(joined, int(tactics[which]), int(issues[which]), place, start + delay)


def _told(diary: Diary, groups: Sequence[Indexes], spec: Spec, rng: np.random.Generator) -> Planted:
    """Put all events in order of time, give everybody a name and every event an outlet."""
    day = np.concatenate(diary.day)
    order = np.argsort(day, kind="stable")
    order = order[day[order] < spec.days]
    issue = np.concatenate(diary.issue)[order]
    actor = np.concatenate(diary.actor)[order]
    minutes = np.floor(day[order] * _MINUTES) / _MINUTES
    outlet = rng.integers(spec.outlets, size=len(order))
    return Planted(
        names=names("actors", spec.actors, rng),
        tactics=TACTICS[: spec.tactics],
        topics=names("topics", spec.issues, rng),
        campuses=names("campuses", spec.campuses, rng),
        outlets=names("outlets", spec.outlets, rng),
        tactic=np.concatenate(diary.tactic)[order],
        issues=np.stack([issue, np.full(len(order), NOBODY)], axis=1),
        campus=np.concatenate(diary.campus)[order],
        outlet=told_by_two(outlet, actor, groups, spec.outlets),
        day=START + (np.floor(minutes) if spec.by_day else minutes),
        event=np.arange(len(order)),
        actor=actor,
        groups=tuple(tuple(group.tolist()) for group in groups),
        confidence=spec.confidence,
    )


def told_by_two(
    outlet: Indexes, actor: Indexes, groups: Sequence[Indexes], outlets: int
) -> Indexes:
    """Outlets of events of one actor each, so that no group is reported by a single one."""
    outlet = outlet.copy()
    for group in groups:
        rows = np.flatnonzero(np.isin(actor, group))
        if len(rows) > 1 and len(set(outlet[rows].tolist())) == 1:
            outlet[rows[0]] = (outlet[rows[0]] + 1) % outlets
    return outlet
