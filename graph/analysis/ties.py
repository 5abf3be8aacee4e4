"""Who is tied to whom: actors joined by events in which both acted, and by reported relations.

A tie says that sources name two actors together; it does not say that they acted in concert.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import networkx as nx  # type: ignore[import-untyped]

from graph.analysis.actions import Actions, Actor, Relation
from graph.analysis.connections import RANKED_TYPES

MOST_TOGETHER = 50
"""Actors of one event above which it ties nobody: to be in one large crowd joins no two."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What joins two actors. All lists are sorted ids; `relations` are types of relations.

    `claims` puts one of the two into a shared event, or states a relation of the two.
    """

    actor: str
    other: str
    events: tuple[str, ...]
    relations: tuple[str, ...]
    claims: tuple[str, ...]
    documents: tuple[str, ...]


def ties(
    actions: Actions, relations: Iterable[Relation] = (), others: Mapping[str, Actor] | None = None
) -> nx.Graph:
    """The network of actors, each pair with one edge.

    A node carries `actor` (an `Actor`); an edge `weight`, and the sets `events`, `relations`,
    `claims` and `documents`. An event of n actors adds 1 / (n - 1) to the weight of each pair, a
    relation adds 1. Nodes stand in the order of their ids. Who shares nothing with anybody stands
    alone; relations of one with itself, or with somebody unknown, tie nobody.

    Args:
        others: Ends of relations that act in no event, by id.
    Source: Newman 2001, "Scientific collaboration networks II", for the weights.
    """
    known = {actor.id: actor for actor in actions.actors} | dict(others or {})
    graph = nx.Graph()
    for id in sorted(known):
        graph.add_node(id, actor=known[id])
    for number, rows in _rows_by_event(actions).items():
        if len(rows) <= MOST_TOGETHER:
            _tie_by_event(graph, actions, number, rows)
    for relation in relations:
        if relation.from_ != relation.to and relation.from_ in graph and relation.to in graph:
            edge = _edge(graph, relation.from_, relation.to)
            edge["weight"] += 1.0
            edge["relations"].add(relation.type)
            edge["claims"].update(relation.claims)
            edge["documents"].update(relation.documents)
    return graph


def _rows_by_event(actions: Actions) -> dict[int, list[int]]:
    rows: dict[int, list[int]] = {}
    for row, number in enumerate(actions.event.tolist()):
        rows.setdefault(number, []).append(row)
    return rows


def _tie_by_event(graph: nx.Graph, actions: Actions, number: int, rows: list[int]) -> None:
    event = actions.events[number]
    for one, two in combinations(rows, 2):
        ends = (actions.actors[int(actions.actor[row])].id for row in (one, two))
        edge = _edge(graph, *ends)
        edge["weight"] += 1 / (len(rows) - 1)
        edge["events"].add(event.id)
        edge["claims"].update(actions.claims[one], actions.claims[two])
        edge["documents"].update(event.documents)


def _edge(graph: nx.Graph, one: str, two: str) -> dict[str, Any]:
    if not graph.has_edge(one, two):
        graph.add_edge(
            one, two, weight=0.0, events=set(), relations=set(), claims=set(), documents=set()
        )
    edge: dict[str, Any] = graph.edges[one, two]
    return edge


def tie_of(graph: nx.Graph, actor: str, other: str) -> Tie:
    """The edge between two actors as a record."""
    edge = graph.edges[actor, other]
    events, relations, claims, documents = (
        tuple(sorted(edge[name])) for name in ("events", "relations", "claims", "documents")
    )
    return Tie(actor, other, events, relations, claims, documents)


def sides(graph: nx.Graph, actor: str) -> list[list[str]]:
    """The neighbors of an actor in parts that no tie among the neighbors joins.

    The largest part comes first, then by ids; each part is sorted. Several parts mean that the
    actor joins neighbors who are not joined to each other directly.
    """
    among = graph.subgraph(graph.neighbors(actor))
    parts = [sorted(part) for part in nx.connected_components(among)]
    return sorted(parts, key=lambda part: (-len(part), part))


def rankable(graph: nx.Graph) -> Iterator[str]:
    """Ids of the actors that may stand in a ranking, sorted.

    Organizations and accounts with a name of their own; "the police" stands for no one body.
    Natural persons are never ranked, whatever office they hold, nor are groups of people.
    """
    for id in sorted(graph):
        actor: Actor = graph.nodes[id]["actor"]
        named = actor.type == "account" or any(letter.isupper() for letter in actor.name)
        if actor.type in RANKED_TYPES and named:
            yield id
