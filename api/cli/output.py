"""Where commands print: records to standard output, all else to standard error."""

import json
import os
import shlex
import sys
import unicodedata
from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any, TypeVar

import typer
from rich.console import Console
from rich.text import Text

from api import answers
from api.cli.options import Format
from api.failures import Failure
from graph.plain import plain
from graph.store.base import Page

T = TypeVar("T")
_PLAIN_WIDTH = 100
"""Width of tables where no terminal says one."""


def console(*, stderr: bool = False) -> Console:
    """A console that takes no text for markup; plain where the output is no terminal."""
    made = Console(stderr=stderr, markup=False, highlight=False, emoji=False)
    if not made.is_terminal and not os.environ.get("COLUMNS", "").isdecimal():
        made.width = _PLAIN_WIDTH
    return made


def safe(text: str) -> str:
    """Text of a document without what could steer a terminal or turn the line around."""
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) in ("Cc", "Cf", "Cs") else c
        for c in " ".join(text.split())
    )


def text(value: object, style: str = "") -> Text:
    """A cell of a table."""
    return Text("" if value is None else safe(str(value)), style=style)


def print_lines(lines: Iterable[str]) -> None:
    """Lines for other programs: UTF-8 whatever the terminal has, a lone surrogate as an escape."""
    out = getattr(sys.stdout, "buffer", None)
    for line in lines:
        if out is None:
            sys.stdout.write(line)
        else:
            out.write(line.encode("utf-8", "backslashreplace"))
    sys.stdout.flush()


def print_json(value: Any) -> None:
    """One record as JSON, indented; piece by piece, for that of a book has 20 MB."""
    encoder = json.JSONEncoder(ensure_ascii=False, indent=2, default=plain)
    print_lines(chain(encoder.iterencode(value), ["\n"]))


def note(message: str) -> None:
    """Say something that is no record."""
    typer.echo(safe(message), err=True)


def note_failures(failed: Iterable[Failure], notes: Iterable[tuple[str, str]]) -> None:
    """Say what could not be read, and what a reader of the report should know of single files."""
    for failure in failed:
        where = f"{failure.path}: {failure.place}" if failure.place else failure.path
        note(f"Not read: {where}: {failure.reason}")
    for path, message in notes:
        note(f"Note: {path}: {message}")


def shown_of(page: Page[T]) -> str:
    """How much of a list is shown, and how to see on."""
    if page.next is None and len(page.items) == page.total:
        return f"{page.total:,} in all"
    more = f"; more with --after {shlex.quote(page.next)}" if page.next else ""
    return f"{len(page.items):,} of {page.total:,} shown{more}"


def print_list(
    page: Page[T],
    format: Format,
    *,
    items: Callable[[], Iterable[object]],
    nothing: str,
    show: Callable[[Console], None],
) -> None:
    """A page of a list, and how much of the list it is.

    Args:
        items: Makes the records as they are printed as JSON.
        nothing: What to say where there are none.
        show: Prints them for people.
    """
    print_page(page, format, record=lambda: answers.page(page, items()), nothing=nothing, show=show)


def print_page(
    page: Page[T],
    format: Format,
    *,
    record: Callable[[], object],
    nothing: str,
    show: Callable[[Console], None],
    below: Iterable[str] = (),
) -> None:
    """The same of a list that is part of a record.

    Args:
        record: Makes what is printed as JSON.
        nothing, show: See `print_list`.
        below: What people must know of the whole, under the list.
    """
    if format == Format.json:
        print_json(record())
    elif not page.items:
        note(nothing)
    else:
        out = console()
        show(out)
        print_shown(out, page)
        for line in below:
            out.print(line)


def print_shown(out: Console, page: Page[T], *, what: str = "") -> None:
    """Say how much of a list is shown, on one line that can be copied."""
    out.print(what + shown_of(page), soft_wrap=True)
