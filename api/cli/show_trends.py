"""Bursts, escalation and following for people: numbers, and beside them what they do not show."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from api.cli.output import safe, text
from api.cli.stores import Names
from api.cli.tables import facts_table, plain_table
from graph.analysis.bursts import Bursts
from graph.analysis.timeline import Period
from graph.view.words import days, number_of

if TYPE_CHECKING:
    from graph.analysis.escalation import Escalation
    from graph.analysis.follow import Following
    from graph.analysis.repeated import Repeated

BURST = "▲"
_TRENDS = {
    "rising": "later events are graver",
    "falling": "later events are milder",
    "none": "no trend is shown",
}
_COVERAGE = (
    "Publishers grow in number over these months: what looks like escalation may be coverage."
)


def in_burst(period: Period, bursts: Bursts) -> bool:
    """True when the period lies in one of the bursts."""
    return any(burst.first <= period.first <= burst.last for burst in bursts.found)


def print_bursts(out: Console, found: Bursts) -> None:
    """Each burst with how many publishers tell of it, or why none was looked for."""
    if found.reason:
        out.print(f"Bursts {found.reason}", soft_wrap=True)
        return
    for burst in found.found:
        out.print(
            f"{BURST} {days(burst.first, burst.last)}: {number_of(burst.events, 'event')},"
            f" {burst.expected:g} usual; {number_of(burst.publishers, 'publisher')},"
            f" {found.publishers_per_period:g} in a usual period",
            soft_wrap=True,
        )
    if not found.found:
        out.print("No bursts.", soft_wrap=True)
    out.print(
        "A burst shows neither a cause nor coordination; it may be one of reporting."
        f" Counted: {number_of(found.events, 'event')}; {found.left_out:,} with a wider date or"
        " none left out.",
        soft_wrap=True,
    )


def print_escalation(out: Console, found: "Escalation") -> None:
    """The trend, then events, severity and publishers month by month."""
    from graph.analysis.escalation import NOT_SHOWN  # with numpy

    rows: list[tuple[str, object]] = [
        ("events", f"{len(found.events):,}"),
        ("trend", found.reason or _trend(found)),
        ("left out", _left_out(found)),
    ]
    out.print(facts_table(rows))
    if found.months:
        table = plain_table("month", "events", "mean severity", "publishers")
        for month in found.months:
            table.add_row(
                month.name, f"{month.events:,}", f"{month.severity:.2f}", f"{month.publishers:,}"
            )
        out.print(table)
    if found.coverage_rises:
        out.print(_COVERAGE, soft_wrap=True)
    out.print(NOT_SHOWN, soft_wrap=True)


def _trend(found: "Escalation") -> str:
    return f"{_TRENDS[found.trend or 'none']} (tau {found.tau:+.2f}, p {found.p:.3f})"


def _left_out(found: "Escalation") -> str:
    counts = (
        (found.without_day, "without a day"),
        (found.without_severity, "without a level, as statements"),
    )
    return "; ".join(f"{count:,} {why}" for count, why in counts if count)


def print_following(out: Console, found: "Following", names: Names) -> None:
    """One test in a sentence and its numbers."""
    out.print(text(follows_line(found, names)), soft_wrap=True)
    out.print(text(found.caveat), soft_wrap=True)


def print_repeated(out: Console, found: Iterable["Repeated"], names: Names) -> None:
    """Who held counter-protests against whose gatherings, how often, and the test beside it."""
    caveats = []
    for one in found:
        heading = Text(safe(names.name(one.follower)), style="bold")
        heading.append(f" against {safe(names.name(one.leader))}", style="bold")
        answered = number_of(one.answered, "counter-protest")
        derived = f"; {one.derived:,} more by place and day alone" if one.derived else ""
        out.print(heading)
        rows: list[tuple[str, object]] = [
            ("stated", f"{answered} said to answer the other's gatherings{derived}"),
            ("tested", follows_line(one.following, names)),
        ]
        out.print(facts_table(rows))
        out.print()
        caveats.append(one.following.caveat)
    for caveat in sorted(set(caveats)):
        out.print(text(caveat), soft_wrap=True)


def follows_line(found: "Following", names: Names) -> str:
    """Observed and expected in words; "consistently follows" only where p is .05 or less."""
    of = f"{found.observed:,} of {number_of(found.occasions, 'occasion')}"
    if found.p is None or found.expected is None:
        return f"{found.reason} ({of} followed)"
    verb = "consistently follows" if found.p <= 0.05 else "is not shown to follow"
    lag = "" if found.lag_median is None else f", median lag {_lag(found.lag_median)}"
    return (
        f"{names.name(found.follower)} {verb} {names.name(found.leader)}: {of} within"
        f" {found.window:g} days, {found.expected:.1f} expected from the crowd,"
        f" p {found.p:.3f}{lag}"
    )


def _lag(days_between: float) -> str:
    if days_between == 0:
        return "none (same day)"
    if days_between < 1:
        return f"{days_between * 24:.0f} hours"
    return f"{days_between:g} days" if days_between != 1 else "1 day"
