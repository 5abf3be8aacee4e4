"""The dates that an event may be of, and what speaks for each.

A candidate is a date that the text tells anywhere around the event, or the month or year around
such a date: "on 3 May" may be all that says that the next sentence is of that May.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from spacy.tokens import Token

from extract.blocks import block_around
from extract.claims.calendar import Calendar
from extract.claims.clause_times import governor_of, is_goal, is_of_a_permit, is_of_who_it_was
from extract.claims.date_facts import document_facts, event_facts, tense
from extract.claims.described_doers import is_of_who_did_it
from extract.claims.drafts import DONE, SUFFERERS, Draft
from extract.claims.earlier_events import is_of_before, remembered_with
from extract.claims.event_days import event_counted_from
from extract.claims.flashbacks import is_year_aside
from extract.claims.other_clauses import is_of_an_earlier_clause, is_of_the_next_clause
from extract.claims.reading import Reading
from extract.claims.second_occasions import is_of_a_second, second_occasion
from extract.claims.timeline import Timeline
from extract.frames import Frame
from extract.grammar import is_verbal, lemma, sentence_of
from extract.roles.retold import is_of_a_report_in_front, is_of_the_retelling, is_told_later
from extract.times import TimeExpression, report_period
from extract.wordlists import word_sets
from graph.dates import days, first_day, interval, last_day, month_interval, year_interval
from graph.model import DateInterval
from graph.ontology import ontology

BACK, AHEAD = 12, 2
"""Sentences before and after an event in which its date may stand."""
_NEAREST = (8, 4)
"""At most so many dates before and after."""

_OF_ANOTHER = (is_of_the_retelling, is_of_a_permit, is_of_who_it_was, is_of_who_did_it)
"""Of a verb of the same sentence and the trigger: why the verb's date is not the trigger's."""
_GATHERINGS = ("public_event", "protest", "counter_protest", "disrupt_event")
_PUNISHING, _FOR = ("legal_action", "detain"), ("for", "over")

Key = tuple[str, str]
_DENIAL = "denial"
"""A denial is of no day on which something was done: what it denies was before it."""
_LIMITS = ("since", "until", "till", "by", "before", "after", "from", "following")
_STEPS = 3
_REMEMBERED, _HOLDERS = 40, 12
"""So many dates before an event, and so many events of one date, are looked at."""


@dataclass(frozen=True, slots=True)
class Told:
    """A date in the text."""

    found: TimeExpression
    days: DateInterval
    sentence: int
    paragraph: int | None
    aside: bool
    writing: bool
    governor: Token | None


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


def key(when: DateInterval) -> Key:
    """What makes two dates the same."""
    return when.from_, when.to


class DateStory:
    """The dates of a document and its events, in text order."""

    def __init__(
        self,
        reading: Reading,
        calendar: Calendar,
        timeline: Timeline,
        groups: Sequence[Sequence[Draft]],
    ) -> None:
        document, doc = reading.document, reading.doc
        self._index, self._sentences = reading.index, list(doc.sents)
        drafts = sorted((d for group in groups for d in group), key=lambda d: d.frame.trigger.i)
        self._document, self._doc, self._calendar = document, doc, calendar
        self._timeline = timeline
        self.drafts = drafts
        self._groups = {d.id: group for group in groups for d in group}
        told = list(self._all_told(timeline))
        self._told = [one for one in told if not one.writing]
        self._datelines = [one for one in told if one.writing]
        self._places = [one.found.start for one in self._told]
        self._beside: dict[int, list[Draft]] = defaultdict(list)
        for draft in drafts:
            self._beside[draft.frame.sentence].append(draft)
        self._period = report_period(document)
        self._published = date.fromisoformat(document.published) if document.published else None
        self._tenses = [tense(draft.frame.trigger) for draft in drafts]
        self._holders: dict[Key, list[int]] = defaultdict(list)
        self._gathered: list[tuple[int, Key]] = []
        for number, draft in enumerate(drafts):
            own = _own(draft)
            if own is not None:
                self._holders[own].append(number)
                if draft.frame.type in _GATHERINGS:
                    self._gathered.append((number, own))
        self._most_held = max(self._holders, key=lambda k: (len(self._holders[k]), k), default=None)
        different = len({key(one.days) for one in self._told})
        self._facts = list(document_facts(document, doc, drafts, different))

    def _all_told(self, timeline: Timeline) -> Iterator[Told]:
        for number, sentence in enumerate(self._doc.sents):
            for found in timeline.dates_of(sentence):
                when = timeline.days(found, ahead=is_goal(found, sentence, "for"))
                if when is not None:
                    yield Told(
                        found,
                        when,
                        number,
                        block_around(self._document.blocks, found.start),
                        timeline.is_aside(found, sentence),
                        self._calendar.is_of_writing(found.start),
                        governor_of(found, sentence),
                    )

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
                self._add(found, one, "told", set(self._stands(one, number)), exact=not later)
        for role in self.drafts[number].roles:
            if role.role == "time" and isinstance(role.value, DateInterval):
                known = found.get(key(role.value))
                if known is not None:
                    known.features.add("of the scene" if role.inferred else "own")
        for k, candidate in found.items():
            candidate.features |= set(self._as_date(candidate.days))
            candidate.features |= set(self._held(k, number))
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
        if not again or self.drafts[number].frame.type not in _GATHERINGS:
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
                own = _own(other)
                return own is not None and when.from_ > own[1]
        return False

    def _is_to_come(self, when: DateInterval, number: int) -> bool:
        """Whether a date lies behind the text of what is told as done."""
        frame = self.drafts[number].frame
        return frame.modality in DONE and self._calendar.is_to_come(when, frame.trigger.idx)

    def _near(self, frame: Frame) -> list[Told]:
        """The dates around an event, the nearest first; the text's first date is always near."""
        trigger, here = frame.trigger, frame.sentence
        place = bisect_left(self._places, trigger.idx)
        before = self._told[max(0, place - _NEAREST[0]) : place]
        after = self._told[place : place + _NEAREST[1]]
        near = [one for one in before if here - one.sentence <= BACK]
        near += [one for one in after if one.sentence - here <= AHEAD]
        near += [one for one in self._told[:1] if one not in near]
        near = [one for one in near if not self._is_of_another(one, trigger)]
        near = [one for one in near if not _is_counted_from(one, trigger)]
        near = [one for one in near if not self._is_around_a_memory(one, frame)]
        second = second_occasion(trigger, self._timeline)
        near = [one for one in near if not is_of_a_second(one.found, second)]
        if frame.mode == _DENIAL:
            deeds = {d.frame.trigger.i for d in self.drafts if d.frame.type != "statement"}
            near = [one for one in near if one.governor is None or one.governor.i not in deeds]
        answers = {other.trigger.i for other in self._answering(frame)}
        near = [one for one in near if one.governor is None or one.governor.i not in answers]
        land = self._land(here)
        near = [one for one in near if land is None or self._is_told_with(land, one, here)]
        number = bisect_left(self._datelines, trigger.idx, key=lambda one: one.found.start)
        near += self._datelines[max(0, number - 1) : number]
        return sorted(near, key=lambda one: abs(one.found.start - trigger.idx))

    def _is_around_a_memory(self, one: Told, frame: Frame) -> bool:
        """Whether a date is of what is told around an earlier event, in its sentence or before.

        What a sentence before told of the like may have been the same.
        """
        if frame.type in _GATHERINGS:
            return False
        if one.sentence == frame.sentence:
            return is_of_before(one.found, frame.trigger)
        alike = (other.frame.type == frame.type for other in self._beside[one.sentence])
        return remembered_with(frame.trigger) is not None and not any(alike)

    def _answering(self, frame: Frame) -> Iterator[Frame]:
        """What answers the act of a noun in its sentence: "condemned | the arrest on 3 May".

        Likewise what upholds or lifts it. The answer has a day of its own; the act was before.
        """
        if is_verbal(frame.trigger):
            return
        words = word_sets("event_words")["answering"] | word_sets("times")["ruling_again"]
        for other in (draft.frame for draft in self._beside[frame.sentence]):
            answers = other.type == "statement" or lemma(other.trigger) in words
            about = (filler.head.i for filler in other.fillers if filler.role == "target_event")
            if answers and frame.trigger.i in about:
                yield other

    def _land(self, number: int) -> str | None:
        """The country with which a sentence opens: "In | Eritrea he joined a march"."""
        words = [word for word in self._sentences[number][:6] if not word.is_space]
        if not words or words[0].lower_ != "in" or words[0].dep_ != "prep":
            return None
        land = next((child for child in words[0].children if child.dep_ == "pobj"), None)
        mention = None if land is None else self._index.at(land)
        country = mention is not None and mention.subtype == "country"
        return land.text if land is not None and country else None

    def _is_told_with(self, land: str, one: Told, here: int) -> bool:
        """Whether a date is told of that country, and not of where the story was before."""
        return one.sentence == here or land in self._sentences[one.sentence].text

    def _is_of_another(self, one: Told, trigger: Token) -> bool:
        """Whether a date stands with a thing that was at another time than the event.

        A year at a noun, "the 2019 crackdown", says which it is and dates nothing else.
        """
        above = one.governor
        if above is None or above.i == trigger.i:
            return False
        if is_of_a_report_in_front(above, trigger):
            return True
        if sentence_of(above).start != sentence_of(trigger).start:
            if _is_of_a_life(one):
                return True
        elif _is_of_another_clause(one, above, trigger):
            return True
        names = one.days.precision == "year" and one.found.text.isdigit()
        if names and is_year_aside(one.found, sentence_of(above), trigger):
            return True
        named = above.pos_ in ("NOUN", "PROPN") and self._is_named_by(one.found, above)
        return names and named and not above.is_ancestor(trigger)

    def _is_named_by(self, found: TimeExpression, noun: Token) -> bool:
        """True for a year before a noun, or behind "of": "the 2016 raid", "the raid of 2016"."""
        before = self._document.text[: found.start].rstrip()
        return found.end <= noun.idx or before.endswith(" of")

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
            size = _size(when)
            candidate.kinds.add(f"{name} {size}" if itself else f"{kind} of {name}")
            candidate.features |= features if itself else {f"{kind}: {x}" for x in features}
            if itself and any(one is first for first in self._told[:1]):
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

    def _stands(self, one: Told, number: int) -> Iterator[str]:
        """Where a date stands, seen from the event."""
        frame = self.drafts[number].frame
        trigger, here = frame.trigger, frame.sentence
        far = _far(here - one.sentence)
        yield f"at {far}"
        yield f"at {far} {'aside' if one.aside else 'in the story'}"
        together = block_around(self._document.blocks, trigger.idx) == one.paragraph
        yield f"at {far} {'in' if together else 'outside'} the paragraph"
        if one.found.relative_to:
            yield f"needs {one.found.relative_to}"
        if one.found.start < trigger.idx:
            yield from self._rank(one, trigger)
        if here == one.sentence:
            yield from self._in_sentence(one, frame)

    def _rank(self, one: Told, trigger: Token) -> Iterator[str]:
        """How many other dates were told since."""
        place = bisect_left(self._places, trigger.idx)
        own_place = bisect_right(self._places, one.found.start)
        since = self._told[max(own_place, place - _REMEMBERED) : place]
        own = key(one.days)
        yield f"last but {min(len({key(o.days) for o in since} - {own}), 4)}"
        if not one.aside:
            story = {key(o.days) for o in since if not o.aside} - {own}
            yield f"last of the story but {min(len(story), 4)}"

    def _in_sentence(self, one: Told, frame: Frame) -> Iterator[str]:
        """How a date of the event's own sentence hangs together with its trigger."""
        trigger = frame.trigger
        side = "front" if one.found.end <= trigger.idx else "behind"
        low, high = sorted((one.found.start, trigger.idx))
        between = sum(
            low < other.frame.trigger.idx < high for other in self._beside[frame.sentence]
        )
        yield side
        yield f"{side} of {min(between, 3)}"
        word = one.found.text.split()[0].lower()
        if word in _LIMITS:
            yield f"limit {word}"
        above = one.governor
        if above is None:
            yield "hangs on nothing"
        elif above.i == trigger.i:
            yield f"hangs on it {side} {'verb' if is_verbal(trigger) else 'noun'}"
        elif above in trigger.ancestors:
            yield f"hangs above {side}"
            yield f"hangs above {side} {_path(trigger, above)}"
        elif trigger in above.ancestors:
            yield f"hangs below {side}"
            yield f"hangs below {side} {_path(above, trigger)}"
        else:
            yield f"hangs beside {side}"

    def _as_date(self, when: DateInterval) -> Iterator[str]:
        size = _size(when)
        yield size
        if key(when) == self._most_held:
            yield "most held"
        if self._published is not None:
            gap = (self._published - last_day(when)).days
            yield f"{size} {_gap(gap)} before publication"

    def _held(self, k: Key, number: int) -> Iterator[str]:
        """The events that are told with this date."""
        one = self.drafts[number]
        if any(_own(draft) == k for draft in self._groups[one.id] if draft is not one):
            yield "of its event"
        holders = [other for other in self._holders.get(k, ()) if other != number]
        yield f"holders {min(len(holders), 3)}"
        if not holders:
            return
        near = min(holders, key=lambda other: abs(other - number))
        two = self.drafts[near]
        order = "back" if near < number else "ahead"
        apart = abs(one.frame.sentence - two.frame.sentence)
        yield f"holder {order} {min(abs(near - number), 4)}"
        yield f"holder {order} apart {min(apart, 4)}"
        yield f"holder {two.frame.type} > {one.frame.type}"
        yield f"holder {self._tenses[near]} > {self._tenses[number]}"
        yield f"holder {two.frame.modality} > {one.frame.modality}"
        yield f"holder {two.frame.scope} > {one.frame.scope}"
        nearest = sorted(holders, key=lambda other: abs(other - number))[:_HOLDERS]
        for other in nearest:
            yield from _shared(one, self.drafts[other])


def _is_of_another_clause(one: Told, above: Token, trigger: Token) -> bool:
    """Whether a date of the trigger's sentence is that of something else told there."""
    if any(rule(above, trigger) for rule in _OF_ANOTHER):
        return True
    if is_of_the_next_clause(one.found, above, trigger):
        return True
    return is_of_an_earlier_clause(one.found, above, trigger, one.days)


def _is_counted_from(one: Told, trigger: Token) -> bool:
    """Whether a date is so long after the event itself: "a year after the | raid"."""
    if not sentence_of(trigger).start_char <= one.found.start < trigger.idx:
        return False
    event = event_counted_from(one.found, sentence_of(trigger))
    return event is not None and event.i == trigger.i


def _is_of_a_life(one: Told) -> bool:
    """True for a year that only says who one is: "left Minsk in | 2018 and works as a cook"."""
    verb = one.governor
    if verb is None or one.days.precision != "year" or not is_verbal(verb):
        return False
    return lemma(verb) in word_sets("times")["life"]


def has_own_date(draft: Draft) -> bool:
    """Whether the sentence of an event gives it a date that is known."""
    return _own(draft) is not None


def _own(draft: Draft) -> Key | None:
    """The date that the sentence of an event gives it."""
    own = (r.value for r in draft.roles if r.role == "time" and not r.inferred)
    return next((key(value) for value in own if isinstance(value, DateInterval)), None)


def _shared(one: Draft, two: Draft) -> Iterator[str]:
    """Kind, word, who and where that two events have in common."""
    if one.frame.type == two.frame.type:
        yield "holder of its type"
    if one.frame.trigger.lemma_ == two.frame.trigger.lemma_:
        yield "holder of its word"
    sides = {"doer": ontology().doer_roles, "sufferer": SUFFERERS, "place": ("place",)}
    mine, theirs = ([(name, d.fillers(*sides[name])) for name in sides] for d in (one, two))
    for name, own in mine:
        for other, others in theirs:
            if own & others:
                yield f"holder shares {name} {other}"


def _path(low: Token, high: Token) -> str:
    """Dependencies from a word up to one above it, at most the last few."""
    steps = [low.dep_]
    for token in low.ancestors:
        if token.i == high.i or len(steps) == _STEPS:
            break
        steps.append(token.dep_)
    return " ".join(steps)


def _size(when: DateInterval) -> str:
    """How wide a date is."""
    if when.precision in ("month", "year"):
        return when.precision
    width = days(when)
    return "day" if width == 1 else "week" if width <= 7 else "span"


def _far(sentences: int) -> str:
    """How many sentences ago a date was told, in bands."""
    if sentences < 0:
        return "1 ahead" if sentences == -1 else "2 ahead"
    return str(sentences) if sentences <= 3 else "4" if sentences <= 5 else "6"


def _gap(gap: int) -> str:
    """How many days before publication a date lies, in bands."""
    for limit, name in ((-1, "not"), (0, "0"), (1, "1"), (7, "7"), (31, "31"), (366, "366")):
        if gap <= limit:
            return name
    return "long"
