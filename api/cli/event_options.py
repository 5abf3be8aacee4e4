"""The options by which several commands choose events: the words of `api.filters`."""

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, Any

import typer

from api.cli.options import (
    PlaceOption,
    SinceOption,
    StatusOption,
    TypeOption,
    UntilOption,
    Words,
)
from api.cli.stores import find_document, find_id
from api.cli.word_options import word_options
from api.filters import EventWords
from graph.store.base import Store
from graph.store.filters import EventFilter

_OPTIONS: dict[str, Any] = {
    "type": TypeOption,
    "since": SinceOption,
    "until": UntilOption,
    "place": PlaceOption,
    "actor": Annotated[
        str | None,
        typer.Option(
            "--actor", metavar="ID", help="Who did, led, joined or paid for it: id or full name."
        ),
    ],
    "entity": Annotated[
        str | None,
        typer.Option("--entity", metavar="ID", help="Who is in any role of it: id or full name."),
    ],
    "document": Annotated[
        str | None, typer.Option("--document", metavar="ID", help="A document that tells of it.")
    ],
    "issue": Annotated[
        Words,
        typer.Option("--issue", metavar="ISSUE", help="What it was about, as tibet or topic:NAME."),
    ],
    "modality": Annotated[
        Words,
        typer.Option(
            "--modality", metavar="MODALITY", help="A claim on it is: asserted, denied ..."
        ),
    ],
    "standing": Annotated[
        Words,
        typer.Option(
            "--standing",
            metavar="STANDING",
            help="A claim on it is: reported, unrealized or refuted.",
        ),
    ],
    "status": StatusOption,
    "scope": Annotated[
        str | None, typer.Option("--scope", metavar="SCOPE", help="incident or pattern.")
    ],
    "sources": Annotated[
        int,
        typer.Option("--sources", min=0, metavar="N", help="At least so many independent sources."),
    ],
}


def event_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command, in the place of its parameter of type `EventWords`, the options for it."""
    return word_options(command, EventWords, _OPTIONS)


def found_events(store: Store, wanted: EventFilter) -> EventFilter:
    """The filter with the ids of what its words name; see `find`.

    Raises:
        NotFound: Nothing is called so.
    """
    return replace(
        wanted,
        place=find_id(store, wanted.place),
        actor=find_id(store, wanted.actor),
        entity=find_id(store, wanted.entity),
        document=None if wanted.document is None else find_document(store, wanted.document).id,
    )
