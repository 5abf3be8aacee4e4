"""Days counted from the event told before: "that day", "the next day", "since then"."""

import re
from datetime import date, timedelta

from extract.times.records import Context, Days, Rule, rule
from extract.times.vocabulary import PART
from extract.times.years import from_anchor, on_day
from graph.dates import first_day, last_day

BACK = ("earlier", "before", "previous", "preceding", "prior", "leading")
"""Words that count back."""
THING = (
    r"(?: (?:that|this|it|the (?:\w+ ){0,2}?(?:attack|arrest|protest|rally|vigil|incident|march"
    r"|event|call|visit|meeting|demonstration|screening|leak|argument|interview|killing|assault)"
    r"|(?:his|her|their) \w+))?"
)
"""What "the day after" may be counted from: an event, or a word that speaks of one."""
BEHIND_WAY = rf"(?:(?:(?<=before)|(?<=after)){THING})?"
"""What is counted from; behind "later" the clause begins: "a week later | her father was"."""
_NIGHT = re.compile(r"\b(?:night|evening|midnight|dusk|nightfall)\b", re.IGNORECASE)
_MORNING = re.compile(r"\b(?:morning|dawn|breakfast|daybreak|sunrise)\b", re.IGNORECASE)
_NIGHT_OF = re.compile(r"\b(?:night|overnight)\b", re.IGNORECASE)
_POINTED = re.compile(r"(?:later |earlier |on )?(?:that|the same|the very same)\b", re.IGNORECASE)


_TWO_DAYS = timedelta(days=1)


def same_day(match: re.Match[str], context: Context) -> Days | None:
    """The anchor's day; a morning told behind a night is of the day after it."""
    words = match.group()
    night = context.anchor is not None and _NIGHT.search(context.anchor.text) is not None
    turned = night and _MORNING.search(words) is not None and not _POINTED.match(words)
    if turned and (end := _end_of_night(context)) is not None:
        return on_day(end)
    return from_anchor(context, 1 if turned else 0)


def _since_then(match: re.Match[str], context: Context) -> Days | None:
    """From the anchor up to the text's own time."""
    end = last_day(context.period) if context.period else context.published
    if context.anchor is None or end is None:
        return None
    start = first_day(context.anchor)
    return (start, end, "interval") if start < end else None


def _next_day(match: re.Match[str], context: Context) -> Days | None:
    back = any(word in match.group().lower() for word in (*BACK, "eve of"))
    end = None if back else _end_of_night(context)
    if end is not None:
        if _MORNING.search(match.group()) is not None:
            return on_day(end)
        return end, end + timedelta(days=1), "interval"
    return from_anchor(context, -1 if back else 1)


def _end_of_night(context: Context) -> date | None:
    """The second day of a night of two: the morning after "the night of 3 to 4 May" is its own.

    Whether "the next day" is that day, or the one behind it, nobody can tell.
    """
    anchor = context.anchor
    if anchor is None or _NIGHT_OF.search(anchor.text) is None:
        return None
    first, last = first_day(anchor), last_day(anchor)
    return last if last - first == _TWO_DAYS else None


NEAR_DAYS: tuple[Rule, ...] = (
    rule(
        "that_day",
        rf"(?:(?:later|earlier|on) )?(?:that|the same|that same|that very|the very same) "
        rf"(?:day|{PART}|hour|time)",
        same_day,
        relative_to="anchor",
    ),
    rule(
        "next_day",
        rf"(?:the )?(?:very )?(?:next|following|previous|preceding) (?:day|{PART})",
        _next_day,
        relative_to="anchor",
    ),
    rule(
        "day_after",
        rf"(?:on )?(?:the )?(?:day|night|morning|evening) (?:after|before)(?! yesterday)"
        rf"{THING}",
        _next_day,
        relative_to="anchor",
    ),
    rule(
        "since_then",
        r"(?:ever )?since then|ever since(?=[,.;:]|$)|since(?=[.;]|$)",
        _since_then,
        relative_to="anchor",
    ),
    rule("eve_of", r"(?:on )?the eve of", _next_day, relative_to="anchor"),
)  # fmt: skip
