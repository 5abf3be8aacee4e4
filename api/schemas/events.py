"""Events on the wire, with what is computed on reading; and what counter-protests answer."""

from typing import Any, Literal

from pydantic import Field

from api.schemas.base import Day, Id, Page, Wire, example
from api.schemas.trends import Bursts
from graph.analysis.timeline import By
from graph.model import Scope, Status

EXAMPLE: dict[str, Any] = {
    "record": "event",
    "id": "evt:619be14e62713538a2a720c6",
    "type": "counter_protest",
    "mode": None,
    "scope": "incident",
    "members": ["evt:619be14e62713538a2a720c6"],
    "documents": ["doc:d4e2648719204225be81d32b"],
    "claims": ["clm:9caccaf47df05af09a53a697"],
    "first": "2023-05-08",
    "last": "2023-05-08",
    "place": None,
    "issues": ["tibet"],
    "status": "unreported",
    "sources": 0,
    "independent_sources": 0,
    "reviewed": None,
}
STATUS_FIELDS = ("status", "sources", "independent_sources", "reviewed")


class Review(Wire):
    """A person has looked at the event."""

    author: str
    time: str | None


class EventNode(Wire):
    """An event of the graph: all claims that tell of it."""

    model_config = example({k: v for k, v in EXAMPLE.items() if k not in STATUS_FIELDS})

    record: Literal["event"]
    id: Id
    type: str
    mode: str | None
    scope: Scope
    members: list[Id] = Field(description="Every id that finds it.")
    documents: list[Id]
    claims: list[Id]
    first: Day | None
    last: Day | None
    place: Id | None
    issues: list[str]


class Event(EventNode):
    """An event with its status, and who says so."""

    model_config = example(EXAMPLE)

    status: Status
    sources: int = Field(ge=0)
    independent_sources: int = Field(ge=0, description="Sources that speak on their own.")
    reviewed: Review | None


class EventPage(Page[Event]):
    """Events by first day, undated ones last."""


class Named(Wire):
    """An entity, with the claims that put it there."""

    entity: Id
    claims: list[Id]


class Answer(Wire):
    """An event that a counter-protest answers, set beside it."""

    event: Id
    derived: str | None = Field(
        description="The rule that found it on reading; null when a claim says so."
    )
    claims: list[Id] = Field(description="That say so; empty when it is derived.")
    lag_days: int | None = Field(
        description="Days from it to the counter-protest; null unless both are known to the day."
    )
    lag_hours: float | None = Field(description="The same where claims give an hour for both.")
    same_place: bool | None = Field(
        description="Whether they share a campus or place; null where that of one is unknown."
    )
    distance_km: float | None = Field(
        ge=0, description="Between two places that are not the same, where it can be known."
    )
    organizers: list[Named] = Field(description="Of the answered event, as claims say.")
    both_sides: list[Id] = Field(description="Organizations that acted in both.")


class CounterProtest(Wire):
    """A counter-protest with what it answers, who organized and paid, and who denies."""

    model_config = example(
        {
            "event": "evt:d97fa882b3138be9f54924e6",
            "answers": [
                {
                    "event": "evt:1a5cb0e105ba6deaa2593824",
                    "derived": None,
                    "claims": ["clm:28f75aa20d502f46344396d3"],
                    "lag_days": 0,
                    "lag_hours": None,
                    "same_place": True,
                    "distance_km": None,
                    "organizers": [],
                    "both_sides": [],
                }
            ],
            "organizers": ["ent:0e329c54a6f6f68a5ccd3b11"],
            "sponsors": [],
            "denied_by": [],
            "claims": ["clm:28f75aa20d502f46344396d3", "clm:39aff2816ee22cbc7f2c98f7"],
            "organized": [
                {
                    "entity": "ent:0e329c54a6f6f68a5ccd3b11",
                    "claims": ["clm:39aff2816ee22cbc7f2c98f7"],
                }
            ],
            "sponsored": [],
            "denials": [],
        }
    )

    event: Id
    answers: list[Answer]
    organizers: list[Id]
    sponsors: list[Id]
    denied_by: list[Id]
    claims: list[Id]
    organized: list[Named] = Field(description="The organizers, with the claims that say so.")
    sponsored: list[Named] = Field(description="The sponsors, with the claims that say so.")
    denials: list[Id] = Field(description="Claims that deny anything about it.")


class CounterProtestPage(Page[CounterProtest]):
    """Counter-protests by first day, undated ones last."""


class Count(Wire):
    """Events of one type: said to have happened; else planned or feared; else only denied."""

    type: str
    reported: int = Field(ge=0)
    unrealized: int = Field(ge=0)
    refuted: int = Field(ge=0)


class Period(Wire):
    """The events of one stretch of time."""

    name: str = Field(description="`2023`, `2023-Q2`, `2023-05` or `2023-05-10`.")
    first: Day
    last: Day
    total: int = Field(ge=0)
    wider: int = Field(ge=0, description="Of these, how many may be of other periods, too.")
    counts: list[Count]
    events: list[Id]


class Timeline(Page[Period]):
    """Periods in order of time, without empty ones, all on one page; undated events beside them."""

    model_config = example(
        {
            "items": [
                {
                    "name": "2023-05",
                    "first": "2023-05-01",
                    "last": "2023-05-31",
                    "total": 1,
                    "wider": 0,
                    "counts": [
                        {"type": "counter_protest", "reported": 0, "unrealized": 1, "refuted": 0}
                    ],
                    "events": ["evt:619be14e62713538a2a720c6"],
                }
            ],
            "next": None,
            "total": 1,
            "by": "month",
            "events": 1,
            "undated": [],
            "undated_events": [],
            "bursts": None,
        }
    )

    by: By
    events: int = Field(ge=0, description="Number of events, undated ones too.")
    undated: list[Count]
    undated_events: list[Id]
    bursts: Bursts | None = Field(description="Null unless asked for.")
