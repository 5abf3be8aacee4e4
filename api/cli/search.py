"""`search`: entities by name, or claims by the words of their quotes."""

from enum import StrEnum
from typing import Annotated

import typer

from api.cli.options import (
    AfterOption,
    Format,
    FormatOption,
    LimitOption,
    StoreOption,
    example,
)
from api.cli.output import as_record, console, note, print_json_page, print_shown
from api.cli.show_claims import claims_table
from api.cli.show_nodes import hits_table
from api.cli.stores import documents_of, opened, page_of
from graph.store.base import Store
from graph.store.filters import ClaimFilter

EXAMPLE = example("shadowgraph search consulate", 'shadowgraph search --in quotes "red jackets"')


class Where(StrEnum):
    """What is searched."""

    names = "names"
    quotes = "quotes"


def search(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="A name, the beginnings of its words, or words.")],
    where: Annotated[
        Where, typer.Option("--in", help="Names of entities, or quotes.")
    ] = Where.names,
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 20,
    after: AfterOption = None,
) -> None:
    """Find entities by name, best first; a typo is forgiven. Or find claims by their quotes."""
    with opened(context, store) as opened_store:
        show = _names if where == Where.names else _quotes
        show(opened_store, text, format, limit, after)


def _names(store: Store, text: str, format: Format, limit: int, after: str | None) -> None:
    page = page_of(lambda: store.search(text, limit=limit, after=after))
    if format == Format.json:
        items = [
            {**as_record("entity", hit.entity), "matched": hit.name, "score": hit.score}
            for hit in page.items
        ]
        print_json_page(page, items)
    elif not page.items:
        note(f"No entity is called {text}; try: shadowgraph search --in quotes {text}")
    else:
        out = console()
        out.print(hits_table(page.items))
        print_shown(out, page)


def _quotes(store: Store, text: str, format: Format, limit: int, after: str | None) -> None:
    wanted = ClaimFilter(text=text)
    page = page_of(lambda: store.claims(wanted, limit=limit, after=after))
    if format == Format.json:
        print_json_page(page, [as_record("claim", claim) for claim in page.items])
    elif not page.items:
        note(f"No quote has these words: {text}")
    else:
        out = console()
        out.print(claims_table(page.items, documents_of(store, page.items)))
        print_shown(out, page)
