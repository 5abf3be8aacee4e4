"""`python -m benchmarks.accuracy`: score the extractor, or a file of records, on the labels."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.accuracy.extracting import extracted
from benchmarks.accuracy.labels import COLUMNS, Column, load_labels
from benchmarks.accuracy.mistakes import worst
from benchmarks.accuracy.records import RecordsError, from_file
from benchmarks.accuracy.report import show, show_mistakes
from benchmarks.accuracy.result import LAST, Result, read_last
from benchmarks.accuracy.scoring import score
from training.prepare import reports_folder

app = typer.Typer(add_completion=False)
messages = Console(stderr=True)

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
    top: Annotated[int, typer.Option(min=1, help="How many errors to show.")] = 30,
    output: Annotated[
        Path | None, typer.Option(help="Write the scores here, as JSON, for later comparison.")
    ] = None,
    against: Annotated[Path, typer.Option(help="Kept scores to compare with.")] = LAST,
) -> None:
    """Score extraction on the labels. Exit code 1 when a floor of the held-out columns is missed.

    Example: python -m benchmarks.accuracy --column "dev reports" --errors
    """
    columns = _columns(column)
    if reports_folder() is None:
        messages.print(NO_REPORTS)
    documents = load_labels(columns)
    if not documents:
        messages.print("No labeled document in these columns.")
        raise typer.Exit(2)
    try:
        given = extracted(documents) if records is None else from_file(records, documents)
        result = score(documents, given, messages)
    except RecordsError as error:
        messages.print(str(error), markup=False)
        raise typer.Exit(2) from error
    _print(result, format, against, top if errors else 0)
    if output is not None:
        output.write_text(json.dumps(result.to_json(), indent=1) + "\n", "utf-8")
    if any(floor.held is False for floor in result.floors):
        raise typer.Exit(1)


def _columns(names: list[str] | None) -> list[Column]:
    unknown = [name for name in names or () if name not in COLUMNS]
    if unknown:
        raise typer.BadParameter(f"{unknown[0]!r} is none of: {', '.join(COLUMNS)}")
    return [column for column in COLUMNS if not names or column in names]


def _print(result: Result, format: Format, against: Path, errors: int) -> None:
    if format is Format.JSON:
        typer.echo(json.dumps(result.to_json(), indent=1))
        return
    console = Console()
    show(result, read_last(against), console)
    if errors:
        show_mistakes(worst(result.mistakes, errors), console)


if __name__ == "__main__":
    app()
