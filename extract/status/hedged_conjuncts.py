"""Hedges of one of several joined deeds: "was held and, the family fears, tortured", "was abducted
and may have been killed".

What stands in a parenthesis behind the "and", or in a helper of the second verb, is said of the
second alone; the reader lets it hold for the first as well. "Allegedly held and beaten" is of both.
"""

from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma, own_subjects
from extract.sentence_words import sentence_around
from extract.status.cues import status_of
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_JOINTS = ("and", "but", "or", "then")
_HELPERS = ("AUX", "ADV", "PART")
_RIGHT = frozenset({"right", "true", "correct", "accurate", "believed"})

_READ = frozenset({"reader", "aside_guard"})
"""Marks of a frame that no other step has judged."""
_MAIN = ("ROOT", "ccomp", "conj")

_Aside = tuple[int, int, Token]
"""The first place in a parenthesis, the one behind it, and the verb that follows."""


def not_hedged_with_the_next(frame: Frame) -> Frame:
    """ "was held and, the family fears, tortured": she was held."""
    trigger = frame.trigger
    if not is_verbal(trigger):
        return frame
    aside = _aside_behind(trigger)
    if aside is None:
        return _before_a_modal(frame)
    start, end, _ = aside
    if frame.source is not None and start <= frame.source.i < end:
        frame = replace(frame, source=None).marked("aside_guard")
    own = (f for f in frame.fillers if not start <= f.head.i < end)
    frame = frame.filled(own, "aside_guard")  # "followed and, on the consul's orders, beaten"
    if frame.modality not in ("alleged", "hypothetical") or frame.marks - _READ:
        return frame  # "nor has it conceded that he was held or, she alleges, beaten"
    status = status_of(trigger, event_type=frame.type)
    plain = status.modality == "asserted" or bool(status.cues)
    if not plain or any(not start <= cue.i < end for cue in status.cues):
        return frame
    return replace(frame, modality="asserted", cues=()).marked("aside_guard")


def hedged_by_its_aside(frame: Frame) -> Frame:
    """ "and, we fear, beat her", "and, if his brother is right, tortured"."""
    if frame.modality not in ("asserted", "hypothetical", "negated"):
        return frame
    aside = aside_before(frame.trigger)
    if aside is None or negated_here(frame.trigger):
        return frame
    inside = frame.trigger.doc[aside[0] : aside[1]]
    words, last = word_sets("modality"), inside[-1]
    if lemma(last) in words["fear_verbs"] and is_verbal(last):
        if _was_as_feared(inside):
            return replace(frame, modality="asserted", cues=()).marked("aside_guard")
        return replace(frame, modality="hypothetical", cues=(last,)).marked("aside_guard")
    said_if = inside[0].lower_ == "if" and last.lower_ in _RIGHT and _has_one_verb(inside)
    said_if = said_if and frame.trigger.doc[aside[1] + 1].tag_ != "MD"
    if not said_if and lemma(last) not in words["assuming"]:
        return frame
    cue = inside[0] if said_if else last
    fillers = tuple(f for f in frame.fillers if not aside[0] <= f.head.i < aside[1])
    return replace(frame, modality="alleged", cues=(cue,), fillers=fillers).marked("aside_guard")


def _has_one_verb(inside: Span) -> bool:
    """ "If his brother is right"; not "if he said he was right"."""
    return sum(word.tag_ in ("VBD", "VBZ", "VBP") for word in inside) == 1


def _was_as_feared(inside: Span) -> bool:
    """ "And, as his family had feared, tortured": he was; not so "as the family fears"."""
    as_it = inside[0].lower_ == "as" or (len(inside) > 1 and inside[1].lower_ == "as")
    now = any(word.tag_ in ("VBZ", "VBP") for word in inside)
    return as_it and not now and inside[-1].tag_ in ("VBD", "VBN")


def _before_a_modal(frame: Frame) -> Frame:
    """ "was abducted and may have been killed": he was abducted."""
    if frame.modality != "hypothetical" or _has_modal(frame.trigger):
        return frame
    joined = [verb for verb in children(frame.trigger, "conj") if is_verbal(verb)]
    if not any(map(_has_modal, joined)) or _is_supposed(frame.trigger):
        return frame
    if status_of(frame.trigger, event_type=frame.type).modality != "asserted":
        return frame
    return replace(frame, modality="asserted", cues=()).marked("aside_guard")


def _has_modal(verb: Token) -> bool:
    modals = word_sets("modality")["hypothetical_modals"]
    return any(aux.tag_ == "MD" and aux.lower_ in modals for aux in children(verb, "aux"))


def _is_supposed(trigger: Token) -> bool:
    words = sentence_around(trigger).words
    return "?" in words or not words.isdisjoint(word_sets("modality")["conditions"])


def _aside_behind(trigger: Token) -> _Aside | None:
    """The parenthesis of a verb that is joined to this one."""
    sentence = sentence_around(trigger)
    if "," not in sentence.words or sentence.words.isdisjoint(_JOINTS):
        return None
    for place in range(trigger.i + 1, sentence.end - 3):
        word = trigger.doc[place]
        if word.text in (";", ":"):
            return None
        if word.lower_ not in _JOINTS or word.nbor().text != ",":
            continue
        aside = _aside_at(place + 2, sentence.end, word)
        return aside if aside is not None and _are_joined(trigger, aside[2]) else None
    return None


def aside_before(trigger: Token) -> _Aside | None:
    """The parenthesis right before a joined verb."""
    sentence = sentence_around(trigger)
    if "," not in sentence.words or sentence.words.isdisjoint(_JOINTS):
        return None
    for place in range(trigger.i - 3, sentence.start, -1):
        word = trigger.doc[place]
        if word.lower_ in _JOINTS and word.nbor().text == ",":
            aside = _aside_at(place + 2, sentence.end, word)
            return aside if aside is not None and aside[2].i == trigger.i else None
    return None


def _aside_at(start: int, end: int, near: Token) -> _Aside | None:
    """The words up to the comma that a verb follows, with nothing but its helpers between."""
    doc = near.doc
    for comma in range(start + 1, end - 1):
        if doc[comma].text != ",":
            continue
        place = comma + 1
        while place < end - 1 and doc[place].pos_ in _HELPERS and not _is_deed(doc[place]):
            place += 1
        if _is_deed(doc[place]):
            return start, comma, doc[place]
    return None


def _is_deed(word: Token) -> bool:
    return word.tag_ in ("VBN", "VBD", "VBG", "VB") and word.dep_ not in ("aux", "auxpass")


def _are_joined(first: Token, second: Token) -> bool:
    """Two verbs of one subject."""
    if second in first.conjuncts:
        return True
    alike = first.dep_ in _MAIN and first.tag_ == second.tag_
    return alike and not own_subjects(second)
