"""Claims: what the sources say, sentence by sentence."""

from functools import partial
from typing import Annotated, Any

from fastapi import Query

from api import answers
from api.deps import IdPath, ServiceDep, StoreDep, of_kind
from api.queries import ClaimPageQuery
from api.routing import router
from api.schemas import claims as wire
from graph.model import Claim, Document

routes = router("claims")


@routes.get("/claims", response_model=wire.ClaimPage, response_model_exclude_unset=True)
def list_claims(service: ServiceDep, query: Annotated[ClaimPageQuery, Query()]) -> dict[str, Any]:
    """List claims by document, then place in the text."""
    page = service.pages.read("claims", partial(service.store.claims, query.claims()), query)
    return answers.page(page, map(answers.record, page.items))


@routes.get("/claims/{id}", response_model=wire.Claim, response_model_exclude_unset=True)
def get_claim(store: StoreDep, id: IdPath) -> dict[str, Any]:
    """Read a claim, with the part of the document in which it stands."""
    claim = of_kind(Claim, store.get(id), id)
    return answers.claim_in(of_kind(Document, store.get(claim.document), claim.document), claim)
