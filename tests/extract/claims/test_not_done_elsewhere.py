"""What was not done at a place or time of its own gainsays no event of another."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "did", "did_not"),
    [
        ("Guards beat Samuel Tesfai in Doha in 2019. He was not beaten in Karachi.",
         "assault", "beat", "beaten"),
        ("Two men followed Lina Haddad in Vienna in May 2020. She was not followed in June.",
         "surveil", "followed", "followed"),
        ("A man photographed Vera Lis in Vilnius in May 2021. She has not been followed since.",
         "surveil", "photographed", "followed"),
        ("Police arrested Petr Novak in Minsk on 3 May 2020. The ministry denied that he had been "
         "arrested in Vilnius.", "detain", "arrested", "arrested"),
    ],
)  # fmt: skip
def test_what_was_not_done_there_or_then_is_another_event(
    tell: Read, text: str, type_: str, did: str, did_not: str
) -> None:
    told = tell(text).claims(type_)
    assert [c.trigger.text for c in told] == [did, did_not]
    assert told[0].event != told[1].event


@pytest.mark.parametrize(
    "answer",
    [
        "The ministry denied that he had been arrested in Minsk.",
        "The ministry denied that he had been arrested in Belarus.",
        "The ministry denied that he had been arrested in May 2020.",
        "The ministry denied that he had been arrested at the airport.",
    ],
)
def test_a_wider_or_equal_place_or_time_gainsays(tell: Read, answer: str) -> None:
    told = tell(f"Police arrested Petr Novak in Minsk on 3 May 2020. {answer}")
    assert len({c.event for c in told.claims("detain")}) == 1


def test_what_did_not_befall_somebody_elsewhere_takes_no_day(tell: Read) -> None:
    told = tell("Guards beat Samuel Tesfai in Doha in 2019. He was not beaten in Karachi.")
    assert not [r for r in told.one("assault", "beaten").roles if r.role == "time"]
