"""What only a fake tells is denied: "the video of the arrest was staged".

A recording, a letter or a report that is judged a fake proves nothing of what it tells; whoever
judges it so denies that. Only what it tells counts ("the video of", "a letter in which"), not what
befell it: "the video that police seized was staged". A deed that is itself called a hoax is denied.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    agents,
    children,
    is_passive,
    is_verbal,
    lemma,
    prepositional_objects,
)
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED
from extract.tellers.speech import speaker
from extract.wordlists import word_sets

_TELLING_OF = ("of", "about")
_JUDGED = ("nsubj", "nsubjpass", "dobj")
_UNREAL = ("if", "whether", "unless")


def told_by_a_fake(frame: Frame) -> Frame:
    """ "The video of the beating turned out to be a fake": nothing shows that there was one."""
    if frame.modality not in CLAIMED:
        return frame
    record = _record_that_tells(frame.trigger)
    if record is None:
        return frame
    verb = record.head
    fakes = "fake_words" if record.i != frame.trigger.i else "fake_deeds"
    verdict = _verdict(record, verb, word_sets("modality")[fakes])
    if verdict is None or _is_open(verb, verdict):
        return frame
    if record.i == frame.trigger.i and _is_sham(frame, verdict):
        return frame
    judge = _judge(frame, record, verb)
    if judge is None and record.dep_ != "nsubj" and _judges(verb):
        return frame  # "was called a fake": by whom?
    told = replace(frame, modality="denied", cues=(verdict,), source=judge)
    return told.marked("fake_guard")


def _is_sham(frame: Frame, verdict: Token) -> bool:
    """A trial that "was a fiction" was held, and a bomb threat that "was a hoax" was made."""
    hoax = frame.type == "threaten" and lemma(verdict) == "hoax"
    return hoax or frame.type == "legal_action"


def _judge(frame: Frame, record: Token, verb: Token) -> Token | None:
    """Who calls it a fake: the subject or agent of the verb, or who says the whole."""
    if _judges(verb):
        return next(iter(agents(verb)), None) if is_passive(verb) else speaker(verb)
    said_by = speaker(verb.head) if verb.dep_ == "ccomp" else frame.source
    return None if said_by is not None and said_by.i == record.i else said_by


def _record_that_tells(trigger: Token) -> Token | None:
    """The video, letter or report whose content the event is, or the word of the event."""
    above = trigger.head
    if trigger.pos_ == "NOUN" and trigger.dep_ in _JUDGED:
        return trigger
    if trigger.dep_ == "pobj" and above.lower_ in _TELLING_OF:
        return above.head if _is_record(above.head) else None
    showing = word_sets("modality")["showing_verbs"]
    shown = trigger.dep_ in ("ccomp", "xcomp") and lemma(above) in showing
    clause = above if shown else trigger
    if clause.dep_ not in ("relcl", "acl") or not _is_record(clause.head):
        return None
    return clause.head if shown or _has_it_inside(trigger) else None


def _has_it_inside(verb: Token) -> bool:
    """ "A letter in which he threatens her", "the story that they had beaten him"."""
    relative = [w for w in verb.subtree if w.tag_ in ("WDT", "WP", "WRB") and w.i < verb.i]
    if not relative:
        return any(mark.lower_ == "that" for mark in children(verb, "mark"))
    word = relative[0]
    if word.lower_ == "where" or (word.dep_ == "pobj" and word.head.lower_ in ("in", "on")):
        return True
    return word.lower_ == "that" and word.dep_ == "dobj" and len(children(verb, "dobj")) > 1


def _is_record(noun: Token) -> bool:
    return lemma(noun) in word_sets("modality")["what_may_be_fake"]


def _verdict(record: Token, verb: Token, fakes: frozenset[str]) -> Token | None:
    """The word that calls the record a fake, as predicate of its verb or of who judges it."""
    if record.dep_ == "nsubjpass" and verb.lower_ in fakes:
        return verb
    return next((word for word in _predicates(record, verb) if word.lower_ in fakes), None)


def _predicates(record: Token, verb: Token) -> Iterator[Token]:
    if record.dep_ == "dobj" and _judges(verb):
        yield from children(verb, "oprd", "ccomp", "xcomp", "acomp")
        yield from prepositional_objects(verb, "as")
        yield from (a for p in children(verb, "prep") for a in children(p, "amod", "pcomp"))
    if record.dep_ in ("nsubj", "nsubjpass"):
        yield from children(verb, "attr", "acomp", "oprd")
        if lemma(verb) in word_sets("modality")["turning_out"]:
            below = [be for be in children(verb, "xcomp") if lemma(be) == "be"]
            yield from (p for be in below for p in children(be, "attr", "acomp"))
            yield from (be for be in children(verb, "xcomp") if lemma(be) != "be")


def _judges(verb: Token) -> bool:
    """ "Called it a fake", "dismissed it as a fake"."""
    words = word_sets("modality")
    return lemma(verb) in words["naming_verbs"] - words["turning_out"]


def _is_open(verb: Token, verdict: Token) -> bool:
    """Whether the verdict is negated, a guess, or told by somebody who may not say so himself."""
    said = {verb, verdict, verdict.head}
    helpers = [word for one in said for word in one.children if word.dep_ in ("aux", "advmod")]
    guessed = any(w.lower_ in word_sets("modality")["guessing_words"] for w in helpers)
    return guessed or any(map(negated_here, said)) or not _is_said_plainly(verb)


def _is_said_plainly(verb: Token) -> bool:
    """As the main clause, or under one of saying or finding: "police found that it was staged"."""
    if any(mark.lower_ in _UNREAL for mark in children(verb, "mark")):
        return False
    above = verb.head
    if verb.dep_ != "ccomp" or not is_verbal(above):
        return verb.dep_ in ("ROOT", "conj")
    few = any(s.lower_ in ("few", "nobody", "none") for s in children(above, "nsubj"))
    says = lemma(above) in word_sets("modality")["verdict_verbs"] and not few
    return says and above.dep_ in ("ROOT", "conj") and not negated_here(above)
