"""`events`: what happened, is planned, feared or denied, by type, time, place and actor."""

from collections.abc import Sequence

import typer
from rich.console import Console

from api.cli.event_options import event_options, found_events
from api.cli.options import (
    AfterOption,
    Format,
    FormatOption,
    LimitOption,
    StoreOption,
    example,
)
from api.cli.output import print_list
from api.cli.show_nodes import events_table
from api.cli.stores import Names, opened, page_of
from api.filters import EventWords, event_filter
from api.with_sources import events_with_status
from graph.model import Event
from graph.store.base import Store, every
from graph.store.filters import LinkFilter

EXAMPLE = example(
    "shadowgraph events --type counter_protest --since 2023 --until 2023-06",
    'shadowgraph events --actor "Overseas Unity Youth Federation" --status alleged',
)


@event_options
def events(
    context: typer.Context,
    wanted: EventWords,
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 50,
    after: AfterOption = None,
) -> None:
    """List events by first day, undated ones last. All options must hold at once."""
    checked = event_filter(wanted)
    with opened(context, store) as opened_store:
        filter = found_events(opened_store, checked)
        page = page_of(lambda: opened_store.events(filter, limit=limit, after=after))
        print_list(
            page,
            format,
            items=lambda: events_with_status(opened_store, page.items),
            nothing="No event is so; leave out an option, or see: shadowgraph events",
            show=lambda out: _print(out, opened_store, page.items),
        )


def _print(out: Console, store: Store, found: Sequence[Event]) -> None:
    ids = tuple(event.id for event in found)
    statuses = store.status(ids)
    links = every(store.links, LinkFilter(nodes=ids))
    out.print(events_table(found, statuses, links, Names(store), width=out.width))
