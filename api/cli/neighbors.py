"""`neighbors`: what an entity or event is linked to."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console

from api import answers
from api.cli.options import (
    AfterOption,
    Format,
    FormatOption,
    IdArgument,
    LimitOption,
    ReportedOption,
    StoreOption,
    Words,
    example,
    usage,
)
from api.cli.output import print_list
from api.cli.show_nodes import neighbors_table
from api.cli.stores import Names, find_node, opened, page_of
from api.filters import STANDINGS, link_types, standings
from api.quotes import best_claims
from graph.model import Entity, Event
from graph.store.base import Neighbor, Store
from graph.store.filters import NeighborFilter

EXAMPLE = example(
    "shadowgraph neighbors state:ER", "shadowgraph neighbors state:ER --direction out"
)


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
    standing: ReportedOption = None,
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
        wanted = NeighborFilter(
            types=link_types("type", type or ()),
            standings=standings("standing", standing or ("reported",)),
            direction=direction.value,
        )
    with opened(context, store) as opened_store:
        node = find_node(opened_store, id)
        page = page_of(lambda: opened_store.neighbors(node.id, wanted, limit=limit, after=after))
        print_list(
            page,
            format,
            items=lambda: map(answers.neighbor, page.items),
            nothing=_nothing(node.id, wanted),
            show=lambda out: _print(out, opened_store, node, page.items),
        )


def _print(out: Console, store: Store, node: Entity | Event, found: Sequence[Neighbor]) -> None:
    best = best_claims(store, [one.link for one in found])
    quotes = {link: claim.quote for link, claim in best.items()}
    out.print(neighbors_table(node, found, Names(store), quotes, width=out.width))


def _nothing(id: str, wanted: NeighborFilter) -> str:
    """Say that there is no such link, and what may be changed that was not yet."""
    hints = []
    unasked = [standing for standing in STANDINGS if standing not in wanted.standings]
    if unasked:
        hints.append(" ".join(f"--standing {standing}" for standing in unasked))
    left = [("--type", bool(wanted.types)), ("--direction", wanted.direction != "both")]
    options = " and ".join(option for option, given in left if given)
    if options:
        hints.append(f"the same without {options}")
    what = f"{id} has no {' or '.join(wanted.standings)} link{' of this kind' if options else ''}"
    return f"{what}; try: {', or '.join(hints)}" if hints else f"{what}."
