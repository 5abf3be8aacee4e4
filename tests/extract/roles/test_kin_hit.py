"""Kin who are held or seized are who suffers it, whoever is meant by it."""

import pytest

from extract.roles.kin_hit import kin_who_are_seized, kin_who_suffer
from tests.extract.conftest import Make, fillers

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "roles", "expected"),
    [
        ("Adi's mother was held in Minsk.", "detain", {"intermediary": "mother"},
         {("target", "mother")}),
        ("Adi's mother was held in Minsk.", "detain", {"target": "Adi"}, {("target", "mother")}),
        ("Adi's mother was held over him.", "detain", {"target": "him", "intermediary": "mother"},
         {("target", "him"), ("intermediary", "mother")}),
        ("Adi's mother was held in Minsk.", "coerce_by_proxy", {"intermediary": "mother"},
         {("intermediary", "mother")}),
        ("Adi's phone was held in Minsk.", "detain", {"target": "Adi"}, {("target", "Adi")}),
    ],
)  # fmt: skip
def test_kin_who_are_held_are_who_is_held(
    make: Make, text: str, type_: str, roles: dict[str, str], expected: set[tuple[str, str]]
) -> None:
    assert fillers(kin_who_suffer(make(text, "held", type_, **roles))) == expected


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
