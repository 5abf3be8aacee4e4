"""`view`: part of the graph as one HTML page that opens from disk."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.event_options import event_options, found_events
from api.cli.options import Format, FormatOption, StoreOption, example
from api.cli.output import note, print_json
from api.cli.part_options import (
    DepthOption,
    LinkStandingOption,
    NodesArgument,
    WithoutOption,
    part_filter,
)
from api.cli.stores import find_node, opened
from api.errors import SOME_FAILED
from api.filters import EventWords, event_filter, is_said
from graph.store.base import Store
from graph.store.filters import EVERYTHING, SubgraphFilter
from graph.view.words import number_of

if TYPE_CHECKING:
    from api.view import Drawn

EXAMPLE = example(
    'shadowgraph view "Overseas Unity Youth Federation" --depth 2',
    "shadowgraph view --search consulate --output consulates.html",
    "shadowgraph view --type counter_protest --issue tibet --most 300",
)
_MOST = 2000
"""As `graph.layout` has it."""
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
    depth: DepthOption = 1,
    without: WithoutOption = None,
    link_standing: LinkStandingOption = None,
    most: Annotated[
        int, typer.Option("--most", min=1, max=_MOST, help="Most nodes to show, the nearest first.")
    ] = EVERYTHING.most,
    title: Annotated[
        str, typer.Option("--title", help="Heading of the page.")
    ] = "Who did what to whom, and who says so",
    output: Annotated[
        Path, typer.Option("--output", metavar="FILE", help="Where the page is written.")
    ] = Path("network.html"),
    with_names: Annotated[
        bool, typer.Option("--with-names", help="With all names; handle with care.")
    ] = False,
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
    if output.is_dir():
        raise typer.BadParameter(f"{output} is a folder; name a file", param_hint="--output")
    part = part_filter(depth=depth, without=without, link_standing=link_standing, most=most)
    events = event_filter(wanted) if is_said(wanted) else None
    with opened(context, store) as opened_store:
        around = _around(opened_store, ids or (), search)
        chosen = found_events(opened_store, events) if events is not None else None
        drawn = draw_into(
            output,
            opened_store,
            replace(part, around=around, events=chosen),
            title=title,
            with_names=with_names,
        )
    if drawn is None:
        note("Nothing is so, and nothing was written; leave out an option.")
        raise typer.Exit(SOME_FAILED)
    if format == Format.json:
        print_json(
            {
                "path": str(output),
                "nodes": drawn.nodes,
                "links": drawn.links,
                "total": drawn.total,
            }
        )
    note(written_line(output, drawn, with_names=with_names))


def _around(store: Store, ids: Sequence[str], search: str | None) -> tuple[str, ...]:
    """Ids of the nodes to start from.

    Raises:
        NotFound: An id or name is unknown.
        BadParameter: The search finds nothing.
    """
    around = [find_node(store, id).id for id in ids]
    if search is not None:
        found = store.search(search, limit=_FOUND).items
        if not found:
            raise typer.BadParameter(f"no entity is called {search}", param_hint="--search")
        around += [hit.entity.id for hit in found]
    return tuple(dict.fromkeys(around))


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
    more = "" if drawn.nodes == drawn.total else f" More with --most {min(drawn.total, _MOST)}."
    return f"Wrote {path}: {shown}, {names}.{more}"
