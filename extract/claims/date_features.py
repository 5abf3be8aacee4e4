"""What speaks for a date that an event may be of: where it stands, how wide it is, who has it.

Features are short strings, such as "hangs on it front verb"; what each is worth stands in
`lexicon/event_dates.yaml`, fitted by `training.dates`.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from spacy.tokens import Token

from extract.blocks import block_around
from extract.claims.date_facts import tense
from extract.claims.date_keys import Key, key, own_key
from extract.claims.drafts import Draft
from extract.claims.told_dates import Told, ToldDates
from extract.frames import Frame
from extract.grammar import is_verbal
from extract.role_groups import SUFFERERS
from graph.dates import days, last_day
from graph.model import DateInterval, Document
from graph.ontology import ontology

_LIMITS = ("since", "until", "till", "by", "before", "after", "from", "following")
_STEPS = 3
_REMEMBERED, _HOLDERS = 40, 12
"""So many dates before an event, and so many events of one date, are looked at."""


class DateFeatures:
    """Features of the dates of a document, seen from its events.

    Args:
        drafts: The events in text order.
        groups: The drafts that tell the same event, by the id of each.
        beside: The events of each sentence, by its number.
    """

    def __init__(
        self,
        document: Document,
        dates: ToldDates,
        drafts: Sequence[Draft],
        groups: Mapping[str, Sequence[Draft]],
        beside: Mapping[int, Sequence[Draft]],
    ) -> None:
        self._blocks, self._dates = document.blocks, dates
        self._drafts, self._groups, self._beside = drafts, groups, beside
        self._published = date.fromisoformat(document.published) if document.published else None
        self._tenses = [tense(draft.frame.trigger) for draft in drafts]
        self._holders: dict[Key, list[int]] = defaultdict(list)
        for number, draft in enumerate(drafts):
            own = own_key(draft)
            if own is not None:
                self._holders[own].append(number)
        self._most_held = max(self._holders, key=lambda k: (len(self._holders[k]), k), default=None)

    def stands(self, one: Told, number: int) -> Iterator[str]:
        """Where a date stands, seen from the event."""
        frame = self._drafts[number].frame
        trigger, here = frame.trigger, frame.sentence
        far = _far(here - one.sentence)
        yield f"at {far}"
        yield f"at {far} {'aside' if one.aside else 'in the story'}"
        together = block_around(self._blocks, trigger.idx) == one.paragraph
        yield f"at {far} {'in' if together else 'outside'} the paragraph"
        if one.found.relative_to:
            yield f"needs {one.found.relative_to}"
        if one.found.start < trigger.idx:
            yield from self._rank(one, trigger)
        if here == one.sentence:
            yield from self._in_sentence(one, frame)

    def _rank(self, one: Told, trigger: Token) -> Iterator[str]:
        """How many other dates were told since."""
        place = bisect_left(self._dates.places, trigger.idx)
        own_place = bisect_right(self._dates.places, one.found.start)
        since = self._dates.told[max(own_place, place - _REMEMBERED) : place]
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
            low < other.frame.trigger.idx < high for other in self._beside.get(frame.sentence, ())
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

    def as_date(self, when: DateInterval) -> Iterator[str]:
        """How wide a date is, how long before publication, and whether most events have it."""
        wide = size(when)
        yield wide
        if key(when) == self._most_held:
            yield "most held"
        if self._published is not None:
            gap = (self._published - last_day(when)).days
            yield f"{wide} {_gap(gap)} before publication"

    def held(self, k: Key, number: int) -> Iterator[str]:
        """The events that are told with this date."""
        one = self._drafts[number]
        if any(own_key(draft) == k for draft in self._groups[one.id] if draft is not one):
            yield "of its event"
        holders = [other for other in self._holders.get(k, ()) if other != number]
        yield f"holders {min(len(holders), 3)}"
        if not holders:
            return
        near = min(holders, key=lambda other: abs(other - number))
        two = self._drafts[near]
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
            yield from _shared(one, self._drafts[other])


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


def size(when: DateInterval) -> str:
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
