"""What is only noticed or heard is no watching and no threat, and of what no record is, none is told."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers noticed Ali Reza at the gate.",
        "Two officers heard the shouting in the street.",
        "Soldiers noticed him at the border.",
    ],
)
def test_who_notices_or_hears_does_nothing(tell: Read, text: str) -> None:
    assert not tell(text).extraction.claims


def test_what_they_do_then_is_told(tell: Read) -> None:
    told = tell("Two guards heard the shouting and beat the students with batons.")
    assert [c.type for c in told.extraction.claims if c.kind == "event"] == ["assault"]


def test_who_watches_is_told(tell: Read) -> None:
    told = tell("Soldiers watched Ali Reza at the gate for two days.")
    assert told.fillers(told.one("surveil"), "target") == {"Ali Reza"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Omar Said says that he was attacked. We found no record of such an incident.", "harass"),
        ("The embassy found no record of the threats against Ana Rios.", "threaten"),
        ("The Ombudsman has no record that Omar Said was ever arrested.", "detain"),
    ],
)
def test_of_what_there_is_no_record_is_not_told_as_done(tell: Read, text: str, type_: str) -> None:
    claims = tell(text).claims(type_)
    assert all(c.modality in ("denied", "negated") for c in claims)


def test_what_a_record_is_kept_of_was_done(tell: Read) -> None:
    told = tell("The police have a record of the threats against Ana Rios.")
    assert told.one("threaten").modality == "asserted"
