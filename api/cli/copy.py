"""`copy`: a whole store into another one."""

from typing import Annotated

import typer

from api.cli.options import Format, FormatOption, example
from api.cli.output import note
from api.cli.progress import shown_passing
from api.cli.show_moved import counted, loaded, print_moved
from api.cli.stores import opened
from api.moving import is_same, records_in

EXAMPLE = example(
    "shadowgraph copy sqlite:case.db neo4j://localhost:7687",
    "shadowgraph copy neo4j://localhost:7687 sqlite:case.db",
)


def copy(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="SRC", help="Address of the store to read.")],
    target: Annotated[
        str, typer.Argument(metavar="DST", help="Address of the store to write; made if not there.")
    ],
    format: FormatOption = Format.table,
) -> None:
    """Copy all documents, claims, decisions and findings of a store into another, with all names.

    What the other store holds stays, and nothing comes in twice; so an interrupted copy is gone on
    with by the same command.
    """
    if is_same(source, target):
        raise typer.BadParameter("SRC and DST are the same store")
    with opened(context, source) as reading, opened(context, target, make=True) as writing:
        held = records_in(writing)
        if held:
            note(f"{writing.address} holds {held:,} records already; they stay.")
        records = shown_passing(reading.dump(), total=records_in(reading), what="copying")
        stopped = "Stopped: what was copied is in. The same command copies the rest."
        moved = loaded(records, writing, stopped=stopped)
        said = f"Copied {counted(moved)} to {writing.address}, with all names and texts."
    print_moved(moved, said, format)
