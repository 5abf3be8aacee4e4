"""What was used is a noun with its own words, and no clause around it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("Two men on a moped emptied a bucket of paint over Ali Demir in Berlin.", "bucket"),
        ("Two attackers on a scooter fired shots at Bakhtiyar Aliev in Lviv.", "shots"),
        ("Three youths on bikes threw bottles at the exiles in Prague.", "bottles"),
        ("A man attacked Mina Rahimi with a kitchen knife in Lyon.", "kitchen knife"),
        ("An unknown man threatened Reza Moradi by phone.", "phone"),
    ],
)
def test_an_instrument_is_no_clause(tell: Read, text: str, used: str) -> None:
    told = tell(text)
    words = {r.text for c in told.extraction.claims for r in c.roles if r.role == "instrument"}
    assert words == {used}
