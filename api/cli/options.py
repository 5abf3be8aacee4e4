"""Options and arguments that several commands share."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from api.campaign_words import MOST_SEED
from api.filters import BadFilter

Words = list[str] | None


class Format(StrEnum):
    """How records are printed."""

    json = "json"
    table = "table"


StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="ADDRESS",
        help="Where the graph is kept, as sqlite:PATH or neo4j://HOST. Else SHADOWGRAPH_STORE, else"
        " sqlite:shadowgraph.db in the working folder.",
    ),
]
FormatOption = Annotated[
    Format, typer.Option("--format", help="Print JSON, or a table for people.")
]
LimitOption = Annotated[
    int, typer.Option("--limit", min=1, max=10_000, help="Most records to print.")
]
AfterOption = Annotated[
    str | None,
    typer.Option("--after", metavar="KEY", help="Read on: the `next` of the page before."),
]
TypeOption = Annotated[
    Words, typer.Option("--type", metavar="TYPE", help="Event types, as protest or doxx.")
]
SinceOption = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", help="Not before: 2023, 2023-05 or 2023-05-10."),
]
UntilOption = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help="Not after: 2023, 2023-05 or 2023-05-10."),
]
PlaceOption = Annotated[
    str | None, typer.Option("--place", metavar="ID", help="Id or full name of the place.")
]
StatusOption = Annotated[
    Words,
    typer.Option(
        "--status",
        metavar="STATUS",
        help="unreported (only planned, feared or denied), disputed, corroborated or alleged.",
    ),
]
ConfidenceOption = Annotated[
    float, typer.Option("--min-confidence", help="Least confidence of a claim, 0 to 1.")
]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DAY", help="Only documents published by then."),
]
NamesOption = Annotated[
    bool, typer.Option("--with-names", help="With all names; handle with care.")
]
SeedOption = Annotated[
    int,
    typer.Option(
        "--seed",
        min=0,
        max=MOST_SEED,
        help="Start of all random draws; the same seed gives the same answer.",
    ),
]
ReportedOption = Annotated[
    Words,
    typer.Option(
        "--standing",
        metavar="STANDING",
        help="Plans (unrealized) and denials (refuted) must be asked for. [default: reported]",
    ),
]
AuthorOption = Annotated[
    str | None,
    typer.Option("--author", metavar="NAME", help="Who decides. Else the name of the OS user."),
]
ReasonOption = Annotated[str, typer.Option("--reason", help="Why; kept with the decision.")]
IdArgument = Annotated[
    str, typer.Argument(metavar="ID", help="An id, its first 8 characters or more, or a full name.")
]

JobsOption = Annotated[
    int,
    typer.Option(
        "--jobs", min=1, max=64, metavar="N", help="Read with so many processes, 500 MB each."
    ),
]

PublishedOption = Annotated[
    str | None,
    typer.Option("--published", metavar="DAY", help="Day of publication, as 2019-08-17."),
]
PublisherOption = Annotated[str | None, typer.Option("--publisher", help="Who published it.")]
UrlOption = Annotated[str | None, typer.Option("--url", help="Where it was published.")]
AboutOption = Annotated[
    list[str] | None,
    typer.Option(
        "--about",
        metavar="CODES",
        help="States that it is about, as CN or CN,HK; may be given several times.",
    ),
]
TitleOption = Annotated[
    str | None, typer.Option("--title", help="Its title; for a single document.")
]
ExternalIdOption = Annotated[
    str | None,
    typer.Option(
        "--id",
        metavar="ID",
        help="An id of your own, for a single document: a later text under it takes its place.",
    ),
]


def example(*lines: str) -> str:
    """The example under the help of a command, line by line as it is typed."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in lines)


def refuse_folder(path: Path, *, option: str) -> None:
    """A folder where a file is to be written is wrong usage."""
    if path.is_dir():
        raise typer.BadParameter(f"{path} is a folder; name a file", param_hint=option)


@contextmanager
def usage() -> Iterator[None]:
    """What a filter cannot mean is wrong usage of the option that says it."""
    try:
        yield
    except BadFilter as error:
        option = f"--{error.field.replace('_', '-')}"
        raise typer.BadParameter(error.reason, param_hint=option) from error
