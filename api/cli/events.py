"""`events`: what happened, is planned, feared or denied, by type, time, place and actor."""

import typer

from api.cli.event_options import event_options, found_events
from api.cli.options import (
    AfterOption,
    Format,
    FormatOption,
    LimitOption,
    StoreOption,
    example,
)
from api.cli.output import console, note, print_json_page, print_shown
from api.cli.show_nodes import events_table
from api.cli.stores import Names, opened, page_of
from api.filters import EventWords, event_filter
from api.with_sources import events_with_status
from graph.model import Event
from graph.store.base import Page, Store, every
from graph.store.filters import LinkFilter

EXAMPLE = example(
    "shadowgraph events --type counter_protest --since 2023 --until 2023-06",
    "shadowgraph events --actor state:ER --status alleged",
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
        _show(opened_store, page, format)


def _show(store: Store, page: Page[Event], format: Format) -> None:
    if format == Format.json:
        print_json_page(page, list(events_with_status(store, page.items)))
    elif not page.items:
        note("No event is so; leave out an option, or see: shadowgraph events")
    else:
        ids = tuple(event.id for event in page.items)
        statuses = store.status(ids)
        links = every(store.links, LinkFilter(nodes=ids))
        out = console()
        out.print(events_table(page.items, statuses, links, Names(store), width=out.width))
        print_shown(out, page)
