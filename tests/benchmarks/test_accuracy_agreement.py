"""Agreement of two readings, on figures that are known by hand."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from benchmarks.accuracy import __main__ as command
from benchmarks.accuracy.agreement import AgreementError, agreement, read_pairs


def event(start: int, **rest: Any) -> dict[str, Any]:
    """A label; its filler stands ten characters after its trigger."""
    known = {
        "trigger": {"start": start, "end": start + 4}, "type": "assault", "alternatives": [], "modality": "asserted",
        "roles": [{"role": "target", "start": start + 10, "end": start + 14}],
        "attribution": [], "scope": "incident", "date": None, "sure": True,
    }  # fmt: skip
    return known | rest


def figures(ones: list[dict[str, Any]], twos: list[dict[str, Any]], **options: Any) -> Any:
    return agreement([({"events": ones}, {"events": twos})], **options)


def test_a_reading_agrees_with_itself() -> None:
    labels = [event(0, date="2021", attribution=["a lawyer"]), event(50, modality="denied")]
    for figure in figures(labels, labels).values():
        assert figure.value in (1.0, None)


def test_triggers_that_only_one_reading_has_lower_f1() -> None:
    found = figures([event(0), event(50), event(90)], [event(2), event(200)])
    assert found["triggers"].value == pytest.approx(2 * 1 / 5)


def test_kappa_is_agreement_beyond_chance() -> None:
    ones = [event(n, modality=m) for n, m in ((0, "denied"), (50, "denied"), (90, "asserted"))]
    twos = [event(n, modality=m) for n, m in ((0, "denied"), (50, "asserted"), (90, "asserted"))]
    figure = figures(ones, twos)["modality"]
    assert figure.same == pytest.approx(2 / 3)
    # By chance 2/3 * 1/3 + 1/3 * 2/3 = 4/9 would be equal.
    assert figure.value == pytest.approx((2 / 3 - 4 / 9) / (1 - 4 / 9))


def test_types_may_agree_by_an_alternative_of_either() -> None:
    ones = [event(0, alternatives=["harass"]), event(50), event(90)]
    twos = [event(0, type="harass"), event(50, type="detain", alternatives=["assault"]),
            event(90, type="detain")]  # fmt: skip
    found = figures(ones, twos)
    assert found["type"].same == 0.0
    assert found["type with alternatives"].value == pytest.approx(2 / 3)


def test_fillers_agree_by_role_and_overlap() -> None:
    one = event(0, roles=[{"role": "target", "start": 5, "end": 9},
                          {"role": "place", "start": 20, "end": 24}])  # fmt: skip
    two = event(0, roles=[{"role": "target", "start": 8, "end": 12},
                          {"role": "time", "start": 20, "end": 24}])  # fmt: skip
    found = figures([one], [two])
    assert found["roles"].value == pytest.approx(2 * 1 / 4)
    assert found["initiator and target"].value == 1.0


def test_a_source_agrees_by_its_words_or_its_place_and_a_date_whole() -> None:
    ones = [event(0, attribution=["the lawyer"], date="2021-05"), event(50, date="2021")]
    twos = [event(0, attribution=["lawyer"], date="2021"), event(50, date="2021")]
    found = figures(ones, twos)
    assert found["source"].value == 1.0
    assert found["dates"].value == pytest.approx(2 * 1 / 4)
    spans = [event(0, attribution=[{"start": 5, "end": 9}])]
    assert figures(spans, [event(0, attribution=[{"start": 30, "end": 40}])])["source"].value == 0.0


def test_events_that_both_call_sure_can_be_compared_apart() -> None:
    ones = [event(0), event(50, sure=False, type="harass"), event(90, sure=False)]
    twos = [event(0), event(50)]
    assert figures(ones, twos)["type"].same == 0.5
    sure = figures(ones, twos, sure=True)
    assert sure["type"].same == sure["triggers"].value == 1.0


def write(path: Path, **labels: Any) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"events": [event(0)], "text": "Guards"} | labels), "utf-8")
    return path


def test_folders_are_compared_by_the_names_of_their_files(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder, name in ((one, "a"), (one, "b"), (two, "b"), (two, "c")):
        write(folder / f"{name}.json")
    assert len(read_pairs(one, two)) == 1
    assert len(read_pairs(one / "a.json", two / "c.json")) == 1


def test_labels_of_different_texts_are_refused(tmp_path: Path) -> None:
    one = write(tmp_path / "one" / "a.json")
    with pytest.raises(AgreementError, match="a: the two label files are of different texts"):
        read_pairs(one, write(tmp_path / "two" / "a.json", text="Police"))
    with pytest.raises(AgreementError, match="no label file of the same name"):
        read_pairs(tmp_path / "one", write(tmp_path / "three" / "b.json").parent)


def test_the_command_prints_agreement_of_two_files(tmp_path: Path) -> None:
    one, two = write(tmp_path / "a.json"), write(tmp_path / "b.json")
    done = CliRunner().invoke(command.app, ["--agreement", str(one), str(two)])
    assert done.exit_code == 0
    assert "triggers" in done.stdout
    assert "1.000" in done.stdout
    done = CliRunner().invoke(command.app, ["--agreement", str(one), str(tmp_path / "none")])
    assert done.exit_code == 2
