"""Where somebody is at home, said behind his name, is not where an act befell him."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Her son, a student in Urumqi, was beaten.",
        "Guards beat his brother Denis, a schoolteacher in Holguín.",
        "Two men beat Hamid Sultani, an imam at a mosque in Vienna.",
    ],
)
def test_the_town_of_a_trade_behind_a_name_is_no_place_of_the_act(tell: Read, text: str) -> None:
    claim = tell(text).one("assault")
    assert not [role.text for role in claim.roles if role.role == "place"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("His wife, a nurse, was beaten in Holguín.", "Holguín"),
        ("In Lhasa, the monk's nephew, a trader, was beaten.", "Lhasa"),
        ("A student in Urumqi was beaten.", "Urumqi"),
    ],
)
def test_the_town_of_the_verb_and_of_a_bare_noun_stays(tell: Read, text: str, place: str) -> None:
    claim = tell(text).one("assault")
    assert [role.text for role in claim.roles if role.role == "place"] == [place]
