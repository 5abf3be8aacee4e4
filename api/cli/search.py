"""`search`: entities by name, claims by the words of their quotes, documents by what is known."""

from enum import StrEnum
from typing import Annotated

import typer

from api import answers
from api.cli.options import (
    AfterOption,
    Format,
    FormatOption,
    LimitOption,
    StoreOption,
    example,
)
from api.cli.output import print_list
from api.cli.show_claims import claims_table
from api.cli.show_documents import documents_table
from api.cli.show_nodes import hits_table
from api.cli.stores import opened, page_of
from api.documents import documents_of
from graph.model import Document
from graph.store.base import Page, Store, every
from graph.store.filters import ClaimFilter

EXAMPLE = example(
    "shadowgraph search consulate",
    'shadowgraph search --in quotes "red jackets"',
    "shadowgraph search --in documents",
)


class Where(StrEnum):
    """What is searched."""

    names = "names"
    quotes = "quotes"
    documents = "documents"


def search(
    context: typer.Context,
    text: Annotated[
        str, typer.Argument(help="A name, the beginnings of its words, or words.")
    ] = "",
    where: Annotated[
        Where, typer.Option("--in", help="Names of entities, quotes, or documents.")
    ] = Where.names,
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 20,
    after: AfterOption = None,
) -> None:
    """Find entities by name, best first; a typo is forgiven. Or find claims by their quotes.

    --in documents looks in title, publisher, url and your id; without TEXT it lists all documents.
    """
    if not text.strip() and where != Where.documents:
        raise typer.BadParameter(
            "give a name or words to look for; only --in documents lists all without",
            param_hint="TEXT",
        )
    show = {Where.names: _names, Where.quotes: _quotes, Where.documents: _documents}[where]
    with opened(context, store) as opened_store:
        show(opened_store, text, format, limit, after)


def _names(store: Store, text: str, format: Format, limit: int, after: str | None) -> None:
    page = page_of(lambda: store.search(text, limit=limit, after=after))
    print_list(
        page,
        format,
        items=lambda: map(answers.hit, page.items),
        nothing=f"No entity is called {text}; try: shadowgraph search --in quotes {text}",
        show=lambda out: out.print(hits_table(page.items, width=out.width)),
    )


def _quotes(store: Store, text: str, format: Format, limit: int, after: str | None) -> None:
    wanted = ClaimFilter(text=text)
    page = page_of(lambda: store.claims(wanted, limit=limit, after=after))
    print_list(
        page,
        format,
        items=lambda: map(answers.record, page.items),
        nothing=f"No quote has these words: {text}",
        show=lambda out: out.print(claims_table(page.items, documents_of(store, page.items))),
    )


def _documents(store: Store, text: str, format: Format, limit: int, after: str | None) -> None:
    page = page_of(lambda: _matching(store, text, limit, after))
    said = f"No document has these words: {text}" if text.strip() else "There is no document."
    print_list(
        page,
        format,
        items=lambda: map(answers.document_entry, page.items),
        nothing=said,
        show=lambda out: out.print(documents_table(page.items, width=out.width)),
    )


def _matching(store: Store, text: str, limit: int, after: str | None) -> Page[Document]:
    """Documents by id in whose title, publisher, url or external id all words stand."""
    words = text.casefold().split()
    if not words:
        return store.documents(limit=limit, after=after)
    if after is not None and not after.startswith("doc:"):
        raise ValueError(f"{after!r} is not the `next` of a page of this list")
    found = [d for d in every(store.documents) if all(word in _known_of(d) for word in words)]
    rest = [document for document in found if after is None or document.id > after]
    following = rest[limit - 1].id if len(rest) > limit else None
    return Page(tuple(rest[:limit]), following, len(found))


def _known_of(document: Document) -> str:
    fields = (document.title, document.publisher, document.url, document.external_id)
    return "\n".join(field for field in fields if field).casefold()
