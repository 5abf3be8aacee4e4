"""A government that calls a state to account, or protects from it, is another state's."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _countries(tell: Read, text: str, word: str) -> list[str | None]:
    told = tell(text)
    doers = [r for c in told.extraction.claims for r in c.roles if r.role == "initiator"]
    return [told.entities[r.entity].country for r in doers if r.text == word and r.entity]


@pytest.mark.parametrize(
    "text",
    [
        "The Burundian government threatened journalists. The Government has demanded an "
        "explanation from Burundi.",
        "The Burundian government threatened two journalists. The Government has given the "
        "journalists protection.",
        "The Egyptian government followed students. The Government has asked for an explanation "
        "from Cairo.",
        "The Saudi government followed the student. The Government has offered him protection.",
        "The Ethiopian government threatened the singer. The Government has provided her with "
        "protection.",
        "The Vietnamese government threatened Linh Tran. The Government demanded an apology from "
        "Hanoi.",
        "The Belarusian government threatened poets. The Government put the poets under protection.",
        "The Azerbaijani government threatened her. The Government protects her.",
        "The Lao government threatened the blogger. The Government demanded an answer from the Lao "
        "ambassador.",
        "The Cuban government threatened the poet. The Government gave protection to the poet.",
    ],
)
def test_a_government_that_protects_from_a_state_is_another(tell: Read, text: str) -> None:
    found = _countries(tell, text, "Government")
    assert found and set(found) == {None}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Rwandan government threatened him. The government demanded an explanation from "
         "Kenya.", "RW"),
        ("The Chinese government threatened her. The government demanded an apology from Li Na.",
         "CN"),
        ("The Turkish government threatened her. The government demanded money from her family.",
         "TR"),
        ("The Iranian government threatened her. The government gave the agents protection.", "IR"),
        ("The Egyptian government beat her. The government gave her no protection.", "EG"),
    ],
)  # fmt: skip
def test_what_a_state_asks_of_others_it_asks_itself(tell: Read, text: str, country: str) -> None:
    found = _countries(tell, text, "government")
    assert found and set(found) == {country}
