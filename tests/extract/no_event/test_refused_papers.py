"""Papers that are denied to somebody, and claims that are denied."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The embassy denied the student the visa.", "student"),
        ("The embassy denied Leyla Demir a passport.", "Leyla Demir"),
        ("Airport police denied Tomas Reel entry.", "Tomas Reel"),
        ("The Cuban consul denied the two sisters entry to their own country.", "two sisters"),
        ("The embassy denied the journalists their passports, they said.", "journalists"),
        ("The embassy denied entry to two exiles.", "two exiles"),
        ("Turkey denied Omar Tal entry.", "Omar Tal"),
        ("The border guards denied Leyla Demir entry.", "Leyla Demir"),
    ],
)
def test_who_is_denied_papers_is_kept_from_going(tell: Read, text: str, target: str) -> None:
    told = tell(text)
    refusal = told.one("restrict_mobility", "denied")
    assert refusal.modality == "asserted"
    assert told.fillers(refusal, "target") == {target}
    assert not told.claims("statement")


@pytest.mark.parametrize(
    "text",
    [
        "The embassy denied the report.",
        "The embassy denied her claims.",
        "The embassy denied the documents.",
        "The embassy denied the leaked document.",
        "The embassy denied her claim that it had followed her.",
        # a door, and a state that keeps the agents of another out
        "The club denied the man entry.",
        "The hotel denied the guests entry.",
        "The university denied the student entry.",
        "France denied agents entry.",
        "Canada denied the diplomat Ivan Rudd entry.",
        "Germany denied the consul a visa.",
    ],
)
def test_a_denied_claim_stays_a_statement(tell: Read, text: str) -> None:
    assert tell(text).one("statement", "denied")
