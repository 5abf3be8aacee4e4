"""Metadata of documents from the options of a command."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from graph.errors import UnreadableInput

if TYPE_CHECKING:
    from extract.read import Metadata


def metadata_of(
    files: Sequence[Path],
    *,
    published: str | None,
    publisher: str | None,
    url: str | None,
    about: Sequence[str] | None,
    title: str | None,
    external_id: str | None,
) -> "Metadata":
    """Check the options; a wrong value is wrong usage.

    Title and id belong to one document: given to several, each would take the place of the one
    before.
    """
    from extract.read import Metadata

    many = len(files) != 1 or holds_many(files[0])
    for name, value in (("--title", title), ("--id", external_id)):
        if value is not None and many:
            raise typer.BadParameter(
                "belongs to a single document; use a metadata.csv for several", param_hint=name
            )
    fields = {
        "published": published,
        "publisher": publisher,
        "url": url,
        "about": ",".join(about or ()),
        "title": title,
        "id": external_id,
    }
    try:
        return Metadata.from_fields(fields, path="options", place="")
    except UnreadableInput as error:
        name, _, reason = error.reason.partition(": ")
        raise typer.BadParameter(reason, param_hint=f"--{name}") from error


def holds_many(path: Path) -> bool:
    """True for what may hold several documents: a folder, or a file of JSON lines."""
    return path.is_dir() or path.suffix.lower() == ".jsonl"
