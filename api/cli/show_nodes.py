"""Entities, events and documents for people."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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

_ONE_LINE = frozenset(("id", "claims", "country", "linked to"))
_GAP = 2
"""Blanks between two columns."""
_QUOTE = 160
"""Most characters of a quote that stands beside other things."""
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
    *,
    width: int,
) -> Table:
    """A row for each event: when, what, who, where, status, number of independent sources."""
    columns = (
        Column("when"),
        Column("event"),
        Column("by", least=12, gives_way=2),
        Column("where", least=12, gives_way=1),
        Column("status"),
        Column("sources", gives_way=3),
        Column("id"),
    )
    actors: dict[str, list[str]] = {event.id: [] for event in events}
    for link in links:
        if link.type in _ACTOR_LINKS and link.to in actors:
            actors[link.to].append(names.name(link.from_))
    rows = [
        (
            _broken(text(days(event.first, event.last)), " to "),
            _broken(node_type(event), "/"),
            text("; ".join(sorted(set(actors[event.id])))),
            text(names.name(event.place) if event.place else ""),
            text(statuses[event.id].status),
            text(statuses[event.id].sources.independent),
            text(short(event.id)),
        )
        for event in events
    ]
    return fitting_table(columns, rows, width=width)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table that must fit.

    Attributes:
        least: It may be wrapped down to this width; 0 when its lines stay whole.
        gives_way: Where there is no room the column with the lowest number is left out first;
            0 for one that always stays.
    """

    name: str
    least: int = 0
    gives_way: int = 0


def fitting_table(
    columns: Sequence[Column], rows: Sequence[Sequence[Text]], *, width: int
) -> Table:
    """A table without empty columns, and without those that find no room, which it names."""
    kept = [i for i in range(len(columns)) if any(row[i].plain for row in rows)]
    least = {i: _least(columns[i], [row[i] for row in rows]) for i in kept}
    dropped = []
    for i in sorted(kept, key=lambda i: columns[i].gives_way):
        if columns[i].gives_way and sum(least[j] + _GAP for j in kept) > width:
            kept.remove(i)
            dropped.append(columns[i].name)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for i in kept:
        name, whole = columns[i].name, not columns[i].least
        table.add_column(name, overflow="fold", no_wrap=whole, min_width=least[i])
    for row in rows:
        table.add_row(*(row[i] for i in kept))
    if dropped:
        table.caption = text(f"A wider terminal shows also: {', '.join(sorted(dropped))}")
        table.caption_justify = "left"
    return table


def _least(column: Column, cells: Iterable[Text]) -> int:
    """The least width of a column: that of its longest line, or what it may be wrapped down to."""
    lines = [line.cell_len for cell in cells for line in cell.split("\n")]
    widest = max(lines, default=0)
    if column.least:
        widest = min(widest, column.least)
    return max(widest, len(column.name))


def _broken(cell: Text, after: str) -> Text:
    """A cell with a line break after the first such mark."""
    at = cell.plain.find(after)
    if at < 0:
        return cell
    first, second = cell.divide([at + len(after)])
    first.rstrip()
    return first.append("\n").append_text(second)


def hits_table(hits: Iterable[Hit], *, width: int) -> Table:
    """A row for each entity that a search found."""
    columns = (
        Column("name", least=16),
        Column("type"),
        Column("country", gives_way=1),
        Column("documents", gives_way=2),
        Column("id"),
    )
    rows = []
    for hit in hits:
        entity = hit.entity
        also = f" (as {hit.name})" if hit.name != entity.name else ""
        documents = len(entity.documents)
        cells = (entity.name + also, None, entity.country, documents, short(entity.id))
        rows.append([text(cell) for cell in cells])
        rows[-1][1] = _broken(node_type(entity), "/")
    return fitting_table(columns, rows, width=width)


def neighbors_table(
    node: Entity | Event,
    neighbors: Iterable[Neighbor],
    names: Names,
    quotes: Mapping[str, str],
    *,
    width: int,
) -> Table:
    """A row for each link, read from the node outwards; `quotes` by link id."""
    columns = (Column("link"), Column("neighbor", least=16), Column("claims"), Column("id"))
    rows = []
    for found in neighbors:
        link = found.link
        arrow = f"{link.type} →" if link.from_ == node.id else f"← {link.type}"
        style = ontology().standing_colors[link.standing] if link.standing != "reported" else ""
        standing = "" if link.standing == "reported" else f"\n({link.standing})"
        which = Text(arrow + standing, style=style).append(f"\n{short(link.id)}", style="dim")
        cells = (which, _neighbor(found, names, quotes.get(link.id)))
        rows.append((*cells, text(len(link.claims)), text(short(found.node.id))))
    return fitting_table(columns, rows, width=width)


def _neighbor(found: Neighbor, names: Names, quote: str | None) -> Text:
    """Name, type and time of what stands at the other end, and what the link rests on."""
    if isinstance(found.node, Entity):
        cell = text(names.name(found.node.id)).append(" (").append_text(node_type(found.node))
        cell.append(")")
    else:
        cell = node_type(found.node)
    when = days(found.link.first, found.link.last)
    if when:
        cell.append(f", {when}")
    if quote:
        short_quote = textwrap.shorten(safe(quote), _QUOTE, placeholder=" …")
        cell.append(f"\n“{short_quote}”", style="dim")
    return cell
