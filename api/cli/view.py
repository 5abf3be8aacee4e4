"""`view`: part of the graph as one HTML page that opens from disk."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.event_options import event_options
from api.cli.options import (
    Format,
    FormatOption,
    NamesOption,
    StoreOption,
    example,
    refuse_folder,
)
from api.cli.output import note, print_json
from api.cli.part_options import (
    DepthOption,
    LinkStandingOption,
    NodesArgument,
    WithoutOption,
    depth_from,
    found_part,
)
from api.cli.stores import opened
from api.errors import SOME_FAILED
from api.filters import EventWords, part_filter
from graph.limits import MOST_NODES
from graph.store.base import Store
from graph.store.filters import EVERYTHING, SubgraphFilter
from graph.view.words import HEADING, number_of

if TYPE_CHECKING:
    from api.view import Drawn

EXAMPLE = example(
    'shadowgraph view "Overseas Unity Youth Federation" --depth 2',
    "shadowgraph view --search consulate --output consulates.html",
    "shadowgraph view --type counter_protest --issue tibet --most 300",
)
_FOUND = 20
"""Most entities that a search puts into the middle."""


@event_options
def view(
    context: typer.Context,
    ids: NodesArgument = None,
    search: Annotated[
        str | None,
        typer.Option(
            "--search",
            metavar="NAME",
            help=f"Start from the {_FOUND} entities that a search finds first.",
        ),
    ] = None,
    depth: DepthOption = None,
    without: WithoutOption = None,
    link_standing: LinkStandingOption = None,
    most: Annotated[
        int,
        typer.Option(
            "--most", min=1, max=MOST_NODES, help="Most nodes to show, the nearest first."
        ),
    ] = EVERYTHING.most,
    title: Annotated[str, typer.Option("--title", help="Heading of the page.")] = HEADING,
    output: Annotated[
        Path, typer.Option("--output", metavar="FILE", help="Where the page is written.")
    ] = Path("network.html"),
    with_names: NamesOption = False,
    *,
    wanted: EventWords,
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Draw part of the graph on one HTML page. It needs no network, now or later.

    Nodes and events add up, as in `subgraph`; without either it is the whole graph. A click on a
    node or link shows its quotes and who says them. Names of private persons are replaced unless
    --with-names is given: pseudonymized, never anonymous.
    """
    refuse_folder(output, option="--output")
    part = part_filter(
        around=ids or (),
        depth=depth_from(
            depth, nodes=bool(ids) or search is not None, how="give an ID, or --search NAME"
        ),
        events=wanted,
        without=without or (),
        link_standing=link_standing or (),
        most=most,
    )
    with opened(context, store) as opened_store:
        found = _with_searched(opened_store, found_part(opened_store, part), search)
        drawn = draw_into(output, opened_store, found, title=title, with_names=with_names)
    if drawn is None:
        note("Nothing is so, and nothing was written; leave out an option.")
        raise typer.Exit(SOME_FAILED)
    if format == Format.json:
        print_json(_answer(output, drawn))
    note(written_line(output, drawn, with_names=with_names))


def _with_searched(store: Store, part: SubgraphFilter, search: str | None) -> SubgraphFilter:
    """The part, starting also from what a search finds.

    Raises:
        BadParameter: It finds nothing.
    """
    if search is None:
        return part
    found = store.search(search, limit=_FOUND).items
    if not found:
        raise typer.BadParameter(f"no entity is called {search}", param_hint="--search")
    around = dict.fromkeys((*part.around, *(hit.entity.id for hit in found)))
    return replace(part, around=tuple(around))


def _answer(path: Path, drawn: "Drawn") -> Mapping[str, object]:
    return {
        "path": str(path),
        "nodes": drawn.nodes,
        "links": drawn.links,
        "total": drawn.total,
    }


def draw_into(
    path: Path,
    store: Store,
    wanted: SubgraphFilter,
    *,
    title: str,
    with_names: bool,
    remark: str = "",
) -> "Drawn | None":
    """Write the page; None, and no file, when there is nothing to show."""
    from api.doors import policy_of
    from api.files import written
    from api.view import draw

    policy = None if with_names else policy_of(store)
    drawn = draw(store, wanted, policy=policy, title=title, remark=remark)
    if not drawn.nodes:
        return None
    with written(path, private=with_names) as file:
        file.write(drawn.page)
    return drawn


def written_line(path: Path, drawn: "Drawn", *, with_names: bool) -> str:
    """What was written, how much of it is shown, and whether it holds names."""
    nodes, links = number_of(drawn.total, "node"), number_of(drawn.links, "link")
    shown = f"{drawn.nodes:,} of {nodes}, {links}"
    names = "with names: only you can read it" if with_names else "pseudonymized, never anonymous"
    most = min(drawn.total, MOST_NODES)
    more = "" if drawn.nodes == drawn.total else f" More with --most {most}."
    return f"Wrote {path}: {shown}, {names}.{more}"
