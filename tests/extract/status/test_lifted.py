"""Whoever lifts a ban answers it, and has not imposed it for that."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "lifter"),
    [
        ("The ministry lifted the ban on the rally.", "ministry"),
        ("The governor of Halden revoked the ban on the march.", "governor"),
        ("The university reversed the suspension of the student club.", "university"),
        ("The regulator withdrew the suspension of the station.", "regulator"),
    ],
)
def test_the_lifter_is_no_doer_of_the_ban(tell: Read, text: str, lifter: str) -> None:
    told = tell(text)
    ban = told.one("cancel_or_censor")
    assert ban.trigger.text in ("ban", "suspension")
    assert lifter not in told.fillers(ban, "initiator")


def test_withdrawing_a_suspension_answers_it(tell: Read) -> None:
    told = tell("The regulator withdrew the suspension of the station.")
    assert told.fillers(told.one("respond"), "initiator") == {"regulator"}


def test_who_bans_is_the_doer(tell: Read) -> None:
    told = tell("The ministry banned the rally.")
    assert told.fillers(told.one("cancel_or_censor"), "initiator") == {"ministry"}
