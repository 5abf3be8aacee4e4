"""`extract`: what documents say, as records, without any store."""

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.metadata import holds_many, metadata_of
from api.cli.options import (
    AboutOption,
    ExternalIdOption,
    JobsOption,
    PublishedOption,
    PublisherOption,
    TitleOption,
    UrlOption,
    example,
    refuse_folder,
)
from api.cli.output import console, note, print_json, print_lines, safe
from api.cli.show_claims import claims_table, document_name
from api.cli.stores import settings_of
from api.errors import SOME_FAILED
from graph.errors import UnreadableInput
from graph.model import Extraction

if TYPE_CHECKING:
    from extract.read import Metadata

EXAMPLE = example(
    "shadowgraph extract report.md --published 2023-05-11 --format table",
    "shadowgraph extract report.pdf --format html --output report-marked.html",
    "shadowgraph extract --jsonl narratives.jsonl --output records.jsonl --jobs 4",
)
_PAGE = Path("marked.html")
"""Where a page is written that no --output names, as `view` has `network.html`."""


class Form(StrEnum):
    """How what was read is shown."""

    json = "json"
    table = "table"
    html = "html"


def extract(
    context: typer.Context,
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILE...", help="Text, Markdown, HTML, PDF, .docx, .eml, .jsonl, folders."
        ),
    ] = None,
    jsonl: Annotated[
        Path | None,
        typer.Option("--jsonl", metavar="IN", help='Lines {"id", "text", "published"?, ...}.'),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="OUT", help="Write the records, or the page, there."),
    ] = None,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Put the text of the document into its record.")
    ] = False,
    published: PublishedOption = None,
    publisher: PublisherOption = None,
    url: UrlOption = None,
    about: AboutOption = None,
    title: TitleOption = None,
    external_id: ExternalIdOption = None,
    format: Annotated[
        Form,
        typer.Option(
            "--format", help="Print JSON or a table, or write one document as a page with marks."
        ),
    ] = Form.json,
    jobs: JobsOption = 1,
) -> None:
    """Print what documents say: events, who says so, with quotes. Nothing is stored.

    A single document gives one record; several, and --output, give one record a line. --format html
    writes the text of one document as an offline page (else to marked.html): events, roles and who
    says so are marked in it, with notes beside it. The page has all names, and only you can read
    the file.
    """
    paths = files or []
    _check(paths, jsonl, output, format)
    options = metadata_of(
        paths if jsonl is None else [*paths, jsonl],
        published=published,
        publisher=publisher,
        url=url,
        about=about,
        title=title,
        external_id=external_id,
    )
    run = _Run(paths, jsonl, options, settings_of(context).model, jobs)
    _show(run, format, output, with_text=with_text)
    if run.failed:
        raise typer.Exit(SOME_FAILED)


def _show(run: "_Run", format: Form, output: Path | None, *, with_text: bool) -> None:
    if format == Form.table:
        _print_tables(run)
    elif format == Form.html:
        _write_page(run, output or _PAGE)
    elif output is not None:
        _write(run, output, with_text=with_text)
    elif run.single:
        _print_one(run, with_text=with_text)
    else:
        print_lines(_lines(run, with_text=with_text))


def _check(paths: list[Path], jsonl: Path | None, output: Path | None, format: Form) -> None:
    if not paths and jsonl is None:
        raise typer.BadParameter("give a FILE, or --jsonl IN", param_hint="FILE...")
    if format == Form.html and not _is_single(paths, jsonl):
        raise typer.BadParameter("a page shows a single document; name one", param_hint="FILE...")
    if output is None and format != Form.html:
        return
    target = output or _PAGE
    if format == Form.table:
        raise typer.BadParameter("writes records; leave out --format table", param_hint="--output")
    refuse_folder(target, option="--output")
    inputs = paths if jsonl is None else [*paths, jsonl]
    if any(path.exists() and target.exists() and path.samefile(target) for path in inputs):
        raise typer.BadParameter(f"{target} is what is read; name another", param_hint="--output")


def _is_single(paths: list[Path], jsonl: Path | None) -> bool:
    return jsonl is None and len(paths) == 1 and not holds_many(paths[0])


class _Run:
    """The extractions of some paths; what cannot be read is told and counted."""

    def __init__(
        self,
        paths: list[Path],
        jsonl: Path | None,
        options: "Metadata",
        model: str | None,
        jobs: int,
    ) -> None:
        self.failed = 0
        self.single = _is_single(paths, jsonl)
        self.name = paths[0].name if paths else ""
        self._paths, self._jsonl = paths, jsonl
        self._options, self._model, self._jobs = options, model, jobs

    def __iter__(self) -> Iterator[Extraction]:
        from api.intake import extract_sources, remarks
        from extract.read import iter_paths

        sources = iter_paths(self._paths)
        many = extract_sources(
            sources,
            lines=self._jsonl,
            options=self._options,
            model=self._model,
            processes=1 if self.single else self._jobs,
        )
        for found in many:
            if isinstance(found, UnreadableInput):
                self.failed += 1
                note(f"Not read: {found}")
            else:
                for remark in remarks(found.document, found.problems):
                    note(f"Note: {document_name(found.document)}: {remark}")
                yield found


def _lines(run: _Run, *, with_text: bool) -> Iterator[str]:
    from extract.record import to_record

    for extraction in run:
        yield json.dumps(to_record(extraction, with_text=with_text), ensure_ascii=False) + "\n"


def _write(run: _Run, output: Path, *, with_text: bool) -> None:
    from api.files import written

    with written(output, private=True) as file:
        file.writelines(_lines(run, with_text=with_text))


def _write_page(run: _Run, output: Path) -> None:
    """The page of the one document, if it can be read."""
    from api.files import written
    from graph.marked.page import marked_page

    for extraction in run:
        with written(output, private=True) as file:
            file.write(marked_page(extraction, name=run.name))
        note(f"Wrote {output}: the whole text with all names; only you can read the file.")


def _print_one(run: _Run, *, with_text: bool) -> None:
    from extract.record import to_record

    for extraction in run:
        print_json(to_record(extraction, with_text=with_text))


def _print_tables(run: _Run) -> None:
    out = console()
    for extraction in run:
        document = extraction.document
        out.print(safe(document_name(document)), style="bold")
        if extraction.claims:
            out.print(claims_table(extraction.claims, {document.id: document}))
        else:
            out.print("No claims were read.\n")
