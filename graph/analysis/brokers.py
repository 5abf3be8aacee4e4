"""Which organizations and accounts join parts of the network that are otherwise apart.

It does not show power, command or wrongdoing. Betweenness counts what is reported: a body that much
is written about looks central, and one that nobody watches does not show. So the number of
documents stands beside each score. Natural persons are never ranked.
"""

from dataclasses import dataclass
from operator import itemgetter

import networkx as nx  # type: ignore[import-untyped]
import numpy as np
from scipy import sparse

from graph.analysis.actions import Actor
from graph.analysis.betweenness import betweenness
from graph.analysis.ties import Tie, rankable, sides, tie_of

NOT_SHOWN = (
    "A high score does not show power, command or wrongdoing. It counts what is reported: a body"
    " that much is written about looks central, and one that nobody watches does not show."
)
_MOST_BRIDGES = 5


@dataclass(frozen=True, slots=True)
class Broker:
    """An actor that joins others.

    Attributes:
        betweenness: Share of shortest paths of the network through it, in [0, 1].
        constraint: How far its ties lead to actors tied to each other; low means that it joins
            actors who are apart. None without a tie.
        neighbors: Actors that it is tied to.
        sides: Parts into which these fall when it is taken away; only ties among them count.
        documents: On which its ties rest.
        bridges: The tie with most claims into each of the largest sides, at most 5.
    """

    actor: Actor
    betweenness: float
    constraint: float | None
    neighbors: int
    sides: int
    documents: int
    bridges: tuple[Tie, ...]


def brokers(graph: nx.Graph, *, limit: int = 20, seed: int = 0) -> list[Broker]:
    """Rank organizations and accounts by betweenness, then by id.

    Who joins nobody to anybody is left out; so an empty list says that nobody does.

    Args:
        graph: As made by `ties`. Persons and groups are walked through, but not ranked.
        limit: Longest list wanted, at least 1.
        seed: Of the sources drawn in a large network; see `betweenness`.
    Raises:
        ValueError: `limit` is below 1.
    Source: Freeman 1977, "A set of measures of centrality based on betweenness"; Burt 1992,
        "Structural holes", for the constraint.
    """
    if limit < 1:
        raise ValueError(f"limit {limit} must be at least 1")
    scores = betweenness(graph, seed=seed)
    scored = [(scores[id], id) for id in rankable(graph) if scores[id] > 0]
    chosen = [id for _, id in sorted(scored, key=lambda one: (-one[0], one[1]))[:limit]]
    constraint = dict(zip(chosen, _constraint(graph, chosen), strict=True))
    return [_broker(graph, id, scores[id], constraint[id]) for id in chosen]


def _broker(graph: nx.Graph, id: str, score: float, constraint: float | None) -> Broker:
    parts = sides(graph, id)
    bridges = (_strongest(graph, id, part) for part in parts[:_MOST_BRIDGES])
    documents = set().union(*map(itemgetter("documents"), graph.adj[id].values()))
    return Broker(
        actor=graph.nodes[id]["actor"],
        betweenness=score,
        constraint=constraint,
        neighbors=graph.degree[id],
        sides=len(parts),
        documents=len(documents),
        bridges=tuple(bridges) if len(parts) > 1 else (),
    )


def _strongest(graph: nx.Graph, id: str, part: list[str]) -> Tie:
    return tie_of(graph, id, min(part, key=lambda other: (-_claims(graph, id, other), other)))


def _claims(graph: nx.Graph, one: str, two: str) -> int:
    return len(graph.edges[one, two]["claims"])


def _constraint(graph: nx.Graph, wanted: list[str]) -> list[float | None]:
    """Burt's constraint of some nodes, all ties alike: the sum over their neighbors j of
    (p_ij + sum over q of p_iq p_qj) squared, p being a tie's share of its node's ties."""
    if not wanted:
        return []
    place = {id: number for number, id in enumerate(graph)}
    matrix = sparse.csr_array(nx.to_scipy_sparse_array(graph, weight=None, dtype=np.float64))
    degree = np.maximum(matrix.sum(axis=1), 1)
    share = sparse.csr_array(sparse.diags_array(1 / degree) @ matrix)
    rows = [place[id] for id in wanted]
    invested = (share[rows] + share[rows] @ share).multiply(matrix[rows])
    found = invested.power(2).sum(axis=1)
    return [
        float(value) if graph.degree[id] else None for id, value in zip(wanted, found, strict=True)
    ]
