"""Parts of a graph: what belongs to them, and what stays when they are cut."""

from graph.analysis.subgraph import find_part
from graph.store.filters import SubgraphFilter
from tests.graph.analysis.small_ground import SmallGround, ground


def part(found: SmallGround, *around: str, events=(), everything=(), **wanted):
    return find_part(
        found, SubgraphFilter(**wanted), around=around, events=events, everything=everything
    )


LINE = ground(*(("abcde"[n], "FUNDS", "abcde"[n + 1]) for n in range(4)))


def test_depth_counts_links_in_either_direction():
    assert part(LINE, "c", depth=0).nodes == ("c",)
    assert part(LINE, "c", depth=1).nodes == ("b", "c", "d")
    assert part(LINE, "a", "e", depth=1).nodes == ("a", "b", "d", "e")
    assert part(LINE, "c", depth=20).nodes == tuple("abcde")


def test_all_links_between_the_nodes_belong_to_it_even_parallel_ones():
    found = ground(("a", "FUNDS", "b"), ("b", "OPPOSES", "a"), ("b", "FUNDS", "c"))
    assert part(found, "a").links == ("lnk:0", "lnk:1")
    assert part(found, "a", without=("OPPOSES",)).links == ("lnk:0",)


def test_what_was_named_stays_then_what_is_nearest_then_what_has_most_links():
    star = ground(
        ("a", "FUNDS", "m"), ("a", "FUNDS", "n"), ("n", "FUNDS", "x"), ("n", "FUNDS", "y")
    )
    cut = [part(star, "a", depth=2, most=most) for most in (1, 2, 3, 4, 5)]
    assert [one.nodes for one in cut] == [
        ("a",), ("a", "n"), ("a", "m", "n"), ("a", "m", "n", "x"), ("a", "m", "n", "x", "y"),
    ]  # fmt: skip
    assert {one.total for one in cut} == {5}


def test_links_that_lead_out_of_the_part_make_nothing_better_connected():
    found = ground(("a", "FUNDS", "b"), ("a", "FUNDS", "c"), *(("c", "FUNDS", x) for x in "wxyz"))
    assert part(found, "a", depth=1, most=2).nodes == ("a", "b")


def test_events_bring_entities_and_no_other_events():
    found = ground(("a", "ORGANIZED", "evt:1"), ("evt:1", "RESPONDS_TO", "evt:2"),
                   ("b", "ORGANIZED", "evt:2"))  # fmt: skip
    assert part(found, events=["evt:1"]).nodes == ("a", "evt:1")
    assert part(found, events=["evt:1", "evt:2"]).links == ("lnk:0", "lnk:1", "lnk:2")


def test_of_many_events_those_with_their_entities_stay_rather_than_lone_ones():
    lone = [("x", "AT", f"evt:{n}") for n in range(3)]
    found = ground(*lone, *(("hub", "ORGANIZED", f"evt:{n}") for n in range(3, 9)))
    kept = part(found, events=[f"evt:{n}" for n in range(9)], most=4)
    assert "hub" in kept.nodes and kept.links and kept.total == 11


def test_only_links_of_the_standings_asked_for_are_walked():
    denied = ground(("a", "FUNDS", "b"), standing="refuted")
    assert part(denied, "a", standings=("reported",)).nodes == ("a",)
    assert part(denied, "a", standings=("refuted",)).nodes == ("a", "b")


def test_everything_is_everything_and_nothing_is_nothing():
    whole = part(LINE, everything=list("abcde"), most=1000)
    assert (whole.nodes, len(whole.links), whole.total) == (tuple("abcde"), 4, 5)
    assert part(LINE).nodes == ()


def test_what_is_kept_of_everything_hangs_together():
    """Three hubs that only far nodes join: to take the hubs alone would show no link."""
    stars = [(hub, "ORGANIZED", f"evt:{hub}{n}") for hub in "abc" for n in range(9)]
    found = ground(*stars, ("a", "ORGANIZED", "evt:b0"))
    kept = part(found, everything=list(found.kinds), most=6)
    assert len(kept.nodes) == 6 and len(kept.links) >= 5 and kept.total == 30


def test_parallel_links_join_more_closely():
    found = ground(
        ("h", "FUNDS", "b"), ("h", "FUNDS", "c"), ("h", "DIRECTS", "c"), ("h", "FUNDS", "d")
    )
    assert part(found, everything=list("hbcd"), most=2).nodes == ("c", "h")
