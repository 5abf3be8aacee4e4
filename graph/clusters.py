"""Which members are one: a pure function of identity keys and judgements, blind to order.

A member is a document entity or a document event. A key is a node of its own that its members hang
on, so that ten thousand mentions of one state need ten thousand edges and not fifty million.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tie:
    """Grounds for two nodes (member ids or keys) to be one.

    Attributes:
        judgement: Id of the judgement; empty for the tie of a member to its key.
        person: True when a person said it; persons come before rules.
        score: In [0, 1].
    """

    left: str
    right: str
    judgement: str
    person: bool
    score: float


def key_tie(member: str, key: str) -> Tie:
    """The tie of a member to its identity key: after all persons, before all rules."""
    return Tie(member, key, "", False, 1.0)


def node_id(group: Collection[str], keys: Collection[str]) -> str:
    """The id of the node that a cluster is: its first key, else its smallest member.

    Keys of states come first, so that whatever a person merges into a state leaves it its address;
    then other identity keys, then those that are hashes of names.
    """
    return min(keys, key=_rank) if keys else min(group)


def _rank(key: str) -> tuple[bool, bool, str]:
    return not key.startswith("state:"), key.startswith("ent:"), key


@dataclass(frozen=True, slots=True)
class Clusters:
    """A partition of the nodes. `skipped` are judgements that a negative pair ruled out."""

    groups: tuple[tuple[str, ...], ...]
    skipped: tuple[str, ...]


def cluster(
    nodes: Iterable[str], ties: Iterable[Tie], apart: Iterable[tuple[str, str]]
) -> Clusters:
    """Join the nodes by their ties, persons' first, then by score, then by id.

    A tie that would bring the two sides of a pair of `apart` together is skipped. The result for a
    connected component of the ties depends on that component alone.

    Returns:
        Groups of sorted nodes, sorted; every node stands in exactly one group.
    """
    parent = {node: node for node in nodes}
    enemies: dict[str, set[str]] = defaultdict(set)
    for left, right in apart:
        if left in parent and right in parent:
            enemies[left].add(right)
            enemies[right].add(left)
    members = {node: {node} for node in parent}
    skipped = []
    for tie in sorted(ties, key=_order):
        if tie.left not in parent or tie.right not in parent:
            continue
        left, right = _root(parent, tie.left), _root(parent, tie.right)
        if left == right:
            continue
        if enemies[left] & members[right]:
            if tie.judgement:
                skipped.append(tie.judgement)
            continue
        if len(members[left]) < len(members[right]):
            left, right = right, left
        parent[right] = left
        members[left] |= members.pop(right)
        enemies[left] |= enemies.pop(right, set())
    groups = sorted(tuple(sorted(group)) for group in members.values())
    return Clusters(tuple(groups), tuple(sorted(skipped)))


def _order(tie: Tie) -> tuple[bool, bool, float, str, str, str]:
    by_rule = bool(tie.judgement) and not tie.person
    return (not tie.person, by_rule, -tie.score, tie.judgement, tie.left, tie.right)


def _root(parent: dict[str, str], node: str) -> str:
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node


def components(nodes: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[Sequence[str]]:
    """Connected components under the pairs, each sorted; pairs with other nodes are ignored."""
    ties = [Tie(left, right, "", False, 1.0) for left, right in pairs]
    return list(cluster(nodes, ties, ()).groups)
