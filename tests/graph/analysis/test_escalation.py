"""Escalation: a trend in the order of severity, beside the publishers that could make it."""

import numpy as np
import pytest
from scipy.stats import kendalltau

from graph.analysis.actions import Happening
from graph.analysis.escalation import concordance, escalation, events_of
from graph.ontology import ontology
from graph.severity import severity_of
from tests.graph.analysis.made_actions import act, actions_of

WORSE = ("protest", "counter_protest", "smear", "harass", "doxx", "threaten", "legal_action",
         "assault", "detain", "assault")  # fmt: skip


def happenings(types: tuple[str, ...], gap: int = 20, publishers: int = 1) -> list[Happening]:
    return [
        Happening(f"evt:{n:02}", type, 19000.0 + gap * n,
                  publishers=tuple(f"P{k}" for k in range(publishers)))
        for n, type in enumerate(types)
    ]  # fmt: skip


def test_events_that_grow_graver_rise_and_in_reverse_they_fall():
    rising, falling = (escalation(happenings(types)) for types in (WORSE, WORSE[::-1]))
    assert rising.trend == "rising" and rising.p is not None and rising.p <= 0.01
    assert falling.trend == "falling" and falling.tau == pytest.approx(-(rising.tau or 0))
    assert rising.reason == ""


def test_events_in_no_order_show_no_trend():
    mixed = ("protest", "detain", "smear", "assault", "harass", "protest", "threaten", "smear",
             "doxx", "counter_protest")  # fmt: skip
    found = escalation(happenings(mixed))
    assert found.trend == "none" and found.p is not None and found.p > 0.2


def test_the_score_is_that_of_kendall():
    rng = np.random.default_rng(2)
    for _ in range(5):
        time, level = np.sort(rng.integers(0, 12, 40)).astype(float), rng.integers(0, 6, 40)
        types = [name for name in ontology().event_types if severity_of(name) is not None]
        by_level = {severity_of(name): name for name in types}
        events = [
            Happening(f"evt:{n}", by_level[v], t)
            for n, (t, v) in enumerate(zip(time, level.tolist(), strict=True))
        ]
        assert escalation(events, replays=1).tau == pytest.approx(
            kendalltau(time, level).statistic, abs=1e-4
        )
        pairs = sum(
            np.sign(time[j] - time[i]) * np.sign(level[j] - level[i])
            for i in range(40)
            for j in range(i)
        )
        assert concordance(time, level) == pairs


def test_shuffled_events_are_seldom_called_a_trend():
    rng = np.random.default_rng(7)
    trends = [
        escalation(happenings(tuple(rng.permutation(WORSE).tolist())), replays=199).trend
        for _ in range(100)
    ]
    assert sum(trend != "none" for trend in trends) <= 12


def test_below_eight_events_or_without_a_difference_nothing_is_tested():
    few, even = escalation(happenings(WORSE[:7])), escalation(happenings(("smear",) * 9))
    assert (few.tau, few.p, few.trend) == (None, None, None)
    assert few.reason == "not tested: 7 events" and len(few.months) == 5
    assert even.p is None and even.reason == "not tested: all events are equally grave"
    same_day = escalation(happenings(WORSE, gap=0))
    assert same_day.p is None and same_day.reason == "not tested: all events are of one day"


def test_publishers_of_each_month_stand_beside_the_trend():
    events = [
        Happening(f"evt:{n}", type, 19358.0 + 31 * n, publishers=tuple(f"P{k}" for k in range(n)))
        for n, type in enumerate(WORSE)
    ]
    found = escalation(events)
    assert [month.publishers for month in found.months] == list(range(10))
    assert found.months[0].name == "2023-01" and found.months[0].severity == 0
    assert found.publishers_tau == 1.0 and found.coverage_rises
    assert not escalation(happenings(WORSE)).coverage_rises


def test_statements_and_events_without_a_day_are_counted_and_left_out():
    events = [*happenings(WORSE), Happening("evt:s", "statement", 1.0), Happening("evt:u", "doxx")]
    found = escalation(events)
    assert (found.without_severity, found.without_day) == (1, 1)
    assert len(found.events) == 10


def test_the_order_of_events_changes_nothing():
    events = happenings(WORSE)
    assert escalation(events, seed=4) == escalation(events[::-1], seed=4)


def test_only_the_events_of_an_actor_are_taken():
    made = actions_of([act(1.0, "ent:a", "ent:b"), act(2.0, "ent:b"), act(3.0, "ent:a")])
    assert [event.id for event in events_of(made, "ent:a")] == ["evt:0000", "evt:0002"]
    assert events_of(made, "ent:none") == [] and len(events_of(made)) == 3


def test_every_type_of_event_has_a_level_or_says_that_it_has_none():
    levels = {name: severity_of(name) for name in ontology().event_types}
    assert {name for name, level in levels.items() if level is None} == {"statement", "respond"}
    assert {level for level in levels.values() if level is not None} == set(range(6))


def test_replays_are_above_zero():
    with pytest.raises(ValueError, match="replays"):
        escalation([], replays=0)
