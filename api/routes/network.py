"""The network of actors: who joins whom, what belongs together, what links states to bodies."""

from functools import partial
from typing import Annotated, Any

from fastapi import Query
from pydantic import Field

from api import answers
from api.campaign_words import window_days
from api.deps import IdPath, ServiceDep, StoreDep
from api.network import brokers, communities, ego, stretch, tactics
from api.queries import ActionsQuery, Id, PageQuery, PartialDate, Seed, Window
from api.routing import router
from api.schemas import network as wire
from api.state_links import link_record, read_state_links
from graph.plain import plain

routes = router("network")


class NetworkQuery(PageQuery, ActionsQuery):
    """A page of what is found in some actions."""

    seed: Seed = 0


class TacticsQuery(NetworkQuery):
    """A page of pairs of event types."""

    window: Window = Field(default="7d", description="2d, 36h, 90m.")


class StateLinkQuery(PageQuery):
    """A page of links of states."""

    entity: Id | None = Field(default=None, description="A state, an organ or a body: id.")
    min_confidence: float = Field(default=0, ge=0, le=1, description="Of a claim.")
    as_of: PartialDate | None = Field(default=None, description="Only documents published by then.")


@routes.get("/brokers", response_model=wire.BrokerPage)
def list_brokers(service: ServiceDep, query: Annotated[NetworkQuery, Query()]) -> dict[str, Any]:
    """Rank organizations and accounts that join actors who are apart; never natural persons."""
    from graph.analysis.brokers import NOT_SHOWN

    found = brokers(service.store, query.actions(), seed=query.seed)
    page = service.pages.read("brokers", partial(stretch, found), query)
    return {**answers.page(page, map(plain, page.items)), "not_shown": NOT_SHOWN}


@routes.get("/communities", response_model=wire.CommunityPage)
def list_communities(
    service: ServiceDep, query: Annotated[NetworkQuery, Query()]
) -> dict[str, Any]:
    """List actors that share events among themselves. Communities are not campaigns."""
    from graph.analysis.communities import NOT_SHOWN

    found = communities(service.store, query.actions(), seed=query.seed)
    page = service.pages.read("communities", partial(stretch, found.communities), query)
    return {**answers.with_page(found, "communities", page), "not_shown": NOT_SHOWN}


@routes.get("/ego/{id:path}", response_model=wire.Ego)
def get_ego(store: StoreDep, id: IdPath, query: Annotated[ActionsQuery, Query()]) -> dict[str, Any]:
    """Read the network around one actor: its ties with their claims, and who joins whom."""
    return answers.ego(ego(store, id, query.actions()))


@routes.get("/tactics", response_model=wire.TacticsPage)
def list_tactics(service: ServiceDep, query: Annotated[TacticsQuery, Query()]) -> dict[str, Any]:
    """List event types that occur together, with what chance gives."""
    from graph.analysis.tactics import NOT_SHOWN

    days = window_days(query.window)
    found = tactics(service.store, query.actions(), window=days, seed=query.seed)
    page = service.pages.read("tactics", partial(stretch, found.pairs), query)
    return {**answers.with_page(found, "pairs", page), "not_shown": NOT_SHOWN}


@routes.get("/state-links", response_model=wire.StateLinkPage)
def list_state_links(
    service: ServiceDep, query: Annotated[StateLinkQuery, Query()]
) -> dict[str, Any]:
    """List what claims say links states to organizations and accounts, with all denials.

    What is only rumored is counted, and never sent.
    """
    found = read_state_links(
        service.store, query.entity, min_confidence=query.min_confidence, as_of=query.as_of
    )
    page = service.pages.read("state-links", partial(stretch, found.links), query)
    return {**answers.page(page, map(link_record, page.items)), "rumors": found.rumors}
