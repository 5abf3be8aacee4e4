"""From what a format's reader found to a Document."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from extract.language import detect
from extract.read.dateline import find_dateline
from extract.read.head_days import find_head_day
from extract.read.metadata import Metadata, combine
from extract.read.stated_day import find_stated_day
from graph.errors import UnreadableInput
from graph.ids import document_id
from graph.model import Block, Document, Locator


@dataclass(frozen=True, slots=True)
class Reading:
    """What one format gives.

    Attributes:
        reader: Name and version, for example `text/2`.
        layers: Metadata by origin (`front_matter`, `file`).
        locators: Pages or other named parts, where the format has such.
    """

    text: str
    reader: str
    blocks: tuple[Block, ...]
    layers: Mapping[str, Metadata] = field(default_factory=dict)
    locators: tuple[Locator, ...] = ()


def to_document(
    reading: Reading, *, sha256: str, path: str, option: Metadata, sidecar: Metadata
) -> Document:
    """Combine the metadata of all origins, and name the document by its content.

    Raises:
        UnreadableInput: The text is blank, or has half of a surrogate pair in it.
    """
    _check(reading.text, path)
    start = _body_start(reading)
    dateline = find_dateline(reading.text, start) or _stated_day(reading.text, start)
    layers = {
        "option": option,
        "sidecar": sidecar,
        **reading.layers,
        "dateline": Metadata(published=dateline),
    }
    known, origins = combine(layers)
    return Document(
        id=document_id(reading.text, known.publisher),
        text=reading.text,
        source_sha256=sha256,
        reader=reading.reader,
        external_id=known.external_id,
        title=known.title,
        publisher=known.publisher,
        url=known.url,
        published=known.published,
        language=known.language or detect(reading.text),
        about=known.about,
        origins=origins,
        locators=reading.locators,
        blocks=reading.blocks,
    )


def _stated_day(text: str, start: int) -> str | None:
    stated = find_stated_day(text, start) or find_head_day(text, start) or find_head_day(text)
    return None if stated is None else stated.day


def first_heading(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The first heading when it stands above all prose, else None."""
    for block in blocks:
        if block.kind == "heading":
            words = text[block.start : block.end].splitlines()[0].strip("#*_ \t")
            return " ".join(words.split()) or None
        if block.kind not in ("notice", "dateline", "byline", "caption"):
            return None
    return None


def with_title(layers: Mapping[str, Metadata], title: str | None) -> Mapping[str, Metadata]:
    """Add a title that the file shows, unless it says one itself."""
    said = layers.get("file", Metadata())
    return {**layers, "file": replace(said, title=said.title or title)}


def _body_start(reading: Reading) -> int:
    """Offset behind front matter."""
    first = reading.blocks[0] if reading.blocks else None
    return first.end if first and first.kind == "notice" and "front_matter" in reading.layers else 0


def _check(text: str, path: str) -> None:
    if not text.strip():
        raise UnreadableInput(path, "", "the file holds no text")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        place = f"character {error.start}"
        raise UnreadableInput(path, place, "half of a surrogate pair; the text was cut") from error
