"""Who "her sister" is: the only named sister whom the text gave her."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "before",
    [
        "Gulnar Abdi fled. Her elder sister, Patime, was arrested in Kashgar.",
        "Gulnar Abdi had one sister, Patime.",
        "Gulnar Abdi fled. Her sister Patime was arrested in Kashgar.",
    ],
)
def test_her_sister_is_the_only_one_who_is_named(tell: Read, before: str) -> None:
    told = tell(f"{before} The police threatened her sister.")
    assert told.fillers(told.one("threaten"), "target") == {"Patime"}


@pytest.mark.parametrize(
    "before",
    [
        "Sara Lind's sister, Eva, was beaten. Sara Lind's sister, Huda, was arrested.",
        "Sara Lind has two sisters.",
        "Omar Said's sister, Huda, was beaten. Sara Lind was there.",
    ],
)
def test_one_of_two_sisters_is_nobody_named(tell: Read, before: str) -> None:
    told = tell(f"{before} The police threatened Sara Lind and her sister.")
    assert not told.fillers(told.one("threaten"), "target") & {"Eva", "Huda"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Omar Said, the brother of the writer Ana Said, was held. "
            "He was told that his sister would be arrested.",
            "Ana Said",
        ),
        (
            "Ana Said is a poet. Soldiers took her brother Omar. "
            "He was told that his sister would be arrested.",
            "Ana Said",
        ),
        (
            "Officers visited the mother of the editor Le Minh Thuy and warned her that her "
            "daughter would be arrested.",
            "Le Minh Thuy",
        ),
    ],
)
def test_kin_in_turn_are_those_whose_kin_they_were_told_to_be(
    tell: Read, text: str, name: str
) -> None:
    told = tell(text)
    assert told.fillers(told.one("detain", "arrested"), "target") == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Omar Said fled. His brother was held. His brother was told that his brother was shot.",
        "Police held the sister of Omar Said. She was told that her sister would be shot.",
    ],
)
def test_a_brother_of_a_brother_may_be_a_third(tell: Read, text: str) -> None:
    told = tell(text)
    assert "Omar Said" not in told.fillers(told.one("assault", "shot"), "target")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Police held the father of the editor Paul Biyong. They told relatives that he would "
            "stay in jail until his son was arrested.",
            "Paul Biyong",
        ),
        (
            "Petr Novak lives in Oslo. Agents visited his elderly mother in Minsk. They told her "
            "that her only son would be arrested.",
            "Petr Novak",
        ),
        (
            "Police held the brother of Petr Novak. He was told that his brother would be arrested.",
            "Petr Novak",
        ),
        (
            "Rosa Lim fled. Police questioned her cousin Minh. They told Minh that his cousin "
            "would be arrested.",
            "Rosa Lim",
        ),
    ],
)
def test_his_son_is_whose_father_he_was_told_to_be(tell: Read, text: str, name: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("detain", "arrested"), "target") == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Petr Novak lives in Oslo. His father fled. His son was arrested.",
        "Police held the father of Petr Novak. Petr said that his son was arrested.",
        "Petr Novak lives in Oslo. His uncle fled. He was told that his uncle was arrested.",
    ],
)
def test_another_son_may_be_meant(tell: Read, text: str) -> None:
    told = tell(text)
    assert "Petr Novak" not in told.fillers(told.one("detain", "arrested"), "target")
