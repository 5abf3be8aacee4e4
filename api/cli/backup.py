"""`backup` and `restore`: a whole store as one file, and back."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.options import Format, FormatOption, StoreOption, example, refuse_folder
from api.cli.progress import shown_passing
from api.cli.show_moved import counted, loaded, print_moved
from api.cli.stores import opened, settings_of
from api.moving import records_in, require_file

EXAMPLE = example(
    "shadowgraph backup case.jsonl.gz", "shadowgraph backup case.jsonl --store sqlite:case.db"
)
RESTORE_EXAMPLE = example(
    "shadowgraph restore case.jsonl.gz --store sqlite:new.db",
    "shadowgraph restore case.jsonl --into-filled",
)


def backup(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The file to write; packed when it ends in .gz.")
    ],
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Write all documents, claims, decisions and findings to one file, with all names and texts.

    Only you can read the file. It is there whole or not at all.
    """
    from api.backup import write_backup

    refuse_folder(file, option="FILE")
    require_file(store or settings_of(context).store)
    with opened(context, store) as opened_store:
        total = records_in(opened_store)
        records = shown_passing(opened_store.dump(), total=total, what="writing")
        moved = write_backup(records, file)
    said = f"Wrote {counted(moved)} to {file}, with all names and texts: only you can read it."
    print_moved(moved, said, format)


def restore(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A file that backup wrote.", dir_okay=False)
    ],
    into_filled: Annotated[
        bool,
        typer.Option("--into-filled", help="Add it to a store that holds something already."),
    ] = False,
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Read a backup into an empty store. A damaged file is refused before anything is written."""
    from api.backup import check_backup, read_backup

    head = check_backup(file)
    with opened(context, store, make=True) as opened_store:
        held = records_in(opened_store)
        if held and not into_filled:
            raise typer.BadParameter(
                f"{opened_store.address} holds {held:,} records; name an empty store, or add to it"
                " with --into-filled"
            )
        records = shown_passing(read_backup(file), total=head.records.total, what="restoring")
        stopped = "Stopped: what was restored is in. Restore the rest with --into-filled."
        moved = loaded(records, opened_store, stopped=stopped)
        said = f"Restored {counted(moved)} to {opened_store.address}, with all names and texts."
    print_moved(moved, said, format)
