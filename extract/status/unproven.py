"""What is not shown: "no video shows that police beat him", "failed to prove that he spied".

The deed may have been done all the same, and somebody says so: it is alleged. Only a clause with
"that" counts, and only what bears on proof as its subject (a recording, a file, nothing, whoever
has to prove it, "it has not been shown"). A court that does not find it established has judged,
and refutes it as before.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, conjuncts, is_passive, lemma, own_subjects
from extract.status.cues import denial_governs
from extract.status.denial import denial_on
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED, REFUTED
from extract.wordlists import word_sets

_TRYING = ("fail", "manage", "able", "unable")


def not_shown(frame: Frame) -> Frame:
    """ "nothing in the file shows that she had threatened anybody": it is said, and not proven."""
    if frame.modality not in (*CLAIMED, *REFUTED):
        return frame
    clause = _told_clause(frame.trigger)
    if clause is None:
        return frame
    verb = clause.head
    cues = _not_proving(verb)
    if not cues or not _bears_on_proof(verb, frame):
        return frame
    if denial_governs(verb) is not None or denial_on(clause) is not None:
        return frame
    accuser = frame.source is not None and _has_to_prove(frame.source)
    source = frame.source if accuser else None
    return replace(frame, modality="alleged", cues=cues, source=source).marked("unproven_guard")


def _told_clause(trigger: Token) -> Token | None:
    """The clause with "that" under a verb of showing that tells the event, and negates nothing."""
    showing = word_sets("modality")["showing_verbs"]
    for word in (trigger, *trigger.ancestors):
        if negated_here(word):
            return None
        that = any(mark.lower_ == "that" for mark in children(word, "mark"))
        if that and word.dep_ == "ccomp":
            return word if lemma(word.head) in showing else None
        if word.dep_ in ("relcl", "advcl", "ccomp") or lemma(word) in showing:
            return None
    return None


def _not_proving(verb: Token) -> tuple[Token, ...]:
    """The words of "does not show", "could not be proven", "failed to prove", "was unable to"."""
    above = verb.head
    cues = negated_here(verb, objects=False)
    if not cues and verb.dep_ == "xcomp" and lemma(above) in _TRYING:
        cues = negated_here(above, objects=False) or negated_here(above.head, objects=False)
        failing = lemma(above) in ("fail", "unable")
        return (above, verb) if failing != bool(cues) else ()
    return (*cues, verb) if cues else ()


def _bears_on_proof(verb: Token, frame: Frame) -> bool:
    """Whether who does not show it is no judge: a thing, a party, or nobody in particular."""
    top = verb
    while top.dep_ in ("xcomp", "acomp", "conj") and not own_subjects(top):
        top = top.head
    subjects = own_subjects(top)
    if is_passive(verb) and any(subject.lower_ == "it" for subject in subjects):
        return frame.modality != "denied" or frame.source is None
    return bool(subjects) and all(
        _is_proof(subject) or _has_to_prove(subject) for subject in subjects
    )


def _is_proof(noun: Token) -> bool:
    things = word_sets("modality")["things_of_proof"]
    return any(lemma(word) in things or word.lower_ == "nothing" for word in conjuncts(noun))


def _has_to_prove(noun: Token) -> bool:
    return lemma(noun) in word_sets("modality")["who_has_to_prove"]
