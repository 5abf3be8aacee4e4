"""Entities on the wire: the entities themselves, where they are mentioned, what a search finds."""

from typing import Any, Literal

from pydantic import Field

from api.schemas.base import Id, Offset, Page, Wire, example

EXAMPLE: dict[str, Any] = {
    "record": "entity",
    "id": "ent:0e329c54a6f6f68a5ccd3b11",
    "type": "organization",
    "subtype": "student_association",
    "name": "Harmony Voice Students Association",
    "names": ["Harmony Voice", "Harmony Voice Students Association"],
    "country": None,
    "sensitive": False,
    "members": ["ent:0e329c54a6f6f68a5ccd3b11", "ent:9a78a9e438c730d983f909a2"],
    "documents": ["doc:4b240454b0f36bb6b9977663", "doc:d4e2648719204225be81d32b"],
    "public_role": None,
}


class Entity(Wire):
    """An entity of the graph: all mentions that are one."""

    model_config = example(EXAMPLE)

    record: Literal["entity"]
    id: Id
    type: str
    subtype: str | None
    name: str
    names: list[str]
    country: str | None = Field(description="ISO code of the state that controls it.")
    sensitive: bool = Field(description="True when the name is not to leave the machine.")
    members: list[Id] = Field(description="Every id that finds it.")
    documents: list[Id]
    public_role: str | None = Field(description="The office that makes a person public.")


class EntityPage(Page[Entity]):
    """Entities by id."""


class Hit(Entity):
    """An entity that a search found."""

    model_config = example(
        {**EXAMPLE, "matched": "Harmony Voice Students Association", "score": 0.93}
    )

    matched: str = Field(description="The name that fits best.")
    score: float = Field(gt=0, le=1, description="How well it fits.")


class HitPage(Page[Hit]):
    """What a search found, the best first."""


class Mention(Wire):
    """A place in a document that names an entity, with the sentence around it."""

    model_config = example(
        {
            "document": "doc:d4e2648719204225be81d32b",
            "start": 600,
            "end": 634,
            "text": "Harmony Voice Students Association",
            "sentence": "The Harmony Voice Students Association had announced its counter-rally two"
            " days earlier on WeChat, promising lunch and a free ride.",
            "locator": None,
        }
    )

    document: Id
    start: Offset
    end: Offset
    text: str
    sentence: str
    locator: str | None = Field(description="Where in the document it stands, as `page 3`.")


class MentionPage(Page[Mention]):
    """Mentions by document and place in the text."""
