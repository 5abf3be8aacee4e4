"""The options by which commands choose a part of the graph: where it starts, how far it goes."""

from collections.abc import Sequence
from typing import Annotated

import typer

from api.cli.options import Words
from api.filters import link_types, standings
from graph.store.filters import EVERYTHING, SubgraphFilter

NodesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ID]...",
        help="Nodes to start from: ids, their first 8 characters or more, or full names.",
    ),
]
DepthOption = Annotated[
    int, typer.Option("--depth", min=0, max=20, help="How many links to walk from the nodes.")
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


def part_filter(
    *, depth: int, without: Sequence[str] | None, link_standing: Sequence[str] | None, most: int
) -> SubgraphFilter:
    """What the options say, without nodes and events to start from.

    Raises:
        BadFilter: A link type or standing is not of the vocabulary.
    """
    return SubgraphFilter(
        depth=depth,
        standings=standings("link_standing", link_standing or EVERYTHING.standings),
        without=link_types("without", without or ()),
        most=most,
    )
