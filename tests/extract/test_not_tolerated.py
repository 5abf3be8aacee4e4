"""Threats that will not be tolerated are neither told as made nor denied."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The university will not tolerate threats against its students.", "threaten"),
        ("The ministry said that it would not accept threats against refugees.", "threaten"),
        ("There is no place for intimidation of journalists on our campus.", "threaten"),
        ("Germany has zero tolerance for espionage against exiles.", "surveil"),
    ],
)
def test_they_are_shown_as_what_may_be_done_by_nobody(tell: Read, text: str, type_: str) -> None:
    told = tell(text)
    claim = told.one(type_)
    assert (claim.modality, claim.scope) == ("hypothetical", "pattern")
    assert not told.fillers(claim, "initiator")


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        (
            "Norway will not tolerate the arrest of Anna Weiss on 3 May, the minister said.",
            "detain",
            "asserted",
        ),
        ("The minister said that the police did not condone torture.", "assault", "denied"),
    ],
)
def test_what_is_known_or_was_stays(tell: Read, text: str, type_: str, modality: str) -> None:
    assert tell(text).one(type_).modality == modality
