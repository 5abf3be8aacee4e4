"""Following, escalation and bursts on the wire."""

from typing import Annotated, Literal

from pydantic import Field

from api.schemas.base import Day, Id, Page, Wire, example
from graph.analysis.timeline import By

Pair = Annotated[list[Id], Field(min_length=2, max_length=2)]
"""Two events."""


class Following(Wire):
    """How often one actor acts where another acted, soon after, and how often the crowd does."""

    model_config = example(
        {
            "leader": "ent:0e329c54a6f6f68a5ccd3b11",
            "follower": "ent:619be14e62713538a2a720c6",
            "window": 2.0,
            "occasions": 12,
            "observed": 7,
            "expected": 4.5,
            "p": 0.007,
            "lag_median": 0.0,
            "same_time": 5,
            "crowd": 4,
            "pairs": [["evt:619be14e62713538a2a720c6", "evt:d97fa882b3138be9f54924e6"]],
            "without_day": 0,
            "reason": "",
            "caveat": "Both may react to the same news.",
        }
    )

    leader: Id
    follower: Id
    window: float = Field(description="In days.")
    occasions: int = Field(ge=0, description="Actions of the leader with a day and a place.")
    observed: int = Field(ge=0, description="Of these, how many the follower came after.")
    expected: float | None = Field(description="How many chance would give.")
    p: float | None = Field(
        ge=0, le=1, description="Chance of as many; null when nothing was tested."
    )
    lag_median: float | None = Field(description="In days.")
    same_time: int = Field(ge=0, description="Occasions with an action at the same time.")
    crowd: int = Field(ge=0, description="Other actors of these places.")
    pairs: list[Pair] = Field(description="Event of the leader, and of the follower.")
    without_day: int = Field(ge=0, description="Actions that no window can use.")
    reason: str = Field(description="Why nothing was tested; else empty.")
    caveat: str


class Repeated(Wire):
    """One actor's counter-protests against another's gatherings."""

    leader: Id
    follower: Id
    answered: int = Field(ge=0, description="Of which a claim says so.")
    derived: int = Field(ge=0, description="More, by place and day alone; in no test.")
    pairs: list[Pair] = Field(description="Gathering and counter-protest.")
    following: Following


class RepeatedList(Page[Repeated]):
    """Who holds counter-protests against whom, all on one page, the most stated first."""


class Month(Wire):
    """Events of a month, and how many publishers tell of them."""

    name: str
    events: int = Field(ge=0)
    severity: float = Field(description="Mean, on an order of event types from 0 to 5.")
    publishers: int = Field(ge=0)


class Escalation(Wire):
    """Whether events grow graver with time."""

    model_config = example(
        {
            "events": ["evt:619be14e62713538a2a720c6"],
            "tau": None,
            "p": None,
            "trend": None,
            "publishers_tau": None,
            "coverage_rises": False,
            "months": [{"name": "2023-05", "events": 1, "severity": 1.0, "publishers": 1}],
            "without_day": 0,
            "without_severity": 2,
            "reason": "not tested: 1 event",
            "not_shown": "A trend does not show who willed it, nor that it goes on.",
        }
    )

    events: list[Id]
    tau: float | None = Field(ge=-1, le=1, description="Kendall's tau-b.")
    p: float | None = Field(ge=0, le=1, description="Null when nothing was tested.")
    trend: Literal["rising", "falling", "none"] | None
    publishers_tau: float | None = Field(ge=-1, le=1)
    coverage_rises: bool = Field(description="More publishers alone may make the trend.")
    months: list[Month]
    without_day: int = Field(ge=0)
    without_severity: int = Field(ge=0)
    reason: str
    not_shown: str


class Burst(Wire):
    """Periods in a row in which events came more often than usual."""

    first: Day
    last: Day
    periods: int = Field(ge=1)
    events: int = Field(ge=0)
    expected: float = Field(ge=0)
    weight: float = Field(description="Log-likelihood ratio against no burst.")
    publishers: int = Field(ge=0)


class Bursts(Wire):
    """The bursts of a timeline. They show neither a cause nor coordination."""

    by: By
    found: list[Burst]
    events: int = Field(ge=0)
    left_out: int = Field(ge=0)
    publishers_per_period: float = Field(ge=0)
    reason: str
