"""The parameters of lists: the words of `api.filters`, as the OpenAPI document describes them."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Annotated, Any, cast, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError

from api.action_words import MIN_CONFIDENCE, ActionWords
from api.campaign_words import MOST_SEED
from api.filters import (
    EventWords,
    event_filter,
    first_day,
    known_names,
    last_day,
    part_filter,
    standings,
)
from graph.ids import SHORT_ID
from graph.model import ClaimKind, Modality, Scope, Standing, Status, Verdict
from graph.ontology import ontology
from graph.store.filters import (
    EVERYTHING,
    ClaimFilter,
    DocumentFilter,
    EntityFilter,
    EventFilter,
    JudgementFilter,
    SubgraphFilter,
)

MOST = 1000
"""Records of one page."""
_MOST_OF_SUBGRAPH = 10_000
"""Nodes."""


class OneOf:
    """Says which names there are; `api.filters` checks what is sent.

    The names are looked up when the OpenAPI document is made, so that importing reads no file.
    """

    def __init__(self, title: str, names: Callable[[], Iterable[str]]) -> None:
        """Take what the list is called in the OpenAPI document, and how to get its names."""
        self.title, self.names = title, names

    def __get_pydantic_json_schema__(
        self, schema: Any, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        names = list(dict.fromkeys(self.names()))
        return {"type": "string", "title": self.title, "enum": names}


def _whole(said: str) -> str:
    if SHORT_ID.fullmatch(said):
        raise PydanticCustomError("short_id", "a shortened id; it has 24 digits behind the colon")
    return said


Word = Annotated[str, StringConstraints(max_length=500)]
Id = Annotated[Word, AfterValidator(_whole)]
"""Tables of the command line print ids shortened, and a list that none is of would be empty."""
EventTypeName = Annotated[Word, OneOf("EventTypeName", lambda: ontology().event_types)]
EntityTypeName = Annotated[Word, OneOf("EntityTypeName", lambda: ontology().entity_types)]
LinkTypeName = Annotated[Word, OneOf("LinkTypeName", lambda: ontology().link_types)]
NodeTypeName = Annotated[
    Word,
    OneOf("NodeTypeName", lambda: (*ontology().entity_types, *ontology().event_types)),
]
ClaimTypeName = Annotated[Word, OneOf("ClaimTypeName", lambda: claim_types())]
SubtypeName = Annotated[Word, OneOf("SubtypeName", lambda: subtypes())]
IssueName = Annotated[Word, OneOf("IssueName", lambda: ontology().issues)]
ModalityName = Annotated[Word, OneOf("ModalityName", lambda: ontology().modalities)]
StandingName = Annotated[Word, OneOf("StandingName", lambda: get_args(Standing))]
StatusName = Annotated[Word, OneOf("StatusName", lambda: get_args(Status))]
VerdictName = Annotated[Word, OneOf("VerdictName", lambda: get_args(Verdict))]
KindName = Annotated[Word, OneOf("KindName", lambda: get_args(ClaimKind))]
ScopeName = Annotated[Word, OneOf("ScopeName", lambda: get_args(Scope))]
PartialDate = Annotated[
    str,
    StringConstraints(pattern=r"^[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"),
]

Window = Annotated[
    str, StringConstraints(max_length=20, pattern=r"^[0-9]{1,6}(\.[0-9]{1,6})?[dhms]?$")
]
"""A length of time as `api.campaign_words` reads it: 2d, 36h, 90m."""
Seed = Annotated[int, Field(ge=0, le=MOST_SEED, description="Of what is drawn by lot.")]


def claim_types() -> tuple[str, ...]:
    """Types of events, and of relations between actors or events."""
    words = ontology()
    return (*words.event_types, *words.relations, *words.event_relations)


def subtypes() -> tuple[str, ...]:
    """Subtypes of entities, whatever the type."""
    kinds = ontology().entity_types.values()
    return tuple(dict.fromkeys(subtype for kind in kinds for subtype in kind.subtypes))


class Query(BaseModel):
    """Parameters of a route; one that it does not know is refused, not passed over."""

    model_config = ConfigDict(extra="forbid")


class PageQuery(Query):
    """Which stretch of a list."""

    limit: int = Field(default=50, ge=1, le=MOST, description="Most records of one page.")
    after: str | None = Field(
        default=None, max_length=4000, description="Read on: the `next` of the page before."
    )


class EventsQuery(Query):
    """Which events. All that is said must hold; of several values of one name, one is enough."""

    type: list[EventTypeName] = Field(default=[], description="Event types.")
    since: PartialDate | None = Field(
        default=None, description="Not before: 2023, 2023-05 or 2023-05-10."
    )
    until: PartialDate | None = Field(default=None, description="Not after.")
    place: Id | None = Field(default=None, description="Id of the place.")
    actor: Id | None = Field(default=None, description="Who did, led, joined or paid for it: id.")
    entity: Id | None = Field(default=None, description="Who is in any role of it: id.")
    document: Id | None = Field(default=None, description="A document that tells of it: id.")
    issue: list[IssueName] = Field(default=[], description="What it was about.")
    modality: list[ModalityName] = Field(default=[], description="A claim on it is so.")
    standing: list[StandingName] = Field(default=[], description="A claim on it is so.")
    status: list[StatusName] = Field(default=[], description="Its status.")
    scope: ScopeName | None = Field(default=None, description="An incident, or a pattern.")
    sources: int = Field(
        default=0, ge=0, le=1_000_000, description="Least number of independent sources."
    )

    def events(self) -> EventFilter:
        """The filter that the words mean.

        Raises:
            BadFilter: A word makes no sense.
        """
        return event_filter(self.words())

    def words(self) -> EventWords:
        """The words that choose events."""
        return EventWords(**{field.name: getattr(self, field.name) for field in fields(EventWords)})


class EventPageQuery(PageQuery, EventsQuery):
    """A page of events."""


class SubgraphQuery(EventsQuery):
    """Which part of the graph: nodes and events add up; without either it is all of it."""

    around: list[Word] = Field(default=[], description="Ids of nodes to start from.")
    depth: int = Field(
        default=EVERYTHING.depth, ge=0, le=20, description="How many links to walk from them."
    )
    without: list[LinkTypeName] = Field(default=[], description="Link types to leave out.")
    link_standing: list[StandingName] = Field(
        default=[], description="Only links of these standings; else of all three."
    )
    most: int = Field(
        default=EVERYTHING.most,
        ge=1,
        le=_MOST_OF_SUBGRAPH,
        description="Most nodes, the nearest first.",
    )

    def subgraph(self) -> SubgraphFilter:
        """The filter that the words mean.

        Raises:
            BadFilter: A word makes no sense.
        """
        return part_filter(
            around=self.around,
            depth=self.depth,
            events=self.words(),
            without=self.without,
            link_standing=self.link_standing,
            most=self.most,
        )


class BodyActionsQuery(Query):
    """Which actions an analysis looks at; natural persons without a public office act in none."""

    type: list[EventTypeName] = Field(default=[], description="Event types.")
    since: PartialDate | None = Field(default=None, description="Events not before.")
    until: PartialDate | None = Field(default=None, description="Events not after.")
    place: Id | None = Field(default=None, description="Id of the place.")
    issue: list[Word] = Field(default=[], description="Issues, or topics of an import.")
    status: list[StatusName] = Field(default=[], description="Status of an event.")
    modality: list[ModalityName] = Field(
        default=[], description="Of claims; else asserted, alleged and attempted."
    )
    min_confidence: float = Field(default=MIN_CONFIDENCE, ge=0, le=1, description="Of a claim.")
    as_of: PartialDate | None = Field(default=None, description="Only documents published by then.")

    def actions(self) -> ActionWords:
        """The words that choose actions."""
        said = {field.name for field in fields(ActionWords)} & type(self).model_fields.keys()
        return ActionWords(**{name: getattr(self, name) for name in sorted(said)})


class ActionsQuery(BodyActionsQuery):
    """Which actions an analysis looks at."""

    persons: bool = Field(
        default=False, description="Natural persons without a public office act, too."
    )


class NamesQuery(Query):
    """Whether names are shown."""

    with_names: bool = Field(
        default=False, description="With all names and texts; handle with care."
    )


class DocumentPageQuery(PageQuery):
    """A page of documents."""

    publisher: Word | None = Field(default=None, description="Exactly this publisher.")
    since: PartialDate | None = Field(default=None, description="Published not before.")
    until: PartialDate | None = Field(default=None, description="Published not after.")
    current: bool | None = Field(
        default=None, description="False: only superseded ones; left out: all."
    )
    id: Word | None = Field(default=None, description="The id that its provider gave it.")
    undated: bool = Field(default=False, description="Only those without a date of publication.")

    def documents(self) -> DocumentFilter:
        """The filter that the words mean."""
        return DocumentFilter(
            publisher=self.publisher,
            since=first_day("since", self.since),
            until=last_day("until", self.until),
            current=self.current,
            external_id=self.id,
            undated=self.undated,
        )


class EntityWords(Query):
    """Which entities."""

    type: list[EntityTypeName] = Field(default=[], description="Entity types.")
    subtype: list[SubtypeName] = Field(default=[], description="Subtypes.")
    country: list[Word] = Field(default=[], description="States that control it, as CN.")
    sensitive: bool | None = Field(default=None, description="The name is not to leave.")
    document: Id | None = Field(default=None, description="A document that mentions it: id.")

    def entities(self) -> EntityFilter:
        """The filter that the words mean.

        Raises:
            BadFilter: A name is not of the vocabulary.
        """
        return EntityFilter(
            types=known_names("type", self.type, ontology().entity_types),
            subtypes=known_names("subtype", self.subtype, subtypes()),
            countries=tuple(code.upper() for code in self.country),
            sensitive=self.sensitive,
            document=self.document,
        )


class EntityPageQuery(PageQuery, EntityWords):
    """A page of entities."""

    name: Word | None = Field(
        default=None, description="Each of its words begins a word of one of the names."
    )


class SearchQuery(PageQuery, EntityWords):
    """What is searched for."""

    text: Word = Field(
        min_length=1, description="A name, or the beginnings of its words; a typo is forgiven."
    )


class ClaimPageQuery(PageQuery):
    """A page of claims."""

    document: Id | None = Field(default=None, description="Id of the document.")
    event: Id | None = Field(default=None, description="Id of the event.")
    entity: Id | None = Field(default=None, description="Who fills one of its roles: id.")
    source: Id | None = Field(default=None, description="Who says so: id.")
    link: Id | None = Field(default=None, description="A link that rests on it: id.")
    type: list[ClaimTypeName] = Field(default=[], description="Event or relation types.")
    kind: list[KindName] = Field(default=[], description="Kinds of claims.")
    modality: list[ModalityName] = Field(default=[], description="How it is said.")
    standing: list[StandingName] = Field(default=[], description="What follows from that.")
    text: Word | None = Field(
        default=None, description="Each of its words begins a word of the quote."
    )
    superseded: bool = Field(default=False, description="Those of superseded documents, too.")

    def claims(self) -> ClaimFilter:
        """The filter that the words mean.

        Raises:
            BadFilter: A name is not of the vocabulary.
        """
        return ClaimFilter(
            document=self.document,
            event=self.event,
            entity=self.entity,
            source=self.source,
            link=self.link,
            types=known_names("type", self.type, claim_types()),
            kinds=cast(
                "tuple[ClaimKind, ...]", known_names("kind", self.kind, get_args(ClaimKind))
            ),
            modalities=cast(
                "tuple[Modality, ...]",
                known_names("modality", self.modality, ontology().modalities),
            ),
            standings=standings("standing", self.standing),
            text=self.text,
            superseded=self.superseded,
        )


class JudgementPageQuery(PageQuery):
    """A page of judgements."""

    verdict: list[VerdictName] = Field(default=[], description="Verdicts.")
    author: Word | None = Field(
        default=None, description="`rule:NAME/VERSION`, `person:NAME`, or `rule:`, `person:`."
    )
    withdrawn: bool | None = Field(default=None, description="Taken back or not.")
    document: Id | None = Field(default=None, description="A side stands in it: id.")
    node: Id | None = Field(default=None, description="A side is part of it now: id.")
    anchored: bool | None = Field(
        default=None, description="False: a side stands in no current document."
    )
    skipped: bool | None = Field(
        default=None, description="True: ruled out by one that says `not the same`."
    )

    def judgements(self) -> JudgementFilter:
        """The filter that the words mean.

        Raises:
            BadFilter: A name is not of the vocabulary.
        """
        return JudgementFilter(
            verdicts=cast(
                "tuple[Verdict, ...]", known_names("verdict", self.verdict, get_args(Verdict))
            ),
            author=self.author,
            withdrawn=self.withdrawn,
            document=self.document,
            node=self.node,
            anchored=self.anchored,
            skipped=self.skipped,
        )
