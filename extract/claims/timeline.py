"""The dates that a text names, in its order: "the next day" is counted from the one before.

That is the date with which the story goes on. One told aside ("who had fled in May", "the week
before") is counted from only where there is no other, or where the words point back to it ("that
same week").
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Span, Token

from extract.blocks import block_around
from extract.claims.calendar import Calendar
from extract.claims.clause_times import governor_of
from extract.claims.event_days import (
    day_of_event,
    event_counted_from,
    event_word,
    told_of,
    with_event_days,
)
from extract.claims.flashbacks import (
    HALF_A_YEAR,
    is_flashback,
    is_of_before,
    is_reported,
    months_back,
)
from extract.claims.told_years import ToldYear, lacks_year, month_around, up_to
from extract.grammar import has_had, is_verbal, lemma
from extract.times import TimeExpression, find_times, is_hour, normalize, report_period
from extract.times.vocabulary import MONTH, month_number
from extract.wordlists import word_sets
from graph.dates import first_day, interval, is_day, is_near, last_day
from graph.model import DateInterval, Document

_ANCHOR_DAYS = 31
"""Nothing wider can anchor another date."""
_COUNTED = re.compile(r"\b(?:before|after|following|since|of)\Z", re.IGNORECASE)
_COUNTED_IN = re.compile(r"\s(?:before|after)\b", re.IGNORECASE)
_SUBJECTS = ("nsubj", "nsubjpass")
_FROM = re.compile(r"\s{1,9}(?!(?:and|but|or|when|who|which)\b)\w", re.IGNORECASE)
_POINTS_BACK = re.compile(r"(?:on |in |later |earlier )?(?:that|the same)\b", re.IGNORECASE)
_OF_A_YEAR = re.compile(
    rf"(?:later |earlier )?(?:in |during |by |since )?(?:that|the (?:same|following|next|previous))"
    rf" (?:same )?(?:year|spring|summer|autumn|fall|winter|(?P<month>{MONTH}))",
    re.IGNORECASE,
)
"""Words that need no more than the year of what was told before."""
_SINCE = re.compile(r"(?:ever )?since (?!then)", re.IGNORECASE)
_BY = re.compile(r"by\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:later|after(?:wards?)?|thereafter|on|the next \w+)\Z", re.IGNORECASE)
_SOON = re.compile(
    r"(?:only |just )?(?:shortly|soon|immediately|hours|days|weeks)\b", re.IGNORECASE
)
"""Words that hardly leave the year beside them: "was seized in 2017 and killed | soon after"."""
_NO_STEP = re.compile(
    r"(?:(?:ever )?since|until|till|by|before|after|from|as of)\b"
    r"(?! (?:noon|midnight|dawn|dusk|\d{1,2}(?:[:.]\d| ?[ap]\.?m)|half|three))"
    r"|.*\b(?:before|earlier|previous|ago)\b",
    re.IGNORECASE,
)
"""Words that look aside or back from where the story is."""


@dataclass(slots=True)
class _Told:
    """The days told so far, each the last of its kind; None where there is none yet.

    Attributes:
        story: Of the date with which the story goes on.
        aside: Of one told aside.
        latest: Of either, words that look back from it left out.
        year: Of the last date within one year, however wide.
        paragraph: Number of the paragraph that told it.
        beside: Of the last date, whatever it says.
        told_in: Offset of its sentence.
        lost: Whether the story goes on with a day that nobody can tell.
        months: Of the last date of each month.
        wide_in: Offset of the sentence whose last date is wider than any anchor.
        of_before: Whether the one told aside only says what had been before.
        scene: The last day of the story of which more than letters and permits is told.
        letters: Whether the date of the story is of letters or permits.
    """

    story: DateInterval | None = None
    aside: DateInterval | None = None
    latest: DateInterval | None = None
    year: DateInterval | None = None
    paragraph: int | None = None
    beside: DateInterval | None = None
    told_in: int = -1
    wide_in: int = -1
    of_before: bool = False
    lost: bool = False
    months: dict[int, DateInterval] = field(default_factory=dict)
    scene: DateInterval | None = None
    letters: bool = False

    def before(
        self, found: TimeExpression, sentence: int, *, back: bool = False
    ) -> DateInterval | None:
        """The days that an expression is counted from.

        Args:
            back: The date before it in its sentence looks back.

        "In May she had been warned, and was beaten the next day": what steps on within a sentence
        steps on from there. The hours of a day told in letters are those of the scene behind it:
        "was disrupted on 16 May. On 9 May the consul had written. At 6 pm ten men came in."
        """
        if self.is_beside_a_year(found, sentence):
            return self.year if _SOON.match(found.text) else None
        of_year = _OF_A_YEAR.match(found.text)
        if of_year:
            month = of_year["month"]
            told = self.months.get(month_number(month)) if month else None
            return told or self.year
        beside = None if back else self.beside
        if beside is not None and self.told_in == sentence and not _NO_STEP.match(found.text):
            return beside
        if self._is_before_the_scene() and is_hour(found):
            return self.scene
        if _POINTS_BACK.match(found.text):
            return self.latest
        aside = None if self.of_before and lacks_year(found) else self.aside
        return self.story or aside

    def is_beside_a_year(self, found: TimeExpression, sentence: int) -> bool:
        """True for "in 2021 she spoke, and | a week later": counted from no day told before."""
        return self.wide_in == sentence and _LATER.search(found.text) is not None

    def _is_before_the_scene(self) -> bool:
        """True behind letters of a day before the scene."""
        if not self.letters or self.story is None or self.scene is None:
            return False
        return first_day(self.scene) > last_day(self.story)

    def note(self, days: DateInterval, paragraph: int | None) -> None:
        """Remember the year and the month of an expression, whatever it says of the story.

        Of a paragraph that tells of another year, "that June" is of its year.
        """
        first, last = first_day(days), last_day(days)
        if first.year == last.year:
            other = self.year is not None and first_day(self.year).year != first.year
            if other and paragraph != self.paragraph:
                self.months.clear()
            self.year, self.paragraph = days, paragraph
            if first.month == last.month:
                self.months[first.month] = days

    def lose(self) -> None:
        """Go on with a day that nobody can tell: "a week after he had written, they came"."""
        self.story = self.aside = self.latest = self.beside = None
        self.lost = True

    def add(
        self,
        found: TimeExpression,
        days: DateInterval,
        sentence: int,
        *,
        aside: bool,
        letters: bool,
    ) -> None:
        """Take an expression as told."""
        self.beside, self.told_in, self.lost = days, sentence, False
        if aside:
            self.aside = days
        else:
            self.story, self.letters = days, letters
            if is_day(days) and not letters:
                self.scene = days
        if _is_step(found, days):
            self.latest = days


def _is_step(found: TimeExpression, days: DateInterval) -> bool:
    """False for words that look aside or back."""
    return _has_come_to(found, days) or _NO_STEP.match(found.text) is None


def _has_come_to(found: TimeExpression, days: DateInterval) -> bool:
    """True for "by Friday": the story goes on with that day."""
    return _BY.match(found.text) is not None and is_day(days)


class Timeline:
    """Finds the dates of one document, and the days that they cover.

    Args:
        triggers: Numbers of the words that tell events; dates of other nouns are told aside.
    """

    def __init__(
        self, document: Document, doc: Doc, calendar: Calendar, triggers: Collection[int]
    ) -> None:
        self._text = document.text
        self._blocks = document.blocks
        self._doc = doc
        self._calendar = calendar
        self.triggers = triggers
        self._period = report_period(document)
        self._dates: dict[int, list[TimeExpression]] = {}
        self._anchors: dict[int, DateInterval | None] | None = None
        self._years: dict[int, DateInterval] = {}
        self._event_days: dict[int, DateInterval] = {}
        self._counted: set[int] = set()

    def dates_of(self, sentence: Span) -> list[TimeExpression]:
        """The dates of a sentence in text order, without durations and habits."""
        known = self._dates.get(sentence.start_char)
        if known is None:
            found = find_times(self._text, sentence.start_char, sentence.end_char)
            known = with_event_days(sentence, [one for one in found if one.kind == "date"])
            self._dates[sentence.start_char] = known
        return known

    def days(self, found: TimeExpression, *, ahead: bool) -> DateInterval | None:
        """The days of an expression, None when they stay open.

        Args:
            ahead: What is told may still come.
        """
        if self._anchors is None:
            self._anchors = self._read()
        return self._days(found, self._anchors.get(found.start), ahead=ahead)

    def _read(self) -> dict[int, DateInterval | None]:
        """What each date of the text is counted from, by its first character."""
        anchors: dict[int, DateInterval | None] = {}
        titled = self._calendar.titled
        told = _Told(scene=None if titled is None else interval(titled, titled, "day"))
        year = ToldYear()
        of_events: dict[str, DateInterval] = {}
        earlier: int | None = None
        for sentence in self._doc.sents:
            here = sentence.start_char
            for found in self.dates_of(sentence):
                event = event_counted_from(found, sentence)
                known = None if event is None else day_of_event(event, of_events)
                back = self._is_behind_a_flashback(found, year, told.story, sentence)
                anchor = known or told.before(found, here, back=back)
                if known is not None:
                    self._counted.add(found.start)
                elif anchor is None and event is not None:
                    told.lose()  # a dateline is not the day of "her arrest"
                if anchor is None and not told.lost and not told.is_beside_a_year(found, here):
                    anchor = self._headed(found.start)
                anchors[found.start] = anchor
                its_year = self._looking_back(found, year, anchor, sentence)
                if its_year is None and not back:
                    its_year = year.of(found, here) or self._told_on(found, year, earlier, here)
                word = event_word(found.text)
                if word is not None and word in of_events:
                    self._event_days[found.start] = replace(of_events[word], text=found.text)
                if its_year is not None:
                    self._years[found.start] = its_year
                days = self._days(found, anchor, ahead=False)
                beside = self.is_aside(found, sentence)
                year.note(found, days, here, known=its_year is not None, aside=beside)
                if word is not None and word not in of_events:
                    told.lose()
                if found.start == here and self._is_counted_from_what_follows(found):
                    told.lose()
                if days is None or self._calendar.is_of_writing(found.start):
                    continue
                if is_day(days):
                    of_events.update(dict.fromkeys(told_of(found, sentence), days))
                begun = self._begun(found, anchor)
                told.note(begun or days, block_around(self._blocks, here))
                if begun is not None and is_day(begun):
                    told.latest = begun
                told.wide_in = -1
                if not is_near(days, _ANCHOR_DAYS):
                    if not self.is_aside(found, sentence):
                        told.wide_in = here
                        if told.story is not None and first_day(days) > last_day(told.story):
                            told.lose()  # the story has moved on into a later year
                else:
                    aside = not _has_come_to(found, days) and self.is_aside(found, sentence)
                    letters = self._is_of_letters(found, sentence)
                    told.add(found, days, here, aside=aside, letters=letters)
                    told.of_before = aside and is_of_before(found, sentence)
            earlier = here
        return anchors

    def _told_on(
        self, found: TimeExpression, year: ToldYear, earlier: int | None, here: int
    ) -> DateInterval | None:
        """The months of which a day without year is that the sentence before leads to.

        Reports of a period say every other year.
        """
        if earlier is None or self._period is not None or self._calendar.entry(found.start):
            return None
        if block_around(self._blocks, earlier) != block_around(self._blocks, here):
            return None
        return year.told_on(found, earlier, self._calendar.today(found.start))

    def _looking_back(
        self,
        found: TimeExpression,
        year: ToldYear,
        anchor: DateInterval | None,
        sentence: Span,
    ) -> DateInterval | None:
        """The months of which one that is named without year is, where its clause looks back."""
        if not lacks_year(found):
            return None
        months = months_back(found, sentence)
        beside = year.looking_back(found, sentence.start_char, months)
        if beside is not None or self._calendar.today(found.start) is not None or anchor is None:
            return beside
        if is_reported(found, sentence):
            months = min(months, HALF_A_YEAR)
        if not is_near(anchor, _ANCHOR_DAYS):
            return None
        return up_to(found, anchor, months) or month_around(found, anchor)

    def _is_behind_a_flashback(
        self, found: TimeExpression, year: ToldYear, story: DateInterval | None, sentence: Span
    ) -> bool:
        """Whether the year told before it in its sentence is not that of a month or day.

        Where a clause below tells a month or a day with it, and not of what had been before that,
        the story may be of that year, unless it is of a later one.
        """
        told = year.told if year.sentence == sentence.start_char else None
        if told is None or year.days is None or not lacks_year(found):
            return False
        if not is_flashback(told, found, sentence):
            return False
        wide = not is_near(year.days, _ANCHOR_DAYS)
        later = story is not None and first_day(story) > last_day(year.days)
        return wide or later or is_of_before(told, sentence)

    def _begun(self, found: TimeExpression, anchor: DateInterval | None) -> DateInterval | None:
        """The days that "since 9 June" names, of which "that evening" may speak; else None."""
        named = _SINCE.sub("", found.text)
        if named == found.text:
            return None
        return self._days(replace(found, text=named), anchor, ahead=False)

    def _headed(self, place: int) -> DateInterval | None:
        """The day of the dateline, heading or title: before any date is told, the story's day."""
        day = self._calendar.headed(place) or self._calendar.titled
        return None if day is None else interval(day, day, "day")

    def is_aside(self, found: TimeExpression, sentence: Span) -> bool:
        """True for the date of a relative clause, a pluperfect, or a noun that tells no event."""
        if _NO_STEP.match(found.text):
            return True
        above = governor_of(found, sentence)
        if above is None:
            return False
        if not is_verbal(above):
            return above.i not in self.triggers
        return has_had(above) or above.dep_ in ("relcl", "acl")

    def _is_of_letters(self, found: TimeExpression, sentence: Span) -> bool:
        """True for the date of a verb of letters and permits: "wrote | on 9 May"."""
        verb = governor_of(found, sentence)
        return verb is not None and is_verbal(verb) and lemma(verb) in word_sets("times")["letters"]

    def _days(
        self, found: TimeExpression, anchor: DateInterval | None, *, ahead: bool
    ) -> DateInterval | None:
        if found.start in self._event_days:
            return self._event_days[found.start]
        if self._is_counted_from_what_follows(found):
            return None
        entry = self._calendar.entry(found.start)
        today = self._calendar.today(found.start, found.text)
        before = entry.days if entry is not None else anchor
        period = self._years.get(found.start, self._period)
        return normalize(found, today, before, ahead=ahead, period=period)

    def _is_counted_from_what_follows(self, found: TimeExpression) -> bool:
        """True for "two hours before | the vote", "a week after her house | was searched".

        Nothing told before says when that was.
        """
        if found.start in self._counted:
            return False
        if _COUNTED.search(found.text) is not None:
            return _FROM.match(self._text, found.end) is not None
        return self.counted_from(found) is not None

    def counted_from(self, found: TimeExpression) -> Token | None:
        """The verb of "a week after her house | was searched", whose time that is not; or None."""
        if _COUNTED_IN.search(found.text) is None:
            return None
        words = self._doc.char_span(found.start, found.end)
        last = None if words is None else words[-1]
        if last is None or last.dep_ not in _SUBJECTS or last.head.i < last.i:
            return None
        return last.head
