"""No time is inferred for an event that its own words rule out."""

from typing import Any, cast

import pytest

from extract.claims.drafts import Draft
from extract.claims.stated_days import without_contradicted
from graph.dates import parse_partial
from graph.model import Role


def time(words: str, days: str | None = None) -> Role:
    """A time as said; with `days` one that is inferred."""
    value = None if days is None else parse_partial(days)
    return Role("time", 0, len(words), words, value=value, score=0.9, inferred=days is not None)


def kept(*roles: Role) -> list[str]:
    draft = Draft("clm:1", cast(Any, None), roles, ())
    (found,) = without_contradicted([draft])
    return [role.text for role in found.roles]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("10 January", "2024-01-22"),
        ("January 10", "2024-01-22"),
        ("since November", "2024-01"),
        ("June 2", "2023-04-14"),
    ],
)
def test_another_day_or_month_than_the_words_name_is_dropped(said: str, days: str) -> None:
    assert kept(time(said), time("that day", days)) == [said]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("10 January", "2024-01-10"),
        ("in January", "2024-01-22"),
        ("10 January", "2024"),
        ("on Friday", "2024-01-22"),
        ("for decades", "2024-01-22"),
    ],
)
def test_what_the_words_leave_open_may_be_inferred(said: str, days: str) -> None:
    assert kept(time(said), time("that day", days)) == [said, "that day"]
