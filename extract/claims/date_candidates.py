"""The dates that an event may be of, and what speaks for each.

A candidate is a date that the text tells anywhere around the event, or the month or year around
such a date: "on 3 May" may be all that says that the next sentence is of that May.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from extract.claims.announced_days import is_of_what_is_not_told
from extract.claims.calendar import Calendar
from extract.claims.date_facts import document_facts, event_facts
from extract.claims.date_features import DateFeatures, size
from extract.claims.date_keys import Key, key, own_key
from extract.claims.dates_of_others import GATHERINGS, DatesOfOthers
from extract.claims.drafts import Draft
from extract.claims.reading import Reading
from extract.claims.timeline import Timeline
from extract.claims.told_dates import Told, ToldDates
from extract.frames import Frame
from extract.grammar import has_had
from extract.roles.retold import is_told_later
from extract.statuses import DONE_IF_AT_ALL
from extract.times import TimeExpression, report_period
from graph.dates import first_day, interval, last_day, month_interval, year_interval
from graph.model import DateInterval

_EARLIER = ("earlier", "before", "previously")
_PUNISHING, _FOR = ("legal_action", "detain"), ("for", "over")


@dataclass(slots=True)
class Candidate:
    """A date that an event may be of.

    Attributes:
        words: The words that tell it, or of which it is the month or year.
        kinds: What sort of date it is; the facts of the event count for each of them.
        features: What speaks for or against it.
    """

    days: DateInterval
    words: TimeExpression
    kinds: set[str] = field(default_factory=set)
    features: set[str] = field(default_factory=set)


class DateStory:
    """The dates of a document and its events, in text order.

    Attributes:
        doc: The parsed document.
        drafts: Its events.
    """

    def __init__(
        self,
        reading: Reading,
        calendar: Calendar,
        timeline: Timeline,
        groups: Sequence[Sequence[Draft]],
    ) -> None:
        document, self.doc = reading.document, reading.doc
        drafts = sorted((d for group in groups for d in group), key=lambda d: d.frame.trigger.i)
        self.drafts, self._calendar = drafts, calendar
        self._dates = ToldDates(reading, calendar, timeline)
        self._beside: dict[int, list[Draft]] = defaultdict(list)
        for draft in drafts:
            self._beside[draft.frame.sentence].append(draft)
        self._others = DatesOfOthers(reading, timeline, self._beside)
        of_event = {d.id: group for group in groups for d in group}
        self._seen = DateFeatures(document, self._dates, drafts, of_event, self._beside)
        self._period = report_period(document)
        owned = ((number, own_key(draft)) for number, draft in enumerate(drafts))
        self._gathered = [
            (number, own)
            for number, own in owned
            if own is not None and drafts[number].frame.type in GATHERINGS
        ]
        different = len({key(one.days) for one in self._dates.told})
        self._facts = list(document_facts(document, reading.doc, drafts, different))

    def facts(self, number: int) -> list[str]:
        """Facts of an event, each once, and of its document."""
        return [*dict.fromkeys(event_facts(self.drafts[number])), *self._facts]

    def candidates(self, number: int) -> list[Candidate]:
        """The dates that an event may be of, the nearest first."""
        found: dict[Key, Candidate] = {}
        for one in self._near(self.drafts[number].frame):
            if one.writing:
                self._add(found, one, "writing", {"day of writing"})
            else:
                later = one.governor is not None and is_told_later(
                    one.governor, self.drafts[number].frame.trigger
                )
                self._add(found, one, "told", set(self._seen.stands(one, number)), exact=not later)
        for role in self.drafts[number].roles:
            if role.role == "time" and isinstance(role.value, DateInterval):
                known = found.get(key(role.value))
                if known is not None:
                    known.features.add("of the scene" if role.inferred else "own")
        for k, candidate in found.items():
            candidate.features |= set(self._seen.as_date(candidate.days))
            candidate.features |= set(self._seen.held(k, number))
        return [
            one
            for one in found.values()
            if not self._is_to_come(one.days, number)
            and not self._is_behind(one.days, number)
            and not self._is_of_no_gathering(one.days, number)
        ]

    def _is_of_no_gathering(self, when: DateInterval, number: int) -> bool:
        """Whether no gathering has the date, of "the protest" behind one that has its day."""
        trigger = self.drafts[number].frame.trigger
        again = trigger.pos_ == "NOUN" and any(child.lower_ == "the" for child in trigger.lefts)
        if not again or self.drafts[number].frame.type not in GATHERINGS:
            return False
        told = {own for other, own in self._gathered if other < number}
        return bool(told) and not any(a <= when.to and when.from_ <= b for a, b in told)

    def _is_behind(self, when: DateInterval, number: int) -> bool:
        """Whether a date lies behind the punishment for a deed: "was fined in 2023 for it"."""
        frame = self.drafts[number].frame
        above = frame.trigger.head
        if frame.trigger.dep_ not in ("pcomp", "pobj") or above.lower_ not in _FOR:
            return False
        for other in self._beside[frame.sentence]:
            if other.frame.trigger.i == above.head.i and other.frame.type in _PUNISHING:
                own = own_key(other)
                return own is not None and when.from_ > own[1]
        return False

    def _is_to_come(self, when: DateInterval, number: int) -> bool:
        """Whether a date lies behind the text of what is told as done."""
        frame = self.drafts[number].frame
        return frame.modality in DONE_IF_AT_ALL and self._calendar.is_to_come(
            when, frame.trigger.idx
        )

    def _near(self, frame: Frame) -> list[Told]:
        """The dates around an event, the nearest first; the text's first date is always near."""
        near = self._others.without(self._dates.around(frame), frame)
        near = [one for one in near if not is_of_what_is_not_told(one.governor)]
        near = [one for one in near if not _is_of_before(one, frame)]
        near += self._dates.datelines(frame.trigger)
        return sorted(near, key=lambda one: abs(one.found.start - frame.trigger.idx))

    def _add(
        self,
        found: dict[Key, Candidate],
        one: Told,
        name: str,
        features: set[str],
        *,
        exact: bool = True,
    ) -> None:
        """Add a date with the month and year around it.

        Args:
            exact: False for the day on which one told of it: "on Friday he admitted that he had".
        """
        wider = self._with_coarser(one.days)
        for kind, when in wider if exact else islice(wider, 1, None):
            candidate = found.setdefault(key(when), Candidate(when, one.found))
            itself = kind == "day"
            wide = size(when)
            candidate.kinds.add(f"{name} {wide}" if itself else f"{kind} of {name}")
            candidate.features |= features if itself else {f"{kind}: {x}" for x in features}
            if itself and any(one is first for first in self._dates.told[:1]):
                candidate.features.add("first of text")

    def _with_coarser(self, when: DateInterval) -> Iterator[tuple[str, DateInterval]]:
        """The date itself, the month and the year around it.

        The year that a whole report is about says nothing of one of its events.
        """
        yield "day", when
        first, last = first_day(when), last_day(when)
        if first.year != last.year or when.precision == "year":
            return
        if first.month == last.month and when.precision != "month":
            month = month_interval(first.year, first.month)
            yield "month", interval(*month, "month", when.text)
        year = interval(*year_interval(first.year), "year", when.text)
        if self._period is None or key(year) != key(self._period):
            yield "year", year


def _is_of_before(one: Told, frame: Frame) -> bool:
    """ "It had announced the rally two days | earlier. The consulate praised it": not that day."""
    verb = one.governor
    if verb is None or one.sentence == frame.sentence or not has_had(verb):
        return False
    return one.found.text.split()[-1].lower() in _EARLIER and not has_had(frame.trigger)
