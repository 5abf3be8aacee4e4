"""Bursts: stretches of time in which much more happened than usual, marked beside who tells of it."""

import pytest

from graph.analysis.bursts import Dated, bursts, states


def days(*numbers: int, publisher: str = "Kea Wire") -> list[Dated]:
    return [Dated(f"2023-05-{n:02}", f"2023-05-{n:02}", (publisher,)) for n in numbers]


def test_a_run_of_busy_days_is_one_burst_and_quiet_days_are_none():
    found = bursts([*days(1, 6, 25, 30), *days(*[12] * 4, *[13] * 5, *[15] * 4)], "day")
    (burst,) = found.found
    assert (burst.first, burst.last, burst.periods, burst.events) == (
        "2023-05-12",
        "2023-05-15",
        4,
        13,
    )
    assert burst.expected < 3 and burst.weight > 0
    assert found.events == 17 and found.reason == ""


def test_evenly_spread_events_make_no_burst():
    assert bursts(days(*range(1, 31)), "day").found == ()
    assert bursts(days(*range(1, 31, 3)), "day").found == ()


def test_one_event_more_than_usual_makes_no_burst():
    assert bursts(days(*range(1, 31, 3), 10), "day").found == ()


def test_the_publishers_of_a_burst_stand_beside_those_of_a_usual_period():
    told = days(1, 6, 25, 30) + days(*[12] * 6) + days(*[12] * 6, publisher="Cone Courier")
    found = bursts(told, "day")
    assert found.found[0].publishers == 2
    assert found.publishers_per_period == 1.2


def test_below_eight_events_nothing_is_marked_and_the_reason_is_given():
    found = bursts(days(*[12] * 7), "day")
    assert found.found == () and found.reason == "not tested: 7 events"
    assert bursts([], "month").reason == "not tested: 0 events"


def test_dates_that_reach_beyond_a_period_are_counted_as_left_out():
    vague = [
        Dated("2023-05-01", "2023-05-31"),
        Dated(None, None),
        Dated("2023-05-31", "2023-06-01"),
    ]
    assert bursts([*days(*range(1, 9)), *vague], "day").left_out == 3
    assert bursts([*days(*range(1, 9)), *vague], "month").left_out == 2
    assert bursts([*days(*range(1, 9)), *vague], "year").left_out == 1


def test_the_way_through_the_states_is_the_cheapest():
    """Checked against all ways through nine periods."""
    from itertools import product
    from math import log

    counts, times, price = [0, 1, 4, 0, 5, 0, 0, 2, 0], 3.0, 0.5
    usual = sum(counts) / 9

    def cost(way: tuple[bool, ...]) -> float:
        entries = sum(now and not before for before, now in zip((False, *way), way, strict=False))
        gains = sum(c * log(times) - usual * 2 for c, loud in zip(counts, way, strict=True) if loud)
        return entries * price * log(9) - gains

    best = min(product((False, True), repeat=9), key=cost)
    assert cost(tuple(states(counts, times=times, price=price))) == pytest.approx(cost(best))
    assert any(best)


def test_a_burst_must_be_more_than_usual():
    with pytest.raises(ValueError, match="times"):
        states([1], times=1.0, price=1.0)
    with pytest.raises(ValueError, match="price"):
        states([1], times=2.0, price=-1.0)
