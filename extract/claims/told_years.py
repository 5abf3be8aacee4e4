"""The year of a month or day that is named without one, where a date of its sentence says one.

"In May 2020 they wrote to her, in July they came": both are of 2020, whenever the text appeared. In
the next sentence a text comes back to its own time as often as not; only a day that follows a full
one soon is told on: "was arrested on 28 December 2020. He was deported on | 4 January".
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from extract.times import TimeExpression, normalize
from extract.times.holidays import FEASTS, OPEN_FEASTS
from extract.times.vocabulary import MONTH, SEASON, month_number
from extract.times.years import shift_month
from graph.dates import first_day, interval, is_day, last_day, month_interval, year_interval
from graph.model import DateInterval

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OF_THAT_YEAR = re.compile(
    rf"{MONTH}(?: \d[\w, ]*?)?,? (?:of |in )?(?:the )?"
    r"(?:that|that same|same|previous|following|(?<=the )next) year\b",
    re.IGNORECASE,
)
_OF_LAST_YEAR = re.compile(r"\blast year\b", re.IGNORECASE)
_A_YEAR = re.compile(
    r"(?:in |during |later |earlier )?(?:that|the|that same|the (?:very )?same|the (?:following"
    r"|next|previous)|this|last|next) year(?: (?:before|after))?"
    r"|.{0,30}\byears? (?:later|earlier|before|after|afterwards?|ago)",
    re.IGNORECASE,
)
"""A year that is pointed to: "that year", "the following year", "two years later"."""
_YEAR_BEFORE = re.compile(r"\b(?:previous|before|earlier)\b", re.IGNORECASE)
_A_DAY = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}}(?!\d)", re.IGNORECASE)
_BESIDE = len(", on ")
_SOON = timedelta(days=100)
"""Within so many days the next sentence tells on from a day of another year."""
_FRESH, _FRESH_MONTH = timedelta(days=45), timedelta(days=90)
"""What was done so many days before a text is its news; and where only the month is named."""
DAY_NUMBER = re.compile(
    r"(?:(?:since|until|till|by|from|on|for|of) )?the (?:\d{1,2}|[a-z-]+)(?:st|nd|rd|th)",
    re.IGNORECASE,
)
"""The number of a day alone: "on the 19th", "the twentieth"."""
_NUMBER = r"\d\d?(?:st|nd|rd|th)?"
_FEAST = "|".join(sorted(FEASTS, key=len, reverse=True)).replace("'", "['\u2019]")
_AN_OPEN_FEAST = re.compile(
    rf"(?:at|on|during|over) (?:{'|'.join(OPEN_FEASTS)})".replace("'", "['\u2019]"), re.IGNORECASE
)
_A_FEAST = re.compile(
    rf"(?:(?:at|on|by|around|over|during|in|throughout) )?(?:the (?:holy )?month of )?(?:{_FEAST})",
    re.IGNORECASE,
)
_OF = (
    r"(?:(?:in|at|on|by|during|over|until|towards?) )?(?:the )?(?:beginning|start|middle|end"
    r"|first half|second half|(?:(?:first|second|third|last) )?(?:full )?week"
    r"|weekend|night|evening|morning) of (?:the )?"
)
_A_MONTH = re.compile(
    rf"(?:early |late |mid[- ]|between |from |{_OF})?"
    rf"(?:{_NUMBER}(?:(?:, | to |,? and | ?[-\u2013] ?){_NUMBER})* )?(?P<month>{MONTH})",
    re.IGNORECASE,
)
"""A month, with its day or days: "8 July", "3, 5 and 9 May", "the week of 8 July"."""
_A_SEASON = re.compile(rf"(?:(?:in|during|over) )?(?:the )?{SEASON}", re.IGNORECASE)


@dataclass(slots=True)
class ToldYear:
    """The year that the date before says or is of.

    Attributes:
        rest: From the month of that date to the end of its year; None where it is of no one year.
        sentence: Offset of the sentence in which it was told.
        told, days: The date before, and its days.
        full: It is a day that says its year, and the story goes on with it.
    """

    rest: DateInterval | None = None
    sentence: int = -1
    told: TimeExpression | None = None
    days: DateInterval | None = None
    full: bool = False

    def of(self, found: TimeExpression, sentence: int) -> DateInterval | None:
        """The year of an expression that comes no earlier in it, or None.

        Args:
            sentence: Offset of the sentence of the expression.
        """
        month = _A_MONTH.match(found.text)
        if self.rest is None or sentence != self.sentence or month is None:
            return None
        if not lacks_year(found) or self._is_of_another_clause(found):
            return None
        later = month_number(month["month"]) >= first_day(self.rest).month
        return self.rest if later else None

    def _is_of_another_clause(self, found: TimeExpression) -> bool:
        """ "Last year was quiet, but in | May they came", unlike "two years ago, in | May"."""
        told = self.told
        if told is None or found.start - told.end <= _BESIDE or not points_to_year(told):
            return False
        return told.relative_to == "published" or _YEAR_BEFORE.search(told.text) is not None

    def told_on(
        self, found: TimeExpression, before: int | None, written: date | None
    ) -> DateInterval | None:
        """The months from the full day of the sentence before, one of which a day soon after it
        is of; None where the day may be the text's news.

        Args:
            before: Offset of the sentence before in its paragraph, if there is one.
            written: When the text was.
        """
        if before is None or before != self.sentence or not self.full or self.days is None:
            return None
        if not lacks_year(found) or _A_DAY.fullmatch(found.text) is None:
            return None
        told = first_day(self.days)
        months = interval(told.replace(day=1), told + _SOON, "interval")
        meant = normalize(found, None, period=months)
        if meant is None or not told < first_day(meant) <= told + _SOON:
            return None
        return None if may_be_news(found, meant, written) else months

    def looking_back(
        self, found: TimeExpression, sentence: int, months: int
    ) -> DateInterval | None:
        """The months up to the date before, one of which an expression names that looks back."""
        if self.rest is None or self.days is None or sentence != self.sentence:
            return None
        if first_day(self.days).month != last_day(self.days).month:
            return None
        return up_to(found, self.days, months)

    def note(
        self,
        found: TimeExpression,
        days: DateInterval | None,
        sentence: int,
        *,
        known: bool,
        aside: bool = False,
    ) -> None:
        """Take an expression as told.

        Args:
            known: Its year was found by `of` or `told_on`.
            aside: It is told beside the story.
        """
        says = known or is_stated(found) or _is_month_of_last_year(found)
        says = says or (days is not None and days.precision == "year" and points_to_year(found))
        within = says and days is not None and first_day(days).year == last_day(days).year
        self.sentence, self.told, self.days = sentence, found, days
        self.full = says and not aside and days is not None and is_day(days)
        self.rest = _to_its_end(first_day(days)) if within and days is not None else None


def up_to(found: TimeExpression, days: DateInterval, months: int) -> DateInterval | None:
    """The months up to some days, where an expression names one of them but no year; else None."""
    match = _A_MONTH.match(found.text)
    if match is None or not lacks_year(found):
        return None
    last = first_day(days)
    back = (last.month - month_number(match["month"])) % 12
    if not 0 < back <= months:
        return None
    year, month = shift_month(last.year, last.month, -back)
    return interval(date(year, month, 1), month_interval(year, month)[1], "interval")


def month_around(found: TimeExpression, days: DateInterval) -> DateInterval | None:
    """The month of a day told before, where an expression names a day of it without year:
    "On 21 November 2023 the talk was stopped. On | 6 November a man had threatened her"."""
    match = _A_MONTH.match(found.text)
    if match is None or not lacks_year(found) or not is_day(days):
        return None
    day = first_day(days)
    if month_number(match["month"]) != day.month or _A_DAY.search(found.text) is None:
        return None
    return interval(*month_interval(day.year, day.month), "interval")


def lacks_year(found: TimeExpression) -> bool:
    """True for a month, day, season or feast without its year: "8 July", "over the summer"."""
    named = _A_MONTH.match(found.text) or _A_SEASON.fullmatch(found.text)
    named = named or _A_FEAST.fullmatch(found.text)
    return named is not None and not is_stated(found)


def names_month(found: TimeExpression) -> bool:
    """True for a month or a day of it, not for a season or feast."""
    return _A_MONTH.match(found.text) is not None


def is_feast(words: str) -> bool:
    """True for the name of a feast without its year: "on Christmas Day", "at Eid"."""
    return bool(_A_FEAST.fullmatch(words) or _AN_OPEN_FEAST.fullmatch(words))


def is_stated(found: TimeExpression) -> bool:
    """True for an expression that says its year, or points to it: "3 May of that year"."""
    return _YEAR.search(found.text) is not None or is_of_that_year(found)


def is_of_last_year(found: TimeExpression) -> bool:
    """True for what is said to be of the year before the text: "March of last year"."""
    return _OF_LAST_YEAR.search(" ".join(found.text.split())) is not None


def points_to_year(found: TimeExpression) -> bool:
    """True for a whole year that stands for itself: "that year", "two years later"."""
    return _A_YEAR.fullmatch(" ".join(found.text.split())) is not None


def _is_month_of_last_year(found: TimeExpression) -> bool:
    return is_of_last_year(found) and names_month(found)


def is_of_that_year(found: TimeExpression) -> bool:
    """True for a month or a day of one that is said to be of, or beside, the year told before."""
    return _OF_THAT_YEAR.search(" ".join(found.text.split())) is not None


def may_be_news(found: TimeExpression, meant: DateInterval, written: date | None) -> bool:
    """Whether the day of no year that the text would name by itself is its news.

    Args:
        meant: The days that the story leads to: they cannot be to come.
    """
    if written is None:
        return False
    return first_day(meant) > written or is_fresh(found, written)


def is_fresh(found: TimeExpression, written: date) -> bool:
    """Whether the day that a text would name by itself without year is right before it."""
    news = normalize(found, written)
    return news is not None and abs(written - last_day(news)) <= (
        _FRESH if is_day(news) else _FRESH_MONTH
    )


def _to_its_end(day: date) -> DateInterval:
    return interval(day.replace(day=1), year_interval(day.year)[1], "interval")
