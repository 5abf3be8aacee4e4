"""`counter-protests`: who called whom out against what, who paid, and who denies it."""

from collections.abc import Iterable
from typing import Annotated

import typer
from rich.console import Console

from api.cli.options import (
    AfterOption,
    Format,
    FormatOption,
    LimitOption,
    StoreOption,
    example,
)
from api.cli.output import print_list
from api.cli.show_counter_protests import print_counter_protest
from api.cli.stores import Names, find_id, opened, page_of
from api.counter_protests import counter_protests as read_counter_protests
from graph.analysis.counter_protests import CounterProtest
from graph.store.base import Store
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
        print_list(
            page,
            format,
            items=lambda: page.items,
            nothing=(
                "The store holds no counter-protest so far."
                if actor is None
                else f"No counter-protest is known of {actor}; leave out --actor to see all."
            ),
            show=lambda out: _print(out, opened_store, page.items),
        )


def _print(out: Console, store: Store, found: Iterable[CounterProtest]) -> None:
    names = Names(store)
    for one in found:
        print_counter_protest(out, store, names, one)
