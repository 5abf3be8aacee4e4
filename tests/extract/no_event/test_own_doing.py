"""What somebody does with his own harms nobody; what is done to it by others, or pressed for, does."""

import pytest

from extract.no_event.own_doing import without_own_doing
from tests.extract.conftest import Make

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "type_"),
    [
        ("The same evening she took down her post.", "took", "cancel_or_censor"),
        ("He deleted his account on Friday.", "deleted", "cancel_or_censor"),
        ("The two groups separated at the station.", "separated", "respond"),
        ("They threw flowers at the bride.", "threw", "assault"),
        ("Rice was thrown at the couple.", "thrown", "assault"),
    ],
)
def test_nothing_was_done_to_anybody(make: Make, text: str, word: str, type_: str) -> None:
    assert not without_own_doing([make(text, word, type_)])


@pytest.mark.parametrize(
    ("text", "word", "type_"),
    [
        ("The platform took down her post.", "took", "cancel_or_censor"),
        ("He took down her post.", "took", "cancel_or_censor"),
        ("Under pressure from the consulate she took down her post.", "took", "cancel_or_censor"),
        ("Her post was taken down.", "taken", "cancel_or_censor"),
        ("Police separated the two groups.", "separated", "respond"),
        ("The two groups were separated.", "separated", "respond"),
        ("They threw eggs at the speaker.", "threw", "assault"),
        ("They threw flowers and stones at the speaker.", "threw", "assault"),
    ],
)
def test_what_was_done_to_somebody_stays(make: Make, text: str, word: str, type_: str) -> None:
    assert without_own_doing([make(text, word, type_)])
