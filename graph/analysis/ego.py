"""The network around one actor: to whom it is tied, how they are tied, and who joins whom.

It does not show who leads. The actors that join others are organizations and accounts; natural
persons stand in the network when they were asked for, but in no ranking.
"""

from dataclasses import dataclass

import networkx as nx  # type: ignore[import-untyped]

from graph.analysis.actions import Actor
from graph.analysis.ties import Tie, rankable, sides, tie_of


@dataclass(frozen=True, slots=True)
class Joiner:
    """An actor with the number of pairs of its neighbors here that no tie joins."""

    actor: Actor
    pairs: int


@dataclass(frozen=True, slots=True)
class Ego:
    """One actor with those tied to it.

    Attributes:
        actors: Those tied to it, sorted by id.
        ties: Its own first, then those among the others; each by the ids of its ends.
        degree: Number of actors tied to it.
        density: Share of the pairs among these that are tied, in [0, 1]; None below two.
        sides: Parts into which these fall when the actor is taken away, the largest first.
        joiners: Organizations and accounts, itself included, that join most pairs of actors here
            who share no tie; then by id. Those that join none are left out.
    """

    center: Actor
    actors: tuple[Actor, ...]
    ties: tuple[Tie, ...]
    degree: int
    density: float | None
    sides: tuple[tuple[str, ...], ...]
    joiners: tuple[Joiner, ...]


def ego(graph: nx.Graph, center: str, *, joiners: int = 10) -> Ego:
    """Cut the network around an actor out of a larger one.

    Args:
        graph: As made by `ties`.
        joiners: Most of them wanted.
    Raises:
        KeyError: The network has no such actor.
    """
    if center not in graph:
        raise KeyError(center)
    others = sorted(graph.neighbors(center))
    own = graph.subgraph([center, *others])
    among = [tuple(sorted(pair)) for pair in own.edges if center not in pair]
    pairs = [(center, other) for other in others] + sorted(among)
    possible = len(others) * (len(others) - 1) // 2
    return Ego(
        center=graph.nodes[center]["actor"],
        actors=tuple(graph.nodes[id]["actor"] for id in others),
        ties=tuple(tie_of(graph, *pair) for pair in pairs),
        degree=len(others),
        density=len(among) / possible if possible else None,
        sides=tuple(tuple(part) for part in sides(graph, center)),
        joiners=tuple(_joiners(own)[:joiners]),
    )


def _joiners(own: nx.Graph) -> list[Joiner]:
    found = [Joiner(own.nodes[id]["actor"], _unjoined(own, id)) for id in rankable(own)]
    return sorted(
        (joiner for joiner in found if joiner.pairs), key=lambda one: (-one.pairs, one.actor.id)
    )


def _unjoined(own: nx.Graph, id: str) -> int:
    """Pairs of neighbors without a tie: all pairs less those that close a triangle."""
    degree = own.degree[id]
    return int(degree * (degree - 1) // 2 - nx.triangles(own, id))
