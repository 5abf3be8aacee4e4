"""`ingest`: take files and folders into a store."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api import answers
from api.cli.metadata import metadata_of
from api.cli.options import (
    AboutOption,
    ExternalIdOption,
    Format,
    FormatOption,
    JobsOption,
    PublishedOption,
    PublisherOption,
    StoreOption,
    TitleOption,
    UrlOption,
    example,
)
from api.cli.output import note, note_failures, print_json
from api.cli.progress import progress_bar
from api.cli.stores import opened, settings_of
from api.errors import INTERRUPTED, SOME_FAILED
from graph.store.base import Store

if TYPE_CHECKING:
    from api.intake import Intake
    from extract.read import Metadata, Source

EXAMPLE = example(
    "shadowgraph ingest reports/ --store sqlite:case.db",
    "shadowgraph ingest archive/ --jobs 4",
    "shadowgraph ingest note.txt --published 2023-05-11 --publisher 'Kea Wire' --about CN",
)


def ingest(
    context: typer.Context,
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...", help="Text, Markdown, HTML, PDF, .docx, .eml, .jsonl, folders."
        ),
    ],
    published: PublishedOption = None,
    publisher: PublisherOption = None,
    url: UrlOption = None,
    about: AboutOption = None,
    title: TitleOption = None,
    external_id: ExternalIdOption = None,
    jobs: JobsOption = 1,
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Read documents and add what they say to the store. What it has already is not read again.

    A metadata.csv beside the files (path, published, publisher, url, title, language, about, id)
    says what is known of them. One bad file stops nothing; it is listed, and the exit code is 1.
    """
    options = metadata_of(
        paths,
        published=published,
        publisher=publisher,
        url=url,
        about=about,
        title=title,
        external_id=external_id,
    )
    with opened(context, store, make=True) as opened_store:
        from api.left_out import left_out
        from extract.read import iter_paths

        model = settings_of(context).model
        sources = list(iter_paths(paths))
        intake, stopped = run_intake(opened_store, sources, options=options, model=model, jobs=jobs)
    if rest := left_out(paths, sources):
        note(str(rest))
    print_report(intake, format)
    if stopped:
        note("Stopped; what is counted above is in the store.")
        raise typer.Exit(INTERRUPTED)
    if intake.failed:
        raise typer.Exit(SOME_FAILED)


def run_intake(
    store: Store,
    sources: Sequence["Source"],
    *,
    options: "Metadata",
    model: str | None,
    jobs: int = 1,
) -> tuple["Intake", bool]:
    """Take everything in, with a progress bar where a terminal shows it; True when interrupted."""
    from api.intake import Intake

    intake = Intake()
    progress = progress_bar() if sys.stderr.isatty() else None
    try:
        with progress or nullcontext():
            task = progress.add_task("reading", total=len(sources)) if progress else None
            done: set[str] = set()
            for path in _taken(store, sources, intake, options, model, jobs):
                done.add(path)
                if progress and task is not None:
                    progress.update(task, description=Path(path).name[:40], completed=len(done))
    except KeyboardInterrupt:
        return intake, True
    return intake, False


def _taken(
    store: Store,
    sources: Sequence["Source"],
    intake: "Intake",
    options: "Metadata",
    model: str | None,
    jobs: int,
) -> Iterator[str]:
    """The path of each document that was taken in, by one process or several."""
    from api.intake import take_in, take_in_with_processes

    if jobs > 1:
        yield from take_in_with_processes(
            sources, store, intake, processes=jobs, options=options, model=model
        )
        return
    for source in sources:
        yield from take_in(source, store, intake, options=options, model=model)


def print_report(intake: "Intake", format: Format) -> None:
    """Counts to standard output; what went wrong, and notes on single documents, beside it."""
    note_failures(intake.failed, intake.notes)
    if format == Format.json:
        print_json(answers.intake_counts(intake))
        return
    typer.echo(
        f"{intake.new} new, {intake.unchanged} unchanged, {intake.superseded} superseded,"
        f" {len(intake.failed)} failed."
    )
    if intake.undated:
        plural = "document has" if intake.undated == 1 else "documents have"
        note(
            f"{intake.undated} {plural} no date of publication; --published or a metadata.csv"
            ' gives one, so that "last week" can be read.'
        )
