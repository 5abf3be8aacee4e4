"""Where the last turn of a transcript ends: before what closes it or tells of its speaker."""

import pytest

from extract.read.turns import find_turns

_TURNS = "Mrs. KASSEM. They called me.\nMr. HADDAD. Who called?\nMrs. KASSEM. An officer did.\n"


def _said(text: str) -> list[tuple[str, str]]:
    turns = find_turns(text)
    return [
        (text[one.name_start : one.name_end], text[one.start : one.end].strip()) for one in turns
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The hearing closed at noon. The witness was followed home by two men.",
        "(The session was adjourned at 12:30.) Two men attacked the witness.",
        "The committee rose at five.",
        "The interview was then stopped. Agents searched the house.",
        "Mrs. Kassem was followed home by two men.",
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_line_that_closes_is_nobodys_turn(line: str, gap: str) -> None:
    assert _said(f"{_TURNS}{gap}{line}\n")[-1] == ("Mrs. KASSEM", "An officer did.")


@pytest.mark.parametrize(
    "line",
    [
        "The officers beat my brother.",
        "The court closed the case. Agents then beat the editor.",
        "The committee ended its work for us.",
        "Mr. Haddad was followed home by two men.",
        "The police searched the house.",
        "The call ended with a threat. The consul threatened the students.",
        "The meeting ended when agents beat the students.",
        "The recording stopped because the consul hit the editor.",
    ],
)
def test_other_lines_are_said_on(line: str) -> None:
    assert _said(f"{_TURNS}\n{line}\n")[-1][1].endswith(line)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Mrs. KASSEM. They called me. Mr. HADDAD. Who called? Mrs. KASSEM. An officer did.",
            [
                ("Mrs. KASSEM", "They called me."),
                ("Mr. HADDAD", "Who called?"),
                ("Mrs. KASSEM", "An officer did."),
            ],
        ),
        (
            "Anna: Who called you? Omar: An officer called me.",
            [("Anna", "Who called you?"), ("Omar", "An officer called me.")],
        ),
        (
            "Anna: Who called? Omar: They called me. Anna: When was that?",
            [("Anna", "Who called?"), ("Omar", "They called me."), ("Anna", "When was that?")],
        ),
    ],
)
def test_turns_in_one_line_are_each_their_speakers(text: str, said: list[tuple[str, str]]) -> None:
    assert _said(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Mrs. KASSEM. They called me. Mr. HADDAD. Who called?",
        "We met Dr. SAID. He is ill. We met Ms. LEVI. She is well. We met Mr. TAL.",
        "Anna: Who called you? Omar: Nobody did.",
        "Warning: Who threatens you? Update: I was threatened.",
        "Anna: They called me. Omar: Who called?",
        "Rwanda: Who kills critics? Burundi: They hunt me, says an exile.",
        "Minister: Who beat them? Exiles: Agents beat us.",
    ],
)
def test_other_lines_hold_no_turns(text: str) -> None:
    assert _said(text) == []
