"""What is not shown: "no video shows that police beat him", "failed to prove that he spied".

The deed may have been done all the same, and somebody says so: it is alleged. Where "it was not
established that" and nobody is told to claim it, it is left open. Only a clause with
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
from extract.status.local_cues import is_told_of, negated_here
from extract.statuses import CLAIMED, REFUTED
from extract.wordlists import word_sets

_TRYING = ("fail", "manage", "able", "unable")


def not_shown(frame: Frame) -> Frame:
    """ "nothing in the file shows that she had threatened anybody": it is said, and not proven."""
    if frame.modality not in (*CLAIMED, *REFUTED, "planned"):
        return frame
    judged = _it_is_unproven(frame.trigger)
    if judged is not None:
        return _open(frame, (judged,))
    clause = _told_clause(frame.trigger)
    if clause is None:
        return frame
    verb = clause.head
    cues = _not_proving(verb)
    if frame.modality == "planned" and not (cues and cues[0].lower_ == "yet"):
        return frame
    if not cues or not _bears_on_proof(verb, frame):
        return frame
    if denial_governs(verb) is not None or denial_on(clause) is not None:
        return frame
    if _is_it_that_is_shown(verb):
        return _open(frame, cues)
    accuser = frame.source is not None and _has_to_prove(frame.source)
    source = frame.source if accuser else None
    return replace(frame, modality="alleged", cues=cues, source=source).marked("unproven_guard")


def _it_is_unproven(trigger: Token) -> Token | None:
    """The "unproven" of "it remains unproven that"."""
    for clause in (trigger, *trigger.ancestors):
        if clause.dep_ in ("relcl", "advcl") or negated_here(clause):
            return None
        if clause.dep_ == "ccomp":
            verb, words = clause.head, word_sets("modality")["unproven"]
            it = any(word.lower_ == "it" for word in own_subjects(verb))
            judged = (w for w in children(verb, "acomp", "oprd", "xcomp") if w.lower_ in words)
            return next(judged, None) if it and not negated_here(verb) else None
    return None


def _open(frame: Frame, cues: tuple[Token, ...]) -> Frame:
    """Nobody is said to claim it: it is open; a killing is no less so for who ordered it."""
    noun, words = frame.trigger, word_sets("modality")
    ordering = words["ordering_deeds"] | words["directing_deeds"]
    ordered = noun.pos_ == "NOUN" and lemma(noun.head) in ordering
    known = noun.dep_ == "pobj" and lemma(noun.head.head) in words["knowing_verbs"]
    if (ordered or known) and frame.modality == "asserted" and is_told_of(noun):
        return frame
    told = replace(frame, modality="hypothetical", cues=cues, source=None)
    return told.marked("unproven_guard")


def _is_it_that_is_shown(verb: Token) -> bool:
    """ "It was not established that"."""
    top = verb.head if verb.dep_ == "xcomp" and not own_subjects(verb) else verb
    return is_passive(verb) and any(word.lower_ == "it" for word in own_subjects(top))


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
    yet = [word for word in children(above, "advmod") if word.lower_ == "yet"]
    if verb.dep_ == "xcomp" and lemma(above) in ("have", "be") and yet:
        return (*yet, verb)  # "it has yet to be established that"
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
