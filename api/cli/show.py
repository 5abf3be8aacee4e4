"""`show`: all that the store knows of one entity, event, claim or document."""

from dataclasses import dataclass

import typer

from api.cli.events import event_json
from api.cli.options import (
    AfterOption,
    Format,
    FormatOption,
    IdArgument,
    LimitOption,
    StoreOption,
    example,
)
from api.cli.output import as_record, console, print_json, print_shown
from api.cli.show_claims import claims_table
from api.cli.show_nodes import document_facts, entity_facts, event_facts, facts_table
from api.cli.stores import Names, documents_of, find, opened, page_of
from graph.model import Claim, Document, Entity, Event, Finding, Judgement, Link
from graph.plain import plain
from graph.store.base import AnyRecord, Page, Store, every
from graph.store.filters import ClaimFilter
from graph.versions import superseded

EXAMPLE = example("shadowgraph show state:CN", "shadowgraph show evt:0f3a5b7c --limit 50")


@dataclass(frozen=True, slots=True)
class _Shown:
    """A record with a page of its claims."""

    record: AnyRecord
    claims: Page[Claim]


def show(
    context: typer.Context,
    id: IdArgument,
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 20,
    after: AfterOption = None,
) -> None:
    """Show an entity, event, claim, document or judgement, with its claims and their quotes."""
    with opened(context, store) as opened_store:
        record = find(opened_store, id)
        shown = _Shown(record, _claims(opened_store, record, limit, after))
        if format == Format.json:
            print_json(_as_json(opened_store, shown))
        else:
            _print(opened_store, shown)


def _claims(store: Store, record: AnyRecord, limit: int, after: str | None) -> Page[Claim]:
    if isinstance(record, Claim):
        return Page((record,), None, 1)
    if isinstance(record, Entity):
        wanted = ClaimFilter(entity=record.id)
    elif isinstance(record, Event):
        wanted = ClaimFilter(event=record.id)
    elif isinstance(record, Link):
        wanted = ClaimFilter(link=record.id)
    elif isinstance(record, Document):
        wanted = ClaimFilter(document=record.id, superseded=True)
    else:
        return Page((), None, 0)
    return page_of(lambda: store.claims(wanted, limit=limit, after=after))


def _as_json(store: Store, shown: _Shown) -> object:
    record = shown.record
    if isinstance(record, Claim):
        return as_record("claim", record)
    kind = type(record).__name__.lower()
    claims = {"items": shown.claims.items, "next": shown.claims.next, "total": shown.claims.total}
    if isinstance(record, Judgement | Finding):
        return as_record(kind, record)
    if isinstance(record, Event):
        status = store.status([record.id])[record.id]
        return {**event_json(record, status), "claims": plain(claims)}
    if isinstance(record, Document):
        extraction = store.extraction(record.id)
        more = {"superseded_by": _newer(store, record), "problems": extraction.problems}
        return {**as_record(kind, record, **more), "claims": plain(claims)}
    return {**as_record(kind, record), "claims": plain(claims)}


def _print(store: Store, shown: _Shown) -> None:
    out = console()
    record, names = shown.record, Names(store)
    if isinstance(record, Entity):
        out.print(entity_facts(record))
    elif isinstance(record, Event):
        out.print(event_facts(record, store.status([record.id])[record.id], names))
    elif isinstance(record, Document):
        problems = [p.message for p in store.extraction(record.id).problems]
        out.print(document_facts(record, problems, _newer(store, record)))
    elif isinstance(record, Link):
        ends = [("from", names.name(record.from_)), ("to", names.name(record.to))]
        facts = [("link", record.type), ("standing", record.standing), ("id", record.id)]
        out.print(facts_table([*ends, *facts]))
    elif not isinstance(record, Claim):
        out.print(facts_table((k.replace("_", " "), v) for k, v in plain(record).items()))
    if shown.claims.items:
        out.print(claims_table(shown.claims.items, documents_of(store, shown.claims.items)))
        if not isinstance(record, Claim):
            print_shown(out, shown.claims, what="Claims: ")


def _newer(store: Store, document: Document) -> str | None:
    """Id of the document that took this one's place, or None."""
    return superseded(every(store.documents)).get(document.id)
