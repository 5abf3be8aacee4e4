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
    example,
)
from api.cli.output import as_record, console, note, print_json_page, print_shown
from api.cli.show_nodes import neighbors_table
from api.cli.stores import Names, find_node, opened, page_of
from graph import model
from graph.model import Entity
from graph.store.filters import NeighborFilter

EXAMPLE = example(
    "shadowgraph neighbors state:CN", "shadowgraph neighbors state:CN --standing refuted"
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
        list[str] | None, typer.Option("--type", metavar="LINK", help="Link types, as ORGANIZED.")
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
    """List the links of an entity or event, with what is at their other end."""
    with opened(context, store) as opened_store:
        node = find_node(opened_store, id)
        standings = tuple(one.value for one in standing or [Standing.reported])
        wanted = NeighborFilter(
            types=tuple(name.upper() for name in type or ()),
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
            note(f"{node.id} has no such links; see --standing for plans and denials.")
        else:
            out = console()
            out.print(neighbors_table(node, page.items, Names(opened_store)))
            print_shown(out, page)
