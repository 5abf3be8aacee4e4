"""Who denies a request says nothing of the deed that it would have been for."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The embassy said that it had never requested Tal's arrest.",
        "The consul denied requesting the arrest of Orin Tal.",
        "The ministry said that it had not asked Varosia for his arrest.",
        "Police arrested Orin Tal. The consulate denied asking them to arrest him.",
    ],
)
def test_the_deed_of_a_denied_request_is_open(tell: Read, text: str) -> None:
    told = tell(text)
    arrest = told.claims("detain")[-1]
    assert arrest.modality == "hypothetical"
    assert not told.fillers(arrest, "initiator") & {"embassy", "consul", "ministry", "consulate"}


@pytest.mark.parametrize(
    "text",
    ["The embassy denied Tal's arrest.", "The police never arrested Orin Tal."],
)
def test_a_denied_deed_stays_denied(tell: Read, text: str) -> None:
    assert tell(text).one("detain").modality in ("denied", "negated")
