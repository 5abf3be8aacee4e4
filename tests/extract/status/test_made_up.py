"""Claims that are called made up, and courts that find against a denial."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "sentence",
    [
        "The Cameroonian mission said the story that its driver beat her was made up.",
        "The consulate said the claim that it had beaten students was made up.",
        "Claims that guards beat him are trumped up, the ministry said.",
        "The report that agents beat her was pulled out of thin air, the embassy said.",
        "The story that police beat him was dreamed up by exiles, the envoy said.",
        "The embassy called the report that it had beaten her made up.",
        "The embassy said the report that guards beat him was made up.",
    ],
)
def test_who_calls_it_made_up_denies_it(tell: Read, sentence: str) -> None:
    assert tell(sentence).one("assault").modality == "denied"


@pytest.mark.parametrize(
    "sentence",
    [
        "Despite the embassy's denials, the court found that its agents had beaten him.",
        "The embassy denied it, but the court found that its agents had beaten him.",
        "While the embassy denied everything, a judge held that it had beaten her.",
        "The court found, despite his denials, that he had beaten her.",
        "The crowd that beat the exiles was made up of students.",
    ],
)
def test_it_was_done(tell: Read, sentence: str) -> None:
    assert tell(sentence).one("assault").modality == "asserted"


@pytest.mark.parametrize(
    "sentence",
    [
        "The court accepted the embassy's denials and found that nobody had beaten him.",
        "Despite his denials, the court found that he had not beaten her.",
    ],
)
def test_a_court_may_find_that_it_was_not(tell: Read, sentence: str) -> None:
    assert tell(sentence).one("assault").modality in ("denied", "negated")
