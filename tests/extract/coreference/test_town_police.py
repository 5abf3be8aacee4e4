"""Police of two towns of one state."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, body, noun

pytestmark = pytest.mark.model

POLICE = noun("police", "organization", "police", plural=True)


def town(words: str) -> Spec:
    return Spec(words, "place", "city", "proper", {"country": "BE"})


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("In Namur the police held a man.", False),
        ("A march in Namur was stopped by men, who were removed by the police.", False),
        ("The police held a man.", True),
        ("The police said that a man had been seen in Namur.", True),
    ],
)
def test_police_of_another_town_are_others(read: Read, text: str, same: bool) -> None:
    ghent = body("Ghent police", "police", country="BE", plural=True)
    namur = [town("Namur")] if "Namur" in text else []
    behind = text.startswith("The police")
    specs = (POLICE, *namur) if behind else (*namur, POLICE)
    told = read(f"The Ghent police took the report. {text}", town("Ghent"), ghent, *specs)
    assert (told.id("police") == told.id("Ghent police")) == same
