"""`path`: how two entities or events hang together."""

from typing import Annotated

import typer

from api import answers
from api.cli.options import (
    Format,
    FormatOption,
    ReportedOption,
    StoreOption,
    Words,
    example,
    usage,
)
from api.cli.output import console, note, print_json
from api.cli.show_paths import print_path, print_skipped
from api.cli.stores import Names, find_node, opened
from api.filters import link_types, node_types, standings
from api.quotes import quotes_of_path
from graph.model import Entity, Event
from graph.store.base import Paths, Store
from graph.store.filters import EVERY_PATH, PathFilter

EXAMPLE = example(
    'shadowgraph path "Embassy of Vietnam" "Lieu Thanh Vy"',
    "shadowgraph path ent:0f3a5b7c ent:1e2d3c4b --without LINKED_TO --corroborated",
)

EndArgument = Annotated[
    str, typer.Argument(help="An id, its first 8 characters or more, or a full name.")
]


def path(
    context: typer.Context,
    a: EndArgument,
    b: EndArgument,
    count: Annotated[int, typer.Option("--count", min=1, max=100, help="Most paths to find.")] = 3,
    without: Annotated[
        Words, typer.Option("--without", metavar="LINK", help="Link types that no path uses.")
    ] = None,
    without_nodes: Annotated[
        Words,
        typer.Option("--without-nodes", metavar="TYPE", help="Types that no path runs through."),
    ] = None,
    corroborated: Annotated[
        bool,
        typer.Option("--corroborated", help="Only links that two independent sources report."),
    ] = False,
    longest: Annotated[
        int, typer.Option("--longest", min=1, max=20, help="Most links of one path.")
    ] = EVERY_PATH.longest,
    through_places: Annotated[
        bool,
        typer.Option("--through-places", help="Run through places, platforms, and states as land."),
    ] = False,
    most_links: Annotated[
        str,
        typer.Option(
            "--most-links",
            metavar="N|none",
            help="Do not run through what has more links than this; none sets no limit.",
        ),
    ] = str(EVERY_PATH.most_links),
    standing: ReportedOption = None,
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Show the shortest chains of links between two entities or events, with a quote for each link.

    Links are taken in either direction. A place, or what has very many links, joins everything to
    everything: such nodes are not run through unless asked, and those that were met are named.
    """
    with usage():
        wanted = PathFilter(
            without=link_types("without", without or ()),
            without_nodes=node_types("without_nodes", without_nodes or ()),
            standings=standings("standing", standing or ("reported",)),
            corroborated=corroborated,
            longest=longest,
            through_places=through_places,
            most_links=_number_or_none(most_links),
        )
    with opened(context, store) as opened_store:
        ends = _ends(opened_store, a, b)
        found = opened_store.paths(ends[0].id, ends[1].id, wanted, count=count)
        if format == Format.json:
            print_json(answers.paths(opened_store, found))
        else:
            _print(opened_store, ends, found, wanted)


def _ends(store: Store, a: str, b: str) -> tuple[Entity | Event, Entity | Event]:
    ends = (find_node(store, a), find_node(store, b))
    if ends[0].id == ends[1].id:
        raise typer.BadParameter(f"{a} and {b} are the same; name two different ones")
    return ends


def _number_or_none(said: str) -> int | None:
    if said.lower() == "none":
        return None
    if not said.isdecimal():
        raise typer.BadParameter("give a number, or none", param_hint="--most-links")
    return int(said)


def _print(
    store: Store, ends: tuple[Entity | Event, Entity | Event], found: Paths, wanted: PathFilter
) -> None:
    out, names = console(), Names(store)
    for number, path in enumerate(found.paths, start=1):
        print_path(out, names, path, quotes_of_path(store, path), number=number)
    if not found.paths:
        one, other = (names.name(end.id) for end in ends)
        note(
            f"No path of at most {wanted.longest} links joins {one} and {other} so; "
            f"try: {_hints(wanted)}"
        )
    print_skipped(out, names, found.skipped, wanted)


def _hints(wanted: PathFilter) -> str:
    """What may be changed that was not yet."""
    hints = [f"--longest {wanted.longest + 2}"]
    left = [
        ("--corroborated", wanted.corroborated),
        ("--without", bool(wanted.without)),
        ("--without-nodes", bool(wanted.without_nodes)),
    ]
    hints += [f"the same without {option}" for option, given in left if given]
    return ", or ".join(hints)
