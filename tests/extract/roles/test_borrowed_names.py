"""Whose name was borrowed, and whether that smears anybody."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Hackers impersonating a journalist wrote to Hassan Ali.",
        "An agent posing as an editor offered Davit Petrosyan an interview.",
        "The attacker posed as a reporter and impersonated a human rights lawyer in the e-mails.",
    ],
)
def test_nobody_is_smeared(tell: Read, text: str) -> None:
    assert not tell(text).claims("smear")


def test_whoever_is_named_may_be(tell: Read) -> None:
    text = "They set up an account impersonating Grace Uwera and posted insults in her name."
    assert tell(text).claims("smear")
