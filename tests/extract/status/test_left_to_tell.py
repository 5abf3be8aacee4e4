""" "It fell to the landlord to tell her that they had come": he told it, and "it" is nobody."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "teller"),
    [
        ("It fell to the landlord to tell Amina that two men had been round asking about her.",
         "asking", "landlord"),
        ("It fell to the dean to tell the police that the lecturer had been threatened.",
         "threatened", "dean"),
        ("It was left to the porter to inform Omar Reda that agents had searched his room.",
         "searched", "porter"),
    ],
)  # fmt: skip
def test_whom_it_fell_to_tells_what_was_done(
    tell: Read, text: str, trigger: str, teller: str
) -> None:
    told = tell(text)
    claim = told.by_trigger(trigger)
    assert claim.modality == "asserted"
    assert [told.entities[s.entity].name for s in claim.attribution if s.entity] == [teller]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("It fell to the court to decide whether he was threatened.", "threatened"),
        ("It fell to the consul to threaten the students.", "threaten"),
    ],
)
def test_what_is_to_be_decided_or_done_is_not_told(tell: Read, text: str, trigger: str) -> None:
    told = tell(text)
    claim = told.by_trigger(trigger)
    assert claim.modality != "asserted"
    assert "It" not in told.fillers(claim, "initiator")
