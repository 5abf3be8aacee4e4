"""What stands behind "I did not" and "she could not" was done."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("We could not: the consulate had threatened my daughter.", "threaten"),
        ("Did you sign? I did not, so they beat me.", "assault"),
        ("She could not, because the police had arrested her.", "detain"),
        ("I did not dare: they had kidnapped my cousin.", "detain"),
        ("They did not, for the consulate had threatened them.", "threaten"),
        ("No, I did not, because officers had threatened my family.", "threaten"),
    ],
)
def test_the_reason_was_done(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("We did not, and they did not beat us.", "assault"),
        ("I could not, and they could not arrest me.", "detain"),
        ("He did not, because nobody had beaten him.", "assault"),
        ("They did not: if they had threatened her, she would have left.", "threaten"),
        ("Could you write? I could not, because they would have arrested me.", "detain"),
        ("Did you answer? I did not: they never threatened me.", "threaten"),
        ("They could not, for they feared that police had arrested him.", "detain"),
        ("They could not, because the men were afraid that the police had arrested him.", "detain"),
        ("She did not, since the paper wrote wrongly that the police had arrested her.", "detain"),
        ("They did not: that the embassy threatened them is a lie.", "threaten"),
        ("I did not, and yet rumors said that the police had arrested me.", "detain"),
        ("I did not, because in the dream they had arrested me.", "detain"),
    ],
)
def test_with_a_not_or_would_of_its_own_it_was_not(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality not in ("asserted", "alleged")
