"""Partial dates are intervals, and never more exact than what was said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import (
    days,
    first_day,
    interval,
    is_day,
    is_near,
    last_day,
    parse_day,
    parse_partial,
)

intervals = st.tuples(st.dates(), st.dates()).map(lambda two: interval(min(two), max(two)))


@pytest.mark.parametrize(
    ("text", "from_", "to", "precision"),
    [
        ("2019", "2019-01-01", "2019-12-31", "year"),
        ("2020-02", "2020-02-01", "2020-02-29", "month"),
        ("2019-08-17", "2019-08-17", "2019-08-17", "day"),
        ("2019-03/2019-06", "2019-03-01", "2019-06-30", "interval"),
        ("2019-08-17/2019-08-17", "2019-08-17", "2019-08-17", "day"),
    ],
)
def test_a_partial_date_covers_all_its_days(text, from_, to, precision):
    when = parse_partial(text)
    assert (when.from_, when.to, when.precision) == (from_, to, precision)


@pytest.mark.parametrize(
    "text",
    ["", "19", "2019-13", "2019-02-30", "17.08.2019", "2019-08-17/", "2020/2019", "20190817"],
)
def test_what_is_no_partial_date_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        parse_partial(text)


@pytest.mark.parametrize("text", ["n/a", "2022-13-01", "2023-02-30", "2019-13", "2019-05/2019-14"])
def test_a_refused_date_is_named_as_it_was_written(text):
    with pytest.raises(ValueError, match=r".+") as refused:
        parse_partial(text)
    assert str(refused.value).startswith(repr(text))


def test_a_day_is_read_in_one_form_only():
    assert parse_day("2019-08-17") == date(2019, 8, 17)
    for text in ("2019-08", "20190817", "2019-8-17", "2019-08-17T10:00", " 2019-08-17"):
        with pytest.raises(ValueError, match=r".+"):
            parse_day(text)


def test_an_interval_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="before it starts"):
        interval(date(2019, 2, 1), date(2019, 1, 1))


def test_a_week_can_anchor_and_a_month_cannot():
    assert is_near(interval(date(2019, 8, 12), date(2019, 8, 18)))
    assert not is_near(parse_partial("2019-08"))


@given(intervals)
def test_an_interval_is_ordered(when):
    assert first_day(when) <= last_day(when)
    assert is_day(when) == (days(when) == 1)
