"""`counter-protests`: who called whom out against what, who paid, and who denies it."""

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
from api.cli.output import console, note, print_json_page, print_shown
from api.cli.show_counter_protests import print_counter_protest
from api.cli.stores import Names, find_id, opened, page_of
from api.counter_protests import counter_protests as read_counter_protests
from graph.store.filters import EventFilter

EXAMPLE = example("shadowgraph counter-protests", "shadowgraph counter-protests --actor state:ER")


def counter_protests(
    context: typer.Context,
    actor: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Who organized, joined or paid: id or full name."),
    ] = None,
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 50,
    after: AfterOption = None,
) -> None:
    """List counter-protests with what they answer, who organized and paid, and who denies.

    An answer that no claim states is derived from place and day, and says so.
    """
    with opened(context, store) as opened_store:
        wanted = EventFilter(types=("counter_protest",), actor=find_id(opened_store, actor))
        page = page_of(
            lambda: read_counter_protests(opened_store, wanted, limit=limit, after=after)
        )
        if format == Format.json:
            print_json_page(page, page.items)
        elif not page.items:
            note(
                "The store holds no counter-protest so far."
                if actor is None
                else f"No counter-protest is known of {actor}; leave out --actor to see all."
            )
        else:
            out, names = console(), Names(opened_store)
            for found in page.items:
                print_counter_protest(out, opened_store, names, found)
            print_shown(out, page)
