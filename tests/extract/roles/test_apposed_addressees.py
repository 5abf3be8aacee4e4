"""Who is told something is named by his name too."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Names of exiles were passed to a military attaché, Lt. Col. Pavel Rusin.",
        "Names of students were handed to a vice-consul, Mr Bao Lin.",
        "Photographs of the marchers were sent to an intelligence officer, Maj. Emre Tas.",
    ],
)
def test_the_name_of_who_is_told_did_nothing(tell: Read, text: str) -> None:
    told = tell(text)
    event = told.one("inform_on")
    assert not told.fillers(event, "initiator")
    assert told.fillers(event, "addressee")
    assert not event.attribution


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A vice-consul, Bao Lin, passed names of students to a colonel, Emre Tas.", "Bao Lin"),
        ("A student, Omar Dini, gave names of exiles to an attaché, Col. Tekle.", "Omar Dini"),
    ],
)
def test_who_passes_it_on_did_it(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("inform_on"), "initiator") == {who}
