"""`export`: what the store says, for other programs; without names unless they are asked for."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import Annotated, get_args

import typer

from api.cli.options import StoreOption, example
from api.cli.output import note, print_lines
from api.cli.stores import opened
from graph.exchange.csv import Table, rows
from graph.exchange.jsonl import Record, to_lines
from graph.store.base import Store

EXAMPLE = example(
    "shadowgraph export --format jsonl --output case.jsonl",
    "shadowgraph export --format csv --table links > links.csv",
)
TABLES: tuple[Table, ...] = get_args(Table)


class ExportFormat(StrEnum):
    """What is written."""

    jsonl = "jsonl"
    csv = "csv"


class TableName(StrEnum):
    """The tables of the CSV form."""

    nodes = "nodes"
    links = "links"
    claims = "claims"


def export(
    context: typer.Context,
    format: Annotated[
        ExportFormat, typer.Option("--format", help="One JSON record a line, or three tables.")
    ] = ExportFormat.jsonl,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            metavar="PATH",
            help="A file; for csv a folder, for nodes.csv, links.csv and claims.csv. Else standard"
            " output.",
        ),
    ] = None,
    table: Annotated[
        TableName | None, typer.Option("--table", help="For csv: this table alone.")
    ] = None,
    with_names: Annotated[
        bool, typer.Option("--with-names", help="With all names and texts; handle with care.")
    ] = False,
    store: StoreOption = None,
) -> None:
    """Write out the whole graph, sorted by kind and id: the same store gives the same bytes.

    Names of private persons and accounts, and all names that are not known to be public, are
    replaced unless --with-names is given. That is pseudonymized, not anonymous.
    """
    if table is not None and format != ExportFormat.csv:
        raise typer.BadParameter("is for --format csv", param_hint="--table")
    if format == ExportFormat.csv and output is None and table is None:
        raise typer.BadParameter(
            "csv has three tables: give --output FOLDER, or one of them with --table",
            param_hint="--format csv",
        )
    with opened(context, store) as opened_store:
        records = _records(opened_store, with_names=with_names)
        if format == ExportFormat.jsonl:
            _write(to_lines(records), output, private=with_names)
        elif table is not None:
            _write(rows(records, table.value), output, private=with_names)
        else:
            assert output is not None
            _write_tables(list(records), output, private=with_names)


def _records(store: Store, *, with_names: bool) -> Iterator[Record]:
    from api.doors import policy_of
    from api.export import export_records

    return export_records(store, None if with_names else policy_of(store))


def _write(lines: Iterable[str], output: Path | None, *, private: bool) -> None:
    from api.files import written

    if output is None:
        print_lines(lines)
        return
    if output.is_dir():
        raise typer.BadParameter(f"{output} is a folder; name a file", param_hint="--output")
    with written(output, private=private) as file:
        file.writelines(lines)
    _say(output, private=private)


def _write_tables(records: list[Record], folder: Path, *, private: bool) -> None:
    """All tables, or none when one cannot be written."""
    from api.files import written

    if folder.exists() and not folder.is_dir():
        raise typer.BadParameter(f"{folder} is a file; name a folder", param_hint="--output")
    folder.mkdir(mode=0o700 if private else 0o777, exist_ok=True)
    with ExitStack() as files:
        for table in TABLES:
            file = files.enter_context(written(folder / f"{table}.csv", private=private))
            file.writelines(rows(records, table))
    _say(folder, private=private)


def _say(path: Path, *, private: bool) -> None:
    note(
        f"Wrote {path}, with names: only you can read it."
        if private
        else f"Wrote {path}: pseudonymized, not anonymous."
    )
