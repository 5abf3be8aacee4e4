"""Documents: send them, list them, read one with its claims, take one out."""

from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Query, Response
from fastapi.exceptions import RequestValidationError

from api import answers
from api.deps import IdPath, ServiceDep, StoreDep
from api.documents import whole_document
from api.forms import REQUEST_BODY, SentDep
from api.queries import DocumentPageQuery
from api.routing import router
from api.schemas import documents as wire

if TYPE_CHECKING:
    from api.intake import Intake

routes = router("documents")


@routes.post(
    "/documents",
    status_code=201,
    response_model=wire.IngestReport,
    responses={200: {"model": wire.IngestReport, "description": "Nothing of it was new."}},
    openapi_extra={"requestBody": REQUEST_BODY},
)
def add_documents(service: ServiceDep, sent: SentDep, response: Response) -> dict[str, Any]:
    """Read what is sent and add what it says to the store.

    Each document is kept in a transaction of its own. What cannot be read is listed in `failed`
    and stops nothing; only when nothing at all can be read is the answer an error.
    """
    intake = service.uploads.take_in(sent.files, sent.options)
    _check_any_read(intake)
    response.status_code = 201 if intake.new else 200
    return answers.intake(intake)


@routes.get("/documents", response_model=wire.DocumentPage)
def list_documents(
    service: ServiceDep, query: Annotated[DocumentPageQuery, Query()]
) -> dict[str, Any]:
    """List documents by id, superseded ones too, without their texts."""
    read = partial(service.store.documents, query.documents())
    page = service.pages.read("documents", read, query)
    return answers.page(page, map(answers.document_entry, page.items))


@routes.get("/documents/{id}", response_model=wire.Document, response_model_exclude_unset=True)
def get_document(store: StoreDep, id: IdPath) -> dict[str, Any]:
    """Read a document with its text and all its claims, whose offsets mark their quotes in it."""
    return answers.whole_document(whole_document(store, id))


@routes.delete("/documents/{id}", status_code=204, response_class=Response)
def remove_document(store: StoreDep, id: IdPath) -> None:
    """Take a document out, with its claims and what follows from them.

    Decisions of persons stay, and hold again when the document comes back.
    """
    store.remove(id)


def _check_any_read(intake: "Intake") -> None:
    """Refuse a request of which nothing at all could be read."""
    if intake.failed and not intake.documents:
        raise RequestValidationError(
            [
                {
                    "loc": (": ".join(part for part in (f.path, f.place) if part),),
                    "msg": f.reason,
                    "type": "read",
                }
                for f in intake.failed
            ]
        )
