"""Gates spare rules of time a text in which they cannot match, and never one in which they do."""

import json
import re
from pathlib import Path

import pytest

from extract.read import read, read_text
from extract.times import find_times
from extract.times.gates import Gate, Signs
from extract.times.holidays import FEASTS

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
NARRATIVES = ROOT / "training" / "narratives"
SAYING_WHEN = (
    "During Ramadan they came.", "At Eid they came.", "On National Day they came.",
    "On 3 May 2019 they came.", "It was 2019-05-03.", "IN SEPTEMBER they came.", "On 3/5 he came.",
    "They met in Sept.", "That AUTUMN they left.", "In the 1990s he fled.", "On New Year's Eve",
    "On Good Friday 2019 they met.", "They met on May Day.", "On Tuesday, by noon, he left.",
    "They come tomorrow.", "On the fourth they left.", "For the twenty-first they plan more.",
    "Two weeks ago it was.", "In the first quarter of 2020", "In the second half of the year",
    "Over the reporting period", "On the eve of the vote", "At nine in the morning",
    "At half past six", "It was nine o'clock.", "At DAWN they came.", "Shortly afterwards he left.",
    "Soon after, they left.", "They left immediately afterwards.", "For a fortnight he was held.",
    "Every Friday they meet.", "They often meet.", "Twice he was called.", "They call regularly.",
    "On several occasions they called.", "Each week they come.", "They were held overnight.",
    "By sunset they had left.", "By evening he was gone.", "Until dark they sang.",
    "Held since.", "Since then they call.", "Around nine, he left.", "Before supper they left.",
    "In the small hours they came.", "Day after day he called.",
)  # fmt: skip
SAYING_NOTHING = "The police told her brother that she must not speak."


@pytest.fixture
def texts() -> list[str]:
    """Sayings, and the passages of invented documents of every style and of narratives."""
    paths = sorted(path for path in EXAMPLES.glob("*-*") if path.suffix in (".txt", ".md", ".html"))
    passages = [line for path in paths for line in read(path).text.splitlines()]
    for path in sorted(NARRATIVES.glob("*.json"))[::20]:
        passages += json.loads(path.read_text(encoding="utf-8"))["text"].splitlines()
    return [*SAYING_WHEN, *passages, read_text(SAYING_NOTHING).text]


def test_no_expression_is_held_back(texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    behind_gates = [find_times(text) for text in texts]
    assert sum(map(len, behind_gates)) > 100
    monkeypatch.setattr(Gate, "lets_through", lambda self, signs: True)
    assert [find_times(text) for text in texts] == behind_gates


@pytest.mark.parametrize("feast", [feast for feast in FEASTS if feast != "ramadan"])
@pytest.mark.parametrize("apostrophe", ["'", "\u2019"])
def test_no_feast_is_held_back(feast: str, apostrophe: str) -> None:
    named = feast.replace("'", apostrophe).title()
    found = find_times(f"They met on {named}, he said.")
    assert [one.text.removeprefix("on ") for one in found] == [named]


def test_most_sayings_say_when() -> None:
    assert sum(bool(find_times(text)) for text in SAYING_WHEN) > 0.9 * len(SAYING_WHEN)


def test_nothing_is_tried_on_a_text_without_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    let_through: list[bool] = []
    ask = Gate.lets_through

    def asked(self: Gate, signs: Signs) -> bool:
        let_through.append(ask(self, signs))
        return let_through[-1]

    monkeypatch.setattr(Gate, "lets_through", asked)
    assert find_times(SAYING_NOTHING) == []
    assert let_through and not any(let_through)


@pytest.mark.parametrize(
    ("gate", "text"),
    [
        (Gate(digit=True), "Room 5"),
        (Gate(openings=frozenset({"oct"})), "in OCTOBER"),
        (Gate(words=frozenset({"eve"})), "on the Eve of it"),
        (Gate(parts=("night",)), "at midnight"),
        (Gate(pattern=re.compile(r"at\s+nine")), "At  nine"),
    ],
)
def test_one_sign_is_enough(gate: Gate, text: str) -> None:
    assert gate.lets_through(Signs(text))
    assert not gate.lets_through(Signs("Even so, the noctule is a bat."))
