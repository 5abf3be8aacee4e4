"""What each date of a text is counted from, and of which year it is: the text read in its order.

That is the date with which the story goes on. One told aside ("who had fled in May", "the week
before") is counted from only where there is no other, or where the words point back to it ("that
same week").
"""

from dataclasses import replace

from spacy.tokens import Doc, Span

from extract.blocks import block_around
from extract.claims.back_to_now import back_to_now
from extract.claims.beside_the_story import (
    beside_the_story,
    is_in_a_clause_below,
    is_told_now,
    opens_a_scene,
)
from extract.claims.calendar import Calendar
from extract.claims.days_of_dates import DaysOfDates
from extract.claims.earlier_events import is_of_what_is_remembered
from extract.claims.event_days import day_of_event, event_counted_from, event_word, told_of
from extract.claims.flashbacks import is_of_before, is_since_before
from extract.claims.past_years import is_of_a_life
from extract.claims.sentence_dates import SentenceDates, is_of_letters
from extract.claims.told_date import ToldDate
from extract.claims.told_days import ToldDays, has_come_to
from extract.claims.told_so_far import ToldSoFar
from extract.claims.told_years import is_stated
from extract.claims.undated_steps import (
    goes_on_back,
    goes_on_beside,
    is_of_an_undated_step,
    is_of_another_week,
    tells_a_flashback,
)
from extract.claims.yearless import ANCHOR_DAYS, Yearless, is_behind_a_flashback
from extract.claims.years_on import is_of_an_origin, is_told_by_the_way
from extract.grammar import sentences_in
from extract.times import TimeExpression, is_hour
from graph.dates import first_day, interval, is_day, is_near, last_day
from graph.model import DateInterval, Document


class Anchors:
    """Reads one document from its first date to its last.

    Args:
        days: Is told on the way what the text says of each date.
    """

    def __init__(
        self, document: Document, calendar: Calendar, dates: SentenceDates, days: DaysOfDates
    ) -> None:
        self._blocks, self._calendar = document.blocks, calendar
        self._dates, self._days = dates, days
        self._yearless = Yearless(document, calendar)

    def read(self, doc: Doc) -> dict[int, DateInterval | None]:
        """What each date of the text is counted from, by its first character."""
        anchors: dict[int, DateInterval | None] = {}
        titled = self._calendar.titled
        scene = None if titled is None else interval(titled, titled, "day")
        so_far = ToldSoFar(ToldDays(scene=scene))
        for sentence in sentences_in(doc):
            so_far.beside = self._beside(sentence)
            ends = ((one.first.start, one.last) for one in self._dates.ranges(sentence))
            self._days.known.lasts.update(ends)
            now = self._back_to_now(sentence, so_far)
            for found in self._dates.of(sentence):
                if now is not None and now < found.start:
                    so_far.come_back()
                    now = None
                back = is_behind_a_flashback(found, so_far, sentence)
                anchor = self._anchor(found, sentence, so_far, back=back)
                anchors[found.start] = anchor
                self._take(found, sentence, anchor, so_far, back=back)
            if now is not None:
                so_far.come_back()
            for story in so_far.stories:
                story.leave(sentence)
            so_far.week_on.leave()
            so_far.earlier = sentence.start_char
        return anchors

    def _back_to_now(self, sentence: Span, so_far: ToldSoFar) -> int | None:
        """Where a sentence comes back to the text's own time, if a year may have been told."""
        told = so_far.years_on.told
        if told is None and not self._dates.of(sentence):
            return None
        return back_to_now(sentence, 0 if told is None else first_day(told).year)

    def _anchor(
        self, found: TimeExpression, sentence: Span, so_far: ToldSoFar, *, back: bool
    ) -> DateInterval | None:
        """What a date is counted from: the day of an event, what was told, or the heading."""
        if so_far.is_of_now(found):
            return None
        event = event_counted_from(found, sentence)
        known = so_far.beside.get(found.start)
        if known is None and event is not None:
            known = day_of_event(event, so_far.of_events)
        clause = self._days.counted_from(found) if known is None else None
        if clause is not None:
            known = so_far.deeds.day_of(clause, so_far.earlier)
        told, here = so_far.days, sentence.start_char
        if known is None and goes_on_back(found, sentence, so_far):
            return told.beside
        if known is None and goes_on_beside(found, sentence, so_far):
            return told.held
        if known is None and is_of_an_undated_step(found, sentence, so_far):
            return None
        anchor = known or told.before(found, here, back=back)
        if known is not None:
            self._days.known.counted.add(found.start)
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
        so_far: ToldSoFar,
        *,
        back: bool,
    ) -> None:
        """Take a date as told, so that what follows can be counted from it."""
        dated = self._know(found, sentence, anchor, so_far, back=back)
        days = self._days.of(found, anchor, ahead=False)
        if is_of_another_week(found, sentence, days, anchor):
            self._days.known.unknown.add(found.start)
            days = None
        so_far.week_on.note(found, days, known=dated)
        self._note_year(found, sentence, days, so_far, dated=dated)
        if self._loses(found, sentence, days, so_far):
            so_far.days.lose()
        if days is None:
            self._note_limit(found, sentence, anchor, so_far)
        so_far.days.named = days or self._days.limit(found, anchor) or so_far.days.named
        if days is None or self._calendar.is_of_writing(found.start):
            return
        if is_day(days):
            so_far.of_events.update(dict.fromkeys(told_of(found, sentence), days))
            so_far.deeds.note(found, sentence, days)
        guessed = found.relative_to == "published" and not dated and not is_stated(found)
        says = not guessed or days.precision == "year"  # "two years ago"
        says = says and not is_told_by_the_way(found, sentence)
        self._go_on(found, sentence, days, self._days.begun(found, anchor), so_far, says=says)

    def _note_limit(
        self,
        found: TimeExpression,
        sentence: Span,
        anchor: DateInterval | None,
        so_far: ToldSoFar,
    ) -> None:
        """Remember the year and month that "until 9 June 2016" names."""
        named = self._days.limit(found, anchor)
        if named is not None and not so_far.days.lost:
            block = block_around(self._blocks, sentence.start_char)
            so_far.days.note(named, block, aside=False, says=True)
            so_far.long_ago.limit(named, self._calendar.today(found.start))

    def _know(
        self,
        found: TimeExpression,
        sentence: Span,
        anchor: DateInterval | None,
        so_far: ToldSoFar,
        *,
        back: bool,
    ) -> bool:
        """Remember the months and the event of which a date is; whether it has months."""
        if anchor is not None and is_day(anchor) and is_since_before(found, sentence):
            self._days.known.ends[found.start] = last_day(anchor)
        months = self._yearless.months_of(found, anchor, so_far, sentence, back=back)
        if months is not None:
            self._days.known.years[found.start] = months
        elif not back and self._yearless.is_unknown(found, anchor, so_far, sentence):
            self._days.known.unknown.add(found.start)
        of_week = self._of_week(found, sentence, so_far)
        if of_week is not None:
            self._days.known.event_days[found.start] = of_week
        of_event = so_far.of_event(found)
        if of_event is not None:
            self._days.known.event_days[found.start] = replace(of_event, text=found.text)
        return months is not None or of_week is not None

    def _of_week(
        self, found: TimeExpression, sentence: Span, so_far: ToldSoFar
    ) -> DateInterval | None:
        """The day of a weekday that is counted from the day told before with its own."""
        if not self._yearless.is_of_the_text(found):
            return None
        return so_far.week_on.day_of(found, sentence, self._calendar.today(found.start))

    def _note_year(
        self,
        found: TimeExpression,
        sentence: Span,
        days: DateInterval | None,
        so_far: ToldSoFar,
        *,
        dated: bool,
    ) -> None:
        """Remember the year that a date says or is of."""
        if is_of_what_is_remembered(found, sentence):
            return
        aside, here = self._dates.is_aside(found, sentence), sentence.start_char
        so_far.year.note(found, days, here, known=dated, aside=aside)
        of_then = aside or is_of_an_origin(found, sentence)
        so_far.years_on.note(found, days, here, known=dated, aside=of_then)
        today = self._calendar.today(found.start)
        if days is not None and today is not None:
            told = ToldDate(found, days, sentence, today, known=dated, aside=aside)
            for story in so_far.stories:
                story.note(told)

    def _loses(
        self, found: TimeExpression, sentence: Span, days: DateInterval | None, so_far: ToldSoFar
    ) -> bool:
        """Whether the story goes on with a day that nobody can tell."""
        aside, here = self._dates.is_aside(found, sentence), sentence.start_char
        opens = found.start == here and self._days.is_counted_from_what_follows(found)
        open_ = so_far.days.told_in != here and _is_lost(found, days, aside=aside)
        if is_stated(found) and not aside:
            so_far.now = False
        hidden = so_far.is_of_now(found) or found.start in self._days.known.unknown
        unknown = days is None and hidden
        unheard = event_word(found.text) is not None and so_far.of_event(found) is None
        return opens or open_ or unknown or unheard

    def _go_on(
        self,
        found: TimeExpression,
        sentence: Span,
        days: DateInterval,
        begun: DateInterval | None,
        so_far: ToldSoFar,
        *,
        says: bool,
    ) -> None:
        """Go on with the days of a date, unless they are too wide to be counted from.

        Args:
            begun: The days that "since 9 June" names.
            says: The date tells its year.
        """
        here, told = sentence.start_char, so_far.days
        aside = self._dates.is_aside(found, sentence) and not opens_a_scene(found, sentence)
        told.note(begun or days, block_around(self._blocks, here), aside=aside, says=says)
        if begun is not None and is_day(begun):
            told.latest = begun
        told.wide_in = -1
        if is_near(days, ANCHOR_DAYS):
            aside = aside and not has_come_to(found, days)
            how = beside_the_story(
                found, sentence, days, told, aside=aside, today=self._calendar.today(found.start)
            )
            letters, moved = is_of_letters(found, sentence), is_of_a_life(found, sentence)
            told.hold(how, aside=aside, present=is_told_now(found, sentence))
            told.of_before = aside and is_of_before(found, sentence)
            told.below = aside and is_in_a_clause_below(found, sentence)
            told.add(found, days, here, aside=aside, letters=letters, moved=moved)
            told.flashback = aside and tells_a_flashback(found, sentence, told)
        elif not aside:
            told.wide_in = here
            if told.story is not None and first_day(days) > last_day(told.story):
                told.lose()  # the story has moved on into a later year

    def _beside(self, sentence: Span) -> dict[int, DateInterval]:
        """What counts are from, where that stands beside them, by the first character of each."""
        pairs = ((one.counted, one.dated) for one in self._dates.beside_nouns(sentence))
        told = ((counted, self._days.of(dated, None, ahead=False)) for counted, dated in pairs)
        return {
            counted.start: days
            for counted, days in told
            if days is not None and (is_near(days, ANCHOR_DAYS) or days.precision == "year")
        }

    def _headed(self, place: int) -> DateInterval | None:
        """The day of the dateline, heading or title: before any date is told, the story's day."""
        day = self._calendar.headed(place) or self._calendar.titled
        return None if day is None else interval(day, day, "day")


def _is_lost(found: TimeExpression, days: DateInterval | None, *, aside: bool) -> bool:
    """Whether the story goes on with a day that is counted from one that nobody can tell."""
    return days is None and not aside and found.relative_to == "anchor" and not is_hour(found)
