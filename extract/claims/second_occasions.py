"""The second of two occasions that one verb tells: "in Lyon in May and, a month later, in Rome".

The verb is one event, and was done at one place and time: it keeps the first ones, and neither the
time nor the place of the second, which would make it "in Lyon, a month later".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.claims.timeline import Timeline
from extract.frames import Frame
from extract.grammar import NOUNS, is_verbal
from extract.sentence_words import sentence_around
from extract.times import TimeExpression

_IN = ("in", "at", "near", "outside", "inside")
_ON = ("on", "in", "at", "during")
_AGAIN = ("again", "then", "later", "once", "more", ",", "\u2013")
_AFTER = (".", ";", ")", "and", "by", ":", "\n")
_NAME = ("DET", "ADJ", "NOUN", "PROPN", "NUM")
_MOST = 8
"""So many words at most stand between "and" and the end of the second occasion."""


def with_first_occasion(frame: Frame, timeline: Timeline) -> Frame:
    """The frame without the time and place of a second occasion."""
    if not any(filler.role in ("place", "time") for filler in frame.fillers):
        return frame
    second = second_occasion(frame.trigger, timeline)
    if second is None:
        return frame
    kept = tuple(
        one
        for one in frame.fillers
        if one.role not in ("place", "time") or not second[0] <= one.head.idx < second[1]
    )
    return frame if len(kept) == len(frame.fillers) else replace(frame, fillers=kept)


def second_occasion(trigger: Token, timeline: Timeline) -> tuple[int, int] | None:
    """From where to where the words of the second occasion stand; None where there is none."""
    around = sentence_around(trigger)
    if "and" not in around.words:
        return None
    sentence = around.span
    dates = timeline.dates_of(sentence)
    for joint in _joints(trigger, sentence) if dates else ():
        end = _end(joint, sentence, dates)
        first = sentence.doc[trigger.i + 1 : joint.i]
        if end is None or not _is_whole(first, joint, sentence, dates):
            continue
        return joint.idx, end
    return None


def is_of_a_second(found: TimeExpression, second: tuple[int, int] | None) -> bool:
    """Whether a date stands in the words of a second occasion."""
    return second is not None and second[0] <= found.start < second[1]


def _joints(trigger: Token, sentence: Span) -> Iterator[Token]:
    """Each "and" behind an event word, up to the next verb."""
    for word in sentence.doc[trigger.i + 1 : sentence.end]:
        if is_verbal(word):
            return
        if word.lower_ == "and":
            yield word


def _end(joint: Token, sentence: Span, dates: Sequence[TimeExpression]) -> int | None:
    """Where "and" is followed by a time and a place, in either order, and nothing else."""
    at, timed, placed = joint.i + 1, False, False
    while at < sentence.end and at - joint.i <= _MOST and not (timed and placed):
        date = _date_at(at, sentence, dates)
        if date is not None and not timed:
            at, timed = _behind(date, sentence), True
        elif sentence.doc[at].lower_ in _AGAIN:
            at += 1
        else:
            behind = _place_at(at, sentence, dates)
            if behind is None or placed:
                return None
            at, placed = behind, True
    ends = at >= sentence.end or sentence.doc[at].text in _AFTER or _goes_on(at, sentence)
    last = sentence.doc[at - 1]
    return last.idx + len(last) if timed and placed and ends else None


def _goes_on(at: int, sentence: Span) -> bool:
    """Whether the sentence goes on behind a comma with no verb of its own."""
    words = sentence.doc[at : sentence.end]
    return words[0].text == "," and not any(is_verbal(word) for word in words[1:3])


def _date_at(at: int, sentence: Span, dates: Sequence[TimeExpression]) -> TimeExpression | None:
    """The date that begins with a word or right behind its "on"."""
    words = sentence.doc[at : min(at + 2, sentence.end)]
    starts = [words[0].idx]
    if words[0].lower_ in _ON and len(words) > 1:
        starts.append(words[1].idx)
    return next((one for one in dates if one.start in starts), None)


def _behind(date: TimeExpression, sentence: Span) -> int:
    return next((word.i for word in sentence if word.idx >= date.end), sentence.end)


def _place_at(at: int, sentence: Span, dates: Sequence[TimeExpression]) -> int | None:
    """The number of the word behind "in New York"; None where no such place stands."""
    if sentence.doc[at].lower_ not in _IN:
        return None
    end = at + 1
    while end < sentence.end and sentence.doc[end].pos_ in _NAME:
        if _date_at(end, sentence, dates) is not None:
            break
        end += 1
    return end if end > at + 1 and sentence.doc[end - 1].pos_ in NOUNS else None


def _is_whole(first: Span, joint: Token, sentence: Span, dates: Sequence[TimeExpression]) -> bool:
    """Whether the first occasion has its own time, or the second one's follows "and": "and, a
    month later, in Rome"; "in Lyon and in Rome in May" is one time at two places."""
    if not len(first):
        return False
    here = first.start_char
    if any(here <= one.start < joint.idx for one in dates):
        return True
    at = joint.i + 1
    while at < sentence.end and sentence.doc[at].lower_ in _AGAIN:
        at += 1
    timed = at < sentence.end and _date_at(at, sentence, dates) is not None
    return timed and any(_place_at(word.i, sentence, dates) for word in first)
