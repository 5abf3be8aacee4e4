"""What analyses of the network find, on the wire."""

from typing import Literal

from pydantic import Field

from api.schemas.base import Id, Page, Score, Wire


class NetworkActor(Wire):
    """Who acts. Natural persons stand in no ranking."""

    id: Id
    name: str
    type: str
    subtype: str | None
    country: str | None
    sensitive: bool = Field(description="The name must not leave the machine.")


class Tie(Wire):
    """What joins two actors."""

    actor: Id
    other: Id
    events: list[Id] = Field(description="In which both acted.")
    relations: list[str] = Field(description="Types of reported relations.")
    claims: list[Id]
    documents: list[Id]


class Broker(Wire):
    """An organization or account that joins others."""

    actor: NetworkActor
    betweenness: Score
    constraint: float | None = Field(description="Low where its neighbors are apart.")
    neighbors: int
    sides: int = Field(description="Parts of its neighbors without it.")
    documents: int = Field(description="On which its ties rest; much reported looks central.")
    bridges: list[Tie]


class BrokerPage(Page[Broker]):
    """Brokers, the highest score first."""

    not_shown: str


class Community(Wire):
    """Actors that share events. It is no campaign."""

    members: list[NetworkActor]
    stability: Score
    inside: float
    events: list[Id]
    claims: list[Id]


class CommunityPage(Page[Community]):
    """Communities, the largest first, with how the division compares with chance."""

    modularity: float | None
    null_mean: float | None
    null_highest: float | None
    rewirings: int
    p: float | None
    smaller: int
    not_shown: str


class Joiner(Wire):
    """An actor with the number of unjoined pairs that it joins."""

    actor: NetworkActor
    pairs: int


class Ego(Page[Tie]):
    """The network around one actor; `items` are all its ties."""

    center: NetworkActor
    actors: list[NetworkActor]
    degree: int
    density: Score | None
    sides: list[list[Id]]
    joiners: list[Joiner]


class Together(Wire):
    """Two event types that occur together."""

    types: list[str]
    ground: Literal["scene", "actor"]
    occasions: int
    first: int
    second: int
    expected: float | None
    lift: float | None
    p: float | None
    q: float | None
    reason: str
    events: list[Id]
    claims: list[Id]


class TacticsPage(Page[Together]):
    """Pairs of event types, those with the lowest q first."""

    tested: int
    without_day: int
    without_scene: int
    not_shown: str


class StateStep(Wire):
    """A claim that states or denies a link."""

    rung: Literal["self_declared", "documented", "assessed", "rumored"] | None
    relation: str
    claim: Id
    document: Id
    quote: str
    modality: str
    source: str
    source_kind: str


class StateLink(Wire):
    """What claims say links a state, or an organ of it, to a body; with all denials."""

    rung: Literal["self_declared", "documented", "assessed", "rumored"]
    state: NetworkActor
    body: NetworkActor
    steps: list[StateStep]
    denials: list[StateStep]


class StateLinkPage(Page[StateLink]):
    """Links, the highest rung first; `rumors` counts those that are left out."""

    rumors: int
