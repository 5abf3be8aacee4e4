"""Where a transcript's turns begin and end."""

import pytest

from extract.read.turns import find_turns


def turns(text: str) -> list[tuple[str, str]]:
    return [
        (text[t.name_start : t.name_end], text[t.start : t.end].strip()) for t in find_turns(text)
    ]


def test_lines_with_names_are_turns() -> None:
    assert turns("Vika: hi\n\nAles: not me") == [("Vika", "hi"), ("Ales", "not me")]


def test_times_are_no_names() -> None:
    told = turns("Selin, 02 Apr 09:12 \u2013 Look.\n\n[Sun 15:05] Cem B.: Report it")
    assert told == [("Selin", "Look."), ("Cem B.", "Report it")]


def test_hearings_name_speakers_in_capitals() -> None:
    told = turns("Mr. KIM. Thank you.\n\nMrs. PRUITT. Reclaiming.\n\nIt stopped.")
    assert told == [("Mr. KIM", "Thank you."), ("Mrs. PRUITT", "Reclaiming.\n\nIt stopped.")]


def test_chats_run_together_in_one_line_are_parted() -> None:
    told = turns("Vika: hi Ales: not me Vika: what Ales: wait")
    assert [name for name, _ in told] == ["Vika", "Ales", "Vika", "Ales"]


def test_question_and_answer_are_the_sides_of_an_interview() -> None:
    told = turns("Question: Who came?\n\nAnswer: Two men.\n\nQuestion: When?\n\nAnswer: At noon.")
    assert [name for name, _ in told] == ["Question", "Answer"] * 2
    assert turns("Question: Who came?\n\nPlace: Oslo\n\nQuestion: When?") == []


def test_topics_over_paragraphs_are_no_turns() -> None:
    long = "the police stopped two clerks at a bus station and " * 3
    assert turns(f"Chad: On Monday {long}went.\n\nExile: In June {long}went.") == []


def test_prose_has_no_turns() -> None:
    assert turns("Note: the police came. They asked one thing: her name.") == []
    assert turns("") == []


CHAT = (
    "[12/05/2024, 18:02] Amina: Did you see the car?",
    "[12/05/2024, 18:03] yusuf k.: Yes. Two men followed me.",
)
EXPORTS = {
    "brackets": "\n".join(CHAT),
    "dashes": "12/05/2024, 18:02 - Amina: Did you see the car?\n"
    "12/05/2024, 18:03 - yusuf k.: Yes. Two men followed me.",
    "seconds": "[5/12/24, 6:02:11\u202fPM] Amina: Did you see the car?\n"
    "[5/12/24, 6:03:00\u202fPM] yusuf k.: Yes. Two men followed me.",
    "above": "Amina, [12.05.2024 18:02]\nDid you see the car?\n\n"
    "yusuf k., [12.05.2024 18:03]\nYes. Two men followed me.",
}


@pytest.mark.parametrize("export", EXPORTS.values(), ids=EXPORTS)
def test_messages_of_a_chat_are_turns(export: str) -> None:
    said = [("Amina", "Did you see the car?"), ("yusuf k.", "Yes. Two men followed me.")]
    assert turns(export) == said


@pytest.mark.parametrize("mark", [":", "."])
def test_questions_and_answers_are_turns(mark: str) -> None:
    told = turns(f"Q{mark} Who came?\nA{mark} Two men.\nQ{mark} When?\nA{mark} At night.")
    assert [name for name, _ in told] == ["Q", "A", "Q", "A"]


def test_the_lettered_points_of_an_outline_are_no_turns() -> None:
    assert turns("A. The march\n\nB. The answer\n\nC. The inquiry") == []
