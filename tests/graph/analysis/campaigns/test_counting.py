"""Counting who acted close to whom, against the plain loops that say what is counted."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from graph.analysis.campaigns.coactions import coactions
from graph.analysis.campaigns.copies import copy_names
from graph.analysis.campaigns.distinct import distinct, distinct_counts
from graph.analysis.campaigns.habit import WEEKS, habitual
from graph.analysis.campaigns.meetings import find_meetings
from graph.analysis.campaigns.records import Options
from graph.analysis.campaigns.rows import DAY, rows_of
from graph.analysis.campaigns.scan import make_ground, too_wide
from tests.graph.analysis.campaigns.made import made


def test_distinct_values_and_counts_are_those_of_numpy():
    values = np.random.default_rng(0).integers(-50, 50, 1000)
    assert np.array_equal(distinct(values), np.unique(values))
    for mine, theirs in zip(
        distinct_counts(values), np.unique(values, return_counts=True), strict=True
    ):
        assert np.array_equal(mine, theirs)
    assert len(distinct(np.zeros(0, dtype=np.int64))) == 0


@pytest.mark.parametrize("scale", [1, 0.25])
def test_coactions_count_actions_that_another_acted_close_to(scale):
    rng = np.random.default_rng(2)
    actor, object, t = (rng.integers(high, size=400) for high in (12, 9, 300))
    expected: Counter[tuple[int, int]] = Counter()
    for one in range(400):
        near = (object == object[one]) & (np.abs(t - t[one]) <= 8) & (actor != actor[one])
        expected.update((int(actor[one]), other) for other in set(actor[near].tolist()))
    u, v, weight = coactions(actor, object, t * scale, 8 * scale)
    assert dict(zip(zip(u.tolist(), v.tolist(), strict=True), weight.tolist(), strict=True)) == (
        expected
    )


def test_no_actions_have_no_coactions():
    nothing = np.zeros(0, dtype=np.int64)
    assert [len(column) for column in coactions(nothing, nothing, nothing, 1)] == [0, 0, 0]


def test_meetings_are_the_smaller_of_both_directions():
    actions = made()
    rows = rows_of(actions)
    ground = make_ground(actions, rows, Options())
    layer = ground.layers[0]
    meetings = find_meetings(ground.pairs, rows.actor, rows.people)
    u, v, weight = coactions(rows.actor, layer.object, rows.time, 2 * DAY)
    directed = dict(zip(zip(u.tolist(), v.tolist(), strict=True), weight.tolist(), strict=True))
    wanted = {
        (a, b): min(count, directed[b, a])
        for (a, b), count in directed.items()
        if a < b and min(count, directed[b, a]) >= 2
    }
    pairs = zip(meetings.u.tolist(), meetings.v.tolist(), strict=True)
    assert dict(zip(pairs, meetings.count[:, 0].tolist(), strict=True)) == wanted


def test_habit_counts_meetings_with_one_of_two_moved_by_whole_weeks():
    actions = made(people=6, days=100, waves=0)
    rows = rows_of(actions)
    ground = make_ground(actions, rows, Options())
    object = ground.layers[0].object
    found = habitual(np.array([0]), np.array([1]), ground.layers, rows, rows.actor)
    mover, other = sorted((0, 1), key=lambda one: (rows.activity()[one], one))
    hits = 0
    for row in np.flatnonzero(rows.actor == mover):
        theirs = rows.time[(rows.actor == other) & (object == object[row])]
        moved = (rows.time[row] + week * 7 * DAY for week in WEEKS)
        hits += sum(bool((np.abs(theirs - time) <= 2 * DAY).any()) for time in moved)
    assert hits > 0
    assert found[0, 0] == pytest.approx(hits / len(WEEKS))


def test_near_copies_have_one_name_and_other_slogans_their_own():
    long = "bring every one of our students home before the winter break begins this year"
    names = copy_names(
        {
            long,
            long.replace("winter", "summer"),
            "Free them!",
            "free  THEM",
            "Free us",
            "https://www.example.org/a/?x=1",
            "http://example.org/a",
            "!!!",
        }
    )
    assert names[long] == names[long.replace("winter", "summer")]
    assert names["Free them!"] == names["free  THEM"] != names["Free us"]
    assert names["https://www.example.org/a/?x=1"] == names["http://example.org/a"]
    assert "!!!" not in names


@pytest.mark.parametrize(
    ("pairs", "left_out"), [(1_000_000, []), (2_000_000, [7.0]), (4_000_000, [4.0, 7.0])]
)
def test_windows_that_would_hold_too_many_pairs_are_named(pairs, left_out):
    ground = make_ground(made(), rows_of(made()), Options())
    rows = np.broadcast_to(np.int32(0), pairs)
    many = replace(ground, pairs=replace(ground.pairs, i=rows, j=rows))
    assert too_wide(many, Options()) == left_out
