""" "There" is the place told last; "there was" is none."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def places(tell: Read, text: str, type_: str) -> list[str | None]:
    """The names of the places of the one event of a type."""
    told = tell(text)
    names = {entity.id: entity.name for entity in told.extraction.entities}
    (claim,) = told.claims(type_)
    return [names.get(r.entity or "", r.value) for r in claim.roles if r.role == "place"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("She flew to Minsk in May 2021. She was arrested there by police.", "Minsk"),
        ("The student moved to Germany. There, agents arrested him.", "Germany"),
        ("The writer left Vienna for Tbilisi. Police arrested him there.", "Tbilisi"),
        ("He lives in Rome. He flew to Minsk in March and was arrested there.", "Minsk"),
    ],
)
def test_there_is_the_place_told_last(tell: Read, text: str, place: str) -> None:
    assert places(tell, text, "detain") == [place]


@pytest.mark.parametrize(
    "text",
    [
        "She flew to Minsk. She was ill. She saw nobody. There were two men who arrested her.",
        "She flew to Minsk. She was ill. She saw nobody. Two men came and arrested her there.",
    ],
)
def test_no_place_is_taken_from_far_away_nor_for_there_were(tell: Read, text: str) -> None:
    assert "Minsk" not in places(tell, text, "detain")
