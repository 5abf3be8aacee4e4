"""Documents on the wire, and the report of what came in."""

from typing import Any, Literal

from pydantic import ConfigDict, Field

from api.schemas.base import Day, Id, Offset, Page, Wire, example
from api.schemas.claims import EXAMPLE as CLAIM
from api.schemas.claims import Claim
from graph.model import BlockKind

_EXAMPLE: dict[str, Any] = {
    "record": "document",
    "id": "doc:d4e2648719204225be81d32b",
    "source_sha256": "1a4947a59e7871da6fc44afe83bb7fcf47a56d4d85135026b423200e6ce3b9e0",
    "reader": "text/1",
    "external_id": None,
    "title": "Tibet rally drowned out by coach party",
    "publisher": "Harbour Cone Courier",
    "url": "https://courier.example/tibet-rally",
    "published": "2023-05-12",
    "language": "en",
    "about": ["CN"],
    "origins": [{"field": "published", "origin": "sidecar"}],
}
_REPORT: dict[str, Any] = {
    "new": 1,
    "unchanged": 0,
    "superseded": 0,
    "failed": [],
    "undated": 0,
    "documents": ["doc:d4e2648719204225be81d32b"],
    "notes": [],
}


class Origin(Wire):
    """Where a metadata field came from."""

    field: str
    origin: str


class Locator(Wire):
    """A named part of a document: from `start` on, the text belongs to `name`."""

    start: Offset
    name: str = Field(examples=["page 3"])


class Block(Wire):
    """A stretch of text with one function."""

    start: Offset
    end: Offset
    kind: BlockKind
    level: int = Field(ge=0)


class Problem(Wire):
    """Something in a document that could not be read as it stands."""

    document: Id
    start: Offset
    end: Offset
    rule: str
    message: str


class DocumentEntry(Wire):
    """A document as lists show it, without its text."""

    model_config = example(_EXAMPLE)

    record: Literal["document"]
    id: Id
    source_sha256: str
    reader: str
    external_id: str | None = Field(description="The id that its provider gave.")
    title: str | None
    publisher: str | None
    url: str | None
    published: Day | None
    language: str | None = Field(description="ISO 639-1 code.")
    about: list[str] = Field(description="ISO codes of the states that it is about.")
    origins: list[Origin]


class DocumentPage(Page[DocumentEntry]):
    """Documents by id, superseded ones too."""


class Document(DocumentEntry):
    """A document with its text and all its claims, whose offsets count code points of the text."""

    model_config = example(
        {
            **_EXAMPLE,
            "text": "The Harmony Voice Students Association had announced its counter-rally ...",
            "locators": [],
            "blocks": [{"start": 0, "end": 74, "kind": "paragraph", "level": 0}],
            "superseded_by": None,
            "problems": [],
            "claims": [CLAIM],
        }
    )

    text: str
    locators: list[Locator]
    blocks: list[Block]
    superseded_by: Id | None = Field(description="The version that took its place.")
    problems: list[Problem]
    claims: list[Claim]


class Failure(Wire):
    """An input that could not be read; the rest went on."""

    path: str = Field(examples=["scan.pdf"])
    place: str = Field(examples=["line 3"], description="Empty for the whole of it.")
    reason: str


class Note(Wire):
    """What is worth knowing of one file."""

    path: str
    message: str


class IngestReport(Wire):
    """What came of what was sent."""

    model_config = example(_REPORT)

    new: int = Field(ge=0)
    unchanged: int = Field(ge=0, description="Documents that the store had just so.")
    superseded: int = Field(ge=0, description="Documents that another version took the place of.")
    failed: list[Failure]
    undated: int = Field(ge=0, description="How many have no date of publication.")
    documents: list[Id] = Field(description="Ids of the new and the unchanged, in their order.")
    notes: list[Note]


class NewDocument(Wire):
    """A document as JSON: a line of a .jsonl file."""

    model_config = ConfigDict(
        extra="ignore",
        json_schema_extra={
            "examples": [
                {
                    "id": "note-1",
                    "text": "The Harmony Voice Students Association announced a counter-rally.",
                    "published": "2023-05-12",
                    "publisher": "Harbour Cone Courier",
                    "title": "Tibet rally drowned out by coach party",
                    "about": ["CN"],
                }
            ]
        },
    )

    text: str = Field(min_length=1)
    id: str | int | None = Field(
        default=None, description="An id of your own: a later text under it takes its place."
    )
    published: str | None = Field(default=None, description="Day of publication, as 2019-08-17.")
    publisher: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = Field(default=None, description="ISO 639-1 code.")
    about: list[str] | str | None = Field(
        default=None, description="States that it is about, as CN."
    )
