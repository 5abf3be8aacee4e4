"""One document as a whole: its text, what it says where, and what took its place."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model import Claim, Document, Problem
from graph.store.base import Store, every
from graph.store.filters import ClaimFilter
from graph.versions import superseded


@dataclass(frozen=True, slots=True)
class WholeDocument:
    """A document with its claims, by place in the text, and what could not be read of it.

    `superseded_by` is the id of the version that took its place, or None.
    """

    document: Document
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]
    superseded_by: str | None


def whole_document(store: Store, id: str) -> WholeDocument:
    """Read all of a document.

    Raises:
        NotFound: There is no such document.
    """
    extraction = store.extraction(id)
    wanted = ClaimFilter(document=id, superseded=True)
    claims = tuple(every(store.claims, wanted))
    return WholeDocument(extraction.document, claims, extraction.problems, newer(store, id))


def documents_of(store: Store, claims: Iterable[Claim]) -> dict[str, Document]:
    """The documents that claims stand in, by id."""
    found = (store.get(id) for id in sorted({claim.document for claim in claims}))
    return {record.id: record for record in found if isinstance(record, Document)}


def newer(store: Store, id: str) -> str | None:
    """Id of the version that took the place of a document, or None.

    Documents are walked only when this one is not seen to be current by its claims.
    """
    if store.claims(ClaimFilter(document=id), limit=1).items:
        return None
    return superseded(every(store.documents)).get(id)
