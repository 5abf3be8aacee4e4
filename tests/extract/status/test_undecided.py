"""What nobody has decided on is still to come."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "There is no decision on the day of the removal of Timur Aliev to Dushanbe.",
        "No decision on the deportation of Vera Lis has been taken.",
        "The minister has not decided on his extradition to Ankara.",
        "The agency said that no decision had been made about the date of her removal to Minsk.",
        "No date for his handover to China has been fixed.",
        "The Court notes that no decision was taken as to the date of her expulsion to Chad.",
    ],
)
def test_what_is_not_decided_is_open(tell: Read, text: str) -> None:
    assert tell(text).one("restrict_mobility").modality == "hypothetical"


@pytest.mark.parametrize(
    "text",
    [
        "The decision on his extradition to Kazakhstan was taken in March.",
        "Officials would not give the date of his removal to Tashkent.",
        "The court has not ruled on the legality of his deportation to Egypt.",
        "The tribunal ruled on the deportation of Vera Lis in May.",
    ],
)
def test_what_was_decided_or_done_stays(tell: Read, text: str) -> None:
    assert tell(text).one("restrict_mobility").modality != "hypothetical"
