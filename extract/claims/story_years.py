"""The year of a story that a text tells from its first date on, long before it appeared.

"On 5 March 2022 she was followed. In | April two men beat her" in a text of June 2024: the text has
told nothing of its own time, so that April is of the story, not of the year of publication. It
needs a date with its year in a main clause in the past. What the text told of its own time before
("on Tuesday", "last month"; "Police are looking for two men") or tells in between ("She works in
Lyon", "has been ill"), years that went by ("Two years later he fled", "since then") and what is
the latest of its kind leave it.
"""

from dataclasses import dataclass
from datetime import date

from spacy.tokens import Span, Token

from extract.claims.case_steps import is_next_step, opens_a_case
from extract.claims.clause_times import governor_of, is_past, joined_before
from extract.claims.flashbacks import months_back_in_story, told_back
from extract.claims.only_when import says_only_when, year_alone
from extract.claims.told_date import ToldDate
from extract.claims.told_years import (
    is_stated,
    lacks_year,
    may_be_news,
    month_around,
    names_month,
    up_to,
)
from extract.claims.years_on import is_of_an_origin
from extract.grammar import is_verbal, lemma
from extract.remembered import once_a_word
from extract.sentence_words import words_in
from extract.times import TimeExpression, normalize
from extract.times.years import shift_month
from extract.wordlists import word_sets
from graph.dates import first_day, interval, is_near, last_day, month_interval, year_interval
from graph.model import DateInterval

_ON = 5
"""So many months on a story goes from one date to the next without saying the year."""
_ON_IN_A_CASE = 11
"""And so many to the next step of a case."""
_NEAR_STEPS = 1
"""That many sentences on: further on "he" may be another."""
_SEASON, _YEAR = 125, 366
"""Nothing wider is told on from; a year only where a sentence says nothing else."""


@dataclass(slots=True)
class StoryYears:
    """The last date of the story, where a text tells one of long before.

    Attributes:
        told: Its days; None where the story has not begun, or the text has left it.
        own: The text has told of its own time.
        year: Of a heading or sentence that is nothing but a year.
        case: The sentence of the last arrest or step of a case, if that was the last date.
        steps: How many sentences ago that was.
    """

    told: DateInterval | None = None
    own: bool = False
    year: DateInterval | None = None
    case: Span | None = None
    steps: int = 0

    def months_of(
        self, found: TimeExpression, sentence: Span, written: date | None
    ) -> DateInterval | None:
        """The months of which a month or day without year is; None where that may be the text's.

        Args:
            written: When the text was.
        """
        if self.told is None or written is None or self.own or not lacks_year(found):
            return None
        if is_of_now(sentence.root) or is_long_after(sentence):
            return None
        if not is_near(self.told, _SEASON) and self.year is None:
            return self._in_its_year(found, written)
        back = months_back_in_story(found, sentence)
        if back:
            return up_to(found, self.told, back) or month_around(found, self.told)
        return (
            self._within(self._months_on(_ON), found, written)
            or up_to(found, self.told, told_back(found, sentence))
            or self._in_its_year(found, written)
            or self._in_a_case(found, sentence, written)
        )

    def _in_its_year(self, found: TimeExpression, written: date) -> DateInterval | None:
        """The rest of the year of what was told, for a month of it that cannot be the text's news:
        "In February 2020 they wrote to her. In | August two men came", in a text of 2025."""
        assert self.told is not None
        if not names_month(found):
            return None  # a season or feast is as often of another year
        wide = not is_near(self.told, _SEASON)
        told = first_day(self.told) if wide else last_day(self.told)
        rest = interval(told.replace(day=1), year_interval(told.year)[1], "interval")
        months = self._within(rest, found, written)
        meant = None if months is None else normalize(found, None, period=months)
        return None if meant is None or may_be_news(found, meant, written) else months

    def _in_a_case(
        self, found: TimeExpression, sentence: Span, written: date
    ) -> DateInterval | None:
        """The months in which the next step of a case was, unless that may be the text's news."""
        if self.case is None or self.steps > _NEAR_STEPS:
            return None
        if not is_next_step(found, sentence, self.case):
            return None
        months = self._within(self._months_on(_ON_IN_A_CASE), found, written)
        meant = None if months is None else normalize(found, None, period=months)
        return None if meant is None or may_be_news(found, meant, written) else months

    def _months_on(self, months: int) -> DateInterval:
        """From the month of what was told to so many months on, or the year of a heading."""
        assert self.told is not None
        if self.year is not None:
            return self.year
        year, month = shift_month(last_day(self.told).year, last_day(self.told).month, months)
        last = month_interval(year, month)[1]
        return interval(first_day(self.told).replace(day=1), last, "interval")

    def _within(
        self, months: DateInterval, found: TimeExpression, written: date
    ) -> DateInterval | None:
        """The months, where an expression names one of them that is not to come."""
        meant = normalize(found, None, period=months)
        if meant is None or not first_day(months) <= first_day(meant) <= last_day(months):
            return None
        return months if first_day(meant) <= written else None

    def note(self, told: ToldDate) -> None:
        """Take a date as told; what is told aside changes nothing."""
        found, days, sentence = told.found, told.days, told.sentence
        alone = is_stated(found) and says_only_when(found, sentence)
        if alone and not told.is_of_own_time and is_near(days, _YEAR):
            self.own, self.told, self.year, self.case = False, days, None, None
        elif not told.known and not is_stated(found):
            self.own = self.own or found.relative_to == "published"
        elif told.is_of_own_time:
            self.own = self.own or not (told.known or _is_of_years(days))
        elif not told.aside:
            goes_on = told.known or is_of_the_story(found, sentence)
            wide = days.precision == "year" and _opens(found, sentence)
            self.told = days if goes_on and (wide or is_near(days, _SEASON)) else None
            self.year = self.year if told.known else None
            self.case = sentence if self.told and opens_a_case(found, sentence) else None
            self.steps = 0

    def leave(self, sentence: Span) -> None:
        """Leave the story where a sentence tells what is or has been.

        What a text tells of in the perfect before any story is its news ("has imprisoned her"),
        as is what goes on as it appears: "are looking for two men". A sentence or heading that is
        nothing but a year opens a story of that year.
        """
        self.steps += 1
        alone = year_alone(sentence)
        if alone is not None:
            self.own, self.told, self.year, self.case = False, alone, alone, None
            return
        if is_of_now(sentence.root):
            news = has_done(sentence.root) or goes_on_now(sentence.root)
            self.own = self.own or (self.told is None and news)
            self.told = None
        elif self.told is not None and is_long_after(sentence):
            self.told = None


def _opens(found: TimeExpression, sentence: Span) -> bool:
    """Whether a year sets the scene: "In | 2021 they beat him", not "they held him in 2021"."""
    before = sentence.text[: found.start - sentence.start_char].strip().lower()
    return before in ("", "in", "back in", "then in", "during", "throughout")


def _is_of_years(days: DateInterval) -> bool:
    """True for the days of "between 2020 and 2024", which is not yet the text's own time."""
    return not is_near(days, _YEAR)


def is_of_the_story(found: TimeExpression, sentence: Span) -> bool:
    """True for the date of what was done, told in the main clause; not of "she fled in 2019"."""
    verb = governor_of(found, sentence)
    if verb is None or not is_past(found, sentence) or is_of_an_origin(found, sentence):
        return False
    if lemma(verb) in word_sets("times")["moves"] | word_sets("times")["life"]:
        return False
    return sentence.root in (verb, *joined_before(verb))


@once_a_word
def is_of_now(root: Token) -> bool:
    """True for a main verb in the present or the perfect, but not for "she says", "I remember", "I
    still have the letter" and "it is hard to speak of": of then he tells who says so now."""
    words = word_sets("times")
    if not is_verbal(root) or lemma(root) in word_sets("speech")["verbs"]:
        return False
    now = any(child.lower_ in words["nowadays"] for child in root.children)
    if not now and (lemma(root) in words["minds"] or _keeps_what_was(root) or _is_of_it(root)):
        return False
    helpers = {child.lower_ for child in root.lefts if child.dep_ in ("aux", "auxpass")}
    if helpers & (words["aux_had"] | words["aux_past"]):
        return False
    return root.tag_ in ("VBZ", "VBP") or bool(helpers & (words["aux_has"] | words["aux_present"]))


def _keeps_what_was(root: Token) -> bool:
    """ "I still have the letter", "she keeps his notes to this day"."""
    if lemma(root) not in word_sets("times")["keeping"]:
        return False
    had = {child.dep_ for child in root.children}
    return "dobj" in had and any(child.lower_ == "still" for child in root.children)


def _is_of_it(root: Token) -> bool:
    """ "It is hard to speak of", "that is why he fled": "it" is none of whom the story tells."""
    subjects = [child for child in root.lefts if child.dep_ in ("nsubj", "expl")]
    pointing = word_sets("times")["pointing"]
    return lemma(root) == "be" and any(one.lower_ in pointing for one in subjects)


def has_done(root: Token) -> bool:
    """True for "has beaten him", not for "has lived in Oslo" or "has been ill"."""
    helpers = {child.lower_ for child in root.lefts if child.dep_ in ("aux", "auxpass")}
    lasts = lemma(root) in word_sets("times")["staying"] or root.pos_ == "AUX"
    return bool(helpers & word_sets("times")["aux_has"]) and not lasts


def goes_on_now(root: Token) -> bool:
    """ "Police are looking for two men", "now she wants answers"; not "now lives in Oslo"."""
    words = word_sets("times")
    if lemma(root) in words["staying"]:
        return False
    helped = any(child.lower_ in words["aux_present"] for child in root.lefts)
    now = any(child.lower_ in words["nowadays"] for child in root.children)
    return now or (helped and root.tag_ == "VBG")


def is_long_after(sentence: Span) -> bool:
    """ "Two years later", "since then", "the third time in four years", "the latest attack"."""
    words, here, lapse = word_sets("times"), words_in(sentence), False
    if here.words.isdisjoint(words["newest"] | {"since"}) and here.all_lemmas.isdisjoint(
        words["long_whiles"]
    ):
        return False
    for word in sentence:
        if word.lower_ in words["newest"] and word.dep_ == "amod":
            return True
        if lemma(word) in words["long_whiles"] and word.pos_ == "NOUN":
            around = (word.head, *word.head.children, *word.children)
            lapse = lapse or any(w.lower_ in words["lapses"] for w in around)
            lapse = lapse or (word.head.lower_ == "in" and lemma(word.head.head) == "time")
        if word.lower_ == "since" and any(w.lower_ == "then" for w in word.children):
            return True
    return lapse
