"""A rule of time is tried only where its match may begin, and at every such place."""

import json
from pathlib import Path

import pytest

from extract.read import read, read_text
from extract.times import expressions, find_times
from extract.times.beginnings import Beginnings, beginnings
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


def test_no_expression_is_missed(texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    found = [find_times(text) for text in texts]
    assert sum(map(len, found)) > 100
    every_one = range(len(expressions._RULES))
    monkeypatch.setattr(expressions, "_rules_at", lambda letters: every_one)
    assert [find_times(text) for text in texts] == found


@pytest.mark.parametrize("feast", [feast for feast in FEASTS if feast != "ramadan"])
@pytest.mark.parametrize("apostrophe", ["'", "\u2019"])
def test_no_feast_is_missed(feast: str, apostrophe: str) -> None:
    named = feast.replace("'", apostrophe).title()
    found = find_times(f"They met on {named}, he said.")
    assert [one.text.removeprefix("on ") for one in found] == [named]


def test_most_sayings_say_when() -> None:
    assert sum(bool(find_times(text)) for text in SAYING_WHEN) > 0.9 * len(SAYING_WHEN)


@pytest.mark.parametrize("letters", ["told ", "Perla", "brot", "must "])
def test_hardly_a_rule_is_tried_where_none_begins(letters: str) -> None:
    assert len(expressions._rules_at(letters)) <= 1


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"(?<!\w)(?:the\s{1,9})?next\s{1,9}day", {"the n", "next "}),
        (
            r"\d{1,2}\s{0,9}[ap]m",
            {"00 am", "00 pm", "00am*", "00pm*", "0 am*", "0 pm*", "0am*", "0pm*"},
        ),
        (r"in\s{1,9}(?P<year>20\d\d)(?!\d)", {"in 00"}),
        (r"[a-c]?x", {"ax*", "bx*", "cx*", "x*"}),
        (r"a[^b]c", {"a*"}),
        (r"\w+ o'clock", {"*"}),
    ],
)
def test_how_a_pattern_may_begin(pattern: str, found: set[str]) -> None:
    assert beginnings(pattern) == found


@pytest.mark.parametrize(
    ("letters", "tried"),
    [
        ("the n", True), ("The N", True), ("the w", False), ("next", True), ("the", False),
        ("the\n\n", True), ("th\u00e9 n", True),
    ],
)  # fmt: skip
def test_a_pattern_is_tried_where_it_may_begin(letters: str, tried: bool) -> None:
    assert bool(Beginnings([r"(?:the\s{1,9})?next"]).at(letters)) is tried
