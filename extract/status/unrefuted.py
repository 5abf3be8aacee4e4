"""What only seems to be refuted: unconfirmed, undisputed, found by a court, charged all the same.

As all guards (`extract.guards`) each is one function from a frame to a frame, and leaves its name
in the frame's rule when it has changed something.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    DEFINITE,
    children,
    conjuncts,
    first_conjunct,
    is_verbal,
    lemma,
    own_subjects,
    sentence_of,
)
from extract.status.cues import denial_governs, status_of
from extract.status.denying_verbs import is_undenied
from extract.status.local_cues import negated_here
from extract.status.reach import leaves_unconfirmed, may_refute
from extract.status.with_status import with_status
from extract.statuses import REFUTED
from extract.wordlists import word_sets


def unconfirmed(frame: Frame) -> Frame:
    """ "the report could not be verified", "did not confirm that": it is said, and not refuted."""
    trigger = frame.trigger
    if frame.modality not in REFUTED:
        return frame
    word = next((word for word in sentence_of(trigger) if leaves_unconfirmed(word, trigger)), None)
    if word is None or denial_governs(trigger, event_type=frame.type) is not None:
        return frame
    if any(may_refute(other, trigger) for other in sentence_of(trigger) if other.i != word.i):
        return frame
    silent = frame.source is not None and frame.source in word.head.children
    source = None if silent else frame.source
    told = replace(frame, modality="alleged", cues=(word,), source=source)
    return told.marked("unconfirmed_guard")


def founded_refutation(frame: Frame) -> Frame:
    """Where no word can deny or negate an event, it is not denied or negated."""
    trigger = frame.trigger
    if frame.modality not in REFUTED:
        return frame
    if any(may_refute(word, trigger) for word in sentence_of(trigger)):
        return frame
    status = status_of(trigger, event_type=frame.type)
    if status.modality in REFUTED:
        return frame
    return with_status(frame, status, "no_refutation_guard")


def found_by_a_court(frame: Frame) -> Frame:
    """ "Despite the denials the court found that they had beaten him": it denies nothing."""
    clause, source = first_conjunct(frame.trigger), frame.source
    if frame.modality != "denied" or source is None or clause.dep_ != "ccomp":
        return frame
    verb = clause.head
    finds = lemma(verb) in word_sets("modality")["finding_verbs"] and source.head.i == verb.i
    if not finds or is_undenied(verb) or _is_refuted_inside(frame.trigger, clause):
        return frame
    if denial_governs(frame.trigger, event_type=frame.type) is not None:
        return frame
    return replace(frame, modality="asserted", cues=()).marked("found_guard")


def _is_refuted_inside(trigger: Token, clause: Token) -> bool:
    """Whether a "not" or a word of untruth stands in the clause itself: "found that no one had"."""
    words = word_sets("modality")
    refuting = words["refuting_words"] | words["false_words"]
    inside = [word for word in clause.subtree if word.i > clause.head.i]
    return bool(negated_here(trigger)) or any(word.lower_ in refuting for word in inside)


def charged_all_the_same(frame: Frame) -> Frame:
    """ "He denies the charges": they were brought; what he denies is the deed."""
    trigger = frame.trigger
    if frame.type != "legal_action" or frame.modality not in REFUTED:
        return frame
    words = word_sets("modality")
    denied = trigger.dep_ == "dobj" and lemma(trigger.head) in words["deny_verbs"]
    if not denied or lemma(trigger) not in words["charges"]:
        return frame
    return replace(frame, modality="asserted", cues=(), source=None).marked("charges_guard")


def gone(frame: Frame) -> Frame:
    """ "has not been seen since": of one who vanished, this "not" tells that he did."""
    trigger = frame.trigger
    if frame.type != "detain" or frame.modality != "negated":
        return frame
    if lemma(trigger) not in word_sets("modality")["last_known_by"] or not negated_here(trigger):
        return frame
    return replace(frame, modality="asserted", cues=()).marked("gone_guard")


def undisputed(frame: Frame) -> Frame:
    """ "nobody doubts that he threatened her", "neither side denies that": so it was done."""
    if frame.modality not in REFUTED:
        return frame
    verb = _nobody_disputes(frame.trigger)
    if verb is None:
        return frame
    status = status_of(frame.trigger, event_type=frame.type)
    if status.modality in REFUTED:
        return frame
    nobody = frame.source is not None and frame.source.head.i == verb.i
    source = None if nobody else frame.source
    told = replace(frame, modality=status.modality, cues=status.cues, source=source)
    return told.marked("undisputed")


def _nobody_disputes(trigger: Token) -> Token | None:
    """The verb of denying or doubting whose clause tells the event, and whose subject is nobody."""
    words = word_sets("modality")
    for clause in (trigger, *trigger.ancestors):
        verb = clause.head
        is_told = clause.dep_ == "ccomp" and is_verbal(verb)
        if is_told or _behind_nobody(verb):
            disputes = lemma(verb) in words["deny_verbs"] | words["doubting_verbs"]
            return verb if disputes and (_behind_nobody(verb) or is_undenied(verb)) else None
    return None


def _behind_nobody(verb: Token) -> bool:
    """`no one disputes that`, which the parser takes for a noun at times."""
    before = verb.doc[max(sentence_of(verb).start, verb.i - 2) : verb.i].text.lower()
    nobody = before.rpartition(" ")[2] in word_sets("modality")["negative_words"]
    return nobody or before == "no one"


def uncharged(frame: Frame) -> Frame:
    """ "nobody has been charged with following her": that she was followed is not refuted.

    Who is not charged did not do it.
    """
    below = frame.trigger
    if below.dep_ not in ("pcomp", "pobj"):
        return frame
    verb = below.head.head
    if not _calls_to_account(verb, below) or not negated_here(verb):
        return frame
    spared = {other.i for one in own_subjects(verb) for other in conjuncts(one)}
    kept = tuple(f for f in frame.fillers if f.head.i not in spared)
    told = frame.filled(kept, "uncharged_guard")
    refuted = frame.modality in REFUTED
    if refuted and denial_governs(frame.trigger, event_type=frame.type) is None:
        told = replace(frame, modality="alleged", cues=(verb,), fillers=kept)
        told = told.marked("uncharged_guard")
    return told


def _calls_to_account(verb: Token, deed: Token) -> bool:
    """Whether a verb brings somebody to court for a deed; of what nobody is accused of at all
    ("not accused of spying") only a noun with its article says that it was done."""
    words = word_sets("modality")
    if lemma(verb) in words["charging_verbs"]:
        return True
    told_of = any(child.lower_ in DEFINITE for child in children(deed, "det"))
    return lemma(verb) in words["accusing_verbs"] and told_of
