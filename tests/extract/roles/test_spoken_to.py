"""A name that is called at the head of a sentence, and one that speaks; one person in one role."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Rena, they will arrest you if you come.", "detain"),
        ("Yusuf, the police beat your brother again last week.", "assault"),
    ],
)
def test_who_is_called_is_no_source(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).attribution == ()


@pytest.mark.parametrize(
    "text",
    [
        "Omar, a baker, said that guards had beaten your brother.",
        "Omar, your neighbor, told us that guards had beaten the nuns.",
    ],
)
def test_who_says_it_to_you_is_its_source(tell: Read, text: str) -> None:
    (source,) = tell(text).one("assault").attribution
    assert source.text.startswith("Omar")


def test_a_title_and_a_name_fill_a_role_once(tell: Read) -> None:
    told = tell("The Nicaraguan vice-president, Rosario Murillo, insulted the exiles.")
    doers = [role for role in told.one("harass").roles if role.role == "initiator"]
    assert len(doers) == 1
    told = tell("The mayor and Ana Ruz insulted the exiles.")
    doers = [role for role in told.one("harass").roles if role.role == "initiator"]
    assert len(doers) == 2


def test_a_state_that_never_did_it_is_spoken_up_for(tell: Read) -> None:
    text = "Belarus has never followed exiles abroad, Ms. Kol said."
    assert tell(text).one("surveil").modality == "denied"
    text = "Belarus has never followed us, Ms. Kol said."
    assert tell(text).one("surveil").modality in ("denied", "negated")
