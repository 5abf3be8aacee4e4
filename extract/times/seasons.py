"""Forms that name seasons, years and decades."""

import re
from datetime import date, timedelta

from extract.times.records import Context, Days, Rule, rule
from extract.times.vocabulary import SEASON, SEASONS, STAGE, YEAR
from extract.times.years import shift_month
from graph.dates import first_day, last_day, month_interval, year_interval


def _one_year(match: re.Match[str], context: Context) -> Days | None:
    first, last = year_interval(int(match["year"]))
    stage = (match["stage"] or "").lower()
    months = {
        "early": (1, 4), "mid": (5, 8), "late": (9, 12),
        "the beginning of": (1, 3), "the start of": (1, 3), "the middle of": (5, 8),
        "the end of": (10, 12), "the first half of": (1, 6), "the second half of": (7, 12),
    }  # fmt: skip
    part = months.get(stage) or months.get(f"the {stage}")
    if part is None:
        return first, last, "year"
    return date(first.year, part[0], 1), month_interval(first.year, part[1])[1], "interval"


def _years(match: re.Match[str], context: Context) -> Days | None:
    first = int(match["first"])
    text = match["last"]
    last = int(text) if len(text) == 4 else first - first % 100 + int(text)
    if last <= first:
        return None
    return year_interval(first)[0], year_interval(last)[1], "interval"


def _decade(match: re.Match[str], context: Context) -> Days | None:
    start = int(match["decade"]) if len(match["decade"]) == 4 else 1900 + int(match["decade"])
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(
        (match["stage"] or "").lower(), (0, 9)
    )
    return year_interval(start + low)[0], year_interval(start + high)[1], "interval"


def _season(match: re.Match[str], context: Context) -> Days | None:
    """Three months. The winter of a year is named by its first or its last part: both are kept."""
    start = SEASONS[match["season"].lower()]
    which = " ".join((match["rel"] or "").lower().split())
    if match["year"]:
        year = int(match["year"])
        if start != 12:
            return date(year, start, 1), month_interval(year, start + 2)[1], "interval"
        first = date(year, 12, 1) if match["slash"] else date(year, 1, 1)
        return first, month_interval(year + 1, 2)[1], "interval"
    found = _recent_season(start, which, context)
    if found is None:
        return None
    year = found
    last_year, last_month = shift_month(year, start, 2)
    return date(year, start, 1), month_interval(last_year, last_month)[1], "interval"


_STORY = timedelta(days=220)
"""A story goes on for so long without saying the year."""
_SUMMER = 8
"""From the month behind it on, "that winter" is the one that comes."""


def _recent_season(start: int, which: str, context: Context) -> int | None:
    """Year in which the meant season starts; the running one counts unless "last" is said."""
    if which in ("that", "that same", "the following", "the next", "the same", "the previous"):
        if context.anchor is None:
            return None
        day = date.fromisoformat(context.anchor.from_)
        if which in ("the following", "the next"):
            return day.year if date(day.year, start, 1) > day else day.year + 1
        begun = date(day.year, start, 1) <= day
        back = 1 if which == "the previous" else 0
        ahead = day.month > _SUMMER and not back  # "left in October; that winter they came"
        return day.year - (0 if begun or start != 12 or ahead else 1) - back
    within = None if which else _season_within(start, context)
    if within is not None or context.published is None:
        return within
    day = context.published
    year = day.year if date(day.year, start, 1) <= day else day.year - 1
    end_year, end_month = shift_month(year, start, 2)
    running = day <= month_interval(end_year, end_month)[1]
    if which == "next" or (context.ahead and which != "last" and not running):
        return year + 1
    return year - 1 if which == "last" and running else year


def _season_within(start: int, context: Context) -> int | None:
    """Year of the season that begins in the months that are told of.

    The winters of a whole year are two.
    """
    if context.period is None:
        return None
    first, last = first_day(context.period), last_day(context.period)
    if start == 12 and last - first > _STORY:
        return None
    years = range(first.year, last.year + 1)
    return next((year for year in years if first <= date(year, start, 1) <= last), None)


SEASONS_AND_YEARS: tuple[Rule, ...] = (
    rule(
        "season_year",
        rf"(?:(?:early|late|mid)[ -])?(?P<rel>)?(?P<season>{SEASON})(?: of)? (?P<year>"
        rf"{YEAR})(?P<slash>[-\u2013/]\d\d(?:\d\d)?)?",
        _season,
    ),
    rule(
        "season",
        rf"(?P<year>)?(?P<rel>last|this|next) (?P<season>{SEASON})",
        _season,
        relative_to="published",
    ),
    rule(
        "season_after",
        rf"(?P<year>)?(?P<rel>that same|that|the following|the next|the same|the previous) "
        rf"(?P<season>{SEASON})",
        _season,
        relative_to="anchor",
    ),
    rule(
        "season_bare",
        rf"(?!over (?:the )?(?:fall|spring) (?:of|in)\b)"  # "angry over the fall of Kabul"
        rf"(?:(?:in|during|of|from|over) (?:the )?|(?:(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bby\s))"
        rf"(?:the )?)(?P<year>)?(?P<rel>)?(?P<season>{SEASON})"
        rf"(?! (?:of )?{YEAR}| (?:term|semester|session)\b)",
        _season,
        relative_to="published",
    ),
    rule(
        "years",
        rf"(?:(?:between|from) )?(?P<first>{YEAR})(?: ?[-\u2013\u2014/] ?| (?:and|to|until"
        rf"|till|through) (?={YEAR}))(?P<last>{YEAR}|\d\d(?![-/\d]))",
        _years,
    ),
    rule(
        "decade",
        r"(?:the )?(?:(?P<stage>early|mid|late)[ -])?(?P<decade>(?:19|20)\d0|['\u2019]?["
        r"3-9]0)['\u2019]?s",
        _decade,
    ),
    rule("year", rf"{STAGE}(?P<year>{YEAR})", _one_year, bare=True),
)  # fmt: skip
