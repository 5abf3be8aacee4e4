import math
import os
import subprocess
import sys

import networkx as nx
import pytest

from graph.analysis import betweenness as module
from graph.analysis.actions import Actor, Relation
from graph.analysis.betweenness import betweenness
from graph.analysis.brokers import brokers
from graph.analysis.communities import communities, divide, rewired
from graph.analysis.ego import ego
from graph.analysis.ties import MOST_TOGETHER, ties
from tests.graph.analysis.made_actions import act, actions_of

PERSON = Actor("P", "Mara Quillby", "person")


def bridged():
    """Two triangles that P and the body M join."""
    acts = [act(n, *pair) for n, pair in enumerate(
        [("A", "B"), ("B", "C"), ("A", "C"), ("X", "Y"), ("Y", "Z"), ("X", "Z"),
         ("A", "M"), ("M", "X"), ("A", "P"), ("P", "X")]
    )]  # fmt: skip
    return actions_of(acts, [PERSON])


@pytest.mark.parametrize("graph", [nx.gnm_random_graph(60, 120, seed=3), nx.path_graph(9)])
def test_betweenness_is_that_of_networkx(graph):
    expected = nx.betweenness_centrality(graph)
    assert betweenness(graph) == pytest.approx(expected)


def test_sampled_betweenness_is_near_and_the_same_for_the_same_seed(monkeypatch):
    monkeypatch.setattr(module, "EXACT_UP_TO", 100)
    monkeypatch.setattr(module, "SAMPLED", 150)
    graph = nx.barabasi_albert_graph(300, 2, seed=1)
    found, exact = betweenness(graph, seed=4), nx.betweenness_centrality(graph)
    assert found == betweenness(graph, seed=4) != betweenness(graph, seed=5)
    assert max(abs(found[n] - exact[n]) for n in graph) < 0.05


def test_a_broker_joins_two_parts_and_names_the_claims_of_its_bridges():
    found = {one.actor.id: one for one in brokers(ties(bridged()))}
    broker = found["M"]
    assert (broker.neighbors, broker.sides, broker.documents) == (2, 2, 0)
    assert [(tie.other, tie.claims) for tie in broker.bridges] == [
        ("A", ("clm:0006",)), ("X", ("clm:0007",)),
    ]  # fmt: skip


def test_constraint_is_that_of_networkx():
    graph = ties(bridged())
    expected = nx.constraint(graph)
    found = brokers(graph)
    assert {one.actor.id: one.constraint for one in found} == pytest.approx(
        {one.actor.id: expected[one.actor.id] for one in found}
    )


def test_a_natural_person_is_never_ranked_whatever_office_it_holds():
    office = Actor("P", "Officer Dunmarrow", "person", "official", sensitive=False)
    for person in (PERSON, office):
        graph = ties(actions_of([act(0, "A", "P"), act(1, "B", "P"), act(2, "C", "P")], [person]))
        assert betweenness(graph)["P"] == 1
        assert brokers(graph) == []
        assert ego(graph, "P").joiners == ()


def test_a_crowd_ties_nobody():
    names = [f"O{n}" for n in range(MOST_TOGETHER + 1)]
    assert ties(actions_of([act(0, *names)])).number_of_edges() == 0
    pairs = MOST_TOGETHER * (MOST_TOGETHER - 1) // 2
    assert ties(actions_of([act(0, *names[1:])])).number_of_edges() == pairs


def test_a_relation_ties_with_its_claims():
    others = {"S": Actor("S", "Sponsor", "organization")}
    relation = Relation("funds", "S", "A", ("clm:r",), ("doc:r",))
    found = ego(ties(actions_of([act(0, "A", "B")]), [relation], others), "A")
    assert [(t.other, t.relations, t.claims) for t in found.ties] == [
        ("B", (), ("clm:0000",)), ("S", ("funds",), ("clm:r",)),
    ]  # fmt: skip


def test_ego_measures_degree_density_and_who_joins_the_unjoined():
    found = ego(ties(bridged()), "A")
    assert found.degree == 4
    assert found.density == pytest.approx(1 / 6)
    assert found.sides == (("B", "C"), ("M",), ("P",))
    assert [(one.actor.id, one.pairs) for one in found.joiners] == [("A", 5)]
    assert all(tie.claims for tie in found.ties)


def test_ego_of_one_alone_has_no_density():
    found = ego(ties(actions_of([act(0, "A")])), "A")
    assert (found.degree, found.density, found.ties) == (0, None, ())


def two_circles():
    acts = []
    for circle in ("ABCDE", "VWXYZ"):
        for n, one in enumerate(circle):
            acts += [act(n, one, two) for two in circle if two > one] * 2
    return actions_of([*acts, act(99, "A", "V")], [Actor("A", "Zoe", "person", sensitive=True)])


def test_communities_are_found_alike_under_other_seeds_and_beyond_chance():
    found = communities(two_circles())
    members = [[member.id for member in one.members] for one in found.communities]
    assert members == [["B", "C", "D", "E", "A"], ["V", "W", "X", "Y", "Z"]]
    assert all(one.stability == 1 and one.claims for one in found.communities)
    assert found.modularity > found.null_highest >= found.null_mean
    assert found.p == pytest.approx(1 / 20)
    assert found == communities(two_circles())


def test_shuffled_actors_keep_their_number_of_events_and_events_their_size():
    actions = two_circles()
    found = rewired(actions, seed=3)
    assert sorted(found.actor) == sorted(actions.actor)
    assert (found.event == actions.event).all()
    pairs = set(zip(found.actor.tolist(), found.event.tolist(), strict=True))
    assert len(pairs) == len(found.actor)
    assert (found.actor != actions.actor).any()


def test_without_ties_there_are_no_communities():
    found = communities(actions_of([act(0, "A"), act(1, "B")]))
    assert (found.communities, found.modularity, found.smaller) == ((), None, 2)
    assert math.isclose(found.rewirings, 0)


def many_sided():
    """Events of two to six actors, so that ties have weights such as 1/3 and 1/5."""
    return actions_of(
        [act(n, *(f"B{(n * k + k * k) % 23:02}" for k in range(1, 2 + n % 6))) for n in range(90)]
    )


def test_modularity_is_that_of_networkx():
    actions = many_sided()
    graph = ties(actions)
    parts = [set(part) for part in divide(graph, seed=0)]
    expected = nx.community.modularity(graph, parts, weight="weight")
    assert communities(actions, rewirings=1).modularity == pytest.approx(expected, abs=1e-12)


def test_communities_are_the_same_to_the_last_digit_in_every_process():
    program = (
        "from tests.graph.analysis.test_networks import many_sided\n"
        "from graph.analysis.communities import communities\n"
        "print(communities(many_sided()))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program], check=True, capture_output=True, timeout=60,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3", "4")
    }  # fmt: skip
    assert len(told) == 1
