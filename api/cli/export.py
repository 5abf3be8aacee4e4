"""`export`: what the store says, for other programs; without names unless they are asked for."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import Annotated, get_args

import typer

from api.cli.event_options import event_options
from api.cli.options import StoreOption, example, refuse_folder
from api.cli.output import note, print_lines
from api.cli.part_options import DepthOption, depth_from, found_part
from api.cli.stores import opened
from api.filters import EventWords, is_said, part_filter
from graph.exchange.csv import Table
from graph.store.base import Store
from graph.store.filters import SubgraphFilter

EXAMPLE = example(
    "shadowgraph export --format jsonl --output case.jsonl",
    "shadowgraph export --format csv --table links > links.csv",
    "shadowgraph export --format graphml --around state:ER --depth 2 --output part.graphml",
)
TABLES: tuple[Table, ...] = get_args(Table)


class ExportFormat(StrEnum):
    """What is written."""

    jsonl = "jsonl"
    csv = "csv"
    graphml = "graphml"


class TableName(StrEnum):
    """The tables of the CSV form."""

    nodes = "nodes"
    links = "links"
    claims = "claims"


@event_options
def export(
    context: typer.Context,
    format: Annotated[
        ExportFormat,
        typer.Option("--format", help="One JSON record a line, three tables, or a graph."),
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
    around: Annotated[
        list[str] | None,
        typer.Option(
            "--around", metavar="ID", help="For graphml: the part around this node; id or name."
        ),
    ] = None,
    depth: DepthOption = None,
    *,
    wanted: EventWords,
    store: StoreOption = None,
) -> None:
    """Write out the whole graph, sorted by kind and id: the same store gives the same bytes.

    graphml can be of a part: around some nodes, and of the events that the other options choose,
    with all entities that a link joins to them.

    Names of private persons and accounts, and all names that are not known to be public, are
    replaced unless --with-names is given. That is pseudonymized, not anonymous.
    """
    _check_table(format, table, output)
    if format != ExportFormat.graphml and (around or is_said(wanted)):
        raise typer.BadParameter(
            "choosing a part is for --format graphml; the other formats write all",
            param_hint="--around" if around else "--format",
        )
    asked = part_filter(
        around=around or (),
        depth=depth_from(depth, nodes=bool(around), how="give --around ID"),
        events=wanted,
        most=sys.maxsize,
    )
    with opened(context, store) as opened_store:
        lines = _lines(opened_store, format, asked, with_names=with_names)
        if format == ExportFormat.csv and table is None:
            assert output is not None
            _write_tables(lines, output, private=with_names)
        else:
            _write(lines(table.value if table else None), output, private=with_names)


def _check_table(format: ExportFormat, table: TableName | None, output: Path | None) -> None:
    if table is not None and format != ExportFormat.csv:
        raise typer.BadParameter("is for --format csv", param_hint="--table")
    if format == ExportFormat.csv and output is None and table is None:
        raise typer.BadParameter(
            "csv has three tables: give --output FOLDER, or one of them with --table",
            param_hint="--format csv",
        )


def _lines(
    store: Store, format: ExportFormat, asked: SubgraphFilter, *, with_names: bool
) -> Callable[[Table | None], Iterator[str]]:
    """What gives the lines of a table, or of a format without tables."""
    from api.doors import policy_of
    from api.export import export_lines

    policy = None if with_names else policy_of(store)
    is_part = bool(asked.around) or asked.events is not None
    part = store.subgraph(found_part(store, asked)) if is_part else None
    return lambda table: export_lines(store, policy, format.value, table=table, part=part)


def _write(lines: Iterable[str], output: Path | None, *, private: bool) -> None:
    from api.files import written

    if output is None:
        print_lines(lines)
        return
    refuse_folder(output, option="--output")
    with written(output, private=private) as file:
        file.writelines(lines)
    _say(output, private=private)


def _write_tables(lines: Callable[[Table], Iterable[str]], folder: Path, *, private: bool) -> None:
    """All tables, or none when one cannot be written."""
    from api.files import written

    if folder.exists() and not folder.is_dir():
        raise typer.BadParameter(f"{folder} is a file; name a folder", param_hint="--output")
    folder.mkdir(mode=0o700 if private else 0o777, exist_ok=True)
    with ExitStack() as files:
        for table in TABLES:
            file = files.enter_context(written(folder / f"{table}.csv", private=private))
            file.writelines(lines(table))
    _say(folder, private=private)


def _say(path: Path, *, private: bool) -> None:
    note(
        f"Wrote {path}, with names: only you can read it."
        if private
        else f"Wrote {path}: pseudonymized, not anonymous."
    )
