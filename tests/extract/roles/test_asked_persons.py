"""Who is asked for something by whoever phoned, met or wrote to him."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "asker", "asked"),
    [
        (
            "Consul Chen Bo phoned Chancellor Edith Lowe urging her to cancel the lecture.",
            "urging",
            "Chen Bo",
            "Edith Lowe",
        ),
        (
            "The consul, Sara Malik, wrote to President Joan Reed asking her to call off the film"
            " night.",
            "asking",
            "Sara Malik",
            "Joan Reed",
        ),
        (
            "Ambassador Elena Ruiz phoned Bishop Thomas Lang begging him to call off the memorial"
            " service.",
            "begging",
            "Elena Ruiz",
            "Thomas Lang",
        ),
        (
            "The attaché Ngo Lan visited Principal Vera Holt, urging her to cancel the exhibition.",
            "urging",
            "Ngo Lan",
            "Vera Holt",
        ),
    ],
)
def test_who_is_written_to_is_asked(
    tell: Read, text: str, word: str, asker: str, asked: str
) -> None:
    told = tell(text)
    claim = told.one("pressure_institution", word)
    assert told.fillers(claim, "initiator") == {asker}
    assert told.fillers(claim, "intermediary") == {asked}
    assert told.fillers(told.one("cancel_or_censor"), "initiator") == {asked}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "The consul, Murat Demir, wrote to Dean Alice Brown asking her to call off the vigil.",
            "protest",
        ),
        (
            "The consul, Sara Malik, wrote to President Joan Reed asking her to call off the film"
            " night.",
            "public_event",
        ),
    ],
)
def test_what_one_is_to_call_off_is_not_ones_own(tell: Read, text: str, type_: str) -> None:
    told = tell(text)
    assert not told.fillers(told.one(type_), "organizer", "initiator", "participant")


def test_the_organizer_stays_the_organizer(tell: Read) -> None:
    told = tell("The consul phoned the organizer, asking her to call off the vigil.")
    assert told.fillers(told.one("protest"), "organizer") == {"organizer"}


def test_who_asks_for_herself_is_no_dean(tell: Read) -> None:
    told = tell(
        "The consul, Maria Petrova, met the dean, Laura Smith, who asked her to stop filming the"
        " students."
    )
    assert "Laura Smith" not in told.fillers(told.one("pressure_institution"), "intermediary")
