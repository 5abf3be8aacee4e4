"""Offices that write and call are bodies, those that stand or are searched are rooms."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "A panel was cancelled after the embassy's education office complained to the dean.",
            "embassy's education office",
        ),
        (
            "The Ethiopian embassy did not comment. Its security department filmed the guests.",
            "Its security department",
        ),
        (
            "The consulate's passport section threatened Amina Yusuf.",
            "consulate's passport section",
        ),
    ],
)
def test_it_acts(tell: Read, text: str, part: str) -> None:
    assert tell(text).entity(part).type == "organization"


@pytest.mark.parametrize(
    "text",
    [
        "The union was raided. Its office was searched and the strikers were beaten.",
        "The newspaper moved. Its office stood beside the market, and police beat marchers there.",
        "The embassy's office on Main Street was vandalized by protesters.",
    ],
)
def test_it_is_a_place(tell: Read, text: str) -> None:
    offices = [e for e in tell(text).extraction.entities if "office" in e.name]
    assert all(office.type == "place" for office in offices)
