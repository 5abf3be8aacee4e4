"""Silence on a deed is no denial of it: "did not mention her arrest".

The arrest is told of, and whoever does not mention it is no source for it. Who "declined to say
whether he was followed" leaves it open.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma
from extract.status.cues import denial_governs, status_of
from extract.status.hedges import UNREAL
from extract.status.local_cues import negated_here
from extract.status.with_status import with_status
from extract.statuses import REFUTED
from extract.wordlists import word_sets


def presupposed(frame: Frame) -> Frame:
    """ "did not mention her arrest", "declined to say whether he was followed": no negation.

    The first tells of an arrest, and whoever is silent on it is no source for it; the second leaves
    it open.
    """
    if frame.modality == "hypothetical" and _is_known(frame):
        return replace(frame, modality="asserted", cues=()).marked("mention_guard")
    if frame.modality not in REFUTED:
        return frame
    verb = _not_mentioned_by(frame.trigger)
    if verb is not None and denial_governs(frame.trigger, event_type=frame.type) is None:
        silent = frame.source is not None and frame.source.head.i == verb.i
        source = None if silent else frame.source
        return replace(frame, modality="asserted", cues=(), source=source).marked("mention_guard")
    status = status_of(frame.trigger, event_type=frame.type)
    if status.rule == "not ruled out":
        return with_status(frame, status, "open_guard")
    mark = _asked_whether(frame.trigger, denied=frame.modality == "denied")
    if mark is not None:
        return replace(frame, modality="hypothetical", cues=(mark,)).marked("question_guard")
    return frame


def _is_known(frame: Frame) -> bool:
    """ "did not comment on the arrest": the hearers know which."""
    trigger = frame.trigger
    definite = any(c.dep_ == "poss" or c.lower_ == "the" for c in trigger.lefts)
    if trigger.pos_ != "NOUN" or not definite or _not_mentioned_by(trigger) is None:
        return False
    return status_of(trigger, event_type=frame.type).modality not in UNREAL


def _not_mentioned_by(noun: Token) -> Token | None:
    """The verb of mentioning, under "not", that an event noun is the object of, or None."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ not in ("dobj", "pobj"):
        return None
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "prep" else noun.head
    if lemma(verb) not in word_sets("modality")["mentioning_verbs"]:
        return None
    negated = bool(children(verb, "neg"))
    below = any(child.lower_ in ("no", "any", "neither") for child in noun.children)
    return verb if negated and not below else None


def _asked_whether(trigger: Token, *, denied: bool) -> Token | None:
    """The "whether" of a clause that a verb of saying leaves open, or None.

    Args:
        denied: Who is asked whether it was so may have said no; then only "it is unclear" and
            "nobody knows" count.
    """
    clause = next((t for t in (trigger, *trigger.ancestors) if t.pos_ in ("VERB", "AUX")), None)
    if clause is None or clause.dep_ not in ("ccomp", "advcl"):
        return None
    if children(clause, "neg"):
        return None
    words = word_sets("modality")
    judged = [clause.head, *(c for c in clause.head.children if c.dep_ == "acomp")]
    unclear = any(c.lower_ in words["open_adjectives"] for c in judged)
    open_to_all = not denied or bool(negated_here(clause.head))
    if not unclear and not (open_to_all and lemma(clause.head) in words["asking_verbs"]):
        return None
    return next(
        (c for c in clause.lefts if c.dep_ == "mark" and c.lower_ in ("whether", "if")), None
    )
