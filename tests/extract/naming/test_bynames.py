"""A trade behind a name without a comma: one person, who fills a role once."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "role", "name"),
    [
        ("Soldiers beat Yusuf the shepherd near the river.", "assault", "target", "Yusuf"),
        ("Old Karim the tailor was beaten by two men.", "assault", "target", "Old Karim"),
        ("Ahmad the driver threatened her in Oslo.", "threaten", "initiator", "Ahmad"),
        ("Police arrested Anna, the nurse, in Minsk.", "detain", "target", "Anna"),
    ],
)
def test_name_and_trade_are_one(tell: Read, text: str, type_: str, role: str, name: str) -> None:
    claim = (told := tell(text)).one(type_)
    assert [told.entities[str(r.entity)].name for r in claim.roles if r.role == role] == [name]
    assert claim.attribution == ()


def test_who_is_called_by_name_and_trade_is_the_source(tell: Read) -> None:
    told = tell("Mehmut the baker says the police have arrested his son.")
    assert told.entity("Mehmut").type == "person"
    assert [a.entity for a in told.one("detain").attribution] == [told.entity("Mehmut").id]


@pytest.mark.parametrize(
    "text",
    [
        "Guards showed Omar the driver and beat him.",
        "On Monday the driver threatened Omar.",
        "In Oslo the driver threatened Omar.",
    ],
)
def test_others_stay_two(tell: Read, text: str) -> None:
    people = {e.name for e in tell(text).entities.values() if e.type == "person"}
    assert {"Omar", "driver"} <= people


def test_who_is_spoken_to_says_nothing(tell: Read) -> None:
    told = tell("Rena, they will arrest you if you come.")
    assert told.one("detain").attribution == ()


def test_who_speaks_of_his_own_trouble_is_still_a_source(tell: Read) -> None:
    told = tell("Rena, the editor, told the students that agents had followed her.")
    assert len(told.one("surveil").attribution) == 1
