"""`import`: take tables of events, edge lists and extraction records into a store."""

import codecs
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from api.cli.options import Format, FormatOption, StoreOption, example
from api.cli.output import note, note_failures, print_json
from api.cli.progress import progress_bar
from api.cli.stores import opened
from api.errors import INTERRUPTED, SOME_FAILED
from graph.store.base import Store
from graph.view.words import number_of

if TYPE_CHECKING:
    from api.importing import Import, Wanted

EXAMPLE = example(
    "shadowgraph import events.csv --store sqlite:case.db",
    "shadowgraph import posts.csv --form edges --columns actor=user,object=url,time=timestamp"
    " --actor-type account",
    "shadowgraph import records.jsonl",
)


def import_(
    context: typer.Context,
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="Tables (.csv, .tsv) or records (.jsonl)."),
    ],
    form: Annotated[
        Literal["events", "edges", "records"] | None,
        typer.Option(
            "--form",
            help="A table of events, an edge list (who, what, when), or records of `extract`."
            " [default: records for .jsonl, else events]",
        ),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--columns", metavar="OURS=THEIRS,...", help="What columns are called in the file."
        ),
    ] = None,
    types: Annotated[
        list[str] | None,
        typer.Option("--types", metavar="WORD=TYPE,...", help="What words of `type` stand for."),
    ] = None,
    event_type: Annotated[
        str | None,
        typer.Option(
            "--event-type",
            metavar="TYPE",
            help="Event type of rows without one. [default for edges: statement]",
        ),
    ] = None,
    actor_type: Annotated[
        str, typer.Option("--actor-type", metavar="TYPE", help="Entity type of actors without one.")
    ] = "organization",
    publisher: Annotated[
        str | None, typer.Option("--publisher", help="Who published rows that do not say it.")
    ] = None,
    import_id: Annotated[
        str | None,
        typer.Option(
            "--import-id",
            metavar="NAME",
            help="Files under one name share event ids and actors. [default: each file alone]",
        ),
    ] = None,
    encoding: Annotated[
        str | None, typer.Option("--encoding", metavar="NAME", help="As cp1252. [default: UTF-8]")
    ] = None,
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Add what tables say to the store: each row is a claim, and its quote is the row.

    Columns of a table of events, each of which may be missing: event_id, type, date, place, campus,
    issue, initiator, target, organizer, participant, sponsor, platform, text, source, publisher,
    confidence, modality. Several actors or issues of a cell are parted by `;`; an actor is
    `type:name` or a name. A bad row is listed, the rest goes on, and the exit code is 1.
    """
    wanted = _wanted(form, columns, types, event_type, actor_type, publisher, import_id, encoding)
    for path in paths:
        if path.is_dir():
            raise typer.BadParameter(f"{path} is a folder; name files", param_hint="FILE...")
    with opened(context, store, make=True) as opened_store:
        done, stopped = run_import(opened_store, paths, wanted)
    print_report(done, format)
    if stopped:
        note("Stopped; the documents counted above are in the store. Import again to go on.")
        raise typer.Exit(INTERRUPTED)
    if done.failed:
        raise typer.Exit(SOME_FAILED)


def _wanted(
    form: Literal["events", "edges", "records"] | None,
    columns: Sequence[str] | None,
    types: Sequence[str] | None,
    event_type: str | None,
    actor_type: str,
    publisher: str | None,
    import_id: str | None,
    encoding: str | None,
) -> "Wanted":
    from api.importing import Wanted

    return Wanted(
        form=form,
        columns=_pairs(columns, "--columns"),
        import_id=import_id,
        event_type=None if event_type is None else _event_type(event_type, "--event-type"),
        actor_type=_actor_type(actor_type),
        types={
            word: _event_type(type_, "--types") for word, type_ in _pairs(types, "--types").items()
        },
        publisher=publisher,
        encoding=_encoding(encoding),
    )


def _event_type(said: str, option: str) -> str:
    from graph.exchange.import_cells import event_type

    try:
        return event_type(said)
    except ValueError as error:
        reason = str(error).partition("; map it")[0]
        raise typer.BadParameter(reason, param_hint=option) from error


def _actor_type(said: str) -> str:
    from graph.ontology import ontology

    if said not in ontology().entity_types:
        known = ", ".join(ontology().entity_types)
        reason = f"unknown type {said}; known: {known}"
        raise typer.BadParameter(reason, param_hint="--actor-type")
    return said


def _encoding(said: str | None) -> str | None:
    try:
        codecs.lookup(said or "utf-8")
    except LookupError as error:
        reason = f"there is no encoding {said}; as utf-8, utf-16 or cp1252"
        raise typer.BadParameter(reason, param_hint="--encoding") from error
    return said


def _pairs(said: Sequence[str] | None, option: str) -> dict[str, str]:
    """`a=b,c=d`, in one option or in several."""
    found = {}
    for pair in (part for one in said or () for part in one.split(",")):
        left, sign, right = pair.partition("=")
        if not sign or not left.strip() or not right.strip():
            raise typer.BadParameter(f"{pair!r} is no NAME=NAME", param_hint=option)
        found[left.strip()] = right.strip()
    return found


def run_import(store: Store, paths: Sequence[Path], wanted: "Wanted") -> tuple["Import", bool]:
    """Take everything in, with a progress bar where a terminal shows it; True when interrupted."""
    from api.importing import Import, take_file

    done = Import()
    progress = progress_bar() if sys.stderr.isatty() else None
    try:
        with progress or nullcontext():
            for path in paths:
                task = progress.add_task(path.name[:40], total=None) if progress else None
                for line, lines in take_file(path, wanted, store, done):
                    if progress and task is not None and line % 100 == 0:
                        progress.update(task, completed=line, total=max(line, lines))
    except KeyboardInterrupt:
        return done, True
    return done, False


def print_report(done: "Import", format: Format) -> None:
    """Counts to standard output; what went wrong, and what was assumed, beside it."""
    from api import answers

    note_failures(done.failed, done.notes)
    if done.more_failed:
        note(f"Not read: {number_of(done.more_failed, 'more row')}.")
    if format == Format.json:
        print_json(answers.import_counts(done))
        return
    typer.echo(
        f"{number_of(done.rows, 'row')}, {number_of(done.events, 'new event')}; documents:"
        f" {done.new} new, {done.unchanged} unchanged, {done.superseded} superseded;"
        f" {len(done.failed) + done.more_failed:,} failed."
    )
    for count, what, message in (
        (done.actors_without_type, "actor", "without a type: --actor-type gave it."),
        (done.without_publisher, "row", "without a publisher: sources cannot be counted."),
        (done.undated, "row", "without a date: left out of analyses of time."),
        (done.without_text, "record", "without text: only what is quoted is kept."),
    ):
        if count:
            note(f"{number_of(count, what)} {message}")
