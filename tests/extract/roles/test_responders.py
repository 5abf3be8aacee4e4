"""Who comes because of a disturbance has not made it."""

import pytest

from extract.roles.responders import not_by_who_responds
from tests.extract.conftest import Make, Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Officers responded to a disturbance at a lecture.",
        "Police were called to a disturbance outside the library.",
        "Officers responded to a fight at a rally.",
    ],
)
def test_responders_are_no_doers(tell: Read, text: str) -> None:
    told = tell(text)
    for claim in told.extraction.claims:
        if claim.type in ("disrupt_event", "assault"):
            assert not told.fillers(claim, "initiator") & {"Officers", "Police"}


def test_who_is_sent_to_a_rally_takes_part(make: Make) -> None:
    frame = make("Students were sent to a rally.", "rally", "protest", participant="Students")
    assert not_by_who_responds(frame) == frame


def test_who_breaks_up_a_rally_does_it(tell: Read) -> None:
    told = tell("Officers disrupted a lecture in Halden.")
    assert told.fillers(told.one("disrupt_event"), "initiator") == {"Officers"}
