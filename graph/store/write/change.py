"""The part of the graph that one write has touched, and small steps that all of it needs."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from graph.members import Facts
from graph.model import Extraction
from graph.records import from_text, to_text
from graph.store.write.rows import (
    IssueRow,
    LinkRow,
    MeetingRow,
    MemberRow,
    NameRow,
    NodeRow,
    TallyRow,
)
from graph.store.write.unit import Unit


@dataclass(slots=True)
class Change:
    """The touched part of the graph, gathered while the data are written, then settled at once.

    Attributes:
        seeds: Members and keys whose clusters must be computed anew.
        loosened: Nodes that something was taken from, so that they may fall apart.
        moved: Members that came, or that belong to another node now.
        marked: Members that persons' judgements have said something of, or no longer do.
        nodes: Nodes whose record must be made anew.
        links: How many claims links have gained or lost.
        made: What links are that may be new, by id.
        created: Entities and events that came, less those that went.
        read: Extractions that this write has in hand, by document.
        left: Documents that were taken out of the graph.
    """

    unit: Unit
    seeds: set[str] = field(default_factory=set)
    loosened: set[str] = field(default_factory=set)
    moved: set[str] = field(default_factory=set)
    marked: set[str] = field(default_factory=set)
    nodes: set[str] = field(default_factory=set)
    links: Counter[str] = field(default_factory=Counter)
    made: dict[str, LinkRow] = field(default_factory=dict)
    created: Counter[str] = field(default_factory=Counter)
    read: dict[str, Extraction] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)

    def loosen(self, ids: Iterable[str]) -> None:
        """Mark the nodes that these members and keys belong to as no longer held together."""
        wanted = set(ids)
        self.seeds |= wanted
        self.loosened.update(nodes_of(self.unit, wanted).values())


def nodes_of(unit: Unit, ids: Iterable[str]) -> dict[str, str]:
    """The nodes that members and keys belong to, for those that belong to one."""
    wanted = sorted(set(ids))
    unit.load((MemberRow, "id", wanted), (MeetingRow, "key", wanted))
    found: dict[str, str | None] = {row.key: row.node for row in unit.find(MeetingRow, key=wanted)}
    found |= {row.id: row.node for row in unit.find(MemberRow, id=wanted)}
    return {id: node for id, node in found.items() if node is not None}


def look_at_nodes(unit: Unit, nodes: Iterable[str]) -> None:
    """Read nodes with all that is listed of them at once."""
    ids = sorted(set(nodes))
    lists = ((kind, "node", ids) for kind in (TallyRow, NameRow, IssueRow))
    unit.load((NodeRow, "id", ids), *lists)


def count_facts(unit: Unit, counts: Counter[tuple[str, str]]) -> None:
    """Count more or fewer members of nodes that tell the same facts: by (node, facts)."""
    known = unit.find(TallyRow, node={node for node, _ in counts})
    rows = {(row.node, row.facts): row for row in known}
    for (node, facts), by in sorted(counts.items()):
        row = rows.get((node, facts), TallyRow(node, facts, 0))
        if row.members + by:
            unit.put(replace(row, members=row.members + by))
        else:
            unit.drop(row)


def facts_of(unit: Unit, node: str) -> dict[Facts, int]:
    """What the members of an entity tell, with their number; empty for events and unknown nodes."""
    return {from_text(Facts, row.facts): row.members for row in unit.find(TallyRow, node=[node])}


def facts_text(facts: Facts) -> str:
    """Facts as the text by which they are counted."""
    return to_text(facts)
