"""Take one extraction into a store: check it, keep it, and say what came of it."""

from dataclasses import dataclass

from graph.check import check_extraction
from graph.model import Extraction, Problem
from graph.store.base import Store


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What came of one document.

    Attributes:
        unchanged: The store had it, or something better; nothing was written.
        replaced: It was known, and what it says has changed.
        superseded: Ids of documents that it took the place of.
        superseded_by: Id of the document that holds instead of it, or None.
        claims_added, entities_added, events_added: What the graph has now and had not before.
        judgements_made: Automatic judgements on it and others.
        problems: What could not be read, and claims that break a rule of the ontology.
    """

    document: str
    unchanged: bool
    replaced: bool
    superseded: tuple[str, ...]
    superseded_by: str | None
    claims_added: int
    entities_added: int
    events_added: int
    judgements_made: int
    problems: tuple[Problem, ...]


def ingest(extraction: Extraction, store: Store) -> IngestReport:
    """Check an extraction and put it into the store, in one transaction.

    A claim that breaks a rule becomes a problem and the rest is kept.

    Raises:
        StoreUnavailable: Nothing was written.
    """
    checked = check_extraction(extraction)
    stored = store.put(checked)
    return IngestReport(
        document=stored.document,
        unchanged=stored.unchanged,
        replaced=stored.replaced,
        superseded=stored.superseded,
        superseded_by=stored.superseded_by,
        claims_added=stored.claims,
        entities_added=stored.entities,
        events_added=stored.events,
        judgements_made=stored.judgements,
        problems=checked.problems,
    )
