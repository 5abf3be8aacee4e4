"""Who urges where a letter does: its sender."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        (
            "On 3 May 2022 the rector received a letter from the Embassy of Tajikistan in Berlin"
            " that urged the university to cancel a lecture by Firuz Rahimov.",
            "urged",
            "Embassy of Tajikistan in Berlin",
        ),
        (
            "The library had received a telephone call from the embassy of Laos, which asked it to"
            " cancel the reading.",
            "asked",
            "embassy of Laos",
        ),
        (
            "The museum received a fax from Uzbekistan's embassy that requested the exhibition be"
            " closed.",
            "requested",
            "Uzbekistan's embassy",
        ),
        (
            "A letter of the Rwandan embassy that urged the college to cancel the talk arrived.",
            "urged",
            "Rwandan embassy",
        ),
    ],
)
def test_the_sender_of_a_letter_urges(tell: Read, text: str, trigger: str, doer: str) -> None:
    told = tell(text)
    claim = told.one("pressure_institution", trigger)
    assert told.fillers(claim, "initiator") == {doer}


def test_who_forwards_a_letter_is_not_its_sender(tell: Read) -> None:
    told = tell(
        "The dean forwarded a letter from the students of Omar Said that urged the consul to"
        " apologise, and the embassy of Sudan pressed the institute to cancel the talk."
    )
    for claim in told.claims("pressure_institution"):
        assert "dean" not in told.fillers(claim, "initiator")
