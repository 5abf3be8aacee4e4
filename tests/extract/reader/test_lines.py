"""Short lines become the labels of a narrative, and a wrong line is named."""

import json
from pathlib import Path

import pytest

from training.lines import LineError, main, narrative

HEAD = """\
title: A vigil by the left lion
style: local_news
published: 2022-05-16
publisher: Trent Street Courier (invented)
about: ER, GB

"""
TEXT = """\
On Saturday seventy Eritreans held a vigil, and hirelings jeered at them.
  @vigil protest vigil | participant: seventy Eritreans | time: On Saturday | on 2022-05-14
  disrupt_event/harass jeered | initiator: hirelings | target: them = seventy Eritreans

The embassy denied having paid anybody.
  @no statement.denial denied | initiator: The embassy | unsure
  mobilize paid | denied | by The embassy | sponsor: The embassy | from target_event: vigil
---
organization The embassy | diplomatic_mission | state ER
group seventy Eritreans | crowd | private | them
relation linked_to | hirelings | The embassy | alleged | sentence 1
responds_to no vigil
"""


def test_offsets_are_those_of_the_words() -> None:
    found = narrative("lamp-002", HEAD + TEXT)
    text = found["text"]
    assert [text[start:end] for start, end in found["sentences"]] == [
        "On Saturday seventy Eritreans held a vigil, and hirelings jeered at them.",
        "The embassy denied having paid anybody.",
    ]
    spans = [e["trigger"] for e in found["events"]]
    spans += [role for e in found["events"] for role in e["roles"]]
    assert [text[span["start"] : span["end"]] for span in spans] == [s["text"] for s in spans]
    assert "\n\n" in text


def test_what_the_parts_say_is_kept() -> None:
    vigil, jeered, denied, paid = narrative("lamp-002", HEAD + TEXT)["events"]
    assert (vigil["date"], vigil["sure"], vigil["modality"]) == ("2022-05-14", True, "asserted")
    assert jeered["alternatives"] == ["harass"]
    assert jeered["roles"][1]["names"] == ["them", "seventy Eritreans"]
    assert (denied["mode"], denied["sure"]) == ("denial", False)
    assert (paid["modality"], paid["attribution"]) == ("denied", ["The embassy"])
    assert paid["from_context"] == {"target_event": [["vigil"]]}


def test_a_source_may_say_for_whom_its_word_stands() -> None:
    lines = "He said that men beat her.\n  assault beat | by He = Omar Tal; the guild\n"
    (event,) = narrative("lamp-003", HEAD + lines)["events"]
    assert event["attribution"] == ["He=Omar Tal", "the guild"]


def test_what_concerns_the_whole_text_is_kept() -> None:
    found = narrative("lamp-002", HEAD + TEXT)
    embassy, group = found["entities"]
    assert (embassy["subtype"], embassy["state"]) == ("diplomatic_mission", "ER")
    assert (group["surfaces"], group["public"]) == (["seventy Eritreans", "them"], False)
    (relation,) = found["relations"]
    assert (relation["modality"], relation["s"]) == ("alleged", 0)
    assert found["event_relations"] == [{"type": "responds_to", "from": 2, "to": 0}]
    assert found["about"] == ["ER", "GB"]


def test_the_second_place_of_a_word_can_be_meant() -> None:
    lines = "Police beat him, and they beat her.\n  assault beat#2 | target: her\n"
    (event,) = narrative("lamp-003", HEAD + lines)["events"]
    assert event["trigger"]["start"] == 26


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("  assault beat | target: her", "stands 2 times"),
        ("  assault beat#3 | target: her", "stands 2 times"),
        ("  assault kicked", "not in the sentence"),
        ("  hit beat#1", "no type is called hit"),
        ("  assault.raid beat#1", "no mode of assault"),
        ("  assault beat#1 | organizer: him | addressee: her", "no role of assault"),
        ("  assault beat#1 | denyed", "not understood"),
        ("  assault beat#1 | on yesterday", "no date"),
        ("  assault beat#1 | on 2022-13-40", "no date"),
        ("  assault beat#1\n  detain beat#1", "a trigger belongs to one event"),
        ("---\nperson Mara", "a subtype is wanted"),
        ("---\nresponds_to one two", "no event is called one"),
        ("---\nsomething else", "is wanted"),
        ("---\nrelation leads | he | they | sentence 2", "counted from 1 to 1"),
    ],
)
def test_a_wrong_line_is_named_with_its_number(line: str, reason: str) -> None:
    lines = f"{HEAD}Police beat him, and they beat her.\n{line}\n"
    number = 7 + len(line.splitlines())
    with pytest.raises(LineError, match=rf"lamp-003, line {number}: .*{reason}"):
        narrative("lamp-003", lines)


def test_a_text_without_its_head_is_refused() -> None:
    with pytest.raises(LineError, match="no style, published"):
        narrative("lamp-003", "title: A vigil\n\nNothing happened.\n")


def test_right_files_are_written_though_others_are_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    right, wrong = tmp_path / "lamp-002.txt", tmp_path / "lamp-003.txt"
    right.write_text(HEAD + TEXT, "utf-8")
    wrong.write_text(HEAD + "He left.\n  detain held\n", "utf-8")
    assert main([str(right), str(wrong), "--into", str(tmp_path)]) == 1
    assert json.loads((tmp_path / "lamp-002.json").read_text("utf-8"))["id"] == "lamp-002"
    assert not (tmp_path / "lamp-003.json").exists()
    said = capsys.readouterr()
    assert main([str(right), "--into", str(tmp_path / "nowhere")]) == 1
    assert "nowhere" in capsys.readouterr().err
    assert "1 of 2 narratives, 4 events" in said.out
    assert "lamp-003, line 8" in said.err
