"""`events`: what happened, is planned, feared or denied, by type, time, place and actor."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, cast, get_args

import typer

from api.cli.options import (
    AfterOption,
    Format,
    FormatOption,
    LimitOption,
    StoreOption,
    Words,
    example,
    known_names,
)
from api.cli.output import as_record, console, note, print_json_page, print_shown
from api.cli.show_nodes import events_table
from api.cli.stores import Names, find_id, opened, page_of
from graph.dates import parse_partial
from graph.model import Event, Modality, Scope, Status
from graph.ontology import ontology
from graph.sources import EventStatus
from graph.store.base import Page, Store, every
from graph.store.filters import EventFilter, LinkFilter

EXAMPLE = example(
    "shadowgraph events --type counter_protest --since 2023 --until 2023-06",
    "shadowgraph events --actor state:ER --status alleged",
)


def events(
    context: typer.Context,
    type: Annotated[
        Words, typer.Option("--type", metavar="TYPE", help="Event types, as protest or doxx.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Not before: 2023, 2023-05 or 2023-05-10.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Not after: 2023, 2023-05 or 2023-05-10.")
    ] = None,
    place: Annotated[
        str | None, typer.Option(metavar="ID", help="Id or full name of the place.")
    ] = None,
    actor: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Who did, led, joined or paid for it: id or full name."),
    ] = None,
    modality: Annotated[
        Words,
        typer.Option(metavar="MODALITY", help="A claim on it is: asserted, denied ..."),
    ] = None,
    status: Annotated[
        Words,
        typer.Option(metavar="STATUS", help="unreported, disputed, corroborated or alleged."),
    ] = None,
    issue: Annotated[
        Words, typer.Option(metavar="ISSUE", help="What it was about, as tibet or press.")
    ] = None,
    scope: Annotated[str | None, typer.Option(metavar="SCOPE", help="incident or pattern.")] = None,
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 50,
    after: AfterOption = None,
) -> None:
    """List events by first day, undated ones last. All options must hold at once."""
    checked = _filter(type, modality, status, issue, scope)
    checked = replace(
        checked, since=_day("--since", since, first=True), until=_day("--until", until, first=False)
    )
    with opened(context, store) as opened_store:
        wanted = replace(
            checked, place=find_id(opened_store, place), actor=find_id(opened_store, actor)
        )
        page = page_of(lambda: opened_store.events(wanted, limit=limit, after=after))
        _show(opened_store, page, format)


def _filter(
    types: Words, modalities: Words, statuses: Words, issues: Words, scope: str | None
) -> EventFilter:
    vocabulary = ontology()
    scopes = known_names("--scope", [scope] if scope else None, get_args(Scope))
    return EventFilter(
        types=known_names("--type", types, vocabulary.event_types),
        modalities=cast(
            "tuple[Modality, ...]", known_names("--modality", modalities, vocabulary.modalities)
        ),
        statuses=cast("tuple[Status, ...]", known_names("--status", statuses, get_args(Status))),
        issues=known_names("--issue", issues, vocabulary.issues),
        scope=cast("Scope", scopes[0]) if scopes else None,
    )


def _day(option: str, said: str | None, *, first: bool) -> str | None:
    """The first or last day of a partial date."""
    if said is None:
        return None
    try:
        interval = parse_partial(said)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint=option) from error
    return interval.from_ if first else interval.to


def event_json(event: Event, status: EventStatus) -> Mapping[str, object]:
    """An event with what is computed on reading."""
    return as_record(
        "event",
        event,
        status=status.status,
        sources=status.sources.named,
        independent_sources=status.sources.independent,
        reviewed=status.reviewed,
    )


def _show(store: Store, page: Page[Event], format: Format) -> None:
    ids = tuple(event.id for event in page.items)
    statuses = store.status(ids)
    if format == Format.json:
        print_json_page(page, [event_json(event, statuses[event.id]) for event in page.items])
    elif not page.items:
        note("No event is so; leave out an option, or see: shadowgraph events")
    else:
        links = every(store.links, LinkFilter(nodes=ids))
        out = console()
        out.print(events_table(page.items, statuses, links, Names(store), width=out.width))
        print_shown(out, page)
