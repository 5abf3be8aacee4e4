"""The label before the colon of a headline: nobody speaks, and nobody is named."""

import pytest

from extract.read.turns import find_turns
from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "labels",
    [
        ("Alert", "Update", "Breaking"),
        ("Urgent action", "Press release", "Urgent action"),
        ("Update 1", "Update 2", "Exclusive"),
    ],
)
def test_headlines_under_labels_are_no_transcript(labels: tuple[str, ...]) -> None:
    lines = (f"{label}: Student detained in Keren by two officers" for label in labels)
    assert find_turns("\n\n".join(lines)) == []


def test_people_who_are_called_like_a_label_or_the_press_speak() -> None:
    text = "PRESS: Who came?\n\nTam Brief: Two men.\n\nPRESS: When?\n\nTam Brief: On Monday."
    assert len(find_turns(text)) == 4


@pytest.mark.model
def test_the_deed_of_a_headline_is_told_as_the_text_tells_it(tell: Read) -> None:
    told = tell(
        "Alert: student detained in Keren\n\nUrgent action: Embassy threatens two students\n\n"
        "Update: Tam Berisso was beaten in Keren\n"
    )
    claim = told.one("detain", "detained")
    assert claim.modality == "asserted"
    assert not claim.attribution
    assert "Urgent action" not in {entity.name for entity in told.extraction.entities}
