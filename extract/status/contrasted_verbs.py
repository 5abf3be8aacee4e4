"""Deeds set against each other by a "not": "not arrested but abducted", "advised, not threatened".

What stands behind "not X but" was done, and so was what stands before ", not X" or ", never X": the
reader, and the parser with it, let the "not" reach over both. Where the one that was done is mild,
"had been advised, not threatened", the reader takes it for the deed itself, which is just what the
speaker denies: it tells of no event.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    children,
    first_conjunct,
    is_to_come,
    is_verbal,
    lemma,
    own_subjects,
    sentence_of,
)
from extract.sentence_words import sentence_around
from extract.status.allegation import allegation_around
from extract.status.cue_path import path
from extract.status.cues import denial_governs
from extract.status.governors import governed
from extract.statuses import REFUTED
from extract.wordlists import word_sets
from graph.model import Modality

_NOT = frozenset({"not", "never", "n't", "n\u2019t"})
_MARKS = frozenset({",", "-", "\u2013", "\u2014"})
_PAST = ("VBD", "VBN")
_HELPERS = ("nsubj", "nsubjpass", "aux", "auxpass", "mark")
_OPEN = frozenset({"if", "whether", "unless", "until", "lest"})


def done_instead(frame: Frame) -> Frame:
    """ "Was not arrested but abducted", "insulted, not beaten": the other one was done."""
    verb = frame.trigger
    if frame.modality not in REFUTED or _NOT.isdisjoint(sentence_around(verb).words):
        return frame
    if not is_verbal(verb) or denial_governs(verb, event_type=frame.type) is not None:
        return frame
    first = _refused_before(verb)
    if first is None and (_refused_behind(verb) is None or _is_refused(verb)):
        return frame
    told = _told(verb if first is None else first)
    if told is None:
        return frame
    modality, cues = told
    return replace(frame, modality=modality, cues=cues).marked("contrast_guard")


def without_mild_contrasts(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those of "advised" in "advised, not threatened"; in their order."""
    return [frame for frame in frames if not _is_mild_side(frame)]


def _is_mild_side(frame: Frame) -> bool:
    verb, mild = frame.trigger, word_sets("modality")["mild_verbs"]
    if lemma(verb) not in mild or not frame.harms:
        return False
    if _NOT.isdisjoint(sentence_around(verb).words) or not is_verbal(verb):
        return False
    other = _refused_behind(verb) or _refused_before(verb)
    return other is not None and lemma(other) not in mild


def _refused_before(verb: Token) -> Token | None:
    """The "arrested" of "was not arrested but abducted", "not arrested but abducted and beaten"."""
    first = first_conjunct(verb)
    if first.i >= verb.i or verb.tag_ not in _PAST or children(verb, *_HELPERS):
        return None
    opener = _past_adverbs(verb)
    if opener is None or not is_verbal(first):
        return None
    if opener.lower_ in ("and", ","):
        between = (other for other in first.conjuncts if first.i < other.i < verb.i)
        return first if any(_refused_before(other) for other in between) else None
    passive = bool(children(first, "auxpass")) and first.tag_ in _PAST
    return first if opener.lower_ == "but" and passive and _is_refused(first) else None


def _past_adverbs(verb: Token) -> Token | None:
    """The word before a verb and its adverbs; a "not" is none of these."""
    place, start = verb.i - 1, sentence_of(verb).start
    while place >= start and verb.doc[place].pos_ == "ADV" and verb.doc[place].lower_ not in _NOT:
        place -= 1
    return verb.doc[place] if place >= start else None


def _is_refused(verb: Token) -> bool:
    """Whether a "not" stands before a verb, in its clause."""
    subjects = own_subjects(verb)
    start = max((s.i for s in subjects if s.i < verb.i), default=sentence_of(verb).start)
    before = verb.doc[start : verb.i]
    nobody = word_sets("modality")["no_names"]
    return any(word.lower_ in _NOT for word in before) or any(
        word.lower_ in nobody for subject in subjects for word in (subject, *subject.lefts)
    )


def _refused_behind(verb: Token) -> Token | None:
    """The "threatened" of "had been advised, not threatened"; the verb between has an end."""
    if verb.tag_ not in _PAST:
        return None
    for word in verb.doc[verb.i + 1 : sentence_of(verb).end]:
        if word.lower_ in _NOT:
            other = _verb_behind(word) if _is_joined(word) else None
            return other if other is not None and _are_side_by_side(verb, other) else None
        if word.pos_ in ("VERB", "AUX", "SCONJ") or word.text in (";", ":"):
            return None
    return None


def _is_joined(negation: Token) -> bool:
    """The "not" behind a comma, a dash or "but"."""
    before = negation.nbor(-1)
    return before.text in _MARKS or before.lower_ in ("but", "and")


def _verb_behind(negation: Token) -> Token | None:
    """The participle that a "not" stands before, past its adverbs."""
    for word in negation.doc[negation.i + 1 : sentence_of(negation).end]:
        if word.pos_ != "ADV":
            bare = (
                word.tag_ in _PAST and word.pos_ == "VERB" and not children(word, "aux", "auxpass")
            )
            return word if bare else None
        if word.lower_ in word_sets("modality")["not_alone"]:
            return None
    return None


def _are_side_by_side(verb: Token, other: Token) -> bool:
    """Whether one of two verbs hangs on the other, and they have one subject."""
    tied = other.head.i == verb.i or verb.head.i == other.i or other.head.i == verb.head.i
    return tied and not any(subject.i > verb.i for subject in own_subjects(other))


def _told(verb: Token) -> tuple[Modality, tuple[Token, ...]] | None:
    """The speech status of a clause without its "not"; None where it is open."""
    modal = is_to_come(verb)
    if modal or any(mark.lower_ in _OPEN for mark in children(verb, "mark")):
        return None
    steps = path(verb)
    hit = next(filter(None, (governed(step, verb) for step in steps)), None)
    hit = hit or allegation_around(verb, steps)
    return ("asserted", ()) if hit is None else (hit[0], hit[1])
