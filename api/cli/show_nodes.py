"""Entities, events and documents for people."""

from collections.abc import Iterable, Mapping, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from api.cli.output import safe, text
from api.cli.show_claims import color_of, days, short
from api.cli.stores import Names
from graph.model import Document, Entity, Event, Link
from graph.ontology import ontology
from graph.sources import EventStatus
from graph.store.base import Hit, Neighbor

_ONE_LINE = frozenset(("id", "status", "sources", "claims", "documents", "country", "linked to"))
_ACTOR_LINKS = ("INITIATED", "ORGANIZED", "TOOK_PART_IN", "SPONSORED")


def plain_table(*columns: str) -> Table:
    """A table that fits the terminal; long cells are wrapped, never cut."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for name in columns:
        table.add_column(name, overflow="fold", no_wrap=name in _ONE_LINE)
    return table


def entity_color(entity: Entity) -> str:
    """The color that the ontology gives its type."""
    return ontology().entity_types[entity.type].color


def node_type(node: Entity | Event) -> Text:
    """Type and subtype or mode, in the color of the type."""
    more = node.subtype if isinstance(node, Entity) else node.mode
    style = entity_color(node) if isinstance(node, Entity) else color_of(node.type)
    return Text(node.type + (f"/{more}" if more else ""), style=style)


def facts_table(rows: Iterable[tuple[str, object]]) -> Table:
    """Names of facts and the facts; empty ones are left out."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in rows:
        if value not in (None, "", (), []):
            table.add_row(name, value if isinstance(value, Text) else text(value))
    return table


def entity_facts(entity: Entity) -> Table:
    """What is known of an entity beside its claims."""
    others = [name for name in entity.names if name != entity.name]
    return facts_table(
        [
            ("name", Text(safe(entity.name), style=f"bold {entity_color(entity)}")),
            ("type", node_type(entity)),
            ("also", "; ".join(others)),
            ("country", entity.country),
            ("office", entity.public_role),
            ("private", "yes: pseudonymized wherever it leaves" if entity.sensitive else None),
            ("documents", len(entity.documents)),
            ("id", entity.id),
        ]
    )


def event_facts(event: Event, status: EventStatus, names: Names) -> Table:
    """What is known of an event beside its claims."""
    review = status.reviewed
    return facts_table(
        [
            ("type", node_type(event)),
            ("when", days(event.first, event.last) or "unknown"),
            ("where", names.name(event.place) if event.place else None),
            ("scope", "a pattern, no single incident" if event.scope == "pattern" else None),
            ("issues", ", ".join(event.issues)),
            ("status", status_text(status)),
            ("reviewed", f"by {review.author}, {review.time}" if review else None),
            ("id", event.id),
        ]
    )


def status_text(status: EventStatus) -> str:
    """Status with the number of sources that speak on their own."""
    number = status.sources.independent
    return f"{status.status}, {number} independent source{'' if number == 1 else 's'}"


def document_facts(document: Document, problems: Sequence[str], newer: str | None) -> Table:
    """What is known of a document beside its claims."""
    return facts_table(
        [
            ("title", document.title),
            ("publisher", document.publisher),
            ("published", document.published or "unknown"),
            ("language", document.language),
            ("about", ", ".join(document.about)),
            ("url", document.url),
            ("your id", document.external_id),
            ("superseded by", newer),
            ("length", f"{len(document.text)} characters"),
            ("problems", "\n".join(problems)),
            ("id", document.id),
        ]
    )


def events_table(
    events: Sequence[Event],
    statuses: Mapping[str, EventStatus],
    links: Iterable[Link],
    names: Names,
) -> Table:
    """A row for each event: when, what, who, where, status, number of independent sources."""
    actors: dict[str, list[str]] = {event.id: [] for event in events}
    for link in links:
        if link.type in _ACTOR_LINKS and link.to in actors:
            actors[link.to].append(names.name(link.from_))
    rows = [
        (
            text(days(event.first, event.last)),
            node_type(event),
            text("; ".join(sorted(set(actors[event.id])))),
            text(names.name(event.place) if event.place else ""),
            text(statuses[event.id].status),
            text(statuses[event.id].sources.independent),
            text(short(event.id)),
        )
        for event in events
    ]
    return filled_table(("when", "event", "by", "where", "status", "sources", "id"), rows)


def filled_table(columns: Sequence[str], rows: Sequence[Sequence[Text]]) -> Table:
    """A table without the columns in which nothing stands."""
    kept = [i for i in range(len(columns)) if any(row[i].plain for row in rows)]
    table = plain_table(*(columns[i] for i in kept))
    for row in rows:
        table.add_row(*(row[i] for i in kept))
    return table


def hits_table(hits: Iterable[Hit]) -> Table:
    """A row for each entity that a search found."""
    rows = []
    for hit in hits:
        entity = hit.entity
        also = f" (as {hit.name})" if hit.name != entity.name else ""
        documents = len(entity.documents)
        cells = (entity.name + also, None, entity.country, documents, short(entity.id))
        rows.append([text(cell) for cell in cells])
        rows[-1][1] = node_type(entity)
    return filled_table(("name", "type", "country", "documents", "id"), rows)


def neighbors_table(node: Entity | Event, neighbors: Iterable[Neighbor], names: Names) -> Table:
    """A row for each link, read from the node outwards."""
    table = plain_table("link", "neighbor", "type", "when", "claims", "id")
    for found in neighbors:
        link = found.link
        arrow = f"{link.type} →" if link.from_ == node.id else f"← {link.type}"
        style = ontology().standing_colors[link.standing] if link.standing != "reported" else ""
        standing = "" if link.standing == "reported" else f" ({link.standing})"
        table.add_row(
            text(arrow + standing, style),
            text(names.name(found.node.id)),
            node_type(found.node),
            text(days(link.first, link.last)),
            text(len(link.claims)),
            text(short(found.node.id)),
        )
    return table
