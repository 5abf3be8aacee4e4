"""Campaigns on the wire: what a search found, and one with the sentences behind it."""

from typing import Any, Literal

from pydantic import ConfigDict, Field

from api.schemas.base import Day, Id, Score, Wire

Share = Score


class NamedActor(Wire):
    """An actor. `name` is null when the store has none."""

    id: Id
    name: str | None
    type: str | None
    sensitive: bool = Field(description="The name must not leave the machine.")


class Place(Wire):
    """Where something happened."""

    id: Id
    name: str | None
    type: Literal["campus", "place"]


class Member(NamedActor):
    """An actor of a campaign, with its meetings. Natural persons stand last and are not ranked."""

    core: bool = Field(description="False when it was attached after the group was found.")
    observed: int = Field(description="Meetings with other members.")
    expected: float = Field(description="Of these, what activity and bursts would give.")
    p: float = Field(description="Before any correction for having looked at many actors.")
    roles: dict[str, list[Id]] = Field(description="For each role that claims state, events.")


class Wave(Wire):
    """Acts of the group without a gap longer than the window."""

    first: Day
    last: Day
    actors: list[Id]
    events: list[Id]
    places: list[Id]
    tactics: list[str] = Field(description="Event types.")
    claims: list[Id]


class CampaignAlternative(Wire):
    """Another explanation that was looked at."""

    name: str
    number: float | None
    explains: bool
    meaning: str = Field(description="The number in a sentence.")


class Evidence(Wire):
    """A document that a campaign rests on."""

    document: Id
    publisher: str | None
    published: Day | None
    claims: list[Id]


class Follows(Wire):
    """A member that consistently follows another one; the caveat goes wherever the rest goes."""

    leader: Id
    follower: Id
    occasions: int = Field(description="Actions of the leader whose place and day are known.")
    observed: int = Field(description="After so many of them the follower acted there.")
    expected: float
    p: float = Field(description="The weakest of three answers; see `follow`.")
    meaning: str = Field(description="The numbers in words.")
    caveat: str


class Campaign(Wire):
    """A group whose meetings in time exceed expectation. It says nothing of who directed it."""

    id: str
    rank: int
    tier: Literal["A", "B", "lead"]
    score: float
    p: float | None = Field(description="Family-wise; null for a lead, which proves nothing.")
    q: float
    replays: int
    observed: int
    expected: float
    signals: dict[str, Share] = Field(description="Share of the score by signal.")
    strata: list[str]
    windows: list[float] = Field(description="Days.")
    stability: Share
    survival: Share | None
    actors: list[Member]
    waves: list[Wave]
    tactics: dict[str, int]
    issues: dict[str, int]
    places: list[Place]
    evidence: list[Evidence]
    publishers: list[str]
    disputed: list[Id]
    without_day: int
    alternatives: list[CampaignAlternative]
    explanation: str
    follows: list[Follows] = Field(description="Bodies and accounts alone; often empty.")


class Coverage(Wire):
    """How well a place and an issue are reported on; null stands for all."""

    place: Id | None
    name: str | None
    type: Literal["campus", "place"] | None
    issue: str | None
    events: int
    publishers: int


class Rejected(Wire):
    """A group that was looked at and is no campaign."""

    actors: list[NamedActor]
    score: float
    p: float | None
    reason: str


class Campaigns(Wire):
    """All that one search found: `campaigns` are of tiers A and B, leads stand apart."""

    campaigns: list[Campaign]
    leads: list[Campaign]
    coverage: list[Coverage]
    rejected: list[Rejected]
    described: list[Wave] = Field(description="Where the data are too few for any p.")
    named: list[NamedActor] = Field(description="Who acts in `described`.")
    reason: str = Field(description="Why nothing was tested; empty when it was.")
    left_out: dict[str, int]
    notes: list[str]
    actions: int
    actors: int
    parameters: dict[str, Any]
    seed: int
    version: str
    data_digest: str
    form: int = Field(description="Of this record; it changes when a field does.")
    not_shown: list[str] = Field(description="What no number here says.")
    redacted: bool = Field(default=False, description="Names are replaced and ids keyed.")


class Shown(Wire):
    """A record as in exports, as far as it may be shown."""

    model_config = ConfigDict(populate_by_name=True, extra="allow")

    id: Id


class ShownClaim(Shown):
    """A claim; `number` is that by which it is quoted."""

    number: int
    document: Id
    quote: str
    modality: str
    locator: str | None = Field(description="The page that it stands on.")


class Explained(Wire):
    """A campaign with its events, the claims on them and those that deny them, and documents."""

    campaign: Campaign
    outdated: bool = Field(description="The store says something else by now.")
    events: list[Shown]
    claims: list[ShownClaim]
    documents: list[Shown]
    quotes_left_out: int
    gone: int = Field(description="Claims that the store does not hold any more.")
    not_shown: list[str]
