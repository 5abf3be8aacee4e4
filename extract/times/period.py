"""The time that a periodical report covers, as its title says ("2024 Human Rights Report")."""

import re

from graph.dates import interval, year_interval
from graph.model import DateInterval, Document

_REPORT = re.compile(r"\b(?:reports?|review|survey|yearbook|bulletin)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d/-])")


def report_period(document: Document) -> DateInterval | None:
    """The year in the title of a report that appeared in the year after it, else None.

    The gap of one year keeps out titles that name the day of an event, and reports of the running
    year, for which the most recent reading is right anyway.
    """
    title, published = document.title or "", document.published or ""
    years = {int(year) for year in _YEAR.findall(title)}
    if not published or len(years) != 1 or not _REPORT.search(title):
        return None
    year = years.pop()
    return interval(*year_interval(year), "year") if int(published[:4]) == year + 1 else None
