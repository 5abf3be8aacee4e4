"""Vehicles and the post behind "by", which name no doer."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "trigger", "means"),
    [
        ("He was taken by car to Rize and flown to Baku.", "detain", "taken", "car"),
        ("They took him by ferry to Massawa.", "detain", "took", "ferry"),
        (
            "The poet was carried off and transported by private jet to Minsk.",
            "detain",
            "transported",
            "private jet",
        ),
    ],
)
def test_a_bare_vehicle_tells_how(
    tell: Read, text: str, type_: str, trigger: str, means: str
) -> None:
    told = tell(text)
    claim = told.one(type_, trigger)
    assert told.fillers(claim, "instrument") == {means}
    assert means not in told.fillers(claim, "initiator") | told.fillers(claim, "place")


def test_the_doer_beside_it_stays(tell: Read) -> None:
    told = tell("The journalist was abducted by car by four men who spoke Azerbaijani.")
    claim = told.one("detain", "abducted")
    assert told.fillers(claim, "initiator") == {"four men"}


def test_a_car_that_is_told_of_may_do_it(tell: Read) -> None:
    told = tell("She was followed by a car with diplomatic plates.")
    assert told.fillers(told.one("surveil", "followed"), "initiator") == {"car"}


@pytest.mark.parametrize("car", ["embassy car", "car with diplomatic plates"])
def test_a_car_of_somebody_may_do_it(tell: Read, car: str) -> None:
    told = tell(f"Omar Tal was tailed by {car}.")
    assert told.fillers(told.one("surveil", "tailed"), "instrument") == set()
