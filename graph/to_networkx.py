"""The graph as a networkx MultiDiGraph, each edge with the claims that it rests on."""

from collections.abc import Iterable

import networkx as nx  # type: ignore[import-untyped]

from graph.model import Entity, Event, Link, Standing


def to_networkx(
    nodes: Iterable[Entity | Event],
    links: Iterable[Link],
    *,
    standings: tuple[Standing, ...] = ("reported",),
) -> nx.MultiDiGraph:
    """Make a graph of entities, events and the links between them.

    A node carries `kind` (entity or event), `type`, `subtype`, `name`, `country`, `sensitive`,
    `first`, `last`; an edge has the link id as its key and carries `type`, `standing`, `claims`,
    `first`, `last`. Nodes come sorted by id, edges too. A link of which an end is not among the
    nodes is left out.

    Args:
        standings: Which links to take: by default only what claims assert, allege or say was
            attempted. Plans, fears and denials must be asked for.
    """
    graph = nx.MultiDiGraph()
    for node in sorted(nodes, key=lambda n: n.id):
        graph.add_node(node.id, **_facts(node))
    for link in sorted(links, key=lambda one: one.id):
        if link.standing in standings and link.from_ in graph and link.to in graph:
            graph.add_edge(
                link.from_,
                link.to,
                key=link.id,
                type=link.type,
                standing=link.standing,
                claims=link.claims,
                first=link.first,
                last=link.last,
            )
    return graph


def _facts(node: Entity | Event) -> dict[str, object]:
    if isinstance(node, Event):
        return {
            "kind": "event",
            "type": node.type,
            "subtype": node.mode,
            "name": node.type,
            "country": None,
            "sensitive": False,
            "first": node.first,
            "last": node.last,
        }
    return {
        "kind": "entity",
        "type": node.type,
        "subtype": node.subtype,
        "name": node.name,
        "country": node.country,
        "sensitive": node.sensitive,
        "first": None,
        "last": None,
    }
