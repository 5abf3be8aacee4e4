"""From an expression of time to the days that it covers.

Nothing is guessed: what needs a day of publication or an event told before stays open without it,
and today's date is never looked at. An interval is as wide as the words are vague.
"""

from datetime import date

from extract.times.expressions import hits_of_expression, operator
from extract.times.hours import HOURS
from extract.times.records import Context, Days, Hit, TimeExpression
from graph.dates import interval
from graph.model import DateInterval

_LIMITS = ("before", "prior to", "until", "till", "up to")
"""Words that only say when something was over."""


def normalize(
    expression: str | TimeExpression,
    published: date | None,
    anchor: DateInterval | None = None,
    *,
    ahead: bool = False,
    period: DateInterval | None = None,
) -> DateInterval | None:
    """The days that an expression covers, or None when it names none or stays open.

    Without a year, the most recent reading in the past of `published` is taken (up to a week
    ahead). When the words hold several dates, the one that needs least and is narrowest wins.

    Args:
        expression: Words around are allowed ("on the night of 3 May at the gate").
        published: Day of publication, None when unknown: relative expressions then give None.
        anchor: Date of the event told before, for "the next day"; best at most a week wide.
        ahead: True for what is planned: the next reading is taken instead.
        period: The time that a periodical report covers ("2024 Human Rights Report"), for months
            without year and "during the year".
    """
    text = expression if isinstance(expression, str) else expression.text
    context = Context(published, anchor, ahead, period)
    readings = []
    for hit in hits_of_expression(text):
        if hit.rule.kind != "date":
            continue
        days = _resolved(text, hit, context)
        if days is not None:
            need = (None, "published", "anchor").index(hit.relative_to)
            hour = hit.rule.name in HOURS
            readings.append((need, hour, (days[1] - days[0]).days, hit.start, days))
    if not readings:
        return None
    first, last, precision = min(readings)[-1]
    return interval(first, last, precision, text)


def is_hour(expression: TimeExpression) -> bool:
    """True for a time of day without its day: "at 6 pm"."""
    found = [hit.rule for hit in hits_of_expression(expression.text)]
    return bool(found) and all(rule.kind == "date" and rule.name in HOURS for rule in found)


def _resolved(text: str, hit: Hit, context: Context) -> Days | None:
    """Days of one match; a day that the calendar lacks (30 February) gives None."""
    assert hit.rule.resolve is not None
    try:
        days = hit.rule.resolve(hit.match, context)
        return None if days is None else _opened(days, operator(text, 0, hit.start), context)
    except (ValueError, OverflowError):
        return None


def _opened(days: Days, word: str, context: Context) -> Days | None:
    """Apply `since` and its like: up to the text's own time; a mere limit stays open.

    What was done "by the next morning" was done within a day; "by 2019" leaves years.
    """
    first, last, _ = days
    if word in _LIMITS or (word == "by" and first != last):
        return None
    if word not in ("since", "ever since", "after", "following"):
        return days
    end = context.published
    if context.period is not None:
        end = date.fromisoformat(context.period.to)
    if end is None:
        return None
    start = first if word.endswith("since") or first != last else last
    return (start, end, "interval") if start < end else days
