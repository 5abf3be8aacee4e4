"""Names of one family that say their surname once."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The sisters Lidia and Rosa Mayorga said that guards beat the nun.",
            ["Lidia Mayorga", "Rosa Mayorga"],
        ),
        (
            "The sisters Lidia Vega and Rosa Mayorga told a paper that guards beat the nun.",
            ["Lidia Vega", "Rosa Mayorga"],
        ),
        ("Omar and Ali Haddad said that guards had beaten the nun.", ["Omar", "Ali Haddad"]),
    ],
)
def test_sisters_have_one_surname_and_both_speak(tell: Read, text: str, names: list[str]) -> None:
    told = tell(text)
    chain = told.one("assault").attribution
    assert [told.entities[s.entity].name for s in chain if s.entity] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The brothers Amin, Karim and Omar Diallo were arrested. Karim was beaten.",
            "Karim Diallo",
        ),
        ("Three sisters, Ana, Rosa and Lidia Vega, left. Rosa was beaten.", "Rosa Vega"),
        ("The clerks Amin, Karim and Omar Diallo were arrested. Karim was beaten.", "Karim"),
    ],
)
def test_the_second_of_three_brothers_has_their_surname(tell: Read, text: str, names: str) -> None:
    told = tell(text)
    role = next(r for r in told.one("assault").roles if r.role == "target")
    assert role.entity and told.entities[role.entity].name == names
