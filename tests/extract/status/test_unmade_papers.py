"""Who refuses to record what he is told to has not said it; a made video says what it says."""

import pytest

from extract.status.unmade_papers import in_unmade_papers
from tests.extract.conftest import Make, Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He was arrested for refusing to record a video condemning his brother.", "condemning"),
        ("Refusing to sign a letter praising the king, she lost her place.", "praising"),
        ("She refused to record a video denouncing the exiles.", "denouncing"),
        ("He never wrote a letter praising the king.", "praising"),
    ],
)
def test_it_was_not_said(make: Make, text: str, word: str) -> None:
    assert in_unmade_papers(make(text, word, "statement")).modality == "negated"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He recorded a video condemning his brother.", "condemning"),
        ("He was made to record a video condemning his brother.", "condemning"),
        ("She refused to delete the video condemning the king.", "condemning"),
        ("Two men plotted to kidnap a poet who mocks the king.", "mocks"),
    ],
)
def test_it_was_said(make: Make, text: str, word: str) -> None:
    assert in_unmade_papers(make(text, word, "statement")).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The guild condemned any attempt to silence its members.", "cancel_or_censor"),
        ("The union condemns all attempts to intimidate journalists.", "threaten"),
        ("The club rejects any effort to threaten its speakers.", "threaten"),
    ],
)
def test_an_attempt_condemned_in_general_is_none(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "hypothetical"


def test_an_attempt_that_was_made_stays(tell: Read) -> None:
    text = "The guild condemned the attempt to threaten its chairwoman Mira Tal."
    assert tell(text).one("threaten").modality == "attempted"
