"""Entities and events for people."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rich.table import Table
from rich.text import Text

from api.cli.output import safe, text
from api.cli.show_claims import color_of, days
from api.cli.stores import Names
from api.cli.tables import Column, broken, facts_table, fitting_table
from graph.model import Entity, Event, Link
from graph.ontology import ontology
from graph.sources import EventStatus
from graph.store.base import Hit, Neighbor, Subgraph
from graph.view.words import SAYINGS, number_of, short_id, status_words

_QUOTE = 160
"""Most characters of a quote that stands beside other things."""
_ACTOR_LINKS = ("INITIATED", "ORGANIZED", "TOOK_PART_IN", "SPONSORED")


def entity_color(entity: Entity) -> str:
    """The color that the ontology gives its type."""
    return ontology().entity_types[entity.type].color


def node_type(node: Entity | Event) -> Text:
    """Type and subtype or mode, in the color of the type."""
    more = node.subtype if isinstance(node, Entity) else node.mode
    style = entity_color(node) if isinstance(node, Entity) else color_of(node.type)
    return Text(node.type + (f"/{more}" if more else ""), style=style)


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
    sources = number_of(status.sources.independent, "independent source")
    return f"{status_words(status.status)}, {sources}"


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
    actors = _doers(events, statuses, links, names)
    rows = [
        (
            broken(text(days(event.first, event.last)), " to "),
            broken(node_type(event), "/"),
            text("; ".join(actors[event.id])),
            text(names.name(event.place) if event.place else ""),
            text(status_words(statuses[event.id].status)),
            text(statuses[event.id].sources.independent),
            text(short_id(event.id)),
        )
        for event in events
    ]
    return fitting_table(columns, rows, width=width)


def _doers(
    events: Sequence[Event],
    statuses: Mapping[str, EventStatus],
    links: Iterable[Link],
    names: Names,
) -> dict[str, list[str]]:
    """Who did each event, in order; of an event that is reported, who is only denied says so."""
    sayings: dict[str, dict[str, set[str]]] = {event.id: {} for event in events}
    for link in links:
        if link.type in _ACTOR_LINKS and link.to in sayings:
            sayings[link.to].setdefault(names.name(link.from_), set()).add(link.standing)
    doers: dict[str, list[str]] = {}
    for event, said in sayings.items():
        plain = statuses[event].status == "unreported"
        doers[event] = [
            name if plain or "reported" in found else f"{name} ({SAYINGS[min(found)]})"
            for name, found in sorted(said.items())
        ]
    return doers


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
        cells = (entity.name + also, None, entity.country, documents, short_id(entity.id))
        rows.append([text(cell) for cell in cells])
        rows[-1][1] = broken(node_type(entity), "/")
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
        which = Text(arrow + standing, style=style).append(f"\n{short_id(link.id)}", style="dim")
        cells = (which, _neighbor(found, names, quotes.get(link.id)))
        rows.append((*cells, text(len(link.claims)), text(short_id(found.node.id))))
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


def subgraph_table(
    found: Subgraph, statuses: Mapping[str, EventStatus], names: Names, *, width: int
) -> Table:
    """A row for each node, by type and name; events follow by day. Nobody is ranked."""
    columns = (
        Column("node", least=16),
        Column("type"),
        Column("status"),
        Column("links"),
        Column("id"),
    )
    links = Counter(end for link in found.links for end in {link.from_, link.to})
    types = list(ontology().entity_types)

    def order(node: Entity | Event) -> tuple[int, str, str]:
        if isinstance(node, Entity):
            return types.index(node.type), node.name.casefold(), node.id
        return len(types), node.first or "~", node.id

    rows = [
        (
            text(names.name(node.id)),
            broken(node_type(node), "/"),
            text(status_words(statuses[node.id].status) if node.id in statuses else ""),
            text(f"{links[node.id]:,}"),
            text(short_id(node.id)),
        )
        for node in sorted(found.nodes, key=order)
    ]
    return fitting_table(columns, rows, width=width)
