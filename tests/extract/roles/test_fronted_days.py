"""A day in front of the subject is the verb's, and no part of the noun behind it."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("On 7 April agents had followed Tam Berisso in Keren.", "agents"),
        ("On 7 April unknown men had followed Tam Berisso in Keren.", "unknown men"),
        ("On 7 April 2023 officers followed Tam Berisso in Keren.", "officers"),
        ("On 7 April 2023 officers followed Tam Berisso.", "officers"),
        ("On Friday Uzbek agents followed Tam Berisso in Keren.", "Uzbek agents"),
    ],
)
def test_the_day_is_no_part_of_who_did_it(tell: Read, text: str, who: str) -> None:
    told = tell(text, published="2023-04-09")
    claim = told.one("surveil", "followed")
    assert [role.text for role in claim.roles if role.role == "initiator"] == [who]
    assert when(told, claim) == "2023-04-07"


def test_a_noun_that_a_month_is_said_of_keeps_it(tell: Read) -> None:
    told = tell("In April elections, officers followed Tam Berisso.", published="2023-05-09")
    claim = told.one("surveil", "followed")
    assert [role.text for role in claim.roles if role.role == "initiator"] == ["officers"]


def test_a_number_behind_a_month_counts_the_men(tell: Read) -> None:
    told = tell("In May 12 men were beaten by guards in Keren.", published="2023-06-09")
    claim = told.one("assault", "beaten")
    assert told.fillers(claim, "target") == {"12 men"}


def test_what_stands_since_a_day_is_no_part_of_it(tell: Read) -> None:
    told = tell("Since Monday students have protested at the gate.", published="2023-06-09")
    claim = told.one("protest", "protested")
    assert told.fillers(claim, "participant") == {"students"}
