"""Whose name was misused has done nothing."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A forged letter in the name of Rosa Lim threatened the chairman.", "threaten"),
        ("An e-mail that seemed to come from Rosa Lim smeared two colleagues.", "smear"),
        ("A forged letter, supposedly written by Rosa Lim, threatened the chairman.", "threaten"),
        (
            "A message that seemed to have been sent by Karim Aziz threatened two guests.",
            "threaten",
        ),
        ("Tweets purportedly written by Dana Lu slandered her friends.", "smear"),
        ("A fake letter from the embassy threatened the students.", "threaten"),
        ("The hall got an email, supposedly from me, threatening the guests.", "threaten"),
        ("The hall got an email, allegedly from me, threatening the guests.", "threaten"),
        (
            "The hall got a letter, purportedly from the Nile Foundation, threatening the guests. "
            "The letter turned out to be a forgery.",
            "threaten",
        ),
    ],
)
def test_whose_name_is_forged_does_nothing(tell: Read, text: str, type_: str) -> None:
    told = tell(text)
    assert not told.fillers(told.one(type_), "initiator")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A letter from Rosa Lim threatened the chairman.", "Rosa Lim"),
        ("A message that appeared to come from the embassy threatened the students.", "embassy"),
        ("Rosa Lim threatened the chairman in a letter that seemed genuine.", "Rosa Lim"),
        ("The hall got an email, apparently from the embassy, threatening to sue.", "embassy"),
        ("A letter from the embassy threatened the hall. It was not a fake.", "embassy"),
    ],
)
def test_who_wrote_it_did_it(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("threaten"), "initiator") == {who}


def test_who_sends_a_forgery_is_its_doer(tell: Read) -> None:
    told = tell("The forged letter that Rosa Lim sent threatened the chairman.")
    assert told.fillers(told.one("threaten"), "initiator") == {"Rosa Lim"}
