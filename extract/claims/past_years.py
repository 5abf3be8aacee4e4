"""The year of a story of long before the text, for what only needs the year, or is unknown.

"In 2020 he was threatened. By the end of the year two men had beaten him": of 2020. A season or
feast that lies too far from the last date ("In March 2021 he was threatened. At Christmas ...") is
of a year that nobody tells; that of publication it is not. What the text tells of its own time
between ("on Tuesday", "he now lives in Oslo") leaves the story.
"""

import re
from dataclasses import dataclass

from spacy.tokens import Span

from extract.claims.clause_times import governor_of, is_future
from extract.claims.story_years import is_of_now
from extract.claims.told_date import ToldDate
from extract.claims.told_years import is_stated, lacks_year, names_month
from extract.claims.years_on import is_of_an_origin
from extract.grammar import lemma
from extract.times import TimeExpression
from extract.wordlists import word_sets
from graph.dates import first_day, interval, last_day, year_interval
from graph.model import DateInterval

_YEAR_END = re.compile(
    r"(?:at|by|until|before|towards?) (?:the )?(?:year['\u2019]s end|end of the year|year[- ]end)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class PastYears:
    """The year of the last date that says it; None where the text tells of its own time."""

    year: DateInterval | None = None

    def of_year_end(self, found: TimeExpression, sentence: Span) -> DateInterval | None:
        """The year of "by the end of the year", if it is that of the story."""
        if self.year is None or _YEAR_END.fullmatch(" ".join(found.text.split())) is None:
            return None
        return self.year if _is_of_then(found, sentence) else None

    def hides(self, found: TimeExpression, sentence: Span) -> bool:
        """Whether a season or feast is of a year of the story that nobody tells."""
        if self.year is None or not lacks_year(found) or names_month(found):
            return False
        return _is_of_then(found, sentence)

    def note(self, told: ToldDate) -> None:
        """Take a date as told; what is told aside changes nothing."""
        if not told.known and not is_stated(told.found):
            self.year = None if told.found.relative_to == "published" else self.year
        elif told.is_of_own_time:
            self.year = None
        elif not told.aside and not is_of_a_life(told.found, told.sentence):
            year = last_day(told.days).year
            one = first_day(told.days).year == year
            self.year = interval(*year_interval(year), "year") if one else None

    def leave(self, sentence: Span) -> None:
        """Leave the story where a sentence tells what is or has been."""
        if is_of_now(sentence.root):
            self.year = None


def _is_of_then(found: TimeExpression, sentence: Span) -> bool:
    return not is_of_now(sentence.root) and not is_future(found, sentence)


def is_of_a_life(found: TimeExpression, sentence: Span) -> bool:
    """True for "the club was founded in 2015", "who left Minsk in 2018": no story begins so."""
    verb = governor_of(found, sentence)
    if verb is None:
        return False
    words = word_sets("times")
    return is_of_an_origin(found, sentence) or lemma(verb) in words["moves"] | words["life"]
