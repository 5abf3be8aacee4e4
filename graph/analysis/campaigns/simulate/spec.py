"""What a simulated world is made of, and the worlds that campaigns are measured on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Spec:
    """A world of actors who act by themselves, react to news, keep habits; some act together.

    Times are in days, shares and chances in [0, 1]; ranges include both ends.

    Attributes:
        background: Actions that actors take by themselves.
        zipf: How unequally active actors are: the k-th acts in proportion to k ** -zipf.
        preferred: Issues that an actor cares for; it acts on others with `stray`.
        at_home: Share of an actor's actions on its home campus.
        tactics: Number of event types in use.
        break_rate: How much is done outside term, as a share of a day in term.
        shocks: News, to each of which an actor who cares for the issue reacts with `joins`, after
            an exponential delay of mean `lag`; half of them come again every `recurs` days.
        weekly: Actors who also hold a vigil on a weekday of theirs, in `kept` of all weeks.
        campaigns: Planted groups of `members` that act in `waves`; in each wave a member takes part
            with `participation`, after an exponential delay of mean `jitter`, `longest` at most.
        campuses_each, objects_each: Campuses of a campaign, and its pairs of tactic and issue.
        members_care: Members are drawn from those who care for the one issue of their campaign;
            else from all, and each pair has an issue of its own.
        outlets: Publishers; each event is reported by one, a campaign's by at least two.
        confidence: Of each action.
        by_day: Times are known to the day only.
    """

    background: int = 20_000
    actors: int = 2_000
    zipf: float = 0.7
    preferred: int = 3
    stray: float = 0.2
    tactics: int = 14
    issues: int = 40
    campuses: int = 60
    at_home: float = 0.8
    days: int = 730
    break_rate: float = 0.3
    shocks: int = 60
    joins: float = 0.25
    lag: float = 1.5
    recurs: int = 182
    weekly: int = 60
    kept: float = 0.6
    campaigns: int = 12
    members: tuple[int, int] = (5, 12)
    waves: tuple[int, int] = (4, 8)
    participation: float = 0.75
    jitter: float = 0.5
    longest: float = 2.0
    campuses_each: int = 6
    objects_each: int = 2
    members_care: bool = False
    outlets: int = 12
    confidence: float = 1.0
    by_day: bool = False


_SMALL = Spec(background=2_000, actors=300, issues=15, shocks=15, weekly=10, campaigns=5)

REGIMES: Mapping[str, Spec] = {
    "base": Spec(),
    "hard": Spec(participation=0.6, waves=(3, 5), jitter=1.0),
    "small": _SMALL,
    "null": Spec(campaigns=0),
    "smallnull": replace(_SMALL, campaigns=0),
    "nodecoy": Spec(shocks=0, weekly=0),
    "interested": Spec(members_care=True),
    "large": Spec(background=200_000, actors=20_000, campaigns=60, weekly=600),
}
"""Worlds by name. `hard` has fewer, looser waves; `null` and `smallnull` no campaign; `nodecoy`
neither news nor habits; members of campaigns of `interested` share an issue; `large` has about
300,000 actions."""
