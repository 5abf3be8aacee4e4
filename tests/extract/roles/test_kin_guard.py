"""Kin who are seized are who suffers it, whoever is meant by it."""

import pytest

from extract.guards import kin_who_are_seized
from tests.extract.conftest import Make

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "noun", "role"),
    [
        (
            "Agents arrested the father of the clerk Ana Li.",
            "arrested",
            "detain",
            "father",
            "target",
        ),
        ("Police beat her brother in May.", "beat", "assault", "brother", "target"),
        ("Agents visited her mother.", "visited", "coerce_by_proxy", "mother", "intermediary"),
        ("Police held her through a friend.", "held", "detain", "friend", "intermediary"),
    ],
)
def test_kin_who_are_seized_suffer_it(
    make: Make, text: str, trigger: str, type_: str, noun: str, role: str
) -> None:
    frame = kin_who_are_seized(make(text, trigger, type_, intermediary=noun))
    assert [filler.role for filler in frame.fillers] == [role]
