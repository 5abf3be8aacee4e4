"""Where a transcript's turns begin and end."""

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


def test_prose_has_no_turns() -> None:
    assert turns("Note: the police came. They asked one thing: her name.") == []
    assert turns("") == []
