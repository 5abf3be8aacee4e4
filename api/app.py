"""The HTTP door as an application: routes, errors and rules put together around an open store."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI

from api import openapi, problems
from api.deps import Service
from api.door import Door, Limits
from api.pages import Pages
from api.policies import Policies
from api.pulse import Pulse
from api.routes import (
    campaigns,
    claims,
    documents,
    entities,
    events,
    exports,
    index,
    judgements,
    links,
    network,
    pictures,
    service,
    trends,
)
from api.routing import program_version
from api.searches import Searches
from api.security import rules
from api.settings import Settings
from api.uploads import Uploads
from graph.store.base import Store

_ROUTERS = (
    index.root,
    service.root,
    documents.routes,
    entities.routes,
    events.routes,
    trends.routes,
    campaigns.routes,
    claims.routes,
    links.routes,
    network.routes,
    judgements.routes,
    pictures.routes,
    exports.routes,
    service.routes,
)


def create_app(
    store: Store, settings: Settings | None = None, *, limits: Limits | None = None
) -> FastAPI:
    """The application over a store, which it closes when it ends.

    FastAPI's own pages are off, since they load scripts from outside.

    Args:
        settings: Key, hosts and language model; None means one local analyst.
        limits: How much one request may bring.
    """
    settings, limits = settings or Settings(), limits or Limits()
    app = FastAPI(
        title="Shadowgraph",
        version=program_version(),
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=_lifespan,
    )
    app.state.service = Service(
        store=store,
        settings=settings,
        limits=limits,
        pages=Pages(store.secret),
        pulse=Pulse(store),
        policies=Policies(store),
        uploads=Uploads(store, settings.model),
        searches=Searches(store),
    )
    for router in _ROUTERS:
        app.router.routes.extend(router.routes)
    problems.install(app)
    known = rules(settings.allowed_hosts, settings.api_key)
    app.add_middleware(Door, rules=known, limits=limits)
    _describe(app, with_key=settings.api_key is not None)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Ends with the store closed."""
    try:
        yield
    finally:
        app.state.service.uploads.stopping.set()
        app.state.service.store.close()


def _describe(app: FastAPI, *, with_key: bool) -> None:
    """Let the app give the whole OpenAPI document, made once."""

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = openapi.describe(app, version=program_version(), with_key=with_key)
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]
