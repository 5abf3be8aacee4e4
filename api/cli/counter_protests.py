"""`counter-protests`: who called whom out against what, who paid, and who denies it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from api.campaign_words import window_days
from api.cli.options import (
    AfterOption,
    Format,
    FormatOption,
    LimitOption,
    NamesOption,
    StoreOption,
    example,
    refuse_folder,
    usage,
)
from api.cli.output import console, note, print_json, print_list
from api.cli.show_counter_protests import print_counter_protest
from api.cli.show_trends import print_repeated
from api.cli.stores import Names, find_id, opened, page_of
from api.counter_protests import counter_protests as read_counter_protests
from api.counter_protests import repeated as read_repeated
from api.errors import SOME_FAILED
from graph.analysis.counter_protests import CounterProtest
from graph.store.base import Store
from graph.store.filters import EventFilter
from graph.view.words import number_of

EXAMPLE = example(
    "shadowgraph counter-protests",
    'shadowgraph counter-protests --actor "Harmony Voice Students Association"',
    "shadowgraph counter-protests --output counter-protests.html",
    "shadowgraph counter-protests --repeated --window 3d",
)


def counter_protests(
    context: typer.Context,
    actor: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Who organized, joined or paid: id or full name."),
    ] = None,
    repeated: Annotated[
        bool,
        typer.Option("--repeated", help="Count who does so against whom, and test it."),
    ] = False,
    window: Annotated[
        str,
        typer.Option("--window", metavar="TIME", help="With --repeated, what is soon after: 2d."),
    ] = "2d",
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="FILE", help="Draw them on one offline HTML page."),
    ] = None,
    with_names: NamesOption = False,
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 50,
    after: AfterOption = None,
) -> None:
    """List counter-protests with what they answer, who organized and paid, and who denies.

    An answer that no claim states is derived from place and day, and says so. With --repeated,
    organizations, groups and accounts whose counter-protests answer another's gatherings, beside
    a test against the crowd of these places; below 3 occasions nothing is tested.
    """
    if output is not None:
        refuse_folder(output, option="--output")
    with usage(), opened(context, store) as opened_store:
        acting = find_id(opened_store, actor)
        wanted = EventFilter(types=("counter_protest",), actor=acting)
        if output is not None:
            _draw(opened_store, wanted, output, with_names=with_names)
            return
        if repeated:
            _print_repeated(opened_store, acting, window_days(window), format)
            return
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


def _draw(store: Store, wanted: EventFilter, path: Path, *, with_names: bool) -> None:
    from api.doors import policy_of
    from api.files import written
    from api.gatherings import draw_gatherings

    policy = None if with_names else policy_of(store)
    drawn = draw_gatherings(store, wanted, policy=policy)
    if not drawn.total:
        note("No counter-protest is so, and nothing was written.")
        raise typer.Exit(SOME_FAILED)
    with written(path, private=with_names) as file:
        file.write(drawn.page)
    names = "with names: only you can read it" if with_names else "pseudonymized, never anonymous"
    total = number_of(drawn.total, "counter-protest")
    note(f"Wrote {path}: {drawn.shown:,} of {total}, {names}.")


def _print_repeated(store: Store, actor: str | None, window: float, format: Format) -> None:
    found = read_repeated(store, actor=actor, window=window)
    if format == Format.json:
        print_json({"items": found, "next": None, "total": len(found)})
    elif not found:
        note("Nobody is named on both sides of a counter-protest and what it answers.")
    else:
        print_repeated(console(), found, Names(store))


def _print(out: Console, store: Store, found: Iterable[CounterProtest]) -> None:
    names = Names(store)
    for one in found:
        print_counter_protest(out, store, names, one)
