"""Things that are taken from somebody: who loses a thing is not held."""

import pytest

from extract.roles.taken_things import spoken_to_in_the_street, taken_things
from tests.extract.conftest import Make, Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "becomes"),
    [
        ("Officers at the airport took her phone and her laptop.", "took", "surveil"),
        ("Two officers took Rosa Molina's computer from her flat.", "took", "surveil"),
        ("Plain-clothes men took the editor's car and his documents.", "took", "restrict_mobility"),
        ("Police took my mother's identity card.", "took", "restrict_mobility"),
        ("Border guards took away the family's passports.", "took", "restrict_mobility"),
        ("A man snatched his keys and his bag.", "snatched", "harass"),
        ("Security officers took the activist and his laptop.", "took", "detain"),
        ("The men took him, his brother and two computers.", "took", "detain"),
        ("The men took Zeinab Haddad and her phone to a white van.", "took", "detain"),
        ("Two men took her to a phone shop.", "took", "detain"),
        ("Agents took the children and their passports.", "took", "detain"),
    ],
)
def test_whose_phone_is_taken_is_not_held(
    make: Make, text: str, trigger: str, becomes: str
) -> None:
    assert taken_things(make(text, trigger, "detain")).type == becomes


@pytest.mark.parametrize(
    ("text", "type_", "owner"),
    [
        ("Officers at the airport took Omar Tesfay's phone.", "surveil", "Omar Tesfay"),
        ("Two officers took Rosa Molina's computer from her flat.", "surveil", "Rosa Molina"),
    ],
)
def test_it_is_done_to_the_owner(tell: Read, text: str, type_: str, owner: str) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_, "took"), "target") == {owner}
    assert not told.claims("detain")


def test_who_is_stopped_in_the_street_is_not_watched(make: Make) -> None:
    frame = make("A man stopped him at the tram stop.", "stopped", "surveil", target="him")
    assert spoken_to_in_the_street(frame).type == "harass"
    seen = make("A camera at the tram stop filmed him.", "filmed", "surveil", target="him")
    assert spoken_to_in_the_street(seen).type == "surveil"
