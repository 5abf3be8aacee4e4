"""The options by which several commands choose events: the words of `api.filters`."""

import functools
import inspect
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Annotated, Any

import typer

from api.cli.options import Words, usage
from api.cli.stores import find_document, find_id
from api.filters import EventWords
from graph.store.base import Store
from graph.store.filters import EventFilter

_OPTIONS: dict[str, Any] = {
    "type": Annotated[
        Words, typer.Option("--type", metavar="TYPE", help="Event types, as protest or doxx.")
    ],
    "since": Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="Not before: 2023, 2023-05 or 2023-05-10."),
    ],
    "until": Annotated[
        str | None,
        typer.Option("--until", metavar="DATE", help="Not after: 2023, 2023-05 or 2023-05-10."),
    ],
    "place": Annotated[
        str | None, typer.Option("--place", metavar="ID", help="Id or full name of the place.")
    ],
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
    "status": Annotated[
        Words,
        typer.Option(
            "--status",
            metavar="STATUS",
            help="unreported (only planned, feared or denied), disputed, corroborated or alleged.",
        ),
    ],
    "scope": Annotated[
        str | None, typer.Option("--scope", metavar="SCOPE", help="incident or pattern.")
    ],
    "sources": Annotated[
        int,
        typer.Option("--sources", min=0, metavar="N", help="At least so many independent sources."),
    ],
}


def event_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command, in the place of its parameter of type `EventWords`, the options for it.

    What cannot be understood is wrong usage.
    """
    signature = inspect.signature(command, eval_str=True)
    taker = next(p.name for p in signature.parameters.values() if p.annotation is EventWords)
    defaults = {field.name: field.default for field in fields(EventWords)}

    @functools.wraps(command)
    def with_options(**said: Any) -> None:
        words = {name: said.pop(name) for name in _OPTIONS}
        given = {name: word for name, word in words.items() if word is not None}
        with usage():
            command(**said, **{taker: EventWords(**given)})

    parameters: list[inspect.Parameter] = []
    for parameter in signature.parameters.values():
        if parameter.name == taker:
            parameters += [_parameter(name, defaults[name]) for name in _OPTIONS]
        else:
            parameters.append(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY))
    described: Any = with_options
    described.__signature__ = signature.replace(parameters=parameters)
    described.__annotations__ = {p.name: p.annotation for p in parameters}
    return with_options


def _parameter(name: str, default: Any) -> inspect.Parameter:
    return inspect.Parameter(
        name,
        inspect.Parameter.KEYWORD_ONLY,
        default=None if default == () else default,
        annotation=_OPTIONS[name],
    )


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
