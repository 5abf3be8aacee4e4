"""Days told behind one of long before the text, of which only that one may say when they were.

"In the summer of 2018 he moved to Riga. On | 17 July two men beat him", in a text of 2023: of 2018.
"He lived in Vilnius until August 2020. On | the 14th", "On 6 October 2020 he was beaten. On |
Friday his wife was threatened": nobody tells which month or week that was; that of publication it
is not, unless the text has told of its own time before ("police are looking for"), or the sentence
tells of a court or of what somebody said, which is a text's news.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Span, Token

from extract.claims.clause_times import is_future
from extract.claims.past_years import is_of_a_life
from extract.claims.story_years import goes_on_now, has_done, is_long_after, is_of_now
from extract.claims.told_date import ToldDate
from extract.claims.told_years import (
    DAY_NUMBER,
    is_fresh,
    is_stated,
    lacks_year,
    may_be_news,
    names_month,
)
from extract.claims.years_on import is_of_an_origin, is_told_by_the_way
from extract.grammar import lemma
from extract.times import TimeExpression, normalize
from extract.times.vocabulary import PART, WEEKDAY
from extract.times.years import month_of
from extract.wordlists import word_sets
from graph.dates import first_day, interval, is_day, is_near, last_day, year_interval
from graph.model import DateInterval

_DAY_OF_A_WEEK = re.compile(
    rf"(?:(?:early|late) (?:on )?)?{WEEKDAY}(?: {PART})?|(?:at|over|on|during) the weekend",
    re.IGNORECASE,
)
_NEWS = ("tried_verbs", "judged", "ruling_again", "set_free", "moves")
"""Lists of verbs that end a story of long before: "On Monday she was freed"."""
_OPENING = ("", "in", "on", "over", "during")
_SEASON = 125
_NEAR = 2
"""So many sentences on."""


def names_a_day_alone(words: str) -> bool:
    """True for "Monday", "on the 14th", "at the weekend": of a month or week left open."""
    said = " ".join(words.split())
    return bool(DAY_NUMBER.fullmatch(said) or _DAY_OF_A_WEEK.fullmatch(said))


@dataclass(slots=True)
class LongAgo:
    """The last date that says its year, where that is long before the text.

    Attributes:
        told: Its days; None where the text has come to its own time since.
        opens: It stands in front of its sentence, and sets the scene.
        steps: How many sentences ago that was.
        own: The text has told of its own time.
        of_life: It is that of a move or a step in life, told to say who somebody is.
    """

    told: DateInterval | None = None
    of_life: bool = False
    opens: bool = False
    steps: int = 0
    own: bool = False

    def months_of(
        self, found: TimeExpression, sentence: Span, written: date | None
    ) -> DateInterval | None:
        """The months of which a month or day without year is; None where that may be the text's."""
        if not self._leads_to(sentence) or self.told is None or written is None:
            return None
        if not lacks_year(found) or not names_month(found) or is_future(found, sentence):
            return None
        within = _within(self.told, found)
        if within is not None:
            return None if is_fresh(found, written) and not self.opens else within
        if self.own or not self.opens:
            return None
        rest = interval(
            first_day(self.told), year_interval(last_day(self.told).year)[1], "interval"
        )
        months = _within(rest, found)
        meant = None if months is None else normalize(found, None, period=months)
        return None if meant is None or may_be_news(found, meant, written) else months

    def hides(self, found: TimeExpression, sentence: Span, anchor: DateInterval | None) -> bool:
        """Whether nobody tells in which month or week a day was.

        Args:
            anchor: What it would be counted from.
        """
        if not self._leads_to(sentence) or is_future(found, sentence):
            return False
        if DAY_NUMBER.fullmatch(found.text):
            return anchor is None or month_of(anchor) is None
        if self.told is None or not is_day(self.told):
            return False  # who tells of long ago by the month hardly goes on by the day
        if self.own or self.of_life or _DAY_OF_A_WEEK.fullmatch(found.text) is None:
            return False
        return not _is_news(sentence)

    def note(self, told: ToldDate) -> None:
        """Take a date as told."""
        found, days = told.found, told.days
        if told.is_of_own_time:
            self.own, self.told = self.own or not told.known, None
        elif told.known or is_stated(found):
            aside = told.aside or is_of_an_origin(found, told.sentence)
            if not aside and not is_told_by_the_way(found, told.sentence):
                opens = told.sentence.text[: found.start - told.sentence.start_char].strip()
                self._take(days, opens=opens.lower() in _OPENING)
                self.of_life = not self.opens and is_of_a_life(found, told.sentence)
        elif found.relative_to == "published":
            self.own, self.told = True, None

    def limit(self, days: DateInterval, written: date | None) -> None:
        """Take what "until August 2020" names, if it is of long ago."""
        if written is not None and (written - last_day(days)).days > _SEASON:
            self._take(days, opens=False)

    def leave(self, sentence: Span) -> None:
        """Leave it where a sentence tells what is or has been."""
        self.steps += 1
        if is_of_now(sentence.root):
            news = has_done(sentence.root) or goes_on_now(sentence.root)
            self.own, self.told = self.own or news, None
        elif is_long_after(sentence):
            self.told = None

    def _take(self, days: DateInterval, *, opens: bool) -> None:
        self.told = days if is_near(days, _SEASON) else None
        self.opens, self.steps, self.of_life = opens, 0, False

    def _leads_to(self, sentence: Span) -> bool:
        """Whether a date was told soon before a sentence that goes on in the past."""
        if self.told is None or not 0 < self.steps <= _NEAR:
            return False
        return not is_of_now(sentence.root) and not is_long_after(sentence)


def _within(months: DateInterval, found: TimeExpression) -> DateInterval | None:
    """The months, where an expression names one of them or a day in them."""
    meant = normalize(found, None, period=months)
    if meant is None or not first_day(months) <= first_day(meant) <= last_day(months):
        return None
    return months


def _is_news(sentence: Span) -> bool:
    """Whether a sentence tells of a court or a case, or of what somebody said."""
    times, speech = word_sets("times"), word_sets("speech")["verbs"]
    heads = {lemma(word) for word in _main(sentence.root)}
    if any(heads & words for words in (speech, *(times[name] for name in _NEWS))):
        return True
    return any(lemma(word) in times["case_nouns"] for word in sentence)


def _main(root: Token) -> Iterator[Token]:
    yield root
    yield from (word for word in root.conjuncts)
