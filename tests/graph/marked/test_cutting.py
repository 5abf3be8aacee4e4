"""Text is cut where marks begin and end, and none of it is lost."""

from hypothesis import given
from hypothesis import strategies as st

from graph.marked.cutting import Mark, Trigger, runs

TEXT = "Agents of the embassy threatened two students in Oslo."


def mark(words: str, look: str) -> Mark:
    start = TEXT.index(words)
    return Mark(start, start + len(words), (look,), look)


def cut(marks: list[Mark], triggers: list[Trigger], text: str = TEXT) -> list[tuple[str, str]]:
    found = runs(text, 0, len(text), marks, triggers)
    return [(part.text, part.looks) for run in found for part in run.segments]


def test_a_mark_within_a_mark_keeps_both() -> None:
    marks = [mark("Agents of the embassy", "role"), mark("embassy", "entity")]
    assert cut(marks, []) == [
        ("Agents of the ", "role"),
        ("embassy", "role entity"),
        (" threatened two students in Oslo.", ""),
    ]


def test_marks_that_cross_keep_both_where_they_overlap() -> None:
    marks = [mark("the embassy threatened", "cue"), mark("threatened two", "role")]
    assert ("threatened", "cue role") in cut(marks, [])
    assert (" two", "role") in cut(marks, [])


def test_a_trigger_is_a_run_of_its_own_with_the_marks_inside_it() -> None:
    place = TEXT.index("threatened")
    trigger = Trigger(place, place + len("threatened"), (), (1,), "", "threaten, asserted")
    found = list(runs(TEXT, 0, len(TEXT), [mark("embassy threat", "cue")], [trigger]))
    assert [run.trigger for run in found] == [None, trigger, None]
    assert [part.text for part in found[1].segments] == ["threat", "ened"]


def test_two_marks_on_the_same_words_are_told_once_each() -> None:
    marks = [mark("Oslo", "entity"), mark("Oslo", "role"), mark("Oslo", "role")]
    (found,) = [p for r in runs(TEXT, 0, len(TEXT), marks, []) for p in r.segments if p.looks]
    assert (found.looks, found.says) == ("entity role", "entity; role")


places = st.integers(0, len(TEXT))


@given(st.lists(st.tuples(places, places)), st.lists(st.tuples(places, places)))
def test_whatever_is_marked_the_text_stays(
    marked: list[tuple[int, int]], told: list[tuple[int, int]]
) -> None:
    marks = [Mark(min(a, b), max(a, b), ("role",), "role") for a, b in marked]
    triggers: list[Trigger] = []
    for start, end in sorted((min(pair), max(pair)) for pair in told):
        if start < end and (not triggers or triggers[-1].end <= start):
            triggers.append(Trigger(start, end, (), (len(triggers) + 1,), "", ""))
    found = list(runs(TEXT, 0, len(TEXT), marks, triggers))
    assert "".join(part.text for run in found for part in run.segments) == TEXT
    assert [run.trigger for run in found if run.trigger] == triggers
    for run in found:
        if run.trigger is not None:
            words = "".join(part.text for part in run.segments)
            assert words == TEXT[run.trigger.start : run.trigger.end]
