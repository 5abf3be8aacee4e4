"""`export`: what the store says, for other programs; without names unless they are asked for."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import Annotated, get_args

import typer

from api.cli.event_options import event_options, found_events
from api.cli.options import StoreOption, example
from api.cli.output import note, print_lines
from api.cli.stores import find_node, opened
from api.filters import EventWords, event_filter, is_said
from graph.exchange.csv import Table, rows
from graph.exchange.graphml import to_graphml
from graph.exchange.jsonl import Record, to_lines
from graph.store.base import Store, Subgraph
from graph.store.filters import EventFilter, SubgraphFilter

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
    depth: Annotated[
        int, typer.Option("--depth", min=0, max=20, help="How many links to walk from --around.")
    ] = 1,
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
    if table is not None and format != ExportFormat.csv:
        raise typer.BadParameter("is for --format csv", param_hint="--table")
    if format == ExportFormat.csv and output is None and table is None:
        raise typer.BadParameter(
            "csv has three tables: give --output FOLDER, or one of them with --table",
            param_hint="--format csv",
        )
    if format != ExportFormat.graphml and (around or is_said(wanted)):
        raise typer.BadParameter(
            "choosing a part is for --format graphml; the other formats write all",
            param_hint="--around" if around else "--format",
        )
    events = event_filter(wanted) if is_said(wanted) else None
    with opened(context, store) as opened_store:
        if format == ExportFormat.graphml:
            part = _part(opened_store, around or [], depth, events)
            records = _graph_records(opened_store, part, with_names=with_names)
            _write(to_graphml(records), output, private=with_names)
            return
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


def _part(
    store: Store, around: Sequence[str], depth: int, events: EventFilter | None
) -> Subgraph | None:
    """The part that is asked for, whole; None for all."""
    if not around and events is None:
        return None
    ids = tuple(find_node(store, id).id for id in around)
    chosen = found_events(store, events) if events is not None else None
    return store.subgraph(SubgraphFilter(ids, depth, chosen, most=sys.maxsize))


def _graph_records(store: Store, part: Subgraph | None, *, with_names: bool) -> Iterator[Record]:
    from api.doors import policy_of
    from api.export import graph_records

    return graph_records(store, None if with_names else policy_of(store), part)


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
