"""Chains between two nodes: which are found, in which order, and what is gone around."""

from dataclasses import replace

import pytest

from graph.analysis.ground import Step
from graph.analysis.paths import Obstacle, find_chains
from graph.store.filters import PathFilter
from tests.graph.analysis.small_ground import SmallGround, ground

COUNTRY = ("place", "country")
STATE = ("organization", "state")


def chains(found: SmallGround, a: str = "a", b: str = "z", count: int = 3, **wanted: object):
    return find_chains(found, a, b, PathFilter(**wanted), count=count)


def test_links_are_taken_in_either_direction_and_shorter_chains_come_first():
    found = ground(("a", "ORGANIZED", "m"), ("z", "ORGANIZED", "m"),
                   ("a", "FUNDS", "n"), ("n", "FUNDS", "o"), ("o", "FUNDS", "z"))  # fmt: skip
    assert chains(found).paths == (("a", "m", "z"), ("a", "n", "o", "z"))


def test_all_links_between_two_neighbors_are_one_step():
    found = ground(("a", "FUNDS", "z"), ("z", "LINKED_TO", "a"), ("a", "DIRECTS", "z"))
    assert chains(found).paths == (("a", "z"),)
    assert chains(found).links == {("a", "z"): ("lnk:0", "lnk:1", "lnk:2")}


def test_equally_long_chains_come_by_ids_and_only_as_many_as_asked_for():
    found = ground(*((end, "FUNDS", way) for way in "dbc" for end in "az"))
    assert chains(found, count=2).paths == (("a", "b", "z"), ("a", "c", "z"))


def test_nothing_is_found_beyond_the_longest():
    found = ground(("a", "FUNDS", "b"), ("b", "FUNDS", "c"), ("c", "FUNDS", "z"))
    assert chains(found, longest=2).paths == ()
    assert chains(found, longest=3).paths == (("a", "b", "c", "z"),)


def test_a_chain_does_not_run_through_a_place_or_a_platform_unless_asked():
    found = ground(("a", "AT", "p"), ("z", "AT", "p"), ("a", "ON", "q"), ("z", "ON", "q"),
                   p=COUNTRY, q=("platform", "messaging"))  # fmt: skip
    around = chains(found)
    assert around.paths == ()
    assert around.skipped == {"p": Obstacle("place", 2), "q": Obstacle("place", 2)}
    through = chains(found, through_places=True)
    assert through.paths == (("a", "p", "z"), ("a", "q", "z")) and through.skipped == {}


def test_a_place_may_be_an_end():
    found = ground(("a", "AT", "z"), a=("organization", None), z=COUNTRY)
    assert chains(found).paths == (("a", "z"),) and chains(found).skipped == {}


def test_a_state_is_gone_through_as_an_actor_and_not_as_territory():
    acts = ground(("s", "FUNDS", "a"), ("s", "INITIATED", "z"), s=STATE)
    assert chains(acts).paths == (("a", "s", "z"),)
    for link in ("NATIONAL_OF", "ACCREDITED_TO", "AT"):
        lives = ground(("a", link, "s"), ("z", link, "s"), s=STATE)
        assert chains(lives).paths == () and chains(lives).skipped["s"].reason == "place"
        half = ground(("a", link, "s"), ("s", "FUNDS", "z"), s=STATE)
        assert chains(half).paths == ()
    assert chains(lives, through_places=True).paths == (("a", "s", "z"),)
    assert chains(lives, b="s").paths == (("a", "s"),)


def test_a_node_with_too_many_links_is_gone_around_and_named_but_may_be_an_end():
    many = [("h", "FUNDS", f"x{n}") for n in range(5)]
    found = ground(("a", "FUNDS", "h"), ("h", "FUNDS", "z"), *many)
    assert chains(found, most_links=6).paths == ()
    assert chains(found, most_links=6).skipped == {"h": Obstacle("links", 7)}
    assert chains(found, most_links=7).paths == (("a", "h", "z"),)
    assert chains(found, most_links=None).paths == (("a", "h", "z"),)
    assert chains(found, b="h", most_links=1).paths == (("a", "h"),)


def test_types_of_links_and_nodes_can_be_left_out():
    found = ground(("a", "FUNDS", "m"), ("m", "FUNDS", "z"), ("a", "LINKED_TO", "z"),
                   m=("person", None))  # fmt: skip
    assert chains(found, without=("LINKED_TO",)).paths == (("a", "m", "z"),)
    left = chains(found, without_nodes=("person",))
    assert left.paths == (("a", "z"),) and left.skipped == {}


@pytest.mark.parametrize("standing", ["refuted", "unrealized"])
def test_a_chain_runs_through_no_denial_and_no_plan_unless_asked(standing):
    found = ground(("a", "FUNDS", "m"), ("m", "FUNDS", "z"), standing=standing)
    assert chains(found).paths == ()
    assert chains(found, standings=("reported", standing)).paths == (("a", "m", "z"),)


def test_only_corroborated_links_are_used_when_asked():
    found = ground(("a", "FUNDS", "b"), ("b", "FUNDS", "z"), ("a", "FUNDS", "z"), sources=2)
    found.links[2] = (found.links[2][0], "reported", 1)
    assert chains(found).paths == (("a", "z"), ("a", "b", "z"))
    assert chains(found, corroborated=True).paths == (("a", "b", "z"),)


def test_what_was_met_by_links_of_no_interest_is_not_named_as_skipped():
    found = ground(("a", "AT", "p"), ("z", "AT", "p"), p=COUNTRY)
    assert chains(found, corroborated=True).skipped == {}
    assert chains(found, without=("AT",)).skipped == {}


def test_a_link_from_a_node_to_itself_is_passed_over():
    found = ground(("a", "OPPOSES", "a"), ("a", "FUNDS", "z"))
    assert chains(found).paths == (("a", "z"),)


def test_a_search_asks_few_questions_however_wide_it_gets():
    wide = [(f"n{n}", "FUNDS", f"n{2 * n + i}") for n in range(1, 1000) for i in (0, 1)]
    found = ground(*wide)
    assert len(chains(found, a="n1", b="n1998", longest=12).paths) == 1
    assert found.asked <= 2 * 12 + 1


def test_a_giant_end_is_not_read_when_the_other_end_leads_to_it():
    many = [("z", "FUNDS", f"x{n}") for n in range(50)]
    found = ground(("a", "FUNDS", "m"), ("m", "FUNDS", "z"), *many)
    read: list[set[str]] = []
    steps = found.steps
    found.steps = lambda ids, *rest, **more: read.append(set(ids)) or steps(ids, *rest, **more)
    assert chains(found, count=1).paths == (("a", "m", "z"),)
    assert not any("z" in ids for ids in read)


def test_a_node_that_has_gone_meanwhile_is_on_no_chain():
    found = ground(("a", "FUNDS", "m"), ("m", "FUNDS", "z"))
    kinds = {id: kind for id, kind in found.kinds.items() if id != "m"}
    assert chains(replace(found, kinds=kinds)).paths == ()


def test_the_order_of_links_makes_no_difference():
    links = [("a", "FUNDS", x) for x in "bcd"] + [(x, "FUNDS", y) for x in "bcd" for y in "efz"]
    found = ground(*links)
    turned = SmallGround(found.kinds, [
        (Step(s.id, s.type, s.from_, s.to), st, n) for s, st, n in reversed(found.links)
    ])  # fmt: skip
    assert chains(found, count=20) == chains(turned, count=20)
