"""Positions of a picture: reproducible, apart from each other, near what they are linked to."""

import itertools
import math
import random

import pytest

from graph.layout import Box, layout
from graph.limits import MOST_NODES


def boxes(count: int, width: float = 80, height: float = 40) -> list[Box]:
    return [Box(f"n{i:04}", width, height) for i in range(count)]


def chain(count: int) -> list[tuple[str, str]]:
    return [(f"n{i:04}", f"n{i + 1:04}") for i in range(count - 1)]


def tangle(count: int, links: int) -> list[tuple[str, str]]:
    chosen = random.Random(7)
    return [
        (f"n{chosen.randrange(count):04}", f"n{chosen.randrange(count):04}") for _ in range(links)
    ]


def overlaps(rows: list[Box], places: dict[str, tuple[float, float]]) -> list[tuple[str, str]]:
    return [
        (a.id, b.id)
        for a, b in itertools.combinations(rows, 2)
        if abs(places[a.id][0] - places[b.id][0]) < (a.width + b.width) / 2
        and abs(places[a.id][1] - places[b.id][1]) < (a.height + b.height) / 2
    ]


def test_the_same_graph_gets_the_same_positions_in_whatever_order_it_comes():
    rows, links = boxes(60), tangle(60, 90)
    first = layout(rows, links)
    turned = [(b, a) for a, b in reversed(links)]
    assert layout(list(reversed(rows)), turned) == first
    assert layout(rows, links) == first


def test_a_second_link_between_two_nodes_changes_nothing():
    rows, links = boxes(8), chain(8)
    assert layout(rows, [*links, *links]) == layout(rows, links)


@pytest.mark.parametrize(
    ("count", "links"), [(2, 1), (30, 20), (150, 170), (150, 1500), (600, 900)]
)
def test_no_node_covers_another(count, links):
    rows = [Box(box.id, 20 + 37 * (i % 5), 20 + 11 * (i % 3)) for i, box in enumerate(boxes(count))]
    assert overlaps(rows, layout(rows, tangle(count, links))) == []


def test_what_is_linked_lies_nearer_than_what_is_not():
    places = layout(boxes(7), chain(7))
    from_end = [math.dist(places["n0000"], places[f"n000{i}"]) for i in range(1, 7)]
    assert from_end == sorted(from_end)


def test_a_long_part_lies_across():
    places = layout(boxes(9), chain(9)).values()
    width, height = (max(axis) - min(axis) for axis in zip(*places, strict=True))
    assert width > height


def test_parts_without_links_stay_together_instead_of_flying_apart():
    places = layout(boxes(100), []).values()
    width, height = (max(axis) - min(axis) for axis in zip(*places, strict=True))
    assert width * height < 100 * 200 * 140


def test_wider_labels_get_more_room():
    narrow, wide = (layout(boxes(12, width=w), chain(12)).values() for w in (20, 200))
    extent = [max(x for x, _ in places) - min(x for x, _ in places) for places in (narrow, wide)]
    assert extent[1] > extent[0]


def test_pinned_nodes_stay_and_others_make_room_for_them():
    rows, pinned = boxes(20), {"n0003": (100.0, -50.0), "n0007": (400.0, 80.0)}
    places = layout(rows, chain(20), pinned=pinned)
    assert places["n0003"] == (100.0, -50.0) and places["n0007"] == (400.0, 80.0)
    assert overlaps(rows, places) == []
    assert layout(rows, chain(20), pinned=pinned) == places


def test_a_pinned_node_in_one_part_does_not_lie_on_another_part():
    rows = boxes(30)
    places = layout(rows, chain(10), pinned={"n0000": (0.0, 0.0)})
    assert overlaps(rows, places) == []


def test_links_to_unknown_nodes_and_to_oneself_are_left_out():
    assert set(layout(boxes(2), [("n0000", "gone"), ("n0001", "n0001")])) == {"n0000", "n0001"}


def test_nothing_gives_nothing():
    assert layout([], []) == {}


def test_more_nodes_than_a_picture_can_have_are_refused_with_what_to_do():
    with pytest.raises(ValueError, match=r"at most 2000 nodes, not 2001; ask for fewer"):
        layout(boxes(MOST_NODES + 1), [])
