"""`show`: all that the store knows of one entity, event, claim or document."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from api import answers
from api.cli.options import (
    AfterOption,
    Format,
    FormatOption,
    IdArgument,
    LimitOption,
    StoreOption,
    example,
)
from api.cli.output import console, print_json, print_shown
from api.cli.show_claims import claims_table, document_name
from api.cli.show_documents import document_facts, documents_table, passages_table, plain_text
from api.cli.show_nodes import entity_facts, event_facts
from api.cli.show_pairs import judgement_facts
from api.cli.stores import Names, find, opened, page_of
from api.cli.tables import facts_table
from api.documents import documents_of, newer
from api.passages import Passage, passages
from api.with_sources import event_with_status, link_with_sources
from graph.exchange.jsonl import Record
from graph.model import Claim, Document, Entity, Event, Finding, Judgement, Link
from graph.plain import plain
from graph.store.base import AnyRecord, Page, Store
from graph.store.filters import ClaimFilter
from graph.view.words import short_id

EXAMPLE = example(
    "shadowgraph show state:ER",
    "shadowgraph show evt:0f3a5b7c --limit 50",
    "shadowgraph show doc:0f3a5b7c --text",
)
_DOCUMENTS = 50
"""Most documents that are listed."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A record with a page of its claims, or of its mentions when it has no claim."""

    record: AnyRecord
    claims: Page[Claim]
    mentions: Page[Passage] | None = None


def show(
    context: typer.Context,
    id: IdArgument,
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 20,
    after: AfterOption = None,
    text: Annotated[bool, typer.Option("--text", help="Of a document: print its text.")] = False,
) -> None:
    """Show an entity, event, claim, document or judgement, with its claims and their quotes.

    An entity without claims is shown with the sentences that mention it.
    """
    with opened(context, store) as opened_store:
        record = find(opened_store, id)
        if text and not isinstance(record, Document):
            raise typer.BadParameter(f"{record.id} is no document", param_hint="--text")
        shown = _shown(opened_store, record, limit, after)
        if format == Format.json:
            print_json(_answer(opened_store, shown))
        else:
            _print(opened_store, shown)
            if text and isinstance(record, Document):
                typer.echo(plain_text(record))


def _shown(store: Store, record: AnyRecord, limit: int, after: str | None) -> _Shown:
    none: Page[Claim] = Page((), None, 0)
    if (
        isinstance(record, Entity)
        and not store.claims(ClaimFilter(entity=record.id), limit=1).items
    ):
        found = page_of(lambda: passages(store, record.id, limit=limit, after=after))
        return _Shown(record, none, found)
    return _Shown(record, _claims(store, record, limit, after))


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


def _answer(store: Store, shown: _Shown) -> Record:
    """The record, with a page of its claims in place of their ids."""
    if isinstance(shown.record, Judgement | Finding):
        return answers.record(shown.record)
    documents = documents_of(store, shown.claims.items)
    claims = [answers.claim_in(documents[claim.document], claim) for claim in shown.claims.items]
    if isinstance(shown.record, Claim):
        return claims[0]
    found = {**_whole(store, shown.record), "claims": answers.page(shown.claims, claims)}
    if shown.mentions is not None:
        passages = map(answers.passage, shown.mentions.items)
        found["mentions"] = answers.page(shown.mentions, passages)
    return found


def _whole(store: Store, record: Entity | Event | Link | Document) -> Record:
    """A record with what is computed on reading."""
    if isinstance(record, Event):
        return event_with_status(store, record)
    if isinstance(record, Link):
        return link_with_sources(store, record)
    if isinstance(record, Document):
        problems = store.extraction(record.id).problems
        return answers.document(record, problems=problems, superseded_by=newer(store, record.id))
    return answers.record(record)


def _print(store: Store, shown: _Shown) -> None:
    out = console()
    record, names = shown.record, Names(store)
    if isinstance(record, Entity):
        out.print(entity_facts(record))
    elif isinstance(record, Event):
        out.print(event_facts(record, store.status([record.id])[record.id], names))
    elif isinstance(record, Document):
        problems = [p.message for p in store.extraction(record.id).problems]
        out.print(document_facts(record, problems, newer(store, record.id)))
    elif isinstance(record, Link):
        ends = [("from", names.name(record.from_)), ("to", names.name(record.to))]
        facts = [("link", record.type), ("standing", record.standing), ("id", record.id)]
        out.print(facts_table([*ends, *facts]))
    elif isinstance(record, Judgement):
        out.print(judgement_facts(store, record, names))
    elif not isinstance(record, Claim):
        out.print(facts_table((k.replace("_", " "), v) for k, v in plain(record).items()))
    if shown.claims.items:
        out.print(claims_table(shown.claims.items, documents_of(store, shown.claims.items)))
        if isinstance(record, Claim):
            out.print(_claim_ids(record, names))
        else:
            print_shown(out, shown.claims, what="Claims: ")
    if shown.mentions is not None:
        out.print(passages_table(shown.mentions.items))
        print_shown(out, shown.mentions, what="No claims. Mentions: ")
    if isinstance(record, Entity | Event):
        _print_documents(out, store, record.documents)


def _print_documents(out: Console, store: Store, ids: Sequence[str]) -> None:
    """Print what documents something stands in; a long list is cut, and says so."""
    records = [store.get(id) for id in ids[:_DOCUMENTS]]
    documents = [record for record in records if isinstance(record, Document)]
    if documents:
        out.print(documents_table(documents, width=out.width))
    more = "; --format json has the ids of all" if len(ids) > len(documents) else ""
    out.print(f"Documents: {len(documents)} of {len(ids)} shown{more}", soft_wrap=True)


def _claim_ids(claim: Claim, names: Names) -> Table:
    """The document of a claim, its event, and who fills its roles, each with its id."""
    document = names.get(claim.document)
    title = document_name(document) if isinstance(document, Document) else ""
    rows: list[tuple[str, object]] = [("document", f"{title} [{short_id(claim.document)}]")]
    parts = [("event", claim.event)] if claim.event else []
    parts += [(role.role, role.entity or role.event or "") for role in claim.roles]
    parts += [("said by", source.entity or "") for source in claim.attribution]
    for name, id in parts:
        record = names.get(id) if id else None
        if record is not None:
            rows.append((name, f"{names.name(record.id)} [{short_id(record.id)}]"))
    return facts_table([*rows, ("id", claim.id)])
