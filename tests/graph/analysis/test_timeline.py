"""Events in periods: what is counted where, and that each number leads back to its events."""

import pytest

from graph.analysis.timeline import Count, timeline
from graph.model import Event


def event(id: str, first: str | None, last: str | None = None, type: str = "protest") -> Event:
    return Event(f"evt:{id}", type, None, "incident", (), (), (), first, last or first)


def reported(events) -> dict[str, str]:
    return dict.fromkeys((one.id for one in events), "reported")


EVENTS = [
    event("a", "2023-02-14"),
    event("b", "2023-03-31"),
    event("c", "2023-04-01"),
    event("d", "2024-02-29"),
    event("e", None),
]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("year", [("2023", "2023-01-01", "2023-12-31", 3), ("2024", "2024-01-01", "2024-12-31", 1)]),
        ("quarter", [("2023-Q1", "2023-01-01", "2023-03-31", 2), ("2023-Q2", "2023-04-01", "2023-06-30", 1),
                     ("2024-Q1", "2024-01-01", "2024-03-31", 1)]),
        ("month", [("2023-02", "2023-02-01", "2023-02-28", 1), ("2023-03", "2023-03-01", "2023-03-31", 1),
                   ("2023-04", "2023-04-01", "2023-04-30", 1), ("2024-02", "2024-02-01", "2024-02-29", 1)]),
        ("day", [(day, day, day, 1) for day in ("2023-02-14", "2023-03-31", "2023-04-01", "2024-02-29")]),
    ],
)  # fmt: skip
def test_events_are_counted_in_periods_and_empty_ones_left_out(by, expected):
    found = timeline(EVENTS, reported(EVENTS), by)
    assert [(p.name, p.first, p.last, p.total) for p in found.periods] == expected
    assert (found.total, found.undated_events) == (5, ("evt:e",))
    assert found.undated == (Count("protest", 1, 0, 0),)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_is_in_its_quarter(month):
    (period,) = timeline(
        [one := event("a", f"2023-{month:02}-15")], reported([one]), "quarter"
    ).periods
    assert period.first <= one.first <= period.last
    assert period.name == f"2023-Q{(month - 1) // 3 + 1}"


def test_an_event_with_a_wide_date_counts_once_where_it_begins_and_is_marked():
    wide = event("a", "2023-01-01", "2023-12-31")
    by_year, by_month = (timeline([wide], reported([wide]), by) for by in ("year", "month"))
    assert [(p.name, p.total, p.wider) for p in by_year.periods] == [("2023", 1, 0)]
    assert [(p.name, p.total, p.wider) for p in by_month.periods] == [("2023-01", 1, 1)]


def test_plans_and_denials_are_counted_apart_by_type():
    events = [
        event(id, "2023-05-01", type=type)
        for id, type in zip("abcd", ("doxx", "doxx", "doxx", "smear"), strict=True)
    ]
    standings = {"evt:a": "reported", "evt:b": "unrealized", "evt:c": "refuted", "evt:d": "refuted"}
    (period,) = timeline(events, standings, "year").periods
    assert period.counts == (Count("doxx", 1, 1, 1), Count("smear", 0, 0, 1))


def test_each_number_leads_to_its_events_in_order_of_time():
    events = [event("b", "2023-05-01"), event("a", "2023-05-01"), event("z", "2023-01-01")]
    (period,) = timeline(events, reported(events), "year").periods
    assert period.events == ("evt:z", "evt:a", "evt:b")
    assert period.total == len(period.events) == sum(c.reported for c in period.counts)


def test_no_events_make_no_periods():
    found = timeline([], {}, "day")
    assert (found.periods, found.total, found.undated, found.undated_events) == ((), 0, (), ())
