"""A timeline for people: a row for each period, with a bar that tells apart what is only denied."""

from collections import Counter
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from api.cli.output import text
from api.cli.show_trends import BURST, in_burst, print_bursts
from api.cli.tables import Column, fitting_table
from graph.analysis.bursts import Bursts
from graph.analysis.timeline import Count, Period, Timeline
from graph.model import Standing
from graph.ontology import ontology
from graph.view.words import number_of

_BAR = 30
"""Most marks of a bar."""
_NAMED = 4
"""Most types that a row names."""
_MARKS: dict[Standing, str] = {"reported": "█", "unrealized": "░", "refuted": "×"}
"""Told apart by more than color."""
_LEGEND = (
    f"{_MARKS['reported']} said to have happened  {_MARKS['unrealized']} only planned or feared"
    f"  {_MARKS['refuted']} only denied"
)


def print_timeline(out: Console, found: Timeline, bursts: Bursts | None = None) -> None:
    """The table, then what the marks mean, undated events, and bursts where there are any to show;
    a period of one has a mark behind its name."""
    columns = (
        Column("when"),
        Column("events"),
        Column("", least=_BAR),
        Column("types", least=24, gives_way=1),
    )
    most = max((period.total for period in found.periods), default=1)
    rows = [
        (
            text(_when(period, bursts)),
            text(f"{period.total:,}"),
            _bar(period, most),
            _types(period.counts),
        )
        for period in found.periods
    ]
    if rows:
        out.print(fitting_table(columns, rows, width=out.width))
    out.print(_LEGEND, soft_wrap=True)
    if any(period.wider for period in found.periods):
        out.print("+n: so many of them may also have happened after that period.", soft_wrap=True)
    undated = len(found.undated_events)
    if undated:
        out.print(Text(f"{undated:,} without a date: ").append_text(_types(found.undated)))
    out.print(f"{number_of(found.total, 'event')} in all", soft_wrap=True)
    if bursts is not None:
        print_bursts(out, bursts)


def _when(period: Period, bursts: Bursts | None) -> str:
    name = f"{period.name} +{period.wider}" if period.wider else period.name
    return f"{name} {BURST}" if bursts is not None and in_burst(period, bursts) else name


def _bar(period: Period, most: int) -> Text:
    """A bar as long as the share of the fullest period; whatever is there has a mark at least."""
    bar = Text()
    for standing, number in _by_standing(period.counts).items():
        if number:
            marks = max(1, round(_BAR * number / most))
            style = "" if standing == "reported" else ontology().standing_colors[standing]
            bar.append(_MARKS[standing] * marks, style=style)
    return bar


def _by_standing(counts: Iterable[Count]) -> dict[Standing, int]:
    found: Counter[Standing] = Counter()
    for count in counts:
        found["reported"] += count.reported
        found["unrealized"] += count.unrealized
        found["refuted"] += count.refuted
    return {standing: found[standing] for standing in _MARKS}


def _types(counts: Iterable[Count]) -> Text:
    """The most frequent types with their numbers, and how many more there are."""
    numbers = {c.type: c.reported + c.unrealized + c.refuted for c in counts}
    ranked = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    named = [f"{type_} {number:,}" for type_, number in ranked[:_NAMED]]
    more = len(ranked) - _NAMED
    if more > 0:
        named.append(number_of(more, "more type"))
    return text(", ".join(named))
