"""Options of a command that stand, in its signature, as one record of words."""

import functools
import inspect
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from api.cli.options import usage

Command = Callable[..., None]


def word_options(
    command: Command,
    words: type,
    options: Mapping[str, Any],
    *,
    check: Callable[[Any], object] | None = None,
) -> Command:
    """Give a command, in the place of its parameter of this type, an option for each word of it.

    What cannot be understood is wrong usage.

    Args:
        words: A dataclass; an option that is not given leaves its field as it is.
        options: For each field of `words` its option, as an annotation of Typer.
        check: Called with the words before the command runs; raises BadFilter where one makes no
            sense.
    """
    signature = inspect.signature(command, eval_str=True)
    taker = next(p.name for p in signature.parameters.values() if p.annotation is words)
    defaults = {field.name: field.default for field in fields(words)}

    @functools.wraps(command)
    def with_options(**said: Any) -> None:
        given = {name: said.pop(name) for name in options}
        with usage():
            wanted = words(**{name: word for name, word in given.items() if word is not None})
            if check is not None:
                check(wanted)
            command(**said, **{taker: wanted})

    parameters: list[inspect.Parameter] = []
    for parameter in signature.parameters.values():
        if parameter.name == taker:
            parameters += [_parameter(name, options[name], defaults[name]) for name in options]
        else:
            parameters.append(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY))
    described: Any = with_options
    described.__signature__ = signature.replace(parameters=parameters)
    described.__annotations__ = {p.name: p.annotation for p in parameters}
    return with_options


def _parameter(name: str, option: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(
        name,
        inspect.Parameter.KEYWORD_ONLY,
        default=None if default == () else default,
        annotation=option,
    )
