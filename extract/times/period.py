"""The time that a periodical report covers, as its title says ("2024 Human Rights Report").

Or a heading right below it: "Summary of cases, January to December 2024". Or its own words, early
in a year: "during the year", "at year's end".
"""

import re
from itertools import takewhile

from extract.times.expressions import find_times
from extract.times.normalize import normalize
from extract.times.vocabulary import MONTH
from graph.dates import days, interval, year_interval
from graph.model import DateInterval, Document

_REPORT = re.compile(r"\b(?:reports?|review|survey|yearbook|bulletin)\b", re.IGNORECASE)
_ABOVE = ("heading", "byline", "dateline", "notice", "caption")
_MONTHS, _MOST = 31, 550
"""Days that the time of a report has, more than a month."""
_THEME = (
    r"(?:annual|yearly|country|human|civil|rights?|freedoms?|religious|press|media|international"
    r"|trafficking|in|persons|situation|of)"
)
_ENDING_YEAR = r"(?:19|20)\d\d(?=\s*(?:\Z|[,:;.()|\u2013\u2014-]))"
"""A year with which a part of a title ends: "Annual report 2021, section 1", not "2021 vote"."""
_KIND = r"(?:reports?|review|survey|yearbook)"
_FOR = r"(?: for| on|,|:| -| \u2013)?"
_ON_A_YEAR = re.compile(
    rf"\b(?:19|20)\d\d (?:{_THEME} ){{0,5}}{_KIND}\b"
    rf"|\bannual (?:reports?|review){_FOR} (?:19|20)\d\d\b"
    rf"|\b(?:{_THEME} ){{1,6}}{_KIND}(?: on (?:{_THEME} ){{1,5}}practices)?{_FOR} {_ENDING_YEAR}"
    rf"|\b{_KIND} [^:;]{{0,60}}?\b(?:for|on|of|covering) the year {_ENDING_YEAR}",
    re.IGNORECASE,
)
"""A title that names the year told of. "World Report 2022" tells of the year before."""
_OF_AN_EVENT = re.compile(
    rf"\b{MONTH},? (?:19|20)\d\d|\bthe (?:19|20)\d\d (?!{_THEME}\b|{_KIND}\b)\w", re.IGNORECASE
)
"""A title that names the year of what a report is about: "Police report on the 2023 march"."""
_CASES = (
    r"(?:arrests|attacks|cases|detentions|developments|events|figures|findings|incidents|killings"
    r"|numbers|reprisals|threats|violations|repression|chronology|overview)"
)
_OF_A_YEAR = re.compile(
    rf"\b(?:19|20)\d\d in (?:review|figures|numbers)\b"
    rf"|\b{_CASES}(?: (?:of|in|during|for)|:|,| -| \u2013) (?:the year )?{_ENDING_YEAR}",
    re.IGNORECASE,
)
"""A title that is on a year without saying that it is a report: "Cases in 2023"."""
_YEARLY = re.compile(
    rf"(?<![\w-])(?:yearbook|(?:annual|yearly) (?:\w+ ){{0,3}}{_KIND}"
    r"|(?:human rights|religious freedom) practices)\b",
    re.IGNORECASE,
)
_YEARLY_PUBLISHER = re.compile(r"(?<![\w-])(?:annual|yearly)\b", re.IGNORECASE)
"""What appears once a year, by its title or publisher."""
_COURSE = r"(?:during|throughout|(?:in|over) the course of)"
_COVERED = re.compile(
    rf"\b(?:this|the present) (?:\w+ )?(?:{_KIND}|overview|update|document|entry|chapter)"
    r"(?: is on| covers| documents| describes| records| looks back on)[^.\n]{0,80}?",
    re.IGNORECASE,
)
"""How a report begins to say of which time it is."""
_OPENING, _TOP = 300, 1500
"""Characters at the top that say of which year a text is."""
_OF_THE_YEAR = re.compile(
    r"\b(?:(?:during|throughout|over|in the course of) the year(?! (?:before|after|to|of|in|that))"
    r"|(?:at|by) (?:the year|year)['\u2019]s end|at the end of the year|events of the year)\b",
    re.IGNORECASE,
)
"""Words of a text that looks back on a whole year."""
_SUMMER = "07"
"""The month from which a text that looks back on a year may mean its own."""
_YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d/-])")


def report_period(document: Document) -> DateInterval | None:
    """The months that a heading above all prose says, else the year of a report.

    "Summary of cases, January to June 2024"; or a report that appeared in the year after the one
    that its title names. That gap keeps out titles that name the day of an event, and reports of
    the running year, for which the most recent reading is right anyway. It may have appeared later
    where the title says that it is on a year: "Country Reports 2021". A text that speaks of "the
    year" as a whole and appeared before its summer tells of the year before, as does the entry of a
    yearbook.
    """
    return (
        _months_above(document)
        or _year_of_title(document)
        or _year_covered(document)
        or _year_looked_back_on(document)
        or _year_of_what_is_yearly(document)
    )


def _year_of_title(document: Document) -> DateInterval | None:
    title, published = document.title or "", document.published or ""
    years = {int(year) for year in _YEAR.findall(title)}
    named = _REPORT.search(title) is not None and _OF_AN_EVENT.search(title) is None
    if len(years) != 1 or not (named or _OF_A_YEAR.search(title) or _ON_A_YEAR.search(title)):
        return None
    year = years.pop()
    if not published:
        return interval(*year_interval(year), "year") if _ON_A_YEAR.search(title) else None
    years_on = int(published[:4]) - year
    told = years_on == 1 or (years_on > 1 and _ON_A_YEAR.search(title))
    return interval(*year_interval(year), "year") if told else None


def _year_looked_back_on(document: Document) -> DateInterval | None:
    published = document.published or ""
    if not published or published[5:7] >= _SUMMER:
        return None
    text, year = f"{document.title or ''}\n{document.text}", int(published[:4]) - 1
    if not any(_is_of(year, text, one.start()) for one in _OF_THE_YEAR.finditer(text)):
        return None
    return interval(*year_interval(year), "year")


def _year_covered(document: Document) -> DateInterval | None:
    """The one year of "This report covers January to December 2023", if it was over then."""
    said = _COVERED.search(document.text, 0, _TOP)
    if said is None:
        return None
    end = document.text.find(".", said.end())
    years = set(_YEAR.findall(document.text, said.start(), end if end >= 0 else _TOP))
    published = document.published or ""
    if len(years) != 1 or (published and published[:4] <= max(years)):
        return None
    return interval(*year_interval(int(years.pop())), "year")


def _year_of_what_is_yearly(document: Document) -> DateInterval | None:
    """The year before, of a yearbook of before summer that names no other in its title.

    Likewise of a report that opens with "continued during 2021".
    """
    published, title = document.published or "", document.title or ""
    if not published or published[5:7] >= _SUMMER or _YEAR.search(title):
        return None
    year, whose = int(published[:4]) - 1, f"{title}\n{document.publisher or ''}"
    told = re.search(rf"\b{_COURSE} {year}\b", document.text[:_OPENING], re.IGNORECASE)
    is_report = told is not None and re.search(r"\breport\b|\bsurvey\b", title, re.IGNORECASE)
    yearly = _YEARLY.search(whose) or _YEARLY_PUBLISHER.search(document.publisher or "")
    if not (is_report or yearly):
        return None
    return interval(*year_interval(year), "year")


def _is_of(year: int, text: str, place: int) -> bool:
    """Whether words of "the year" stand behind no earlier one in their paragraph: "In 2019 he was
    threatened. At the end of the year" tells of 2019."""
    told = _YEAR.findall(text, text.rfind("\n", 0, place) + 1, place)
    return not told or int(told[-1]) >= year


def _months_above(document: Document) -> DateInterval | None:
    """The one range of months with its year in the headings at the top, at most a year and a half.

    A text that appeared before it was over speaks of a plan.
    """
    above = takewhile(lambda block: block.kind in _ABOVE, document.blocks)
    headings = [document.text[b.start : b.end] for b in above if b.kind == "heading"]
    found = [
        normalize(one, None)
        for words in headings
        for one in find_times(words)
        if one.kind == "date" and one.relative_to is None
    ]
    ranges = [one for one in found if one is not None and _MONTHS < days(one) <= _MOST]
    if len(ranges) != 1 or (document.published or ranges[0].to) < ranges[0].to:
        return None
    return ranges[0]
