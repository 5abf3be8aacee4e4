"""Bait that was not taken: "agents sent her a link to spyware, but she did not open it".

Sending it was the attempt; nothing was broken into where whom it was sent to left it unopened or
deleted it. Who did so later, or whose phone the sentence tells to be infected, was hit.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Frame
from extract.grammar import children, is_passive, lemma, own_subjects, sentence_of
from extract.sentence_words import words_in
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.status.retractions import next_sentence
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_PRONOUNS = frozenset({"he", "she", "they", "who", "none", "nobody", "one", "neither", "both"})
_THINGS = frozenset({"it", "that", "which", "they", "them"})


def left_unopened(frame: Frame) -> Frame:
    """ "Sent her a link to spyware, but she did not open it": it was tried."""
    bait, words = frame.trigger, word_sets("modality")
    if frame.type != "cyber_intrusion" or frame.modality not in CLAIMED:
        return frame
    if not {lemma(bait), bait.lower_} & words["sending_bait"] or is_supposed(bait):
        return frame
    spans = list(_told_here(bait))
    if any(words_in(span).all_lemmas & words["breaking_in"] for span in spans):
        return frame
    cue = next((w for span in spans for w in span if _leaves_it(w, frame)), None)
    return frame if cue is None else _tried(frame, cue)


def _tried(frame: Frame, cue: Token) -> Frame:
    return replace(frame, modality="attempted", cues=(cue,)).marked("left_unopened")


def _told_here(bait: Token) -> Iterator[Span]:
    """The sentence, and the next one where it goes on with a pronoun."""
    yield sentence_of(bait)
    following = next_sentence(bait)
    if following is not None and any(w.lower_ in _PRONOUNS | _THINGS for w in following[:2]):
        yield following


def _leaves_it(word: Token, frame: Frame) -> bool:
    """ "Did not open it", "none of them clicked", "deleted it", "was never opened"."""
    words = word_sets("modality")
    if word.i < frame.trigger.i:
        return False
    if word.lower_ in words["untouched"]:
        return True
    no = bool(negated_here(word, objects=False))
    name = lemma(word)
    done_away = name in words["doing_away"] and not no and word.tag_ in ("VBD", "VBN")
    opened = name in words["opening_bait"] and _is_past(word) and (no or _on_nothing(word))
    return (done_away or opened) and not _is_for_a_while(word) and _is_by_whom_it_hit(word, frame)


def _is_past(verb: Token) -> bool:
    """No rule and no warning: "should not open anything"."""
    helpers = {a.lower_ for a in children(verb, "aux", "auxpass")}
    return verb.tag_ == "VBD" or bool(helpers & {"did", "had", "has", "have", "was", "were"})


def _on_nothing(verb: Token) -> bool:
    """ "Clicked on nothing", "opened none of them"."""
    negative = word_sets("modality")["negative_words"]
    return any(word.lower_ in negative for word in verb.subtree if word.i > verb.i)


def _is_for_a_while(verb: Token) -> bool:
    return any(w.lower_ in word_sets("modality")["for_a_while"] for w in verb.subtree)


def _is_by_whom_it_hit(verb: Token, frame: Frame) -> bool:
    """Not "her brother did not open it", of another."""
    first = verb.head if verb.dep_ == "conj" and not own_subjects(verb) else verb
    hit = {f.head.i for f in frame.fillers if f.role == "target"}
    wanted = _PRONOUNS | (_THINGS if is_passive(verb) else frozenset())
    subjects = own_subjects(verb) or own_subjects(first)
    sent = {s.i for s in own_subjects(frame.trigger)}
    return any(s.lower_ in wanted or s.i in hit or s.i in sent for s in subjects)
