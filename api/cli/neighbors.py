"""`neighbors`: what an entity or event is linked to."""

from enum import StrEnum
from typing import Annotated, cast

import typer

from api.cli.options import (
    AfterOption,
    Format,
    FormatOption,
    IdArgument,
    LimitOption,
    StoreOption,
    Words,
    example,
    usage,
)
from api.cli.output import as_record, console, note, print_json_page, print_shown
from api.cli.show_nodes import neighbors_table
from api.cli.stores import Names, find_node, opened, page_of
from api.filters import link_types
from api.quotes import best_claims
from graph import model
from graph.model import Entity
from graph.store.filters import NeighborFilter

EXAMPLE = example(
    "shadowgraph neighbors state:ER", "shadowgraph neighbors state:ER --direction out"
)


class Standing(StrEnum):
    """What the claims of a link say."""

    reported = "reported"
    unrealized = "unrealized"
    refuted = "refuted"


class Direction(StrEnum):
    """Which way a link leads, seen from the node."""

    out = "out"
    into = "in"
    both = "both"


def neighbors(
    context: typer.Context,
    id: IdArgument,
    type: Annotated[
        Words, typer.Option("--type", metavar="LINK", help="Link types, as ORGANIZED.")
    ] = None,
    standing: Annotated[
        list[Standing] | None,
        typer.Option("--standing", help="Plans and denials must be asked for. [default: reported]"),
    ] = None,
    direction: Annotated[Direction, typer.Option(help="Links out of it, into it, or both.")] = (
        Direction.both
    ),
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 50,
    after: AfterOption = None,
) -> None:
    """List the links of an entity or event, those with most claims first, with their other end."""
    with usage():
        types = link_types("type", type or ())
    with opened(context, store) as opened_store:
        node = find_node(opened_store, id)
        standings = tuple(one.value for one in standing or [Standing.reported])
        wanted = NeighborFilter(
            types=types,
            standings=cast("tuple[model.Standing, ...]", standings),
            direction=direction.value,
        )
        page = page_of(lambda: opened_store.neighbors(node.id, wanted, limit=limit, after=after))
        if format == Format.json:
            items = [
                {
                    "link": as_record("link", found.link),
                    "node": as_record(
                        "entity" if isinstance(found.node, Entity) else "event", found.node
                    ),
                }
                for found in page.items
            ]
            print_json_page(page, items)
        elif not page.items:
            note(_nothing(node.id, wanted))
        else:
            out = console()
            names = Names(opened_store)
            best = best_claims(opened_store, [found.link for found in page.items])
            quotes = {link: claim.quote for link, claim in best.items()}
            out.print(neighbors_table(node, page.items, names, quotes, width=out.width))
            print_shown(out, page)


def _nothing(id: str, wanted: NeighborFilter) -> str:
    """Say that there is no such link, and what may be changed that was not yet."""
    hints = []
    unasked = [one.value for one in Standing if one.value not in wanted.standings]
    if unasked:
        hints.append(" ".join(f"--standing {standing}" for standing in unasked))
    left = [("--type", bool(wanted.types)), ("--direction", wanted.direction != "both")]
    options = " and ".join(option for option, given in left if given)
    if options:
        hints.append(f"the same without {options}")
    what = f"{id} has no {' or '.join(wanted.standings)} link{' of this kind' if options else ''}"
    return f"{what}; try: {', or '.join(hints)}" if hints else f"{what}."
