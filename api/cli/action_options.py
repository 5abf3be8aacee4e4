"""The options by which analyses choose actions: the words of `api.action_words`."""

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, Any

import typer

from api.action_words import ActionWords, checked
from api.cli.options import (
    AsOfOption,
    ConfidenceOption,
    PlaceOption,
    SinceOption,
    StatusOption,
    TypeOption,
    UntilOption,
    Words,
)
from api.cli.stores import find_id
from api.cli.word_options import word_options
from graph.store.base import Store

_OPTIONS: dict[str, Any] = {
    "type": TypeOption,
    "since": SinceOption,
    "until": UntilOption,
    "place": PlaceOption,
    "issue": Annotated[
        Words,
        typer.Option(
            "--issue", metavar="ISSUE", help="What it was about, as tibet or a topic of an import."
        ),
    ],
    "status": StatusOption,
    "modality": Annotated[
        Words,
        typer.Option(
            "--modality",
            metavar="MODALITY",
            help="Claims that are so. [default: asserted, alleged, attempted]",
        ),
    ],
    "min_confidence": ConfidenceOption,
    "as_of": AsOfOption,
    "persons": Annotated[
        bool,
        typer.Option("--persons", help="Let natural persons without a public office act, too."),
    ],
}


def action_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command, in the place of its parameter of type `ActionWords`, the options for it.

    What makes no sense is refused before a store is opened.
    """
    return word_options(command, ActionWords, _OPTIONS, check=checked)


def body_options(command: Callable[..., None]) -> Callable[..., None]:
    """The same without `--persons`, for tests of one actor: no private person is ever tested."""
    options = {name: option for name, option in _OPTIONS.items() if name != "persons"}
    return word_options(command, ActionWords, options, check=checked)


def found_actions(store: Store, words: ActionWords) -> ActionWords:
    """The words with the id of the place that they name.

    Raises:
        NotFound: Nothing is called so.
    """
    return replace(words, place=find_id(store, words.place))
