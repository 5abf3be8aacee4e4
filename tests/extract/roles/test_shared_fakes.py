"""Who shares a forged video smears; who gets it or is shown in it does not."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def test_who_shared_the_fake_is_the_doer(tell: Read) -> None:
    told = tell("A forged video of the editor was shared by Samir Koul.")
    claim = told.one("smear")
    assert told.fillers(claim, "initiator") == {"Samir Koul"}
    assert told.fillers(claim, "target") == {"editor"}


@pytest.mark.parametrize(
    "text",
    ["A forged video was shared with Samir Koul.", "A forged video was sent to Samir Koul."],
)
def test_who_got_the_fake_is_neither(tell: Read, text: str) -> None:
    told = tell(text)
    found = (told.fillers(c, "initiator", "target") for c in told.claims("smear"))
    assert not any("Samir Koul" in names for names in found)
