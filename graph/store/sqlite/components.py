"""The part of the graph that a write has touched, clustered anew by `graph.clusters`.

Three things keep this small however large a hub is. A member with a key and without judgements is
always in the cluster of its key, so only members with judgements ("judged") and keys are looked at.
A cluster that nothing was taken from, and that no negative judgement concerns, is one connected
component and stays one: it is looked at as a whole. And what keeps its node is not written.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.clusters import Tie, cluster, key_tie
from graph.store.sqlite.change import Change, as_list, count_facts, node_of


@dataclass(slots=True)
class _Component:
    """Judged members with their keys, keys, whole clusters by their node, and the grounds."""

    members: dict[str, str | None] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)
    stands_for: dict[str, str] = field(default_factory=dict)
    ties: dict[str, tuple[str, str, bool, bool, float]] = field(default_factory=dict)


def settle(change: Change) -> None:
    """Give every touched member and key the node that it belongs to now."""
    db = change.db
    component = _gather(change)
    members, stands_for = component.members, component.stands_for
    ties = [key_tie(id, key) for id, key in members.items() if key is not None]
    apart = []
    for id, (left, right, keeps_apart, person, score) in component.ties.items():
        ends = stands_for.get(left, left), stands_for.get(right, right)
        if keeps_apart:
            apart.append(ends)
        else:
            ties.append(Tie(*ends, id, person, score))
    nodes = sorted({*members, *component.keys, *component.whole})
    clusters = cluster(nodes, ties, apart)
    for group in clusters.groups:
        _settle_group(change, component, group)
    skipped = set(clusters.skipped)
    for id, (_, _, keeps_apart, _, _) in component.ties.items():
        if not keeps_apart:
            db.execute(
                "UPDATE judgement SET skipped = ?1 WHERE id = ?2 AND skipped <> ?1",
                (id in skipped, id),
            )


def _gather(change: Change) -> _Component:
    """Walk from the seeds over keys and judgements in force."""
    db = change.db
    found = _Component()
    tight = change.loosened | {n for n in (node_of(db, id) for id in change.seeds) if n}
    calm: dict[str, bool] = {}
    queue, seen = sorted(change.seeds), set(change.seeds)
    for id in queue:
        row = db.execute("SELECT key, node FROM member WHERE id = ?", (id,)).fetchone()
        if row is not None and id not in change.seeds and row[0] is None and row[1] not in tight:
            node = row[1]
            if node not in calm:
                calm[node] = _is_calm(db, node)
            if calm[node]:
                found.whole.add(node)
                found.stands_for[id] = node
                continue
        around = set()
        if row is not None:
            found.members[id] = row[0]
            around.add(row[0])
        elif db.execute("SELECT 1 FROM meeting WHERE key = ?", (id,)).fetchone():
            found.keys.add(id)
        for judgement, left, right, left_key, right_key, apart, person, score in _ties_at(db, id):
            found.ties[judgement] = (left, right, apart, person, score)
            around |= set() if apart else {left, right}
            around |= {end for end, key in ((left, left_key), (right, right_key)) if key == id}
        for other in sorted(around - seen - {None}):
            seen.add(other)
            queue.append(other)
    return found


def _ties_at(
    db: sqlite3.Connection, id: str
) -> Iterator[tuple[str, str, str, str | None, str | None, bool, bool, float]]:
    columns = "judgement, left, right, left_key, right_key, apart, person, score"
    yield from db.execute(
        f"SELECT {columns} FROM tie WHERE left = ?1 UNION ALL"
        f" SELECT {columns} FROM tie WHERE right = ?1 UNION ALL"
        f" SELECT {columns} FROM tie WHERE left_key = ?1 UNION ALL"
        f" SELECT {columns} FROM tie WHERE right_key = ?1",
        (id,),
    )


def _is_calm(db: sqlite3.Connection, node: str) -> bool:
    """True for a cluster without keys that no negative judgement in force concerns."""
    if db.execute("SELECT 1 FROM meeting WHERE node = ?", (node,)).fetchone():
        return False
    query = (
        "SELECT 1 FROM member CROSS JOIN tie ON tie.left = member.id AND apart = 1"
        " WHERE node = ?1 UNION ALL"
        " SELECT 1 FROM member CROSS JOIN tie ON tie.right = member.id AND apart = 1"
        " WHERE node = ?1 LIMIT 1"
    )
    return db.execute(query, (node,)).fetchone() is None


def _settle_group(change: Change, component: _Component, group: tuple[str, ...]) -> None:
    db = change.db
    keys = [id for id in group if id in component.keys]
    inside = [id for id in group if id not in component.keys]
    if not inside and not any(_has_plain_members(change, component, key) for key in keys):
        node = None
    else:
        node = min(keys) if keys else min(group)
    for id in inside:
        if id in component.whole:
            rows = db.execute("SELECT id FROM member WHERE node = ?", (id,)).fetchall()
            _move(change, [row[0] for row in rows], node)
        else:
            _move(change, [id], node)
    for key in keys:
        (old,) = db.execute("SELECT node FROM meeting WHERE key = ?", (key,)).fetchone()
        if old != node:
            db.execute("UPDATE meeting SET node = ? WHERE key = ?", (node, key))
            change.nodes.update(n for n in (old, node) if n is not None)
            _move(change, list(_plain_members(change, component, key)), node)


def _has_plain_members(change: Change, component: _Component, key: str) -> bool:
    return next(_plain_members(change, component, key), None) is not None


def _plain_members(change: Change, component: _Component, key: str) -> Iterator[str]:
    rows = change.db.execute("SELECT id FROM member WHERE key = ?", (key,))
    return (id for (id,) in rows if id not in component.members)


def _move(change: Change, members: list[str], node: str | None) -> None:
    """Write the node of members that had another one."""
    db = change.db
    rows = db.execute(
        "SELECT id, node, facts FROM member WHERE id IN (SELECT value FROM json_each(?))"
        " AND node IS NOT ?",
        (as_list(members), node),
    ).fetchall()
    for id, old, facts in rows:
        db.execute("UPDATE member SET node = ? WHERE id = ?", (node, id))
        change.moved.add(id)
        for place, by in ((old, -1), (node, 1)):
            if place is not None:
                change.nodes.add(place)
                if facts is not None:
                    count_facts(db, place, facts, by)
