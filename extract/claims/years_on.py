"""The year of a day or month that a story of a year gone by leads to, some sentences on.

"She was threatened in December 2021. On | January 3 her car was burned": in 2022, whenever the
text appeared. It holds for what was soon after; what may be the text's own news, or follows its
news ("on Tuesday"), is of the year of publication.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Span

from extract.claims.clause_times import governor_of
from extract.claims.told_years import is_stated, lacks_year, may_be_news
from extract.grammar import lemma
from extract.times import TimeExpression, normalize
from extract.wordlists import word_sets
from graph.dates import first_day, interval, is_near, last_day
from graph.model import DateInterval

_SOON = timedelta(days=62)
"""Within so many days a story goes on from one date to the next."""
_MONTH = 31


@dataclass(slots=True)
class YearsOn:
    """The last day or month of a known year with which the story goes on.

    Attributes:
        told: Its days; None where the story has come back to the text's own time.
        sentence: Offset of the sentence that told it.
    """

    told: DateInterval | None = None
    sentence: int = -1

    def months_of(
        self, found: TimeExpression, sentence: int, written: date | None
    ) -> DateInterval | None:
        """The months from the date told before, one of which an expression without year names.

        Args:
            sentence: Offset of the sentence of the expression; that of the date is another one.
            written: When the text was.
        """
        if self.told is None or sentence == self.sentence or not lacks_year(found):
            return None
        last = last_day(self.told)
        months = interval(first_day(self.told).replace(day=1), last + _SOON, "interval")
        meant = normalize(found, None, period=months)
        if meant is None or not first_day(self.told) <= first_day(meant) <= last + _SOON:
            return None
        return None if may_be_news(found, meant, written) else months

    def note(
        self,
        found: TimeExpression,
        days: DateInterval | None,
        sentence: int,
        *,
        known: bool,
        aside: bool,
    ) -> None:
        """Take an expression as told; what is told aside changes nothing.

        Args:
            known: Its year was found by what was told before.
        """
        if days is None:
            return
        if known or is_stated(found):
            if not aside:
                within = first_day(days).year == last_day(days).year and is_near(days, _MONTH)
                self.told, self.sentence = (days if within else None), sentence
        elif found.relative_to == "published" and not self._is_beside(found, sentence, aside=aside):
            self.told = None

    def _is_beside(self, found: TimeExpression, sentence: int, *, aside: bool) -> bool:
        """Whether a month or day without year leaves the story where it is."""
        return lacks_year(found) and (aside or sentence == self.sentence)


def is_of_an_origin(found: TimeExpression, sentence: Span) -> bool:
    """True for the date on which something began: "the club was founded | in March 2021"."""
    verb = governor_of(found, sentence)
    return verb is not None and lemma(verb) in word_sets("times")["origins"]


def is_told_by_the_way(found: TimeExpression, sentence: Span) -> bool:
    """True for that of "his sister, born | in 1990", "(the book came out | in 2012)"."""
    verb = governor_of(found, sentence)
    before = sentence.text[: found.start - sentence.start_char]
    in_brackets = before.count("(") > before.count(")")
    begun = verb is not None and verb.dep_ == "acl" and is_of_an_origin(found, sentence)
    return in_brackets or begun
