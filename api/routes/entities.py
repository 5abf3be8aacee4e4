"""Entities: list them, read one, see where it is mentioned, find one by name."""

from dataclasses import replace
from functools import partial
from typing import Annotated, Any

from fastapi import Query

from api import answers
from api.deps import IdPath, ServiceDep, StoreDep, of_kind
from api.passages import passages
from api.queries import EntityPageQuery, PageQuery, SearchQuery
from api.routing import router
from api.schemas import entities as wire
from graph.model import Entity

routes = router("entities")


@routes.get("/search", response_model=wire.HitPage)
def search(service: ServiceDep, query: Annotated[SearchQuery, Query()]) -> dict[str, Any]:
    """Find entities by name, the best first; a typo is forgiven.

    Quotes are searched by `claims?text=`.
    """
    read = partial(service.store.search, query.text, query.entities())
    page = service.pages.read("search", read, query)
    return answers.page(page, map(answers.hit, page.items))


@routes.get("/entities", response_model=wire.EntityPage)
def list_entities(
    service: ServiceDep, query: Annotated[EntityPageQuery, Query()]
) -> dict[str, Any]:
    """List entities by id."""
    read = partial(service.store.entities, replace(query.entities(), name=query.name))
    page = service.pages.read("entities", read, query)
    return answers.page(page, map(answers.record, page.items))


@routes.get("/entities/{id:path}", response_model=wire.Entity)
def get_entity(store: StoreDep, id: IdPath) -> dict[str, Any]:
    """Read an entity; any of its members' ids finds it."""
    return answers.record(of_kind(Entity, store.get(id), id))


@routes.get("/mentions/{id:path}", response_model=wire.MentionPage)
def list_mentions(
    service: ServiceDep, id: IdPath, query: Annotated[PageQuery, Query()]
) -> dict[str, Any]:
    """List the mentions of an entity with their sentences, by document and place in the text."""
    page = service.pages.read("mentions", partial(passages, service.store, id), query)
    return answers.page(page, map(answers.passage, page.items))
