"""The day of an act, and not that of its condemnation, appeal or denial."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        (
            "On 3 May 2023 the union denounced the abduction of Ana Ruiz, who was taken from her"
            " home on 28 April.",
            "abduction",
            "2023-04-28",
        ),
        (
            "Keren, 12 October 2024. The club is alarmed by the disappearance of Tam Berisso, who"
            " was last seen on 9 October.",
            "disappearance",
            "2024-10-09",
        ),
    ],
)
def test_the_clause_about_the_victim_tells_the_day(
    tell: Read, text: str, word: str, day: str
) -> None:
    told = tell(text)
    assert when(told, told.one("detain", word)) == day


def test_who_was_last_seen_is_not_when_he_was_fined(tell: Read) -> None:
    told = tell(
        "On 3 May 2023 the club denounced the fining of Ana Ruiz in March 2023, who was last seen"
        " on 28 April."
    )
    assert all(when(told, claim) != "2023-04-28" for claim in told.claims("legal_action"))


@pytest.mark.parametrize(
    ("type_", "text", "word"),
    [
        ("detain", "On 3 May 2023 the ministry condemned the arrest of Ana Ruiz.", "arrest"),
        (
            "legal_action",
            "In June 2023 a court in Keren fined Tam Berisso. On 4 September a higher court upheld"
            " the verdict.",
            "verdict",
        ),
    ],
)
def test_the_day_of_an_answer_is_not_that_of_the_act(
    tell: Read, type_: str, text: str, word: str
) -> None:
    told = tell(text)
    (claim,) = [c for c in told.claims(type_, word) if c.trigger.text == word]
    assert when(told, claim) in (None, "2023-06-01/2023-06-30")


def test_an_act_keeps_a_day_of_its_own(tell: Read) -> None:
    told = tell("On 3 May 2023 the ministry condemned the arrest of Ana Ruiz on 1 May 2023.")
    assert when(told, told.one("detain", "arrest")) == "2023-05-01"
