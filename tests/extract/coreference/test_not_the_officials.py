"""What an official condemns, refers or asks the kin of is somebody else's."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "role", "official"),
    [
        ("The mayor condemned her attack.", "attack", "target", "mayor"),
        ("The dean referred her complaint.", "complaint", "initiator", "dean"),
        ("The minister raised her detention with Beijing.", "detention", "target", "minister"),
        ("The spokeswoman condemned her arrest.", "arrest", "target", "spokeswoman"),
        ("The spokesman confirmed his detention.", "detention", "target", "spokesman"),
        ("The ambassador raised her arrest with Laos.", "arrest", "target", "ambassador"),
    ],
)
def test_who_judges_or_handles_it_is_another(
    tell: Read, text: str, trigger: str, role: str, official: str
) -> None:
    told = tell(text)
    claims = [c for c in told.extraction.claims if c.trigger.text == trigger]
    assert claims
    assert all(official not in told.fillers(c, role) for c in claims)


def test_she_is_the_woman_of_whom_was_told(tell: Read) -> None:
    told = tell("Mia Kovac met the rector, Anna Holm. The rector rejected her complaint.")
    claim = next(c for c in told.claims("respond") if c.trigger.text == "complaint")
    assert told.fillers(claim, "initiator") == {"Mia Kovac"}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The diplomat contacted his sister twice.", set[str]()),
        ("Police officer Anna Holm visited her parents at Christmas.", {"Anna Holm"}),
    ],
)
def test_whose_kin_a_nameless_official_calls_is_open(
    tell: Read, text: str, owner: set[str]
) -> None:
    told = tell(text)
    (claim,) = told.claims("family_of")
    assert told.fillers(claim, "object") - {"his", "her"} == owner


@pytest.mark.parametrize(
    ("text", "trigger", "role", "who"),
    [
        ("The poet condemned her arrest as unlawful.", "arrest", "target", "poet"),
        ("The consul withdrew her complaint.", "complaint", "initiator", "consul"),
        ("Gunmen shot at the mayor. Later the mayor condemned her shooting.", "shooting", "target",
         "mayor"),
        ("The exiled minister condemned her arrest in Minsk.", "arrest", "target",
         "exiled minister"),
        ("The spokesman for the exiles, Omar Said, condemned his arrest.", "arrest", "target",
         "Omar Said"),
        ("The mayor of Ankara was detained. The mayor condemned his detention.",
         "detention", "target", "mayor of Ankara"),
    ],
)  # fmt: skip
def test_ones_own_stays(tell: Read, text: str, trigger: str, role: str, who: str) -> None:
    told = tell(text)
    claim = next(c for c in told.extraction.claims if c.trigger.text == trigger)
    assert told.fillers(claim, role) == {who}
