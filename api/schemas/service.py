"""What the service says of itself and of its store, and the vocabulary."""

from typing import Literal

from pydantic import Field

from api.schemas.base import Wire, example
from graph.model import Standing


class Health(Wire):
    """The store answers."""

    model_config = example({"status": "ok"})

    status: Literal["ok"]


class Service(Health):
    """The store answers; what runs here, and for whom."""

    model_config = example(
        {"status": "ok", "version": "0.1.0", "store": "sqlite:case.db", "key": False}
    )

    version: str
    store: str = Field(description="Address of the store.")
    key: bool = Field(description="False: one local analyst; true: every request needs a key.")


class Stats(Wire):
    """How many records of each kind there are."""

    model_config = example(
        {
            "documents": 34,
            "current_documents": 33,
            "undated_documents": 4,
            "claims": 204,
            "entities": 230,
            "events": 184,
            "links": 329,
            "judgements": 20,
            "withdrawn": 0,
            "unanchored": 0,
            "skipped": 0,
            "waiting": 14,
            "findings": 0,
        }
    )

    documents: int
    current_documents: int = Field(description="Not superseded by another version.")
    undated_documents: int
    claims: int = Field(description="Of current documents.")
    entities: int
    events: int
    links: int
    judgements: int
    withdrawn: int
    unanchored: int = Field(description="A side stands in no current document.")
    skipped: int = Field(description="Ruled out by one that says `not the same`.")
    waiting: int = Field(description="Unsure ones in force.")
    findings: int


class EntityType(Wire):
    """A kind of entity, with how pictures show it."""

    name: str
    definition: str
    subtypes: list[str]
    label: str
    color: str
    shape: str


class RoleType(Wire):
    """A role of a claim, and the type of the link that it makes."""

    name: str
    definition: str
    holds: Literal["entity", "event", "value", "either"]
    link: str | None
    from_actor: bool = Field(description="The link leads from who fills it to the event.")
    by_type: dict[str, str] = Field(description="Other link types, by type of the event.")


class EventType(Wire):
    """A kind of event."""

    name: str
    definition: str
    roles: list[str]
    modes: list[str]
    color: str
    agent: str = Field(description="The role of its doer.")
    harmful: bool


class RelationType(Wire):
    """A relation between entities, or between events. An empty side allows any type."""

    name: str
    definition: str
    subject: list[str]
    object: list[str]
    link: str


class Ontology(Wire):
    """The whole vocabulary, by name."""

    entity_types: dict[str, EntityType]
    roles: dict[str, RoleType]
    event_types: dict[str, EventType]
    relations: dict[str, RelationType]
    event_relations: dict[str, RelationType]
    modalities: dict[str, Standing] = Field(description="The standing of each modality.")
    standing_links: dict[str, str | None]
    standing_colors: dict[str, str]
    attribution_kinds: list[str]
    issues: dict[str, str] = Field(description="Each issue with the kind that it is of.")
    link_types: list[str]
