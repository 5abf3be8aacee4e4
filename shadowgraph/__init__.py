"""Shadowgraph from Python: turn reports into a graph of who did what to whom, and who says so.

    import shadowgraph

    text = "The consulate organized a counter-protest against the rally in Sydney."
    extraction = shadowgraph.extract(text)
    store = shadowgraph.open_store("sqlite:case.db")
    shadowgraph.ingest(extraction, store)
    graph = shadowgraph.to_networkx(store)

This module is the only documented import. Importing it loads nothing else: the language model, the
store and networkx are loaded when they are first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from shadowgraph.packages import check_packages

if TYPE_CHECKING:
    import networkx as nx  # type: ignore[import-untyped]
    from spacy.language import Language

    from extract.pipeline import build_nlp
    from extract.read import Metadata, merge, read, read_many, read_text
    from extract.record import from_record, to_record
    from extract.run import extract_many
    from graph.errors import NotFound, ShadowgraphError, StoreError, UnreadableInput
    from graph.ingest import IngestReport, ingest
    from graph.model import (
        Claim,
        Document,
        Entity,
        Event,
        Extraction,
        Judgement,
        Link,
        Standing,
    )
    from graph.ontology import ontology
    from graph.store import Store, open_store
    from graph.store.base import Neighbor, Page, Path, Paths, Subgraph, every
    from graph.store.filters import (
        ClaimFilter,
        DocumentFilter,
        EntityFilter,
        EventFilter,
        LinkFilter,
        NeighborFilter,
        PathFilter,
        SubgraphFilter,
    )

check_packages()

_HOMES = {
    "extract.pipeline": ("build_nlp",),
    "extract.read": ("Metadata", "merge", "read", "read_many", "read_text"),
    "extract.record": ("from_record", "to_record"),
    "extract.run": ("extract_many",),
    "graph.errors": ("NotFound", "ShadowgraphError", "StoreError", "UnreadableInput"),
    "graph.ingest": ("IngestReport", "ingest"),
    "graph.model": ("Claim", "Document", "Entity", "Event", "Extraction", "Judgement", "Link"),
    "graph.ontology": ("ontology",),
    "graph.store": ("Store", "open_store"),
    "graph.store.base": ("Neighbor", "Page", "Path", "Paths", "Subgraph", "every"),
    "graph.store.filters": (
        "ClaimFilter",
        "DocumentFilter",
        "EntityFilter",
        "EventFilter",
        "LinkFilter",
        "NeighborFilter",
        "PathFilter",
        "SubgraphFilter",
    ),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Claim", "ClaimFilter", "Document", "DocumentFilter", "Entity", "EntityFilter", "Event",
    "EventFilter", "Extraction", "IngestReport", "Judgement", "Link", "LinkFilter", "Metadata",
    "Neighbor", "NeighborFilter", "NotFound", "Page", "Path", "PathFilter", "Paths",
    "ShadowgraphError", "Store", "StoreError", "Subgraph", "SubgraphFilter", "UnreadableInput",
    "build_nlp", "every", "extract", "extract_many", "from_record", "ingest", "merge", "ontology",
    "open_store", "read", "read_many", "read_text", "to_networkx", "to_record",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'shadowgraph' has no attribute {name!r}")
    found = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)


def extract(document: "Document | str", nlp: "Language | None" = None) -> "Extraction":
    """Read what a document says: entities, events and claims, each claim with its quote.

    Args:
        document: As made by `read` or `read_text`, or a plain text. Give a document with its day of
            publication where you can: without it "last week" has no date.
        nlp: A pipeline made by `build_nlp`; None takes the one that ships, loaded once.

    Raises:
        UnreadableInput: The text is blank.
    """
    run = import_module("extract.run")
    if isinstance(document, str):
        document = import_module("extract.read").read_text(document)
    extraction: Extraction = run.extract(document, nlp)
    return extraction


def to_networkx(
    store: "Store | Subgraph", *, standings: "tuple[Standing, ...]" = ("reported",)
) -> "nx.MultiDiGraph":
    """The graph of a store, or a part of it, as a networkx MultiDiGraph.

    Every edge carries its `claims`.

    Args:
        store: A store, or what `Store.subgraph` gave.
        standings: Which links to take: by default only what claims assert, allege or say was
            attempted. Add "unrealized" for plans and fears, "refuted" for denials.
    """
    from graph.store.base import Subgraph, every
    from graph.to_networkx import to_networkx as make

    if isinstance(store, Subgraph):
        return make(store.nodes, store.links, standings=standings)
    nodes: list[Entity | Event] = [*every(store.entities), *every(store.events)]
    return make(nodes, every(store.links), standings=standings)
