"""What has become of links: each is a relationship for people, and a `_Link` node by which it is
found and listed.

A link of a hub may have thousands of claims. Where claims only come, they are added to the list in
the database; the dates of a link are computed from all its claims only when some have gone.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from graph.store.neo4j.cypher import pattern, relationship_type
from graph.store.write.rows import ArcRow, LinkRow
from graph.store.write.unit import Unit

Rows = list[dict[str, Any]]


@dataclass(slots=True)
class LinkChanges:
    """Links by what has to be done to them.

    Attributes:
        made: New ones.
        grown: Those that only have more claims than before.
        torn: Those that lost claims or of which an arc has another date; their dates are computed
            from what their claims say then.
        dated: Dates of those, once they are computed.
        dropped: Ids of those without claims.
    """

    made: Rows = field(default_factory=list)
    grown: Rows = field(default_factory=list)
    torn: Rows = field(default_factory=list)
    dated: Rows = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    kinds: dict[str, str] = field(default_factory=dict)

    def dates(self, link: str, texts: Iterable[list[str]]) -> dict[str, Any]:
        """First and last day that the arcs of a link give; `texts` are those of all its claims."""
        arcs = [json.loads(text) for several in texts for text in several]
        mine = [(first, last) for *_, first, last, id in arcs if id == link]
        return {
            "id": link,
            "first": min((first for first, _ in mine if first), default=None),
            "last": max((last for _, last in mine if last), default=None),
        }

    def relationships(self) -> Iterator[tuple[str, Rows]]:
        """Queries that bring relationships in line with their `_Link`, one for each type."""
        found: dict[str, Rows] = defaultdict(list)
        for row in (*self.grown, *self.torn):
            found[self.kinds[row["id"]]].append({"id": row["id"]})
        for kind, changed in sorted(found.items()):
            yield _FOLLOW.replace("KIND", kind), changed


_FOLLOW = """
UNWIND $changed AS row
MATCH (l:_Link {id: row.id})
MATCH (a:Entity|Event {id: l.from}) MATCH (b:Entity|Event {id: l.to})
MATCH (a)-[r:KIND {id: l.id}]->(b)
SET r.claims = l.claims, r.first = l.first, r.last = l.last
"""


@dataclass(slots=True)
class _Delta:
    """Claims that a link has gained and lost, and arcs that came; `torn` as in `LinkChanges`."""

    gained: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    arcs: list[ArcRow] = field(default_factory=list)
    torn: bool = False


def link_changes(unit: Unit) -> LinkChanges:
    """What a unit of work has done to links, by their rows and arcs."""
    found = LinkChanges()
    links, deltas = unit.changes(LinkRow), _deltas(unit)
    found.dropped = [row.id for row in links.dropped]
    for row in links.added:
        found.made.append(_made(row, deltas[row.id]))
    dropped = set(found.dropped)
    made = {row.id for row in links.added}
    for id, delta in sorted(deltas.items()):
        if id in dropped or id in made or not (delta.gained or delta.lost or delta.torn):
            continue
        (row,) = unit.find(LinkRow, id=[id])
        found.kinds[id] = pattern((row.type,), (row.standing,))
        change = {"id": id, "claims": sorted(delta.gained), "weight": -row.claims}
        if delta.lost or delta.torn:
            found.torn.append({**change, "lost": sorted(delta.lost | delta.gained)})
        else:
            found.grown.append({**change, **_dates(delta.arcs)})
    return found


def _deltas(unit: Unit) -> dict[str, _Delta]:
    changes = unit.changes(ArcRow)
    deltas: dict[str, _Delta] = defaultdict(_Delta)
    before: dict[str, set[str]] = defaultdict(set)
    for arc in changes.added:
        if arc.link is not None:
            deltas[arc.link].arcs.append(arc)
    for arc in changes.altered:
        old = unit.stored(arc)
        _alter(deltas, old, arc)
    for arc in changes.dropped:
        if arc.link is not None:
            deltas[arc.link].torn = True
    claims = {arc.claim for arc in (*changes.added, *changes.altered, *changes.dropped)}
    for arc in unit.all_stored(ArcRow):
        if arc.link is not None:
            before[arc.claim].add(arc.link)
    for claim in claims:
        now = {arc.link for arc in unit.rows(ArcRow, "claim", claim) if arc.link is not None}
        for link in now - before[claim]:
            deltas[link].gained.add(claim)
        for link in before[claim] - now:
            deltas[link].lost.add(claim)
    return deltas


def _alter(deltas: dict[str, _Delta], old: ArcRow | None, new: ArcRow) -> None:
    if old is not None and old.link is not None:
        deltas[old.link].torn = True
    if new.link is not None:
        deltas[new.link].arcs.append(new)


def _dates(arcs: Iterable[ArcRow]) -> dict[str, str | None]:
    given = list(arcs)
    return {
        "first": min((arc.first for arc in given if arc.first), default=None),
        "last": max((arc.last for arc in given if arc.last), default=None),
    }


def _made(row: LinkRow, delta: _Delta) -> dict[str, Any]:
    claims, dates = sorted(delta.gained), _dates(delta.arcs)
    relationship = relationship_type(row.type, row.standing)
    plain = None if relationship == row.type else row.type
    return {
        "relationship": relationship,
        "link": {
            "id": row.id,
            "type": row.type,
            "from": row.from_,
            "to": row.to_,
            "standing": row.standing,
            "weight": -row.claims,
            "claims": claims,
            **dates,
        },
        "properties": {
            "id": row.id,
            "standing": row.standing,
            "link_type": plain,
            "claims": claims,
            **dates,
        },
    }
