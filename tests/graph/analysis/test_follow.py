"""Who consistently follows whom: only beyond what the crowd of the place would give."""

from dataclasses import replace

import numpy as np
import pytest

from graph.analysis.actions import Actions
from graph.analysis.follow import CAVEAT, Columns, columns_of, crowd_label, follow
from tests.graph.analysis.made_actions import Act, act, actions_of

CROWD = ("ent:c", "ent:d", "ent:e", "ent:f")


def quiet(lag: float = 1.0) -> list[Act]:
    """A acts every 23 days and B after it; four others act by themselves."""
    acts = [act(23 * n, "ent:a") for n in range(12)]
    acts += [act(23 * n + lag, "ent:b") for n in range(12)]
    return acts + [act(17 * n + 5 * k, id) for k, id in enumerate(CROWD) for n in range(12)]


def bursts() -> list[Act]:
    """Whenever A acts, all others do too, in any order within two days; B is one of them."""
    rng = np.random.default_rng(1)
    return [
        act(23 * n + rng.uniform(0, 2), id) for n in range(12) for id in ("ent:a", "ent:b", *CROWD)
    ]


def following(acts: list[Act], **options: object):
    return follow(actions_of(acts), "ent:a", "ent:b", **options)  # type: ignore[arg-type]


def test_one_who_comes_after_another_when_hardly_anybody_acts_follows_consistently():
    found = following(quiet())
    assert (found.occasions, found.observed) == (12, 12)
    assert found.expected is not None and found.expected < 6
    assert found.p is not None and found.p <= 0.01
    assert found.lag_median == 1.0 and found.crowd == 4 and found.caveat == CAVEAT


def test_one_who_comes_after_another_in_a_crowd_where_all_do_does_not():
    found = following(bursts())
    assert found.observed >= 6 and found.expected is not None
    assert found.p is not None and found.p > 0.2


def test_weekly_slots_on_two_days_do_not_look_like_following():
    slots = [act(7 * n + day, id) for n in range(30) for id, day in (("ent:a", 3), ("ent:b", 4))]
    others = [act(17 * n + 5 * k, id) for k, id in enumerate(CROWD) for n in range(12)]
    found = following(slots + others)
    assert found.observed == 30 and found.p is not None and found.p > 0.5


def test_what_is_done_at_the_same_time_follows_only_where_it_is_asked_for():
    apart, together = following(quiet(lag=0)), following(quiet(lag=0), same_time=True)
    assert (apart.observed, apart.same_time) == (0, 12) and apart.p == 1.0
    assert (together.observed, together.lag_median) == (12, 0.0)
    assert together.p is not None and together.p <= 0.01


def test_to_act_together_in_one_event_is_no_following():
    acts = [act(23 * n, "ent:a", "ent:b") for n in range(12)]
    found = following(acts, same_time=True)
    assert found.observed == 0 and found.same_time == 0


def test_what_happens_elsewhere_or_after_the_window_does_not_follow():
    elsewhere = [replace(one, event=replace(one.event, place="place:Y")) for one in quiet()[12:24]]
    assert following(quiet()[:12] + elsewhere + quiet()[24:]).observed == 0
    assert following(quiet(lag=2.5)).observed == 0
    assert following(quiet(lag=2.5), window=3.0).observed == 12


def test_a_campus_stands_before_the_place_that_it_is_in():
    acts = [
        replace(one, event=replace(one.event, place=f"place:{n}", campus="campus:u.example"))
        for n, one in enumerate(quiet())
    ]
    assert following(acts).observed == 12


def test_below_three_occasions_nothing_is_tested_and_the_reason_is_given():
    found = following(quiet()[:2] + quiet()[12:14])
    assert found.p is None and found.expected is None and found.observed == 2
    assert found.reason == "not tested: 2 occasions"
    assert following(quiet()[12:]).reason == "not tested: 0 occasions"


def test_where_nobody_else_acts_nothing_is_tested():
    assert following(quiet()[:24]).reason == "not tested: nobody else acted there"


def test_events_without_a_day_or_place_are_counted_and_left_out():
    acts = [*quiet(), act(None, "ent:a"), act(4.0, "ent:b", place=None), act(None, "ent:c")]
    found = following(acts)
    assert found.occasions == 12 and found.without_day == 2


def test_each_occasion_leads_to_the_events_that_it_is_about():
    found = following(quiet())
    assert found.pairs[:2] == (("evt:0000", "evt:0012"), ("evt:0001", "evt:0013"))
    assert len(found.pairs) == found.observed


def test_only_those_who_act_on_an_issue_stand_in_for_one_another():
    def about(issue: str, acts: list[Act]) -> list[Act]:
        return [replace(one, event=replace(one.event, issues=(issue,))) for one in acts]

    acts = about("tibet", quiet()[:24]) + about("labor", quiet()[24:])
    alone, among_all = following(acts), following(acts, stratum="none")
    assert alone.p == 1.0 and among_all.p is not None and among_all.p <= 0.01


def test_the_order_of_rows_does_not_change_the_answer():
    columns = columns_of(actions_of(quiet()))
    mixed = columns.rows(np.random.default_rng(3).permutation(len(columns.actor)))
    first, second = (crowd_label(one, 0, 1, seed=5) for one in (columns, mixed))
    assert (first.follower, first.leader, first.weeks) == (
        second.follower,
        second.leader,
        second.weeks,
    )
    assert first.pairs.tolist() == second.pairs.tolist()


def test_the_chance_of_a_leader_is_counted_exactly():
    """Of eight actions the follower comes after three. That both of the leader's are among them has
    a chance of 3 in 28."""
    days = [0.0, 20, 40, 60, 80, 100, 120, 140]
    actor = np.array([0, 0, *[2] * 6, 1, 1, 1])
    time = np.array([*days, 1, 21, 41])
    zeros = np.zeros(11, dtype=np.int64)
    tested = crowd_label(Columns(actor, np.arange(11), zeros, time, zeros), 0, 1)
    assert tested.observed == 2
    assert tested.leader.p == pytest.approx(3 / 28)
    assert tested.leader.expected == pytest.approx(6 / 8)


def test_who_stands_beside_another_in_one_event_does_not_make_it_two():
    acts = [replace(one, actors=(*one.actors, "ent:g")) for one in quiet()[:12]] + quiet()[12:]
    alone, joined = following(quiet()), following(acts)
    assert joined.p == alone.p and joined.crowd == alone.crowd + 1


def test_nobody_follows_himself_and_windows_are_above_zero():
    made: Actions = actions_of(quiet())
    with pytest.raises(ValueError, match="itself"):
        follow(made, "ent:a", "ent:a")
    with pytest.raises(ValueError, match="window"):
        follow(made, "ent:a", "ent:b", window=0)
    with pytest.raises(ValueError, match="replays"):
        follow(made, "ent:a", "ent:b", replays=0)
