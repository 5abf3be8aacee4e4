"""`python -m benchmarks.accuracy`: score the extractor, or a file of records, on the labels."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.accuracy.agreement import AgreementError, read_pairs
from benchmarks.accuracy.agreement import agreement as agreement_of
from benchmarks.accuracy.diagram import write_diagram
from benchmarks.accuracy.extracting import extracted
from benchmarks.accuracy.labels import COLUMNS, Column, Labeled, load_labels
from benchmarks.accuracy.mistakes import WEIGHTS, worst
from benchmarks.accuracy.peers.environment import PeersError, read_all
from benchmarks.accuracy.records import RecordsError, from_file
from benchmarks.accuracy.report import show, show_agreement, show_mistakes
from benchmarks.accuracy.result import LAST, Result, read_last
from benchmarks.accuracy.scoring import score
from training.prepare import reports_folder

app = typer.Typer(add_completion=False)
messages = Console(stderr=True)

_WIDE = 260  # characters
NO_REPORTS = (
    "SHADOWGRAPH_REAL_TEXTS names no folder with reports/: the narratives are scored alone, "
    "and the floors of the reports are not measured."
)


class Format(StrEnum):
    """How scores are printed."""

    TABLE = "table"
    JSON = "json"


@app.command()
def main(
    records: Annotated[
        Path | None, typer.Option(help="Score these extraction records (JSONL) instead.")
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option(help="Score this column only; may be repeated.")
    ] = None,
    format: Annotated[Format, typer.Option(help="How to print the scores.")] = Format.TABLE,
    errors: Annotated[
        bool, typer.Option("--errors", help="Show the worst errors, never of held-out documents.")
    ] = False,
    kind: Annotated[
        list[str] | None, typer.Option(help="Show errors of this kind only; may be repeated.")
    ] = None,
    top: Annotated[int, typer.Option(min=1, help="How many errors of a kind to show.")] = 10,
    diagram: Annotated[
        Path | None, typer.Option(help="Write how reliable confidences are, as an SVG picture.")
    ] = None,
    peers: Annotated[
        bool, typer.Option("--peers", help="Install general tools aside and score them as well.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option(help="Write the scores here, as JSON, for later comparison.")
    ] = None,
    agreement: Annotated[
        tuple[Path, Path] | None,
        typer.Option(help="Only say how well two label files, or folders of them, agree."),
    ] = None,
    against: Annotated[Path, typer.Option(help="Kept scores to compare with.")] = LAST,
) -> None:
    """Score extraction on the labels. Exit code 1 when a floor of the held-out columns is missed.

    Example: python -m benchmarks.accuracy --column "dev reports" --errors
    """
    if agreement is not None:
        _agreement(*agreement)
        return
    columns = _columns(column)
    kinds = _kinds(kind)
    if reports_folder() is None:
        messages.print(NO_REPORTS)
    documents = load_labels(columns)
    if not documents:
        messages.print("No labeled document in these columns.")
        raise typer.Exit(2)
    result = _scored(documents, records, peers=peers)
    _print(result, format, against)
    if (errors or kinds) and format is Format.TABLE:
        show_mistakes(worst(result.mistakes, top, kinds), new_console())
    if diagram is not None:
        write_diagram(diagram, {name: found.bands for name, found in result.columns.items()})
    if output is not None:
        output.write_text(json.dumps(result.to_json(), indent=1) + "\n", "utf-8")
    if any(floor.held is False for floor in result.floors):
        raise typer.Exit(1)


def _scored(documents: list[Labeled], records: Path | None, *, peers: bool) -> Result:
    """Score the extractor, or records of a file, and where asked general tools beside them."""
    try:
        read = read_all(documents) if peers else None
        given = extracted(documents) if records is None else from_file(records, documents)
        return score(documents, given, messages, read)
    except (RecordsError, PeersError) as error:
        messages.print(str(error), markup=False)
        raise typer.Exit(2) from error


def _columns(names: list[str] | None) -> list[Column]:
    unknown = [name for name in names or () if name not in COLUMNS]
    if unknown:
        raise typer.BadParameter(f"{unknown[0]!r} is none of: {', '.join(COLUMNS)}")
    return [column for column in COLUMNS if not names or column in names]


def _agreement(one: Path, two: Path) -> None:
    try:
        texts = read_pairs(one, two)
    except AgreementError as error:
        messages.print(str(error), markup=False)
        raise typer.Exit(2) from error
    figures = {"all events": agreement_of(texts), "sure in both": agreement_of(texts, sure=True)}
    show_agreement(figures, new_console())


def _kinds(names: list[str] | None) -> list[str]:
    unknown = [name for name in names or () if name not in WEIGHTS]
    if unknown:
        raise typer.BadParameter(f"{unknown[0]!r} is none of: {', '.join(WEIGHTS)}")
    return names or []


def _print(result: Result, format: Format, against: Path) -> None:
    if format is Format.JSON:
        typer.echo(json.dumps(result.to_json(), indent=1))
        return
    show(result, read_last(against), new_console())


def new_console() -> Console:
    """As wide as the terminal; into a file, wide enough for all columns."""
    console = Console()
    return console if console.is_terminal else Console(width=_WIDE)


if __name__ == "__main__":
    app()
