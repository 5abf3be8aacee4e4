"""`timeline`: how many events there were, year by year down to day by day."""

from enum import StrEnum
from typing import Annotated

import typer

from api import answers
from api.bursts import bursts as read_bursts
from api.cli.event_options import event_options, found_events
from api.cli.options import Format, FormatOption, StoreOption, example
from api.cli.output import console, note, print_json
from api.cli.show_timeline import print_timeline
from api.cli.stores import opened
from api.filters import EventWords, event_filter
from api.timeline import timeline as read_timeline

EXAMPLE = example(
    "shadowgraph timeline --by month --since 2023",
    "shadowgraph timeline --type counter_protest --by quarter --format json",
    "shadowgraph timeline --by day --bursts",
)


class Length(StrEnum):
    """How long a period is."""

    year = "year"
    quarter = "quarter"
    month = "month"
    day = "day"


@event_options
def timeline(
    context: typer.Context,
    by: Annotated[Length, typer.Option("--by", help="How long a period is.")] = Length.year,
    bursts: Annotated[
        bool,
        typer.Option("--bursts", help="Mark when much more was reported to happen than usual."),
    ] = False,
    *,
    wanted: EventWords,
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Count events by time and type; what is only planned or only denied is counted apart.

    An event counts in the period of the first day that it may have happened on. A burst shows
    neither a cause nor that anybody coordinated anything; it may be one of reporting.
    """
    checked = event_filter(wanted)
    with opened(context, store) as opened_store:
        events = found_events(opened_store, checked)
        found = read_timeline(opened_store, events, by.value)
        marked = read_bursts(opened_store, events, by.value) if bursts else None
    if format == Format.json:
        print_json(answers.timeline(found, marked))
    elif not found.total:
        note("No event is so; leave out an option, or see: shadowgraph events")
    else:
        out = console()
        print_timeline(out, found, marked)
