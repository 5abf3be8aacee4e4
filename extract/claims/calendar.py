"""The days that the structure of a document gives: datelines, headings that are days, log entries.

"DUNEDIN, 9 May -" says what "yesterday" is in the story below it, whenever the whole appeared. The
entry of a log, the row of a table and the post of a thread say when what they tell of was done.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from extract.blocks import block_around
from extract.claims.drafts import Draft
from extract.claims.earlier_events import had_been_done, remembered_with
from extract.crowds.gathering_types import GATHERINGS
from extract.read.chats import days_in_one_order, find_message_days
from extract.read.dated_heads import find_dated_heads
from extract.read.dateline import is_dateline
from extract.read.day_fields import field_above, find_day_fields
from extract.read.head_days import find_head_day
from extract.read.logs import find_inline_days, find_live_hours, find_post_days, stamp_end
from extract.read.month_heads import year_up_to
from extract.read.stated_day import StatedDay, find_stated_day
from extract.read.tickets import find_ticket_days
from extract.statuses import TOLD
from extract.times import TimeExpression, find_times, normalize
from graph.dates import first_day, interval, is_day
from graph.model import Block, DateInterval, Document, Role

_TITLE = 120
"""Most characters of the title of a log."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a log's entry or a table's row says of its time: words of the text, and their days."""

    start: int
    end: int
    text: str
    days: DateInterval


class Calendar:
    """Answers what day it is at a place of a document.

    Attributes:
        titled: The one day that the document's title names, or None.
    """

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._published = date.fromisoformat(document.published) if document.published else None
        self._headed: list[tuple[int, date]] = []
        self._logged_days: list[tuple[int, date]] = []
        self._datelines = [b for b in document.blocks if b.kind == "dateline"]
        self._stated = _day_of_the_text(document)
        head = self._head_day(document)
        self._parts = document.blocks
        self._blocks = [block for block in document.blocks if block.kind in ("log", "table")]
        self._entries: dict[int, Entry | None] = {}
        self._posts: list[tuple[int, Entry]] = []
        self._heads, self._fields = find_dated_heads(document), find_day_fields(document)
        self._headed += [(one.start, first_day(one.days)) for one in self._fields]
        for block, below in zip_longest(document.blocks, document.blocks[1:]):
            self._see(block, heads_log=below is not None and below.kind == "log")
        self._posts = self._posted() or self._told_live(document.title or "")
        self.titled = self._titled(document.title)
        posted = [(start, date.fromisoformat(post.days.from_)) for start, post in self._posts]
        if head is not None:
            self._stated = head
        if head is not None and head.day != document.published:
            self._headed.append((head.start, date.fromisoformat(head.day)))
        self._headed = sorted([*self._headed, *posted])

    def today(self, place: int) -> date | None:
        """The day on which what stands at a place was written, or None where nothing tells.

        That is the day of its entry, else of the dateline or heading above it, else of publication.
        """
        entry = self.entry(place)
        if entry is not None and is_day(entry.days):
            return date.fromisoformat(entry.days.from_)
        return self.headed(place) or self._published

    def is_to_come(self, days: DateInterval, place: int) -> bool:
        """True for days behind the day of writing and that of publication: nothing was done then.

        "She was beaten on Friday the 14th" in a text of the 7th is of another year or month.
        """
        written = [day for day in (self._published, self.today(place)) if day is not None]
        return bool(written) and first_day(days) > max(written)

    def headed(self, place: int) -> date | None:
        """The day of the dateline, heading or post above a place."""
        return _last(self._headed, place)

    def entry(self, place: int) -> Entry | None:
        """The entry, row or post around a place, when it says its day."""
        number = block_around(self._blocks, place)
        if number is not None:
            return self._entries.get(self._blocks[number].start)
        number = bisect_right(self._posts, place, key=lambda one: one[0]) - 1
        return self._posts[number][1] if number >= 0 else None

    def is_post(self, place: int) -> bool:
        """True within the post of a thread, which tells of habits, too."""
        return block_around(self._blocks, place) is None and self.entry(place) is not None

    def is_of_writing(self, place: int) -> bool:
        """True for words of a dateline: they say when it was written, not when it was done.

        Likewise for the day of an interview or of a change that is the day of the whole text.
        """
        stated = self._stated
        if stated is not None and stated.start <= place < stated.end:
            return True
        return block_around(self._datelines, place) is not None

    def heading(self, place: int) -> Entry | None:
        """The heading of a chronology, or field of a record, that says when what stands at a place
        was done.
        """
        number = bisect_right(self._heads, place, key=lambda head: head.end) - 1
        head = self._heads[number] if number >= 0 else None
        if head is None or place >= head.below:
            field = field_above(self._text, self._fields, place)
            return None if field is None else Entry(field.start, field.end, field.text, field.days)
        return Entry(head.start, head.end, head.text, head.days)

    def months(self, place: int) -> DateInterval | None:
        """The months of which a day without year is below a heading that is a month or year."""
        heading = self.heading(place)
        if heading is None or is_day(heading.days):
            return None
        return year_up_to(heading.days) if heading.days.precision == "month" else heading.days

    def is_told_after_a_day(self, place: int) -> bool:
        """Whether a paragraph has told another date before a place: the story has gone on."""
        number = block_around(self._parts, place)
        start = place if number is None else self._parts[number].start
        return bool(self._dates(start, place))

    def _head_day(self, document: Document) -> StatedDay | None:
        """The day in the head of a statement or letter, which may have been published since."""
        if not document.published:
            return None
        first = document.blocks[0] if document.blocks else None
        start = first.end if first is not None and first.kind == "notice" else 0
        found = find_head_day(document.text, start) or find_head_day(document.text)
        if found is None or found.day > document.published:
            return None
        return None if block_around(self._datelines, found.start) is not None else found

    def _titled(self, title: str | None) -> date | None:
        """The day that the title names, where it names one: "Log of Sunday 12 June"."""
        found = [one for one in find_times(title or "") if one.kind == "date"]
        days = [normalize(one, self._published) for one in found if one.relative_to != "anchor"]
        named = {when.from_ for when in days if when is not None and is_day(when)}
        return date.fromisoformat(named.pop()) if len(named) == 1 else None

    def _posted(self) -> list[tuple[int, Entry]]:
        """The days of a thread's posts, or of a log told in one paragraph, until the next one."""
        found = []
        inline = [] if self._blocks else find_inline_days(self._text)
        messages = find_message_days(self._text)
        posts = [*find_post_days(self._text), *messages, *find_ticket_days(self._text)]
        ordered = days_in_one_order(self._text, messages)
        for start, end in sorted(posts) or inline:
            day = ordered.get(start)
            days = interval(day, day, "day") if day else self._first_day(start, end)
            if days is not None:
                found.append((start, Entry(start, end, self._text[start:end], days)))
        return found

    def _told_live(self, title: str) -> list[tuple[int, Entry]]:
        """The hours with which a live report of the day of publication goes on, until the next."""
        if self._published is None or self._blocks:
            return []
        today = interval(self._published, self._published, "day")
        hours = find_live_hours(title, self._text)
        return [(start, Entry(start, end, self._text[start:end], today)) for start, end in hours]

    def _see(self, block: Block, *, heads_log: bool) -> None:
        """Remember the day that a block gives, and when it is an entry, what it says."""
        head = next((h for h in self._heads if block.start <= h.start < block.end), None)
        if head is not None and is_day(head.days):
            self._headed.append((block.start, date.fromisoformat(head.days.from_)))
            return
        titles = heads_log and block.kind == "paragraph" and self._is_title(block)
        if titles or block.kind in ("heading", "dateline"):
            if titles or block.kind == "dateline" or self._is_day(block):
                days = self._first_day(block.start, block.end)
                if days is not None:
                    self._headed.append((block.start, date.fromisoformat(days.from_)))
        elif block.kind == "log":
            entry = self._entries[block.start] = self._logged(block)
            if entry is not None and is_day(entry.days):
                self._logged_days.append((block.start, date.fromisoformat(entry.days.from_)))
        elif block.kind == "table" and not block.level:
            self._entries[block.start] = self._in_row(block)

    def _is_title(self, block: Block) -> bool:
        """Whether a line above a log is its title: "City Police: log of events, 16 September"."""
        words = self._text[block.start : block.end]
        return len(words) <= _TITLE and "\n" not in words and not words.endswith((".", "!", "?"))

    def _is_day(self, block: Block) -> bool:
        return is_dateline(self._text[block.start : block.end].strip("# ")) is not None

    def _logged(self, block: Block) -> Entry | None:
        """The day of an entry: its own, or that of the entry or heading above it.

        An entry of a chronology may have a month or a year of its own instead.
        """
        end = stamp_end(self._text, block.start)
        words = self._text[block.start : end].strip(" \t*_[]():-\u2013\u2014|.")
        start = self._text.index(words, block.start) if words else block.start
        days = self._first_day(block.start, end) or self._period(block.start, end)
        above = max(self._headed[-1:] + self._logged_days[-1:], default=None)
        if days is None and above is not None:
            days = interval(above[1], above[1], "day", words)
        if days is None or not words:
            return None
        return Entry(start, start + len(words), words, days)

    def _in_row(self, block: Block) -> Entry | None:
        """The first cell that is nothing but a date."""
        for found in self._dates(block.start, block.end):
            before = self._text[block.start : found.start].rstrip(" ")[-1:]
            after = self._text[found.end : block.end].lstrip(" ")[:1]
            days = normalize(found, self.today(block.start))
            if days is not None and before in ("", "\t", "|") and after in ("", "\t", "|"):
                return Entry(found.start, found.end, found.text, days)
        return None

    def _first_day(self, start: int, end: int) -> DateInterval | None:
        for found in self._dates(start, end):
            days = normalize(found, self.today(start), period=self.months(start))
            if days is not None and is_day(days):
                return days
        return None

    def _period(self, start: int, end: int) -> DateInterval | None:
        """The month or year that a stamp is."""
        periods = (normalize(found, None) for found in self._dates(start, end))
        return next((days for days in periods if days is not None), None)

    def _dates(self, start: int, end: int) -> list[TimeExpression]:
        """Dates that need no event told before."""
        found = find_times(self._text, start, end)
        return [one for one in found if one.kind == "date" and one.relative_to != "anchor"]


def _last(days: list[tuple[int, date]], place: int) -> date | None:
    number = bisect_right(days, place, key=lambda one: one[0]) - 1
    return days[number][1] if number >= 0 else None


def with_entry_days(calendar: Calendar, drafts: Iterable[Draft]) -> list[Draft]:
    """Give what a log or a table tells the day of its entry or row; drafts in text order."""
    return [_dated(calendar, draft) for draft in drafts]


def _dated(calendar: Calendar, draft: Draft) -> Draft:
    trigger = draft.frame.trigger
    entry = calendar.entry(trigger.idx)
    if looks_back(draft, calendar):
        return draft if entry is None else _without(draft, entry)
    timed = any(role.role == "time" and not role.inferred for role in draft.roles)
    if timed or draft.frame.modality not in TOLD:
        return draft
    if entry is None:
        entry = calendar.heading(trigger.idx)
        if calendar.is_told_after_a_day(trigger.idx) or draft.frame.scope == "pattern":
            return draft
    if entry is None or (draft.frame.scope == "pattern" and calendar.is_post(trigger.idx)):
        return draft
    role = Role("time", entry.start, entry.end, entry.text, value=entry.days, inferred=True)
    others = (r for r in draft.roles if r.role != "time")  # not the day of the log's title
    return replace(draft, roles=(*others, role))


def looks_back(draft: Draft, calendar: Calendar) -> bool:
    """Whether a draft is of before its entry.

    A pluperfect tells it, and not of that day itself: "had not yet been seized". Or it is what the
    entry's day answers, judges or undoes: "3 May: Interpol deletes | the notice".
    """
    trigger, frame = draft.frame.trigger, draft.frame
    if calendar.is_post(trigger.idx):
        return False
    if frame.type not in GATHERINGS and remembered_with(trigger) is not None:
        return True
    return had_been_done(trigger) and frame.modality != "negated"


def _without(draft: Draft, entry: Entry) -> Draft:
    """A draft that looks back from an entry, whose stamp is not its day."""
    kept = (r for r in draft.roles if r.role != "time" or not entry.start <= r.start < entry.end)
    return replace(draft, roles=tuple(kept))


def _day_of_the_text(document: Document) -> StatedDay | None:
    """Where a text says the day of its interview or last change, if that is its publication."""
    stated = find_stated_day(document.text) if document.published else None
    return stated if stated is not None and stated.day == document.published else None
