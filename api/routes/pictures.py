"""The picture: a part of the graph as one page that fetches nothing."""

from typing import Annotated

from fastapi import Query
from fastapi.responses import HTMLResponse
from pydantic import Field

from api.deps import ServiceDep
from api.queries import NamesQuery, SubgraphQuery
from api.routing import router
from graph.limits import MOST_NODES
from graph.store.filters import EVERYTHING
from graph.view.words import HEADING

routes = router("view")

PAGE_POLICY = (
    "sandbox allow-scripts allow-downloads; default-src 'none'; script-src 'unsafe-inline';"
    " style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)
"""The page itself names the digests of its scripts, and both must allow. In the sandbox it is of no
origin, so that nothing in it could ask this server."""


class ViewQuery(SubgraphQuery, NamesQuery):
    """What is drawn, and how it may be shown."""

    most: int = Field(default=EVERYTHING.most, ge=1, le=MOST_NODES, description="Most nodes.")
    title: str = Field(
        default=HEADING, min_length=1, max_length=200, description="Heading of the page."
    )


@routes.get("/view", response_class=HTMLResponse)
def get_view(service: ServiceDep, query: Annotated[ViewQuery, Query()]) -> HTMLResponse:
    """Draw a part of the graph on a page that fetches nothing; see `subgraph`.

    Names that are not known to be public are replaced unless `with_names` is true. That is
    pseudonymized, not anonymous.
    """
    from api.view import picture

    policy = service.shown_by(with_names=query.with_names)
    page = picture(service.store, query.subgraph(), policy=policy, title=query.title)
    return HTMLResponse(page, headers={"Content-Security-Policy": PAGE_POLICY})
