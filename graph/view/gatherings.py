"""Counter-protests beside what they answer, on one page that fetches and runs nothing.

A strip shows when both were, to scale; below it each pair stands in a row of its own with who is
said to have organized either side, and the sentences that say so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment

from graph.analysis.counter_protests import Answer
from graph.ontology import ontology
from graph.view.assets import Asset, sheet
from graph.view.lags import lag_words, place_words
from graph.view.templates import environment, policy_without_scripts
from graph.view.words import number_of, plain

_HERE = Path(__file__).parent
_WIDTH, _MARGIN = 1000, 40
"""Of the strip, in its own units."""
_MOST_TICKS = 8
_YEAR, _MONTH = 365, 31


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence with its speech status, its standing, who says so, and where it was published."""

    text: str
    modality: str
    standing: str
    who: str
    source: str


@dataclass(frozen=True, slots=True)
class Side:
    """One gathering as the page shows it; all names are fit to be shown.

    Attributes:
        when: In words, empty when unknown; `day` the ISO day, None unless known to the day.
        where: Name of its place, or empty.
        status: Whether it is corroborated, disputed and so on.
        organizers, sponsors, deniers: Names.
    """

    type: str
    when: str
    day: str | None
    where: str
    status: str
    organizers: Sequence[str] = ()
    sponsors: Sequence[str] = ()
    deniers: Sequence[str] = ()
    quotes: Sequence[Quoted] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A counter-protest with one thing that it answers; None, both, where nothing is known to be
    meant."""

    counter: Side
    answered: Side | None
    answer: Answer | None
    both_sides: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page is made of: pairs in order of time, `shown` of `total` counter-protests."""

    title: str
    pairs: Sequence[Pair]
    shown: int
    total: int
    named: bool


def gatherings_page(material: Shown) -> str:
    """The page."""
    css = _style()
    page = {
        "title": material.title,
        "counts": _counts(material),
        "named": material.named,
        "strip": _strip(material.pairs),
        "rows": [_row(number, pair) for number, pair in enumerate(material.pairs)],
        "style": css.text,
        "policy": policy_without_scripts(css),
    }
    return _environment().get_template("gatherings.html").render(page=page)


@cache
def _environment() -> Environment:
    return environment(_HERE)


@cache
def _style() -> Asset:
    return sheet(ontology(), (_HERE / "gatherings.css").read_text(encoding="utf-8"))


def _counts(material: Shown) -> str:
    total = number_of(material.total, "counter-protest")
    shown_of = f"{material.shown:,} of {total}" if material.shown < material.total else total
    answered = {id(pair.counter) for pair in material.pairs if pair.answer}
    stated = {id(p.counter) for p in material.pairs if p.answer and p.answer.derived is None}
    return (
        f"{shown_of}: of {len(stated):,} a source says what they answer, of"
        f" {len(answered - stated):,} it follows from place and day alone, of"
        f" {material.shown - len(answered):,} it is not known."
    )


def _row(number: int, pair: Pair) -> dict[str, Any]:
    answer = pair.answer
    return {
        "number": number,
        "counter": pair.counter,
        "answered": pair.answered,
        "derived": answer is not None and answer.derived is not None,
        "between": [w for w in (lag_words(answer), place_words(answer)) if w] if answer else [],
        "both_sides": pair.both_sides,
    }


def _strip(pairs: Sequence[Pair]) -> dict[str, Any] | None:
    """Marks and lines of the pairs whose counter-protest has a day, and ticks of the axis."""
    dated = [(n, pair) for n, pair in enumerate(pairs) if pair.counter.day]
    days = sorted(
        date.fromisoformat(side.day).toordinal()
        for _, pair in dated
        for side in (pair.counter, pair.answered)
        if side is not None and side.day
    )
    if len(dated) < 2 or days[0] == days[-1]:
        return None
    scale = (_WIDTH - 2 * _MARGIN) / (days[-1] - days[0])

    def x(day: str) -> float:
        return round(_MARGIN + (date.fromisoformat(day).toordinal() - days[0]) * scale, 1)

    return {
        "width": _WIDTH,
        "types": sorted({p.answered.type for _, p in dated if p.answered and p.answered.day}),
        "marks": [
            {
                "number": number,
                "x": x(str(pair.counter.day)),
                "from": x(pair.answered.day) if pair.answered and pair.answered.day else None,
                "type": pair.answered.type if pair.answered else "",
                "derived": pair.answer is not None and pair.answer.derived is not None,
                "words": _mark_words(pair),
            }
            for number, pair in dated
        ],
        "ticks": [
            {"x": round(_MARGIN + (day.toordinal() - days[0]) * scale, 1), "name": name}
            for day, name in _ticks(date.fromordinal(days[0]), date.fromordinal(days[-1]))
        ],
    }


def _mark_words(pair: Pair) -> str:
    answered = (
        f", against {plain(pair.answered.type)} {pair.answered.when}" if pair.answered else ""
    )
    return f"counter-protest {pair.counter.when}{answered}"


def _ticks(first: date, last: date) -> list[tuple[date, str]]:
    """Begins of years, of months or days between two days, so many as find room."""
    span = (last - first).days
    if span > 2 * _YEAR:
        step = -(-(last.year - first.year) // _MOST_TICKS)
        years = range(first.year + 1, last.year + 1, step)
        return [(date(year, 1, 1), str(year)) for year in years]
    if span > 2 * _MONTH:
        months = (last.year - first.year) * 12 + last.month - first.month
        step = -(-months // _MOST_TICKS)
        begins = [
            date(first.year + (first.month - 1 + n) // 12, (first.month - 1 + n) % 12 + 1, 1)
            for n in range(1, months + 1, step)
        ]
        return [(day, f"{day:%b %Y}") for day in begins]
    step = max(1, -(-span // _MOST_TICKS))
    numbers = range(first.toordinal(), last.toordinal() + 1, step)
    return [(day, f"{day.day} {day:%b %Y}") for day in map(date.fromordinal, numbers)]
