"""The part of the graph that a write has touched, clustered anew by `graph.clusters`.

Three things keep this small however large a hub is. A member with a key and without judgements is
always in the cluster of its key, so only members with judgements ("judged") and keys are looked at.
A cluster that nothing was taken from, and that no negative judgement concerns, is one connected
component and stays one: it is looked at as a whole. And what keeps its node is not written.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from graph.clusters import Clusters, Tie, cluster, key_tie, node_id
from graph.store.write.change import Change, count_facts, look_at_nodes, nodes_of
from graph.store.write.rows import JudgementRow, MeetingRow, MemberRow, TieRow
from graph.store.write.unit import Unit


@dataclass(slots=True)
class _Component:
    """Judged members with their keys, keys, whole clusters by their node, and the grounds."""

    members: dict[str, str | None] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)
    stands_for: dict[str, str] = field(default_factory=dict)
    ties: dict[str, TieRow] = field(default_factory=dict)

    def plain_members(self, unit: Unit, keys: Iterable[str]) -> set[str]:
        """Of these keys those that some member has who is not looked at one by one."""
        judged = Counter(self.members.values())
        rows = unit.find(MeetingRow, key=keys)
        return {row.key for row in rows if row.members > judged[row.key]}


def settle(change: Change) -> None:
    """Give every touched member and key the node that it belongs to now."""
    component = _gather(change)
    clusters = _cluster(component)
    nodes = _name(change.unit, component, clusters)
    _look_at_all(change.unit, component, nodes)
    _settle_keys(change, component, nodes)
    _settle_members(change, component, nodes)
    _flag_skipped(change.unit, component, clusters)


def _cluster(component: _Component) -> Clusters:
    members, stands_for = component.members, component.stands_for
    ties = [key_tie(id, key) for id, key in members.items() if key is not None]
    apart = []
    for row in component.ties.values():
        ends = stands_for.get(row.left, row.left), stands_for.get(row.right, row.right)
        if row.apart:
            apart.append(ends)
        else:
            ties.append(Tie(*ends, row.judgement, row.person, row.score))
    return cluster(sorted({*members, *component.keys, *component.whole}), ties, apart)


def _gather(change: Change) -> _Component:
    """Walk from the seeds over keys and judgements in force, all that is one step away at once."""
    unit, found = change.unit, _Component()
    _look_ahead(unit, change.seeds)
    tight = change.loosened | set(nodes_of(unit, change.seeds).values())
    calm: dict[str, bool] = {}
    seen, step = set(change.seeds), sorted(change.seeds)
    while step:
        unit.load((MemberRow, "id", step), (MeetingRow, "key", step))
        rows = {row.id: row for row in unit.find(MemberRow, id=step)}
        far = [r for id, r in rows.items() if id not in change.seeds and _may_be_whole(r, tight)]
        calm |= _calm(unit, {row.node for row in far if row.node is not None} - calm.keys())
        for row in far:
            if row.node is not None and calm[row.node]:
                found.whole.add(row.node)
                found.stands_for[row.id] = row.node
        found.keys |= {row.key for row in unit.find(MeetingRow, key=step)} - rows.keys()
        open_ = [id for id in step if id not in found.stands_for]
        found.members |= {id: rows[id].key for id in open_ if id in rows}
        around = _around(unit, found, open_)
        step = sorted(around - seen)
        seen |= around
    return found


def _look_ahead(unit: Unit, seeds: set[str]) -> None:
    """Read at once what the first two steps need: nearly all walks end there."""
    known = {row.key for row in unit.find(MemberRow, id=seeds) if row.key is not None}
    ids = seeds | known
    ties = ((TieRow, name, ids) for name in ("left", "right", "left_key", "right_key"))
    unit.load((MemberRow, "id", ids), (MeetingRow, "key", ids), *ties)


def _may_be_whole(row: MemberRow, tight: set[str]) -> bool:
    return row.key is None and row.node not in tight


def _around(unit: Unit, found: _Component, open_: list[str]) -> set[str]:
    """What the keys and ties of these members and keys lead to; the ties are noted."""
    around = {key for id in open_ if (key := found.members.get(id)) is not None}
    asked = set(open_)
    for tie in unit.find(TieRow, left=open_, right=open_, left_key=open_, right_key=open_):
        found.ties[tie.judgement] = tie
        if not tie.apart:
            around |= {tie.left, tie.right}
        around |= {tie.left} if tie.left_key in asked else set()
        around |= {tie.right} if tie.right_key in asked else set()
    return around


def _calm(unit: Unit, nodes: set[str]) -> dict[str, bool]:
    """True for a cluster without keys that no negative judgement in force concerns."""
    unit.load((MeetingRow, "node", nodes), (MemberRow, "node", nodes))
    keyed = {row.node for row in unit.find(MeetingRow, node=nodes)}
    inside = {row.id: row.node for row in unit.find(MemberRow, node=nodes)}
    apart = unit.find(TieRow, left_apart=inside, right_apart=inside)
    torn = {inside.get(end) for tie in apart for end in (tie.left, tie.right)}
    return {node: node not in keyed and node not in torn for node in nodes}


def _name(unit: Unit, component: _Component, clusters: Clusters) -> dict[str, str | None]:
    """The node of each cluster; None for keys that nobody has."""
    plain = component.plain_members(unit, component.keys)
    found: dict[str, str | None] = {}
    for group in clusters.groups:
        keys = [id for id in group if id in component.keys]
        empty = len(keys) == len(group) and plain.isdisjoint(keys)
        found.update(dict.fromkeys(group, None if empty else node_id(group, keys)))
    return found


def _look_at_all(unit: Unit, component: _Component, nodes: dict[str, str | None]) -> None:
    """Read at once the nodes that members may leave or come to."""
    rows = unit.find(MemberRow, id=component.members)
    moved = [row for row in rows if row.node != nodes[row.id]]
    look_at_nodes(unit, {n for row in moved for n in (row.node, nodes[row.id]) if n is not None})


def _settle_keys(change: Change, component: _Component, nodes: dict[str, str | None]) -> None:
    """Write the nodes of keys; members that have a key and no judgements go with it."""
    unit = change.unit
    rows = unit.find(MeetingRow, key=component.keys)
    moved = [row for row in rows if row.node != nodes[row.key]]
    plain = component.plain_members(unit, (row.key for row in moved))
    unit.load((MemberRow, "key", plain))
    for row in moved:
        node = nodes[row.key]
        unit.put(replace(row, node=node))
        change.nodes.update(n for n in (row.node, node) if n is not None)
    followers = [r for r in unit.find(MemberRow, key=plain) if r.id not in component.members]
    _move(change, ((row, nodes[row.key]) for row in followers if row.key is not None))


def _settle_members(change: Change, component: _Component, nodes: dict[str, str | None]) -> None:
    unit = change.unit
    moves = [(row, nodes[row.id]) for row in unit.find(MemberRow, id=component.members)]
    whole = [node for node in component.whole if nodes[node] != node]
    moves += [
        (row, nodes[row.node])
        for row in unit.find(MemberRow, node=whole)
        if row.node is not None and row.id not in component.members
    ]
    _move(change, moves)


def _move(change: Change, moves: Iterable[tuple[MemberRow, str | None]]) -> None:
    """Write the node of members that had another one."""
    unit = change.unit
    moved = [(row, node) for row, node in moves if row.node != node]
    places = {place for row, node in moved for place in (row.node, node) if place is not None}
    counts: Counter[tuple[str, str]] = Counter()
    for row, node in moved:
        unit.put(replace(row, node=node))
        change.moved.add(row.id)
        for place, by in ((row.node, -1), (node, 1)):
            if place is not None and row.facts is not None:
                counts[place, row.facts] += by
    change.nodes |= places
    look_at_nodes(unit, places)
    count_facts(unit, counts)


def _flag_skipped(unit: Unit, component: _Component, clusters: Clusters) -> None:
    skipped = set(clusters.skipped)
    asked = [id for id, tie in component.ties.items() if not tie.apart]
    for row in unit.find(JudgementRow, id=asked):
        unit.put(replace(row, skipped=row.id in skipped))
