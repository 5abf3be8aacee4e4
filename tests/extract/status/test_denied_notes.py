"""Notes that begin with what somebody denies."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("22:10 Hassan M. stopped at gate. Denies threatening the speaker. Released.", "threaten"),
        ("18:05 Spoke to driver, Mr. Berhe. Denies following the woman.", "surveil"),
        ("Driver stopped. Denies stalking Ms Haddad.", "surveil"),
        ("Denies insulting the singer but admits being there.", "harass"),
        ("Interviewed J. Tekle on 4 May. Denied assaulting the victim.", "assault"),
    ],
)
def test_it_is_denied(tell: Read, text: str, type_: str) -> None:
    assert {c.modality for c in tell(text).claims(type_)} == {"denied"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Admits following the woman.", "surveil"),
        ("Dispute outside the consulate. Two men struck a student.", "assault"),
        ("Driver stopped. Two men seen following Ms Haddad.", "surveil"),
    ],
)
def test_it_was_done(tell: Read, text: str, type_: str) -> None:
    assert {c.modality for c in tell(text).claims(type_)} == {"asserted"}
