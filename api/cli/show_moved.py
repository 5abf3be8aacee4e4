"""Moves a whole store into another, and says what was moved, to people and to programs."""

from collections.abc import Iterable

import typer

from api.cli.options import Format
from api.cli.output import note, print_json, safe
from api.moving import Moved, load
from graph.store.base import DumpRecord, Store
from graph.view.words import number_of


def loaded(records: Iterable[DumpRecord], target: Store, *, stopped: str) -> Moved:
    """Load a dump; when a person stops it, say that it was, and how to go on."""
    try:
        return load(records, target)
    except KeyboardInterrupt:
        note(stopped)
        raise


def print_moved(moved: Moved, said: str, format: Format) -> None:
    """The counts as JSON, or a sentence."""
    if format == Format.json:
        print_json(
            {
                "documents": moved.extraction,
                "judgements": moved.judgement,
                "withdrawals": moved.withdrawal,
                "findings": moved.finding,
            }
        )
    else:
        typer.echo(safe(said))


def counted(moved: Moved) -> str:
    """How many records of each kind there are."""
    named = (
        ("document", moved.extraction),
        ("judgement", moved.judgement),
        ("withdrawal", moved.withdrawal),
        ("finding", moved.finding),
    )
    parts = [number_of(count, name) for name, count in named if count or name == "document"]
    return f"{number_of(moved.total, 'record')} ({', '.join(parts)})"
