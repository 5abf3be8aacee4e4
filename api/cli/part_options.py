"""The options by which commands choose a part of the graph: where it starts, how far it goes."""

from dataclasses import replace
from typing import Annotated

import typer

from api.cli.event_options import found_events
from api.cli.options import Words
from api.cli.stores import find_node
from graph.store.base import Store
from graph.store.filters import EVERYTHING, SubgraphFilter

NodesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ID]...",
        help="Nodes to start from: ids, their first 8 characters or more, or full names.",
    ),
]
DepthOption = Annotated[
    int | None,
    typer.Option(
        "--depth",
        min=0,
        max=20,
        help=f"How many links to walk from the nodes. [default: {EVERYTHING.depth}]",
    ),
]
WithoutOption = Annotated[
    Words, typer.Option("--without", metavar="LINK", help="Link types to leave out.")
]
LinkStandingOption = Annotated[
    Words,
    typer.Option(
        "--link-standing",
        metavar="STANDING",
        help="Only links that are reported, unrealized or refuted. [default: all three]",
    ),
]


def depth_from(depth: int | None, *, nodes: bool, how: str) -> int:
    """How many links to walk, None for the usual number.

    Args:
        nodes: Whether there is a node to start from; without one no depth may be given.
        how: What gives one.
    """
    if depth is None:
        return EVERYTHING.depth
    if not nodes:
        raise typer.BadParameter(
            f"walks from nodes, and none is named; {how}", param_hint="--depth"
        )
    return depth


def found_part(store: Store, wanted: SubgraphFilter) -> SubgraphFilter:
    """The filter with the ids of what its words name; see `find`.

    Raises:
        NotFound: Nothing is called so.
    """
    around = dict.fromkeys(find_node(store, said).id for said in wanted.around)
    return replace(
        wanted,
        around=tuple(around),
        events=None if wanted.events is None else found_events(store, wanted.events),
    )
