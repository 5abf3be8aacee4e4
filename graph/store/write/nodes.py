"""The records of nodes that a write has touched, made anew by `graph.project`."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.members import Facts, Member
from graph.model import Entity, Event
from graph.project import entity_of, event_of
from graph.records import from_text, to_text
from graph.resolve.names import normalize
from graph.store.text import clean
from graph.store.write.change import Change, facts_of, look_at_nodes, nodes_of
from graph.store.write.rows import (
    IssueRow,
    MarkRow,
    MeetingRow,
    MemberRow,
    NameRow,
    NodeRow,
)
from graph.store.write.unit import Unit


def refresh_nodes(change: Change) -> None:
    """Bring nodes and names in line with the clusters; the members have settled before."""
    unit = change.unit
    change.nodes.update(nodes_of(unit, change.marked).values())
    scenes = unit.find(MemberRow, place=change.moved)
    change.nodes.update(row.node for row in scenes if row.node is not None)
    nodes = sorted(change.nodes)
    look_at_nodes(unit, nodes)
    told = {node: facts_of(unit, node) for node in nodes}
    others = [node for node in nodes if not told[node]]
    persons = [node for node in nodes if _has_person(told[node])]
    unit.load((MemberRow, "node", [*others, *persons]), (MeetingRow, "node", persons))
    inside = _event_members(unit, others)
    places = nodes_of(unit, {m.place for rows in inside.values() for m in rows if m.place})
    public = _public_nodes(unit, persons)
    for node in nodes:
        if told[node]:
            _write_entity(change, entity_of(node, told[node], public=node in public))
        elif inside[node]:
            _write_event(change, node, event_of(node, inside[node], places))
        else:
            _delete_node(change, node)


def _event_members(unit: Unit, nodes: Sequence[str]) -> dict[str, list[Member]]:
    """Members of events, sorted; none for an unknown node."""
    found: dict[str, list[Member]] = {node: [] for node in nodes}
    for row in unit.find(MemberRow, node=nodes):
        if row.kind == "event" and row.node is not None:
            found[row.node].append(from_text(Member, row.record))
    return found


def _has_person(facts: Iterable[Facts]) -> bool:
    return any(one.type == "person" for one in facts)


def _public_nodes(unit: Unit, nodes: Sequence[str]) -> set[str]:
    """Of these nodes those of which a reviewer has declared a member or key public."""
    owners: dict[str, str | None] = {row.id: row.node for row in unit.find(MemberRow, node=nodes)}
    owners |= {row.key: row.node for row in unit.find(MeetingRow, node=nodes)}
    marks = unit.find(MarkRow, member=owners)
    return {node for mark in marks if mark.public and (node := owners[mark.member]) is not None}


def _write_entity(change: Change, entity: Entity) -> None:
    row = NodeRow(
        id=entity.id,
        kind="entity",
        type=entity.type,
        subtype=entity.subtype,
        country=entity.country,
        sensitive=entity.sensitive,
        scope=None,
        first=None,
        last=None,
        place=None,
        position="",
        record=to_text(replace(entity, names=())),
    )
    _write_node(change, row)
    _write_names(change.unit, entity.id, entity.names)
    _write_issues(change.unit, entity.id, ())


def _write_event(change: Change, node: str, event: Event) -> None:
    row = NodeRow(
        id=node,
        kind="event",
        type=event.type,
        subtype=None,
        country=None,
        sensitive=False,
        scope=event.scope,
        first=event.first,
        last=event.last,
        place=event.place,
        position=event.first or "~",
        record=to_text(replace(event, members=(), documents=(), claims=())),
    )
    _write_node(change, row)
    _write_names(change.unit, node, ())
    _write_issues(change.unit, node, event.issues)


def _write_node(change: Change, row: NodeRow) -> None:
    if change.unit.one(NodeRow, row.id) is None:
        change.created[row.kind] += 1
    change.unit.put(row)


def _delete_node(change: Change, node: str) -> None:
    row = change.unit.one(NodeRow, node)
    if row is not None:
        change.created[row.kind] -= 1
        change.unit.drop(row)
    _write_names(change.unit, node, ())
    _write_issues(change.unit, node, ())


def _write_names(unit: Unit, node: str, names: Iterable[str]) -> None:
    wanted = {clean(name) for name in names}
    for row in unit.find(NameRow, node=[node]):
        if row.name not in wanted:
            unit.drop(row)
    for name in sorted(wanted):
        unit.put(NameRow(node, name, normalize(name)))


def _write_issues(unit: Unit, node: str, issues: Iterable[str]) -> None:
    wanted = set(issues)
    for row in unit.find(IssueRow, node=[node]):
        if row.issue not in wanted:
            unit.drop(row)
    for issue in sorted(wanted):
        unit.put(IssueRow(node, issue))
