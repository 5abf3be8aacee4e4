"""Turns inside a paragraph."""

import pytest

from extract.read.turns import find_turns


def names(text: str) -> list[str]:
    return [text[t.name_start : t.name_end] for t in find_turns(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Q. Who came? A. Two men. Q. When? A. In May.", ["Q", "A", "Q", "A"]),
        ("It began at ten. Q: Who came? A: Two men hit me.", ["Q", "A"]),
        ("MS. LEVI: They hacked my phone. MR. SAID: I was hit.", ["MS. LEVI", "MR. SAID"]),
        ("Dr. Kaya: I left. Prof. Tan: We were hit.", ["Dr. Kaya", "Prof. Tan"]),
        ("Dr. Kaya: I'm here. Prof. Tan: They hit me.", ["Dr. Kaya", "Prof. Tan"]),
        ("MS. VO: MY PHONE WAS HACKED. MR. TRAN: I WAS HIT.", ["MS. VO", "MR. TRAN"]),
        (
            "MS. VO: I was hit. THE CHAIR: Thank you. MR. TRAN: They hit me.",
            ["MS. VO", "THE CHAIR", "MR. TRAN"],
        ),
    ],
)
def test_labels_inside_a_line_open_turns(text: str, told: list[str]) -> None:
    assert names(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "I met Omar A. Said. Then Q. A. Malik left.",
        "Option A. I was hit. Option B. They hacked my phone.",
        "The letter names two: Mr. Tal: a clerk. Ms. Reel: a poet.",
        "Mr. Tal: a life in exile. I was hit in Oslo.",
        "Is it true? A. Yes. B. No.",
        "Mr. Said: beaten in Oslo (our source). Ms. Levi: followed (my source).",
        "Mr. Said: beaten in Oslo, I was told. Ms. Levi: followed, as I heard.",
        "Dr. Said: My Life. Ms. Levi: I Was There.",
        "Dr. Said: My Exile and Our Dead. Ms. Levi: What We Lost.",
    ],
)
def test_letters_and_lists_open_none(text: str) -> None:
    assert names(text) == []


def test_a_turn_inside_a_line_ends_with_it() -> None:
    text = "Q. Who came? A. Two men hit me.\nThe paper went on. I was there."
    last = find_turns(text)[-1]
    assert text[last.start : last.end] == "Two men hit me."
