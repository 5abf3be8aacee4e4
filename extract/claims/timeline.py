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
from extract.claims.back_to_now import back_to_now
from extract.claims.calendar import Calendar
from extract.claims.clause_times import governor_of, is_future
from extract.claims.dated_nouns import DatedNoun, around_event, dated_nouns
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
from extract.claims.story_years import StoryYears
from extract.claims.told_days import ToldDays, has_come_to, looks_aside
from extract.claims.told_years import ToldYear, is_stated, lacks_year, month_around, up_to
from extract.claims.years_on import YearsOn, is_of_an_origin, is_told_by_the_way
from extract.grammar import has_had, is_verbal, lemma
from extract.read.month_heads import months_of_head
from extract.times import TimeExpression, find_times, is_hour, normalize, report_period
from extract.wordlists import word_sets
from graph.dates import first_day, interval, is_day, is_near, last_day
from graph.model import DateInterval, Document

_ANCHOR_DAYS = 31
"""Nothing wider can anchor another date."""
_COUNTED = re.compile(r"\b(?:before|after|following|since|of)\Z", re.IGNORECASE)
_COUNTED_IN = re.compile(r"\s(?:before|after)\b", re.IGNORECASE)
_SUBJECTS = ("nsubj", "nsubjpass")
_FROM = re.compile(r"\s{1,9}(?!(?:and|but|or|when|who|which)\b)\w", re.IGNORECASE)
_SINCE = re.compile(r"(?:ever )?since (?!then)", re.IGNORECASE)


@dataclass(slots=True)
class _SoFar:
    """What the text has told up to where it is read.

    Attributes:
        days, year, years_on, story_years: What its dates are counted from.
        of_events: The day of each event that was told with one, by its word.
        earlier: Offset of the sentence before.
        beside: What counts of the sentence are from, where that stands beside them, by the first
            character of each.
    """

    days: ToldDays
    year: ToldYear = field(default_factory=ToldYear)
    years_on: YearsOn = field(default_factory=YearsOn)
    story_years: StoryYears = field(default_factory=StoryYears)
    of_events: dict[str, DateInterval] = field(default_factory=dict)
    earlier: int | None = None
    beside: dict[int, DateInterval] = field(default_factory=dict)
    now: bool = False

    def come_back(self) -> None:
        """Forget the year told so far: the text is back in its own time."""
        self.year, self.years_on, self.now = ToldYear(), YearsOn(), True
        self.story_years = StoryYears(own=True)

    def is_of_now(self, found: TimeExpression) -> bool:
        """Whether a month or day without year is of the text's own time."""
        return self.now and lacks_year(found)


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
        self._head = None if document.published else months_of_head(document.text)
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

    def dated_nouns(self, sentence: Span) -> list[DatedNoun]:
        """The events of a sentence that something is counted from and that have their date."""
        return list(dated_nouns(sentence, self.dates_of(sentence)))

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
        scene = None if titled is None else interval(titled, titled, "day")
        so_far = _SoFar(ToldDays(scene=scene))
        for sentence in self._doc.sents:
            so_far.beside = self._beside(sentence)
            now = self._back_to_now(sentence, so_far)
            for found in self.dates_of(sentence):
                if now is not None and now < found.start:
                    so_far.come_back()
                    now = None
                story = so_far.days.story
                back = self._is_behind_a_flashback(found, so_far.year, story, sentence)
                anchor = self._anchor(found, sentence, so_far, back=back)
                anchors[found.start] = anchor
                self._take(found, sentence, anchor, so_far, back=back)
            if now is not None:
                so_far.come_back()
            so_far.story_years.leave(sentence)
            so_far.earlier = sentence.start_char
        return anchors

    def _back_to_now(self, sentence: Span, so_far: _SoFar) -> int | None:
        """Where a sentence comes back to the text's own time, if a year may have been told."""
        told = so_far.years_on.told
        if told is None and not self.dates_of(sentence):
            return None
        return back_to_now(sentence, 0 if told is None else first_day(told).year)

    def _anchor(
        self, found: TimeExpression, sentence: Span, so_far: _SoFar, *, back: bool
    ) -> DateInterval | None:
        """What a date is counted from: the day of an event, what was told, or the heading."""
        if so_far.is_of_now(found):
            return None
        event = event_counted_from(found, sentence)
        known = so_far.beside.get(found.start)
        if known is None and event is not None:
            known = day_of_event(event, so_far.of_events)
        told, here = so_far.days, sentence.start_char
        anchor = known or told.before(found, here, back=back)
        if known is not None:
            self._counted.add(found.start)
        elif anchor is None and event is not None:
            told.lose()  # a dateline is not the day of "her arrest"
        if anchor is None and not told.lost and not told.is_beside_a_year(found, here):
            anchor = self._headed(found.start)
        return anchor

    def _take(
        self,
        found: TimeExpression,
        sentence: Span,
        anchor: DateInterval | None,
        so_far: _SoFar,
        *,
        back: bool,
    ) -> None:
        """Take a date as told, so that what follows can be counted from it."""
        told, year, here = so_far.days, so_far.year, sentence.start_char
        its_year = self._looking_back(found, year, anchor, sentence)
        if its_year is None and not back:
            its_year = year.of(found, here) or self._told_on(found, so_far, sentence)
        if its_year is not None:
            self._years[found.start] = its_year
        word = event_word(found.text)
        of_event = None if word is None else so_far.of_events.get(word)
        if of_event is not None:
            self._event_days[found.start] = replace(of_event, text=found.text)
        days = self._days(found, anchor, ahead=False)
        aside = self.is_aside(found, sentence)
        year.note(found, days, here, known=its_year is not None, aside=aside)
        of_then = aside or is_of_an_origin(found, sentence)
        so_far.years_on.note(found, days, here, known=its_year is not None, aside=of_then)
        today = self._calendar.today(found.start)
        so_far.story_years.note(
            found, days, sentence, today, known=its_year is not None, aside=aside
        )
        opens = found.start == here and self._is_counted_from_what_follows(found)
        open_ = told.told_in != here and _is_lost(found, days, aside=aside)
        if is_stated(found) and not aside:
            so_far.now = False
        unknown = days is None and so_far.is_of_now(found)
        if opens or open_ or unknown or (word is not None and of_event is None):
            told.lose()
        if days is None or self._calendar.is_of_writing(found.start):
            return
        if is_day(days):
            so_far.of_events.update(dict.fromkeys(told_of(found, sentence), days))
        begun = self._begun(found, anchor)
        guessed = found.relative_to == "published" and its_year is None and not is_stated(found)
        says = not guessed or days.precision == "year"  # "two years ago"
        says = says and not is_told_by_the_way(found, sentence)
        told.note(begun or days, block_around(self._blocks, here), aside=aside, says=says)
        if begun is not None and is_day(begun):
            told.latest = begun
        self._go_on(found, sentence, days, told)

    def _go_on(
        self, found: TimeExpression, sentence: Span, days: DateInterval, told: ToldDays
    ) -> None:
        """Go on with the days of a date, unless they are too wide to be counted from."""
        aside, here = self.is_aside(found, sentence), sentence.start_char
        told.wide_in = -1
        if is_near(days, _ANCHOR_DAYS):
            aside = aside and not has_come_to(found, days)
            told.add(found, days, here, aside=aside, letters=self._is_of_letters(found, sentence))
            told.of_before = aside and is_of_before(found, sentence)
        elif not aside:
            told.wide_in = here
            if told.story is not None and first_day(days) > last_day(told.story):
                told.lose()  # the story has moved on into a later year

    def _beside(self, sentence: Span) -> dict[int, DateInterval]:
        """What counts are from, where that stands beside them, by the first character of each."""
        pairs = ((one.counted, one.dated) for one in self.dated_nouns(sentence))
        told = ((counted, self._days(dated, None, ahead=False)) for counted, dated in pairs)
        return {
            counted.start: days
            for counted, days in told
            if days is not None and (is_near(days, _ANCHOR_DAYS) or days.precision == "year")
        }

    def _told_on(
        self, found: TimeExpression, so_far: _SoFar, sentence: Span
    ) -> DateInterval | None:
        """The months of which a day without year is to which the sentences before lead.

        Reports of a period say every other year; a dateline begins a story of its own time.
        """
        if self._period is not None or self._calendar.entry(found.start):
            return None
        earlier, here = so_far.earlier, sentence.start_char
        today = self._calendar.today(found.start)
        near = earlier is not None and block_around(self._blocks, earlier) == block_around(
            self._blocks, here
        )
        months = so_far.year.told_on(found, earlier, today) if near else None
        if months is not None or self._calendar.headed(found.start) or is_future(found, sentence):
            return months
        months = so_far.years_on.months_of(found, here, today)
        return months or so_far.story_years.months_of(found, sentence, today)

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
        if looks_aside(found):
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
        if period is None and not ahead:
            period = self._of_head(found, anchor)
        if found.start not in self._counted:
            return normalize(found, today, before, ahead=ahead, period=period)
        days = normalize(around_event(found), today, before, ahead=ahead, period=period)
        return None if days is None else replace(days, text=found.text)

    def _of_head(self, found: TimeExpression, anchor: DateInterval | None) -> DateInterval | None:
        """The year that ends with the month at the head, for a month or day without year.

        Not where a year was told since: "Geneva, March 2024 ... fled in May 2019. On | 5 June".
        """
        if self._head is None or not lacks_year(found):
            return None
        within = anchor is None or self._head.from_ <= anchor.from_ <= self._head.to
        return self._head if within and not self._goes_on_behind(found, anchor) else None

    def _goes_on_behind(self, found: TimeExpression, anchor: DateInterval | None) -> bool:
        """True where a story that is told from a day of the month at the head goes on: "Minsk,
        August 2020 ... beaten on 9 August. On | 12 December he was arrested"."""
        if self._head is None or anchor is None or not is_day(anchor):
            return False
        days = normalize(found, None, None, period=self._head)
        in_head = first_day(anchor).replace(day=1) == last_day(self._head).replace(day=1)
        return in_head and days is not None and first_day(days).year < first_day(anchor).year

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


def _is_lost(found: TimeExpression, days: DateInterval | None, *, aside: bool) -> bool:
    """Whether the story goes on with a day that is counted from one that nobody can tell."""
    return days is None and not aside and found.relative_to == "anchor" and not is_hour(found)
