"""Where an event was is its place, and no target; where it was not is neither."""

import pytest

from extract.roles.scenes import in_front_of, located, not_outside_of_it, where_it_took_place
from tests.extract.conftest import Make, fillers

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The report tells of incidents taking place on campuses and in schools.",
        "The incidents that occurred at campuses frightened many.",
        "Such incidents on the street and inside campuses took place daily.",
    ],
)
def test_where_it_took_place_is_no_target(make: Make, text: str) -> None:
    told = located(make(text, "incidents", "harass", target="campuses"))
    wanted = "target" if "inside" in text else "place"
    assert fillers(told) == {(wanted, "campuses")}


def test_whom_it_hit_where_it_took_place_stays_the_target(make: Make) -> None:
    told = make("The attacks on exiles took place in May.", "attacks", "assault", target="exiles")
    assert located(told) == told


def test_what_a_rally_is_in_front_of_is_its_place(make: Make) -> None:
    frame = in_front_of(make("They met in front of the embassy.", "met", "protest", place="front"))
    assert fillers(frame) == {("place", "embassy")}
    frame = in_front_of(make("They met at the front.", "met", "protest", place="front"))
    assert fillers(frame) == {("place", "front")}


def test_a_clause_tells_where_an_event_took_place(make: Make) -> None:
    text = "It lists incidents taking place on campuses and in schools."
    found = make(text, "incidents", "harass")
    assert ("place", "campuses") in fillers(where_it_took_place(found))
    text = "It lists incidents concerning campuses."
    other = make(text, "incidents", "harass")
    assert where_it_took_place(other) is other


def test_what_was_done_outside_a_country_was_not_done_there(make: Make) -> None:
    abroad = make(
        "They abducted people outside the country.", "abducted", "detain", place="country"
    )
    assert fillers(not_outside_of_it(abroad)) == set()
    gate = make("They filmed people outside the school.", "filmed", "surveil", place="school")
    assert not_outside_of_it(gate) is gate
