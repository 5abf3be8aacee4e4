"""A month or day behind the year that is pointed to: "that year, in | October, they beat him".

Both say one time, and the narrower one is that of the deed.
"""

import re

from spacy.tokens import Span

from extract.claims.timeline import Timeline
from extract.claims.told_years import lacks_year, names_month, points_to_year
from extract.times import TimeExpression

_BETWEEN = re.compile(r"\s{0,9},?\s{0,9}(?:(?:in|on)\s{1,9})?(?:the\s{1,9})?", re.IGNORECASE)


def month_behind_a_year(
    found: TimeExpression, sentence: Span, timeline: Timeline
) -> TimeExpression | None:
    """The month or day without year right behind such a year; None without one."""
    if not points_to_year(found):
        return None
    for one in timeline.dates_of(sentence):
        if one.start >= found.end and lacks_year(one) and names_month(one):
            begin = sentence.start_char
            between = sentence.text[found.end - begin : one.start - begin]
            return one if _BETWEEN.fullmatch(between) else None
    return None
