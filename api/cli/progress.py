"""Progress bars, where a terminal shows them."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from api.cli.output import console

T = TypeVar("T")


def progress_bar() -> Progress:
    """A bar with count and time on standard error, gone at the end."""
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console(stderr=True),
        transient=True,
    )


def shown_passing(records: Iterable[T], *, total: int, what: str) -> Iterator[T]:
    """The records as they are; `total` is about how many there will be."""
    if not sys.stderr.isatty():
        yield from records
        return
    with progress_bar() as progress:
        yield from progress.track(records, total=total, description=what)
