"""What clustering and linking need to know of one document: its members, mentions and arcs.

Everything here is a function of one extraction, so a store can keep it in tables and never has to
look at the extraction again.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.ids import content_id
from graph.model import STANDING, Claim, DateInterval, Extraction, Standing
from graph.ontology import ontology
from graph.resolve.keys import meeting_key
from graph.sensitivity import harmed_entities


@dataclass(frozen=True, slots=True)
class Facts:
    """What one member tells of its entity. A hub needs their counts, not its members."""

    type: str
    subtype: str | None
    name: str
    country: str | None
    public_role: str | None
    harmed: bool


@dataclass(frozen=True, slots=True)
class Member:
    """A document entity or document event, as the projection sees it.

    Attributes:
        id: Unique among all documents.
        kind: `entity` or `event`.
        key: The node that it meets its likes at, or None.
        name: Name of an entity; empty for an event.
        harmed: The entity is target or intermediary of a harmful event.
        place: For an event, the member id of its place, or None.
    """

    id: str
    document: str
    kind: str
    type: str
    key: str | None = None
    subtype: str | None = None
    name: str = ""
    country: str | None = None
    public_role: str | None = None
    harmed: bool = False
    mode: str | None = None
    scope: str = "incident"
    first: str | None = None
    last: str | None = None
    place: str | None = None
    issues: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()

    @property
    def facts(self) -> Facts:
        return Facts(
            self.type, self.subtype, self.name, self.country, self.public_role, self.harmed
        )


@dataclass(frozen=True, slots=True)
class Anchor:
    """A span of a document by which a judgement finds a member. `text` is empty for a trigger."""

    document: str
    start: int
    end: int
    type: str
    member: str
    sentence: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Arc:
    """What one claim says between two members. Arcs that fall on one pair of nodes make a link."""

    claim: str
    type: str
    from_: str
    to: str
    standing: Standing
    first: str | None
    last: str | None


def key_node(key: str) -> str:
    """Public id of a key: identity keys speak for themselves, keys made of names are hashed."""
    return content_id("ent", (key,)) if key.startswith("name:") else key


def members(extraction: Extraction) -> Iterator[Member]:
    """The members of a document: entities, then events, in the order of the extraction."""
    by_id = {entity.id: entity.local_id for entity in extraction.entities}
    harmed = harmed_entities(extraction)
    for entity in extraction.entities:
        key = meeting_key(entity)
        yield Member(
            entity.local_id,
            extraction.document.id,
            "entity",
            entity.type,
            key=key_node(key) if key else None,
            subtype=entity.subtype,
            name=entity.name,
            country=entity.country,
            public_role=entity.public_role,
            harmed=entity.id in harmed,
        )
    for event in extraction.events:
        yield Member(
            event.id,
            extraction.document.id,
            "event",
            event.type,
            key=event.key,
            mode=event.mode,
            scope=event.scope,
            first=event.date.from_ if event.date else None,
            last=event.date.to if event.date else None,
            place=by_id.get(event.place) if event.place else None,
            issues=event.issues,
            claims=event.claims,
        )


def anchors(extraction: Extraction) -> Iterator[Anchor]:
    """Every mention of an entity and every trigger of an event."""
    document = extraction.document.id
    for entity in extraction.entities:
        for mention in entity.mentions:
            yield Anchor(
                document,
                mention.start,
                mention.end,
                entity.type,
                entity.local_id,
                mention.sentence,
                mention.text,
            )
    for claim in extraction.claims:
        if claim.event:
            trigger = claim.trigger
            yield Anchor(document, trigger.start, trigger.end, claim.type, claim.event)


def arcs(extraction: Extraction) -> Iterator[Arc]:
    """What the claims of a document say between its members, in text order."""
    local = {entity.id: entity.local_id for entity in extraction.entities}
    dates = {event.id: event.date for event in extraction.events}
    for claim in extraction.claims:
        if claim.kind == "event":
            yield from _event_arcs(claim, local, dates.get(claim.event or ""))
        else:
            yield from _relation_arcs(claim, local)


def _event_arcs(claim: Claim, local: dict[str, str], date: DateInterval | None) -> Iterator[Arc]:
    assert claim.event is not None
    for role in claim.roles:
        role_type = ontology().roles[role.role]
        link = role_type.link_type(claim.type)
        other = local.get(role.entity) if role.entity else role.event
        if link is None or other is None:
            continue
        ends = (other, claim.event) if role_type.from_actor else (claim.event, other)
        yield Arc(
            claim.id,
            link,
            *ends,
            STANDING[claim.modality],
            date.from_ if date else None,
            date.to if date else None,
        )


def _relation_arcs(claim: Claim, local: dict[str, str]) -> Iterator[Arc]:
    table = ontology().relations if claim.kind == "relation" else ontology().event_relations
    sides = {r.role: local.get(r.entity) if r.entity else r.event for r in claim.roles}
    subject, object_ = sides.get("subject"), sides.get("object")
    if subject and object_ and subject != object_:
        standing = STANDING[claim.modality]
        yield Arc(claim.id, table[claim.type].link, subject, object_, standing, None, None)
