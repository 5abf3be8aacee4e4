"""The links that a write has touched: what arcs between moved members make now.

A link knows how many claims it has, so that nobody has to count those of a hub.
"""

from collections import defaultdict
from dataclasses import replace

from graph.project import link_id
from graph.store.write.change import Change, nodes_of
from graph.store.write.rows import ArcRow, LinkRow
from graph.store.write.unit import Unit


def refresh_links(change: Change) -> None:
    """Bring links in line with the nodes of their ends; the members have settled before."""
    _relink(change)
    unit = change.unit
    touched = [link for link, by in change.links.items() if by]
    known = {row.id: row for row in unit.find(LinkRow, id=touched)}
    for link in sorted(touched):
        row = known.get(link) or change.made[link]
        claims = row.claims + change.links[link]
        if claims:
            unit.put(replace(row, claims=claims))
        else:
            unit.drop(row)


def _relink(change: Change) -> None:
    """Find the link of every arc of which an end has moved."""
    unit = change.unit
    arcs = unit.find(ArcRow, from_=change.moved, to_=change.moved)
    claims = {arc.claim for arc in arcs}
    nodes = nodes_of(unit, {end for arc in arcs for end in (arc.from_, arc.to_)})
    before = _links_of(unit, claims)
    for arc in arcs:
        start, end = nodes[arc.from_], nodes[arc.to_]
        link = link_id(start, arc.type, end, arc.standing) if start != end else None
        unit.put(replace(arc, link=link))
        if link is not None:
            change.made[link] = LinkRow(link, arc.type, start, end, arc.standing, 0)
    after = _links_of(unit, claims)
    change.links.update(link for claim in claims for link in after[claim] - before[claim])
    change.links.subtract(link for claim in claims for link in before[claim] - after[claim])


def _links_of(unit: Unit, claims: set[str]) -> dict[str, set[str]]:
    """The links that claims are part of."""
    found: dict[str, set[str]] = defaultdict(set)
    for arc in unit.find(ArcRow, claim=claims):
        if arc.link is not None:
            found[arc.claim].add(arc.link)
    return found
