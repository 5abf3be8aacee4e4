"""Two events of a document and what speaks for a relation of theirs: candidates and features.

A candidate is a relation type with an event before or shortly after the one that it is said of.
What a feature is worth stands in `lexicon/event_pairs.yaml`, fitted by `training.pairs`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise
from sys import intern

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.grammar import lemma
from extract.remembered import once_a_word
from extract.role_groups import SUFFERERS
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets
from graph.model import STANDING, DateInterval

BACK, AHEAD = 10, 3
"""Sentences before and after an event in which the other end may stand."""

_DEFINITE = ("the", "this", "that", "these", "those", "such", "its", "their", "his", "her")
_DOERS = ("initiator", "organizer", "participant", "sponsor")
_SIDES = {
    "doer": _DOERS,
    "sufferer": SUFFERERS,
    "addressee": ("addressee",),
    "place": ("place",),
}
_CUE_PARTS = ("ADP", "SCONJ", "CCONJ")
_GATHERINGS = ("protest", "public_event", "counter_protest")
_LONGEST_PATH = 4


SUBJECT, OBJECT = "s", "o"
"""The two ends of a relation, as they stand before the features of one event."""


@dataclass(frozen=True)
class Story:
    """The events of a document in text order, and what is asked of them again and again."""

    drafts: Sequence[Draft]
    _seen: dict[tuple[int, str], list[str]] = field(default_factory=dict)

    @cached_property
    def paragraphs(self) -> list[int]:
        """Number of the paragraph of each event."""
        places = [draft.frame.trigger.idx for draft in self.drafts]
        text = self.drafts[0].frame.trigger.doc.text if self.drafts else ""
        lines = (text.count("\n", one, two) for one, two in pairwise([0, *places]))
        return list(accumulate(lines))

    @cached_property
    def sentences(self) -> list[int]:
        """Number of the sentence of each event."""
        return [draft.frame.sentence for draft in self.drafts]

    @cached_property
    def types(self) -> list[str]:
        """Type of each event."""
        return [draft.frame.type for draft in self.drafts]

    @cached_property
    def sides(self) -> list[dict[str, frozenset[str]]]:
        """Who and what stands on each side of each event."""
        return [
            {side: draft.fillers(*roles) for side, roles in _SIDES.items()} for draft in self.drafts
        ]

    @cached_property
    def all_sides(self) -> list[frozenset[str]]:
        """Who and what stands on any side of each event: few events share anything."""
        return [frozenset[str]().union(*sides.values()) for sides in self.sides]

    @cached_property
    def days(self) -> list[str | None]:
        """The first day that each event is told to be of, if any."""
        return [_day(draft) for draft in self.drafts]

    @cached_property
    def first_of_type(self) -> dict[str, int]:
        """Number of the first event of each type."""
        first: dict[str, int] = {}
        for number, draft in enumerate(self.drafts):
            first.setdefault(draft.frame.type, number)
        return first

    def near(self, subject: int) -> Iterator[int]:
        """Numbers of the events that may be the other end, in text order."""
        here = self.sentences[subject]
        start = bisect_left(self.sentences, here - BACK)
        stop = bisect_right(self.sentences, here + AHEAD)
        return (number for number in range(start, stop) if number != subject)

    def features(self, subject: int, other: int) -> list[str]:
        """What speaks for or against a relation of two events, whatever its type."""
        return [
            *self.alone(subject, SUBJECT),
            *self.alone(other, OBJECT),
            *self.together(subject, other),
        ]

    def together(self, subject: int, other: int) -> list[str]:
        """What they say only together."""
        one, two = self.drafts[subject], self.drafts[other]
        return [
            *_types(one, two),
            *self._distance(subject, other),
            *self._shared(subject, other),
            *_named(one, two),
            *_between(one.frame.trigger, two.frame.trigger),
        ]

    def alone(self, number: int, side: str) -> list[str]:
        """What one event says by itself, as `SUBJECT` or as `OBJECT`."""
        known = self._seen.get((number, side))
        if known is None:
            known = [intern(f"{side} {name}") for name in self._of_one(number)]
            self._seen[number, side] = known
        return known

    def _of_one(self, number: int) -> Iterator[str]:
        frame = self.drafts[number].frame
        trigger = frame.trigger
        yield f"type {frame.type}"
        yield f"status {STANDING[frame.modality]}"
        yield f"modality {frame.modality}"
        yield f"scope {frame.scope}"
        yield f"part {trigger.pos_} {trigger.dep_}"
        if frame.mode:
            yield f"mode {frame.mode}"
        if _is_definite(trigger):
            yield "definite"
        again = self.first_of_type[frame.type] < number
        yield "type again" if again else f"first {frame.type}"
        for role in sorted({r.role for r in self.drafts[number].roles if not r.inferred}):
            yield f"has {role}"

    def _distance(self, subject: int, other: int) -> Iterator[str]:
        one, two = self.drafts[subject], self.drafts[other]
        apart = one.frame.sentence - two.frame.sentence
        far = _bucket(apart)
        order = "back" if other < subject else "ahead"
        yield f"apart {far} {order}"
        yield f"apart {far} {order} {one.frame.type}"
        yield "same paragraph" if self._together(subject, other) else "other paragraph"
        low, high = sorted((subject, other))
        between = self.types[low + 1 : high]
        yield f"between {min(high - low - 1, 4)}"
        alike = between.count(two.frame.type)
        yield f"alike between {min(alike, 2)} {order}"
        if not alike and other < subject:
            yield f"nearest {two.frame.type}"
        if one.frame.type in between:
            yield "own type between"
        if two.frame.type in ("protest", "public_event"):
            gatherings = sum(map(between.count, _GATHERINGS))
            yield f"gatherings between {min(gatherings, 3)}"

    def _shared(self, subject: int, other: int) -> Iterator[str]:
        mine, theirs = self.sides[subject], self.sides[other]
        if not self.all_sides[subject].isdisjoint(self.all_sides[other]):
            for name, own in mine.items():
                for side, others in theirs.items():
                    if own & others:
                        yield f"shared {name} {side}"
        for name in ("doer", "sufferer", "place"):
            if mine[name] and theirs[name] and not mine[name] & theirs[name]:
                yield f"other {name}"
        day, other_day = self.days[subject], self.days[other]
        if day and other_day:
            yield "same day" if day == other_day else "other day"

    def _together(self, one: int, two: int) -> bool:
        return self.paragraphs[one] == self.paragraphs[two]


def _bucket(apart: int) -> str:
    if apart < 0:
        return "1 ahead" if apart == -1 else "2 ahead"
    return str(apart) if apart < 4 else "4" if apart < 6 else "6"


def _types(one: Draft, two: Draft) -> Iterator[str]:
    yield f"{one.frame.type} > {two.frame.type}"
    if one.frame.trigger.lemma_.lower() == two.frame.trigger.lemma_.lower():
        yield "same word"
    if one.frame.modality != two.frame.modality:
        yield f"status {STANDING[one.frame.modality]} > {STANDING[two.frame.modality]}"


def _day(draft: Draft) -> str | None:
    return next((r.value.from_ for r in draft.roles if isinstance(r.value, DateInterval)), None)


def _named(one: Draft, two: Draft) -> Iterator[str]:
    """Whether a `target_event` of the subject is the other event, or a word for it."""
    target = two.frame.trigger
    told = [r for r in one.roles if r.role == "target_event" and not r.inferred]
    for role in told:
        if role.start <= target.idx < role.end:
            yield "is target event"
        elif role.text.split()[-1].lower().removesuffix("s") == target.lemma_.lower():
            yield "word of target event"
        else:
            yield "another target event"
    for role in two.roles:
        if role.role == "target_event" and not role.inferred:
            trigger = one.frame.trigger
            if role.start <= trigger.idx < role.end:
                yield "is its target event"
    for role in one.roles:
        if role.role != "target_event" and role.start <= target.idx < role.end:
            yield f"inside {role.role}"
    for role in two.roles:
        answered = role.role == "target_event" and role.inferred
        if not answered and role.start <= one.frame.trigger.idx < role.end:
            yield f"around {role.role}"


def _between(one: Token, two: Token) -> Iterator[str]:
    """Words and grammar between two triggers of a sentence, else how the later sentence opens."""
    order = "back" if two.i < one.i else "ahead"
    if _opening(one).start != _opening(two).start:
        later = max(one, two, key=lambda t: t.i)
        yield from (f"before later {cue} {order}" for cue in _opening(later).cues)
        return
    low, high = sorted((one.i, two.i))
    for place in range(low + 1, high):
        cue = _cue(one.doc[place])
        if cue is not None:
            yield f"cue {cue} {order}"
    yield f"words between {min((high - low) // 4, 4)}"
    path = _path(one, two)
    if path is not None:
        yield f"path {path}"


@dataclass(frozen=True, slots=True)
class _Opening:
    """Where the sentence of a word starts, and the cues before the word."""

    start: int
    cues: tuple[str, ...]


@once_a_word
def _opening(word: Token) -> _Opening:
    start = sentence_around(word).start
    cues = (_cue(word.doc[place]) for place in range(start, word.i))
    return _Opening(start, tuple(cue for cue in cues if cue is not None))


@once_a_word
def _cue(token: Token) -> str | None:
    """The lemma of a word that may join two events, else None."""
    name = lemma(token)
    return name if name in word_sets("event_words")["cues"] or token.pos_ in _CUE_PARTS else None


def _path(one: Token, two: Token) -> str | None:
    """Dependencies from one trigger up to the common governor and down to the other."""
    over = [two, *two.ancestors]
    places = {token.i: n for n, token in enumerate(over)}
    up: list[str] = []
    for token in [one, *one.ancestors]:
        if token.i in places:
            down = [_step(t) for t in reversed(over[: places[token.i]])]
            steps = [*up, "^", *down]
            return " ".join(steps) if len(steps) <= _LONGEST_PATH + 1 else None
        up.append(_step(token))
    return None


def _step(token: Token) -> str:
    return f"{token.dep_}:{token.lower_}" if token.pos_ in ("ADP", "SCONJ") else token.dep_


def _is_definite(trigger: Token) -> bool:
    return trigger.pos_ in ("NOUN", "PROPN") and any(
        child.dep_ in ("det", "poss") and child.lower_ in _DEFINITE for child in trigger.lefts
    )
