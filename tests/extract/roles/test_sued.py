"""Who is sued does not sue."""

import pytest

from extract.roles.sued import against_whom
from tests.extract.conftest import Make, fillers

pytestmark = pytest.mark.model


def test_whoever_a_case_is_brought_against_does_not_bring_it(make: Make) -> None:
    text = "A Kenyan editor may bring a case against Kenya."
    frame = make(text, "case", "legal_action", initiator="Kenya", target="editor")
    assert fillers(against_whom(frame)) == {("target", "Kenya"), ("initiator", "editor")}
    frame = make(text, "case", "legal_action", initiator="editor", target="Kenya")
    assert against_whom(frame) is frame
