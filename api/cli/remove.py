"""`remove`: take a document out again, with all that it alone says."""

from typing import Annotated

import typer

from api.cli.options import Format, FormatOption, StoreOption, example
from api.cli.output import note, print_json
from api.cli.show_claims import document_name
from api.cli.stores import find_document, opened

EXAMPLE = example("shadowgraph remove doc:0f3a5b7c")


def remove(
    context: typer.Context,
    document: Annotated[
        str, typer.Argument(metavar="DOCUMENT", help="Its id, or the first 8 characters or more.")
    ],
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Take a document out of the store, with its claims and what follows from them.

    To list documents with their ids: shadowgraph search --in documents

    Decisions of persons stay and hold again when the document comes back.
    """
    with opened(context, store) as opened_store:
        found = find_document(opened_store, document)
        opened_store.remove(found.id)
    if format == Format.json:
        print_json({"removed": found.id})
    else:
        note(f"Removed {document_name(found)} ({found.id}).")
