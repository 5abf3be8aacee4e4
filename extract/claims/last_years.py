"""The months of a story that a text tells of "last year", named without a year.

"In March of last year they beat her. In | May they took her son", published in December: both are
of last year, as long as the months go forward. A sentence that says only that last year was bad
begins such a story, too, and a pluperfect looks back from it ("In | May they had threatened her").
What the text tells of its own time before ("on Tuesday", "has imprisoned her") or in between ("this
year", "has since moved", "now lives in Lyon"), and what may be its news, leave it.
"""

from dataclasses import dataclass
from datetime import date

from spacy.tokens import Span

from extract.claims.flashbacks import months_back_in_story
from extract.claims.only_when import year_alone
from extract.claims.story_years import (
    goes_on_now,
    has_done,
    is_long_after,
    is_of_now,
    is_of_the_story,
)
from extract.claims.told_date import ToldDate
from extract.claims.told_years import is_of_last_year, is_stated, lacks_year, may_be_news, up_to
from extract.grammar import lemma
from extract.times import TimeExpression, normalize
from extract.times.years import shift_month
from extract.wordlists import word_sets
from graph.dates import first_day, interval, is_near, last_day, month_interval, year_interval
from graph.model import DateInterval

_ON = 5
"""So many months on a story goes from one date to the next."""
_SEASON = 125


@dataclass(slots=True)
class LastYears:
    """The last date of a story of last year.

    Attributes:
        told: Its days; None where no such story has begun, or the text has left it.
        own: The text has told of its own time.
    """

    told: DateInterval | None = None
    own: bool = False

    def months_of(
        self, found: TimeExpression, sentence: Span, written: date | None
    ) -> DateInterval | None:
        """The months of last year of which a month or day is; None where that may be the text's.

        Args:
            written: When the text was.
        """
        if self.told is None or written is None or not lacks_year(found):
            return None
        if is_of_now(sentence.root) or is_long_after(sentence):
            return None
        back = months_back_in_story(found, sentence)
        if back:
            return up_to(found, self.told, back) if is_near(self.told, _SEASON) else None
        months = _months_on(self.told)
        meant = normalize(found, None, period=months)
        if meant is None or not first_day(months) <= first_day(meant) <= last_day(months):
            return None
        return None if may_be_news(found, meant, written) else months

    def note(self, told: ToldDate) -> None:
        """Take a date as told; what is told aside changes nothing."""
        found, days = told.found, told.days
        if told.aside and (told.known or lacks_year(found)):
            return
        if told.known:
            self.told = days if self.told is not None and _is_of_one(days, told.written) else None
        elif is_of_last_year(found):
            begins = not told.aside and not self.own and _begins(found, days, told.sentence)
            self.told = days if begins else None
        elif is_stated(found):
            self.told = self.told if told.aside else None
        elif found.relative_to == "published":
            self.own = self.own or told.is_of_own_time
            self.told = None

    def leave(self, sentence: Span) -> None:
        """Leave the story where a sentence tells what has been or where somebody is now."""
        root = sentence.root
        if year_alone(sentence) is not None or is_long_after(sentence):
            self.told = None
        elif is_of_now(root):
            news = has_done(root) or goes_on_now(root)
            self.own = self.own or (self.told is None and news)
            if news or _has_lasted_or_lasts(sentence):
                self.told = None


def _months_on(told: DateInterval) -> DateInterval:
    """From the month of what was told so many months on in its year, or the whole of a year."""
    if not is_near(told, _SEASON):
        return told
    last = last_day(told)
    end = month_interval(*shift_month(last.year, last.month, _ON))[1]
    end = min(end, year_interval(last.year)[1])
    return interval(first_day(told).replace(day=1), end, "interval")


def _is_of_one(days: DateInterval, written: date) -> bool:
    """Whether some days are of the year before the text, and no wider than a season."""
    return last_day(days).year == written.year - 1 and is_near(days, _SEASON)


def _begins(found: TimeExpression, days: DateInterval, sentence: Span) -> bool:
    """Whether a date of last year begins a story: that of a deed, or "Last year was the worst"."""
    if is_near(days, _SEASON):
        return is_of_the_story(found, sentence)
    root = sentence.root
    if lemma(root) not in word_sets("times")["year_openings"] or is_of_now(root):
        return False
    parts = (child for child in root.children if child.dep_ in ("nsubj", "attr", "npadvmod"))
    own = any(found.start <= part.idx < found.end for part in parts)
    return own and all(
        word.dep_ not in ("conj", "relcl", "advcl", "ccomp", "xcomp") for word in root.children
    )


def _has_lasted_or_lasts(sentence: Span) -> bool:
    """ "Has been ill", "lives in Lyon", "is in Lyon now"; not "is seventy", "cannot prove it"."""
    root, words = sentence.root, word_sets("times")
    if lemma(root) in words["staying"] - {"be"}:
        return True
    said = {child.lower_ for child in root.children}
    return bool(said & (words["aux_has"] | words["nowadays"]))
