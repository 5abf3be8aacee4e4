"""Who gets a letter has not written it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The hall got an email, allegedly from me, threatening the guests.", "threaten"),
        ("The theatre got an email, supposedly from me, cancelling the talk.", "cancel_or_censor"),
    ],
)
def test_who_gets_it_does_nothing(tell: Read, text: str, type_: str) -> None:
    told = tell(text)
    assert not told.fillers(told.one(type_), "initiator")


def test_who_sent_it_did_it(tell: Read) -> None:
    told = tell("The hall got an email from the embassy threatening the guests.")
    assert told.fillers(told.one("threaten"), "initiator") == {"embassy"}


def test_who_writes_it_did_it(tell: Read) -> None:
    told = tell("The embassy sent a letter, threatening the guests.")
    assert told.fillers(told.one("threaten"), "initiator") == {"embassy"}
