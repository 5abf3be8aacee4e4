"""What the search for coordinated campaigns was asked, and what it found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from graph.analysis.caveats import FOLLOWING

Tier = Literal["A", "B", "lead"]
"""A: significant under coded and learned strata. B: under one of them only; `Campaign.strata` says
which. lead: q <= 0.2 only, which proves nothing."""

Signal = Literal["tactic-issue", "target", "text", "organizer", "follow"]
SIGNALS: tuple[Signal, ...] = ("tactic-issue", "target", "text", "organizer", "follow")

Strata = Literal["issue", "learned"]


@dataclass(frozen=True, slots=True)
class Options:
    """How to search.

    Attributes:
        window: Days within which two actions count as close in time; > 0.
        text_window: The same for shared words where the hour is known, in days.
        signals: What two actions can share.
        strata: Between which actors chance is compared: those who act on one `issue`, those who
            return to the same objects (`learned`), or both in turn.
        replays: Data sets in which who acted is shuffled; p is at least 1 / (replays + 1).
        alpha: Highest family-wise p of a campaign, in (0, 1).
        min_actors: Smallest group, at least 3.
        min_waves: Fewest waves, at least 2.
        min_sources: Fewest publishers that are independent, where publishers are known.
        most_in_window: Objects on which more actors than this act within one window are skipped and
            listed.
        bootstrap: Passes over claims drawn by their confidence.
        seed: Of everything that is drawn by lot.
    """

    window: float = 2.0
    text_window: float = 0.042
    signals: tuple[Signal, ...] = SIGNALS
    strata: tuple[Strata, ...] = ("issue", "learned")
    replays: int = 199
    alpha: float = 0.05
    min_actors: int = 3
    min_waves: int = 2
    min_sources: int = 2
    most_in_window: int = 5000
    bootstrap: int = 20
    seed: int = 0


DEFAULT = Options()


@dataclass(frozen=True, slots=True)
class Member:
    """An actor of a campaign.

    Attributes:
        core: False when it was attached after the group was found.
        observed, expected: Its meetings with other members, and how many its own activity and the
            size of each burst would give.
        p: Chance of as many meetings, before any correction for having looked at many actors.
        roles: For each role that claims state, the events.
        sensitive: The name must not leave the machine.
    """

    id: str
    name: str
    type: str
    core: bool
    observed: int
    expected: float
    p: float
    roles: Mapping[str, tuple[str, ...]]
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class Wave:
    """Actions of the group without a gap longer than the window. Ids are sorted."""

    first: str
    last: str
    actors: tuple[str, ...]
    events: tuple[str, ...]
    places: tuple[str, ...]
    tactics: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another explanation that was looked at.

    Attributes:
        name: `news_shock`, `anniversary`, `weekly_habit`, `single_source`, `joint_events`,
            `known_membership`, `small_sample`.
        number: What was measured, see `meaning`; None when it could not be.
        explains: True when it accounts for the group about as well.
        meaning: The number in a sentence.
    """

    name: str
    number: float | None
    explains: bool
    meaning: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A document that a campaign rests on, with the claims in it."""

    document: str
    publisher: str | None
    published: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Follows:
    """A member that consistently follows another one; it says nothing of why.

    Attributes:
        leader, follower: Ids.
        occasions: Actions of the leader whose place and day are known.
        observed, expected: After how many of them the follower acted in the same place within the
            window, and after how many chance would have it.
        p: The highest of the three questions of `graph.analysis.follow`.
        meaning: The numbers in words.
        caveat: Goes wherever the rest goes.
    """

    leader: str
    follower: str
    occasions: int
    observed: int
    expected: float
    p: float
    meaning: str
    caveat: str = FOLLOWING


@dataclass(frozen=True, slots=True)
class Campaign:
    """A coordination pattern: at least three actors whose coincidences exceed expectation.

    Attributes:
        score: Log-likelihood ratio of its meetings, summed; higher is more.
        p: Family-wise: share of replays whose best group scores as high; twice the smaller share,
            where coded and learned strata were both tested. None for a lead.
        q: Against all groups of all replays.
        observed, expected: Meetings of the pairs that stand out, and what chance, activity and
            bursts would give; other pairs of its members are in neither.
        signals: Share of the score by signal, sums to 1.
        strata: Under which strata it is significant.
        windows: Windows, in days, under which the group is found again.
        stability: Mean share of pairs that stay together over other seeds of the grouping.
        survival: Share of bootstrap passes in which it is found again; None when none was made.
        without_day: Events of its members that no window could use.
        explanation: Sentences made of these numbers alone.
        follows: Members that consistently follow another one, bodies and accounts alone; at a false
            discovery rate of alpha over the pairs with enough occasions. Empty for a lead.
    """

    id: str
    rank: int
    tier: Tier
    score: float
    p: float | None
    q: float
    replays: int
    observed: int
    expected: float
    signals: Mapping[str, float]
    strata: tuple[Strata, ...]
    windows: tuple[float, ...]
    stability: float
    survival: float | None
    actors: tuple[Member, ...]
    waves: tuple[Wave, ...]
    tactics: Mapping[str, int]
    issues: Mapping[str, int]
    places: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    publishers: tuple[str, ...]
    disputed: tuple[str, ...]
    without_day: int
    alternatives: tuple[Alternative, ...]
    explanation: str
    follows: tuple[Follows, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A group that was looked at and is no campaign, with the reason in words."""

    actors: tuple[str, ...]
    score: float
    p: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How well a campus or place and an issue are reported on: every result depends on it."""

    place: str | None
    issue: str | None
    events: int
    publishers: int


@dataclass(frozen=True, slots=True)
class CampaignSet:
    """All that one search found, ranked.

    Attributes:
        described: Waves where the data are too few for a p; `reason` says why ("not tested: 37
            actions"). Both are empty when the test was made.
        notes: What a reader must know of the whole: "sources unknown", strata that could not be
            fitted, objects that were skipped for their crowds.
        data_digest: Digest of the data that was read.
    """

    campaigns: tuple[Campaign, ...]
    leads: tuple[Campaign, ...]
    rejected: tuple[Rejected, ...]
    described: tuple[Wave, ...]
    reason: str
    coverage: tuple[Coverage, ...]
    left_out: Mapping[str, int]
    notes: tuple[str, ...]
    actions: int
    actors: int
    options: Options
    data_digest: str
    version: str
