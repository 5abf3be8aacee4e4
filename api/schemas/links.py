"""Links on the wire, and the answers that are made of links: neighbors, paths, a subgraph."""

from typing import Annotated, Any, Literal

from pydantic import Field

from api.schemas.base import Day, Id, Page, Wire, example
from api.schemas.claims import EXAMPLE as CLAIM
from api.schemas.entities import EXAMPLE as ENTITY
from api.schemas.entities import Entity
from api.schemas.events import EventNode
from graph.model import Standing

EXAMPLE: dict[str, Any] = {
    "record": "link",
    "id": "lnk:24638f83b186eeb518773e19",
    "type": "ORGANIZED",
    "from": "ent:0e329c54a6f6f68a5ccd3b11",
    "to": "evt:619be14e62713538a2a720c6",
    "standing": "unrealized",
    "claims": ["clm:9caccaf47df05af09a53a697"],
    "first": "2023-05-08",
    "last": "2023-05-08",
}

Node = Annotated[Entity | EventNode, Field(discriminator="record")]


class Link(Wire):
    """What the claims of one standing say between two nodes."""

    model_config = example(EXAMPLE)

    record: Literal["link"]
    id: Id
    type: str
    from_: Id = Field(alias="from")
    to: Id
    standing: Standing
    claims: list[Id] = Field(description="The claims that it rests on; never empty.")
    first: Day | None
    last: Day | None


class LinkWithSources(Link):
    """A link with the number of its sources."""

    model_config = example({**EXAMPLE, "sources": 1, "independent_sources": 1})

    sources: int = Field(ge=0)
    independent_sources: int = Field(ge=0, description="Sources that speak on their own.")


class Neighbor(Wire):
    """A link of a node, and the node at its other end."""

    model_config = example({"link": EXAMPLE, "node": ENTITY})

    link: Link
    node: Node


class NeighborPage(Page[Neighbor]):
    """Links of a node: those that most claims say first."""


class Quote(Wire):
    """What a link rests on: of all its claims the one that says it most plainly."""

    claim: Id
    document: Id
    text: str


class Step(Link):
    """A link of a path, with a quote."""

    model_config = example(
        {
            **EXAMPLE,
            "quote": {
                "claim": CLAIM["id"],
                "document": CLAIM["document"],
                "text": CLAIM["quote"],
            },
        }
    )

    quote: Quote | None


class Path(Wire):
    """A chain of nodes; `steps[i]` are all links between `nodes[i]` and `nodes[i + 1]`."""

    nodes: list[Node]
    steps: list[list[Step]]


class Skipped(Wire):
    """A node that the search met and did not run through."""

    node: Node
    reason: str = Field(description="`links`: it has more than the filter allows; or `place`.")
    links: int = Field(ge=0)


class Paths(Page[Path]):
    """The shortest paths, the shortest first; nothing follows."""

    skipped: list[Skipped] = Field(description="There may be paths through these.")


class Subgraph(Wire):
    """A part of the graph. Both ends of every link are among the nodes."""

    nodes: list[Node]
    links: list[Link]
    total: int = Field(ge=0, description="Number of nodes that fit; `nodes` are the first of them.")
