"""Other explanations of a group, each with its number. None of them is ever left out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from graph.analysis.actions import Happening, Indexes, Numbers
from graph.analysis.campaigns.records import Alternative, Wave

_HALF = 0.5
_NEARLY_ALL = 0.9
_FEW_WAVES = 2
IN_THE_OPEN = 0.8
"""Share of joint events from which on a group is partners who act in the open."""
_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Traits:
    """What the explanations are measured on.

    Attributes:
        met, burst: For each of the group's actions near another member: how many members were near,
            and how many actors in all.
        observed, habit: Meetings of each pair, and how many whole weeks moved would give.
        events: Those of the waves.
        joint: Share of these actions in events that name another member as acting, too.
        tied, members: Members whom documents tie to another member, directly or by one between
            them, and all; `tied` is None when no document ties any actors.
    """

    met: Indexes
    burst: Indexes
    observed: Indexes
    habit: Numbers
    events: Sequence[Happening]
    waves: Sequence[Wave]
    window: float
    joint: float
    tied: int | None
    members: int


def alternatives_of(traits: Traits) -> tuple[Alternative, ...]:
    """All of them, in a fixed order."""
    return (
        _news_shock(traits),
        _anniversary(traits),
        _weekly_habit(traits),
        _single_source(traits),
        _joint_events(traits),
        _known_membership(traits),
        _small_sample(traits),
    )


def _news_shock(traits: Traits) -> Alternative:
    crowded = (traits.burst - traits.met) > traits.met
    share = float(crowded.mean()) if len(crowded) else 0.0
    meaning = f"{_percent(share)} of its actions stand in bursts in which others are the majority"
    return Alternative("news_shock", share, share >= _HALF, meaning)


def _anniversary(traits: Traits) -> Alternative:
    days = np.array([date.fromisoformat(w.first).toordinal() for w in traits.waves], dtype=float)
    again = 0
    for day in days:
        apart = np.abs(days - day)
        years = np.rint(apart / _YEAR)
        again += bool(((years >= 1) & (np.abs(apart - years * _YEAR) <= traits.window + 1)).any())
    share = again / len(days) if len(days) else 0.0
    meaning = f"{_percent(share)} of its waves come at the same days of the year as another"
    return Alternative("anniversary", share, share >= _HALF, meaning)


def _weekly_habit(traits: Traits) -> Alternative:
    total = float(traits.observed.sum())
    share = min(float(traits.habit.sum()) / total, 1.0) if total else 0.0
    meaning = f"moved by whole weeks its members would still have {_percent(share)} of the meetings"
    return Alternative("weekly_habit", share, share >= _HALF, meaning)


def _single_source(traits: Traits) -> Alternative:
    told = [event.publishers for event in traits.events if event.publishers]
    counted = Counter(publisher for publishers in told for publisher in publishers)
    if not counted:
        meaning = "nothing says who published what, so this could not be measured"
        return Alternative("single_source", None, False, meaning)
    share = max(counted.values()) / len(told)
    meaning = f"the publisher with most of it tells {_percent(share)} of its events"
    return Alternative("single_source", share, share >= _NEARLY_ALL, meaning)


def _joint_events(traits: Traits) -> Alternative:
    meaning = (
        f"{_percent(traits.joint)} of its actions are in events that documents tell of as"
        " several members' own together, as when partners call one rally"
    )
    return Alternative("joint_events", traits.joint, traits.joint >= _HALF, meaning)


def _known_membership(traits: Traits) -> Alternative:
    if traits.tied is None:
        meaning = "no document ties any actors to each other, so this could not be measured"
        return Alternative("known_membership", None, False, meaning)
    share = traits.tied / traits.members
    meaning = (
        f"documents already tie {traits.tied} of {traits.members} members to another member,"
        " directly or through a third"
    )
    return Alternative("known_membership", share, share >= _HALF, meaning)


def _small_sample(traits: Traits) -> Alternative:
    count = len(traits.waves)
    meaning = f"all of it rests on {count} {'wave' if count == 1 else 'waves'}"
    return Alternative("small_sample", float(count), count <= _FEW_WAVES, meaning)


def _percent(share: float) -> str:
    return f"{share:.0%}"
