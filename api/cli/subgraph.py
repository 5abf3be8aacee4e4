"""`subgraph`: part of the graph, around some nodes or of some events."""

from typing import Annotated

import typer

from api import answers
from api.cli.event_options import event_options
from api.cli.options import Format, FormatOption, StoreOption, example
from api.cli.output import console, note, print_json
from api.cli.part_options import (
    DepthOption,
    LinkStandingOption,
    NodesArgument,
    WithoutOption,
    depth_from,
    found_part,
)
from api.cli.show_nodes import subgraph_table
from api.cli.stores import Names, opened
from api.filters import EventWords, part_filter
from graph.model import Entity
from graph.store.base import Subgraph
from graph.store.filters import EVERYTHING
from graph.view.words import number_of

EXAMPLE = example(
    'shadowgraph subgraph "Overseas Unity Youth Federation" --depth 2',
    "shadowgraph subgraph --type counter_protest --since 2023 --most 300 --format json",
)


@event_options
def subgraph(
    context: typer.Context,
    ids: NodesArgument = None,
    depth: DepthOption = None,
    without: WithoutOption = None,
    link_standing: LinkStandingOption = None,
    most: Annotated[
        int, typer.Option("--most", min=1, help="Most nodes to show, the nearest first.")
    ] = EVERYTHING.most,
    *,
    wanted: EventWords,
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Show the nodes around some others, or of the events that the options choose, with all links.

    Nodes and events add up; without either it is the whole graph. Of what is cut, those that were
    named, then the nearest, then the best connected are shown.
    """
    part = part_filter(
        around=ids or (),
        depth=depth_from(depth, nodes=bool(ids), how="give an ID"),
        events=wanted,
        without=without or (),
        link_standing=link_standing or (),
        most=most,
    )
    with opened(context, store) as opened_store:
        found = opened_store.subgraph(found_part(opened_store, part))
        if format == Format.json:
            print_json(answers.subgraph(found))
        elif not found.nodes:
            note("Nothing is so; leave out an option, or see: shadowgraph events")
        else:
            out = console()
            statuses = opened_store.status(
                [node.id for node in found.nodes if not isinstance(node, Entity)]
            )
            table = subgraph_table(found, statuses, Names(opened_store), width=out.width)
            out.print(table)
            out.print(_shown(found), soft_wrap=True)


def _shown(found: Subgraph) -> str:
    links = f"{number_of(len(found.links), 'link')} between them"
    if len(found.nodes) == found.total:
        return f"{number_of(found.total, 'node')} in all, {links}"
    more = f"more with --most {found.total}"
    return f"{len(found.nodes):,} of {found.total:,} nodes shown, {links}; {more}"
