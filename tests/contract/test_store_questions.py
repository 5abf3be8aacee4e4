"""What every store answers to questions over several links: nodes, degrees, paths, subgraphs."""

from dataclasses import replace

import pytest

from graph.errors import NotFound
from graph.store.base import (
    EventFilter,
    LinkFilter,
    NeighborFilter,
    PathFilter,
    SubgraphFilter,
    every,
)
from tests.factory import Actor, day, report, said

BEIJING = Actor("Beijing", "organization", "state", key="state:CN", country="CN")
CONSULATE = Actor("Consulate of Ruritania", "organization", "diplomatic_mission", key="org:consul")
SOCIETY = Actor("Harbour Lights Society", "organization", "student_association", key="org:society")
CIRCLE = Actor("Snow Lantern Circle", "organization", "ngo", key="org:circle")
SYDNEY = Actor("Sydney", "place", "city", key="place:geonames:1", country="AU")
PARK = Actor("Old Park", "place", "venue", key="place:geonames:2")
LONER = Actor("Quiet Club", "organization", "ngo", key="org:loner")


def relation(type: str, subject: Actor, object: Actor, **more):
    return said(type, kind="relation", subject=subject, object=object, **more)


FIRST = report(
    said("protest", organizer=CIRCLE, place=SYDNEY, time=day("2023-05-10")),
    said("counter_protest", organizer=SOCIETY, target_event=0, place=SYDNEY, time=day("2023-05-10")),
    relation("funds", CONSULATE, SOCIETY),
    relation("directs", BEIJING, CONSULATE),
    relation("directs", BEIJING, SOCIETY, modality="denied", by=(CONSULATE,)),
    publisher="Kea Wire", published="2023-05-11",
)  # fmt: skip
SECOND = report(
    relation("funds", CONSULATE, SOCIETY, words="as bank records show"),
    said("protest", organizer=CIRCLE, place=PARK, time=day("2023-06-01")),
    said("public_event", organizer=LONER, place=SYDNEY, time=day("2023-07-01")),
    publisher="Cone Courier", published="2023-06-02",
)  # fmt: skip


@pytest.fixture
def store(store):
    store.put(FIRST)
    store.put(SECOND)
    return store


def event(store, type: str, first: str) -> str:
    return next(e.id for e in every(store.events) if (e.type, e.first) == (type, first))


def names(path) -> list[str]:
    return [getattr(node, "name", node.type) for node in path.nodes]


def test_nodes_are_found_by_any_id_and_unknown_ids_are_left_out(store):
    state = store.get("state:CN")
    asked = [*state.members, "ent:none", event(store, "protest", "2023-05-10")]
    found = store.nodes(asked)
    assert set(found) == set(asked) - {"ent:none"}
    assert all(found[member] == state for member in state.members)
    assert found[asked[-1]] == store.get(asked[-1])
    assert store.nodes([]) == {}


def test_degrees_count_links_of_the_standings_asked_for(store):
    assert store.degrees(["state:CN", "ent:none"]) == {"state:CN": 1}
    assert store.degrees(["state:CN"], standings=("reported", "refuted")) == {"state:CN": 2}
    member = next(m for m in store.get("state:CN").members if m != "state:CN")
    assert store.degrees([member]) == {"state:CN": 1}
    every_node = [n.id for read in (store.entities, store.events) for n in every(read)]
    for id, number in store.degrees(every_node).items():
        assert number == store.neighbors(id).total


def test_the_shortest_chain_comes_with_all_its_links_and_their_claims(store):
    (path,) = store.paths("state:CN", "org:society").paths
    assert names(path) == ["Beijing", "Consulate of Ruritania", "Harbour Lights Society"]
    assert [[link.type for link in step] for step in path.links] == [["DIRECTS"], ["FUNDS"]]
    assert len(path.links[1][0].claims) == 2
    assert path.links[1][0] == store.get(path.links[1][0].id)


def test_a_chain_leads_over_events_in_either_direction(store):
    (path,) = store.paths("org:society", "org:circle", count=1).paths
    assert names(path) == [
        "Harbour Lights Society", "counter_protest", "protest", "Snow Lantern Circle",
    ]  # fmt: skip
    assert [step[0].type for step in path.links] == ["ORGANIZED", "RESPONDS_TO", "ORGANIZED"]


def test_a_denial_joins_nobody_unless_it_is_asked_for(store):
    asked = PathFilter(standings=("reported", "refuted"))
    shortest = store.paths("state:CN", "org:society", asked, count=1).paths[0]
    assert names(shortest) == ["Beijing", "Harbour Lights Society"]
    assert shortest.links[0][0].standing == "refuted"
    refuted = PathFilter(standings=("refuted",))
    assert store.paths("state:CN", "org:consul", refuted).paths == ()


def test_a_place_is_gone_around_and_named(store):
    found = store.paths("org:loner", "org:circle")
    assert found.paths == ()
    assert [(s.node.name, s.reason, s.links) for s in found.skipped] == [("Sydney", "place", 3)]
    through = store.paths("org:loner", "org:circle", PathFilter(through_places=True), count=1)
    assert "Sydney" in names(through.paths[0]) and through.skipped == ()


def test_a_node_with_many_links_is_gone_around_and_named(store):
    found = store.paths("state:CN", "org:society", PathFilter(most_links=1))
    assert found.paths == ()
    assert [(s.node.id, s.reason, s.links) for s in found.skipped] == [("org:consul", "links", 2)]
    assert store.paths("state:CN", "org:society", PathFilter(most_links=2)).paths


def test_only_links_of_two_independent_sources_are_used_when_asked(store):
    only = PathFilter(corroborated=True)
    assert store.paths("org:consul", "org:society", only).paths
    assert store.paths("state:CN", "org:society", only).paths == ()


def test_types_of_links_and_nodes_are_left_out_on_request(store):
    assert store.paths("state:CN", "org:society", PathFilter(without=("FUNDS",))).paths == ()
    without = PathFilter(without_nodes=("counter_protest",))
    assert store.paths("org:society", "org:circle", without).paths == ()
    assert store.paths("state:CN", "org:society", PathFilter(longest=1)).paths == ()


def test_ends_of_a_path_are_known_and_two(store):
    for ends in (("ent:none", "state:CN"), ("state:CN", "ent:none")):
        with pytest.raises(NotFound, match="ent:none"):
            store.paths(*ends)
    member = next(m for m in store.get("state:CN").members if m != "state:CN")
    with pytest.raises(ValueError, match="two ends"):
        store.paths("state:CN", member)
    for wrong in ({"count": 0}, {"filter": PathFilter(longest=0)}):
        with pytest.raises(ValueError, match="1 or more"):
            store.paths("state:CN", "org:society", **wrong)


def test_the_whole_graph_is_a_subgraph(store):
    whole = store.subgraph(SubgraphFilter(most=1000))
    nodes = sorted((n for read in (store.entities, store.events) for n in every(read)),
                   key=lambda n: n.id)  # fmt: skip
    assert list(whole.nodes) == nodes and whole.total == len(nodes)
    assert list(whole.links) == list(every(store.links))


def test_a_subgraph_around_a_node_grows_with_its_depth(store):
    def ids(depth: int) -> set[str]:
        return {n.id for n in store.subgraph(SubgraphFilter(("org:consul",), depth)).nodes}

    assert ids(0) == {"org:consul"}
    assert ids(1) == {"org:consul", "org:society", "state:CN"}
    assert ids(2) == ids(1) | {event(store, "counter_protest", "2023-05-10")}
    assert ids(9) == {n.id for n in store.subgraph(SubgraphFilter()).nodes}


def test_a_subgraph_has_all_links_between_its_nodes_and_no_other(store):
    found = store.subgraph(SubgraphFilter(("org:consul",)))
    ids = {node.id for node in found.nodes}
    assert [link.id for link in found.links] == [
        link.id for link in every(store.links) if {link.from_, link.to} <= ids
    ]
    assert {link.standing for link in found.links} == {"reported", "refuted"}
    reported = store.subgraph(SubgraphFilter(("org:consul",), standings=("reported",)))
    assert {link.standing for link in reported.links} == {"reported"}
    without = store.subgraph(SubgraphFilter(("org:consul",), without=("FUNDS",)))
    assert {node.id for node in without.nodes} == {"org:consul", "state:CN"}


def test_events_come_with_the_entities_that_links_join_to_them(store):
    found = store.subgraph(
        SubgraphFilter(events=EventFilter(types=("protest",), until="2023-05-31"))
    )
    assert {getattr(n, "name", n.type) for n in found.nodes} == {
        "protest", "Snow Lantern Circle", "Sydney",
    }  # fmt: skip
    none = store.subgraph(SubgraphFilter(events=EventFilter(types=("doxx",))))
    assert (none.nodes, none.links, none.total) == ((), (), 0)


def test_nodes_and_events_that_are_asked_for_add_up(store):
    events = EventFilter(types=("public_event",))
    both = store.subgraph(SubgraphFilter(("state:CN",), 0, events))
    assert {n.id for n in both.nodes} == {
        "state:CN", "org:loner", "place:geonames:1", event(store, "public_event", "2023-07-01"),
    }  # fmt: skip


def test_a_cut_subgraph_says_how_much_there_is_and_keeps_what_was_asked_for_first(store):
    asked = SubgraphFilter(("org:loner",), depth=9, most=1)
    cut = store.subgraph(asked)
    assert [node.id for node in cut.nodes] == ["org:loner"] and cut.links == ()
    assert cut.total == store.subgraph(replace(asked, most=1000)).total > 1
    nearest = store.subgraph(replace(asked, most=3))
    assert {n.id for n in nearest.nodes} == {
        "org:loner", "place:geonames:1", event(store, "public_event", "2023-07-01"),
    }  # fmt: skip


def test_of_equally_near_nodes_the_best_connected_stay(store):
    (best,) = store.subgraph(SubgraphFilter(most=1)).nodes
    whole = store.subgraph(SubgraphFilter(most=1000))
    counts = {n.id: sum(n.id in (k.from_, k.to) for k in whole.links) for n in whole.nodes}
    assert best.id == min(counts, key=lambda id: (-counts[id], id))


def test_a_subgraph_that_makes_no_sense_is_refused(store):
    with pytest.raises(NotFound, match="ent:none"):
        store.subgraph(SubgraphFilter(("ent:none",)))
    for wrong in (SubgraphFilter(most=0), SubgraphFilter(("state:CN",), depth=-1)):
        with pytest.raises(ValueError, match="or more"):
            store.subgraph(wrong)


HOSTILE = ["x' OR '1'='1", "`", "}) DETACH DELETE n //", "\0", "\ud800", "", "\u202e"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_ids_and_types_find_nothing_and_break_nothing(store, text):
    assert store.nodes([text]) == store.degrees([text]) == {}
    with pytest.raises(NotFound):
        store.paths(text, "state:CN")
    with pytest.raises(NotFound):
        store.subgraph(SubgraphFilter((text,)))
    wanted = PathFilter(without=(text,), without_nodes=(text,))
    assert store.paths("state:CN", "org:society", wanted).paths
    assert store.degrees(["state:CN"], standings=(text,)) == {"state:CN": 0}
    assert store.subgraph(SubgraphFilter(standings=(text,))).links == ()
    assert store.stats().links == store.links(LinkFilter()).total


def test_neighbors_with_most_claims_come_first(store):
    found = store.neighbors("org:society", NeighborFilter(standings=("reported", "refuted")))
    sizes = [len(item.link.claims) for item in found.items]
    assert sizes == sorted(sizes, reverse=True) and sizes[0] == 2
