"""A deed that nobody explained was done."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "trigger"),
    [
        ("Her abduction was never explained.", "detain", "abduction"),
        ("The abduction has never been cleared up.", "detain", "abduction"),
        ("The arrest of the editor has never been explained.", "detain", "arrest"),
        ("The beating was never reported to the police.", "assault", "beating"),
        ("Her arrest was not announced.", "detain", "arrest"),
    ],
)
def test_what_nobody_explained_was_done(tell: Read, text: str, type_: str, trigger: str) -> None:
    assert tell(text).one(type_, trigger).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("No arrest was announced.", "detain"),
        ("The arrest was never made.", "detain"),
        ("The abduction was never attempted.", "detain"),
        ("The arrest was not reported to have taken place.", "detain"),
        ("The arrest was not announced, because it never happened.", "detain"),
        ("The attack was never reported because it was never made.", "assault"),
        ("The attack was not announced as planned: it was called off.", "assault"),
        ("The deportation of the Uyghurs has not been announced yet.", "restrict_mobility"),
        ("The arrest of the suspects has not been announced.", "detain"),
    ],
)
def test_what_was_not_done_was_not(tell: Read, text: str, type_: str) -> None:
    assert all(c.modality != "asserted" for c in tell(text).claims(type_))
