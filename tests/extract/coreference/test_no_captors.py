"""Who cannot be the captors that nobody names."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("I taught in Grodno. My pupils still wrote to me. On the 9th they detained me.", "detain"),
        ("My friends warned me twice. Two days later they came and took me away.", "detain"),
        ("His colleagues met in Tbilisi. A day later they arrested him at the border.", "detain"),
        ("My cousins still lived there. In June they beat me in the street.", "assault"),
        ("The consulate rang my father. Then they arrested my brother in Urumqi.", "detain"),
    ],
)
def test_close_ones_are_no_captors(tell: Read, text: str, type_: str) -> None:
    told = tell(text)
    assert {name.lower() for name in told.fillers(told.one(type_), "initiator")} <= {"they"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The soldiers came to our village. On the 3rd they arrested me.", "soldiers"),
        ("My brothers are policemen. They arrested me.", "policemen"),
        ("Police questioned my parents in May. In June they arrested my brother.", "Police"),
        ("My friends met me in Ankara. They took me to the airport.", "My friends"),
        ("Her brothers found her in Istanbul. They took her away in a car.", "Her brothers"),
    ],
)
def test_those_who_may_are(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    assert who in told.fillers(told.claims("detain")[-1], "initiator")
