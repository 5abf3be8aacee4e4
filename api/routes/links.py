"""Links and what is made of them: neighbors, paths, a part of the graph."""

from functools import partial
from typing import Annotated, Any, Literal

from fastapi import Query
from pydantic import Field

from api import answers
from api.deps import IdPath, ServiceDep, StoreDep, of_kind
from api.filters import link_types, node_types, standings
from api.queries import LinkTypeName, NodeTypeName, PageQuery, StandingName, SubgraphQuery, Word
from api.queries import Query as Parameters
from api.routing import router
from api.schemas import links as wire
from api.with_sources import link_with_sources
from graph.model import Link
from graph.store.filters import EVERY_PATH, NeighborFilter, PathFilter

routes = router("links")


class NeighborQuery(PageQuery):
    """A page of links of one node."""

    type: list[LinkTypeName] = Field(default=[], description="Link types.")
    standing: list[StandingName] = Field(
        default=["reported"], description="Plans and denials must be asked for."
    )
    node_type: list[NodeTypeName] = Field(
        default=[], description="Types of what stands at the other end."
    )
    direction: Literal["out", "in", "both"] = Field(
        default="both", description="Links out of the node, into it, or both."
    )

    def neighbors(self) -> NeighborFilter:
        """The filter that the words mean."""
        return NeighborFilter(
            types=link_types("type", self.type),
            standings=standings("standing", self.standing),
            node_types=node_types("node_type", self.node_type),
            direction=self.direction,
        )


class PathQuery(Parameters):
    """What paths are wanted."""

    a: Word = Field(min_length=1, description="Id of one end.")
    b: Word = Field(min_length=1, description="Id of the other.")
    count: int = Field(default=3, ge=1, le=100, description="Most paths to find.")
    without: list[LinkTypeName] = Field(default=[], description="Link types that no path uses.")
    without_nodes: list[NodeTypeName] = Field(
        default=[], description="Types of nodes that no path runs through."
    )
    standing: list[StandingName] = Field(
        default=["reported"], description="Plans and denials must be asked for."
    )
    corroborated: bool = Field(
        default=False, description="Only links that two independent sources report."
    )
    longest: int = Field(
        default=EVERY_PATH.longest, ge=1, le=20, description="Most links of one path."
    )
    through_places: bool = Field(
        default=False, description="Run through places, platforms, and states as land."
    )
    most_links: int | Literal["none"] = Field(
        default=EVERY_PATH.most_links or "none",
        description="Do not run through what has more links than this; none sets no limit.",
    )

    def paths(self) -> PathFilter:
        """The filter that the words mean."""
        return PathFilter(
            without=link_types("without", self.without),
            without_nodes=node_types("without_nodes", self.without_nodes),
            standings=standings("standing", self.standing),
            corroborated=self.corroborated,
            longest=self.longest,
            through_places=self.through_places,
            most_links=None if self.most_links == "none" else self.most_links,
        )


@routes.get("/links/{id}", response_model=wire.LinkWithSources)
def get_link(store: StoreDep, id: IdPath) -> dict[str, Any]:
    """Read a link with the number of its sources; its claims are at `claims?link=`."""
    return link_with_sources(store, of_kind(Link, store.get(id), id))


@routes.get("/neighbors/{id:path}", response_model=wire.NeighborPage)
def list_neighbors(
    service: ServiceDep, id: IdPath, query: Annotated[NeighborQuery, Query()]
) -> dict[str, Any]:
    """List the links of an entity or event with what is at their other end.

    Those that most claims say come first. `total` says how many there are.
    """
    read = partial(service.store.neighbors, id, query.neighbors())
    page = service.pages.read("neighbors", read, query)
    return answers.page(page, map(answers.neighbor, page.items))


@routes.get("/paths", response_model=wire.Paths)
def find_paths(store: StoreDep, query: Annotated[PathQuery, Query()]) -> dict[str, Any]:
    """Find the shortest chains of links between two entities or events, with a quote for each.

    A place, or what has very many links, joins everything to everything: such nodes are not run
    through unless asked, and those that were met are named.
    """
    found = store.paths(query.a, query.b, query.paths(), count=query.count)
    return answers.paths(store, found)


@routes.get("/subgraph", response_model=wire.Subgraph)
def get_subgraph(store: StoreDep, query: Annotated[SubgraphQuery, Query()]) -> dict[str, Any]:
    """Cut a part out of the graph: what is around some nodes, or the events that fit.

    Both ends of every link are among the nodes; `total` says how many nodes there would be.
    """
    return answers.subgraph(store.subgraph(query.subgraph()))
