"""The options by which analyses choose actions: the words of `api.action_words`."""

import functools
import inspect
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Annotated, Any

import typer

from api.action_words import ActionWords, checked
from api.cli.options import Words, usage
from api.cli.stores import find_id
from graph.store.base import Store

_OPTIONS: dict[str, Any] = {
    "type": Annotated[
        Words, typer.Option("--type", metavar="TYPE", help="Only events of these types.")
    ],
    "since": Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Events not before: 2023-05.")
    ],
    "until": Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Events not after.")
    ],
    "place": Annotated[
        str | None, typer.Option("--place", metavar="ID", help="Events there: id or full name.")
    ],
    "issue": Annotated[
        Words,
        typer.Option("--issue", metavar="ISSUE", help="Events about it; or a topic of an import."),
    ],
    "status": Annotated[
        Words,
        typer.Option("--status", metavar="STATUS", help="Events that are: corroborated, disputed."),
    ],
    "modality": Annotated[
        Words,
        typer.Option(
            "--modality",
            metavar="MODALITY",
            help="Claims that are. [default: asserted, alleged, attempted]",
        ),
    ],
    "min_confidence": Annotated[
        float, typer.Option("--min-confidence", help="Least confidence of a claim, 0 to 1.")
    ],
    "as_of": Annotated[
        str | None,
        typer.Option("--as-of", metavar="DAY", help="Only documents published by then."),
    ],
    "persons": Annotated[
        bool,
        typer.Option("--persons", help="Let natural persons without a public office act, too."),
    ],
}


def action_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command, in the place of its parameter of type `ActionWords`, the options for it.

    What cannot be understood is wrong usage.
    """
    signature = inspect.signature(command, eval_str=True)
    taker = next(p.name for p in signature.parameters.values() if p.annotation is ActionWords)
    defaults = {field.name: field.default for field in fields(ActionWords)}

    @functools.wraps(command)
    def with_options(**said: Any) -> None:
        words = {name: said.pop(name) for name in _OPTIONS}
        given = {name: word for name, word in words.items() if word is not None}
        with usage():
            wanted = ActionWords(**given)
            checked(wanted)
            command(**said, **{taker: wanted})

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


def found_actions(store: Store, words: ActionWords) -> ActionWords:
    """The words with the id of the place that they name.

    Raises:
        NotFound: Nothing is called so.
    """
    return replace(words, place=find_id(store, words.place))
