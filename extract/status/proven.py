"""What a court finds proven is more than an allegation: "finds it proven that he spied".

What it holds not to be proven it refutes, as it does what it holds not to be so: "the Court
considers that the payment has not been proven".
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    agents,
    children,
    has_modal,
    is_passive,
    lemma,
    own_subjects,
    sentence_of,
)
from extract.sentence_words import sentence_around
from extract.status.cue_path import names_claim, path, stands_higher
from extract.status.cues import status_of
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED, REFUTED
from extract.wordlists import word_sets

_ENDS = (",", ";", ":", "but")


def found_proven(frame: Frame) -> Frame:
    """ "The court finds it proven that he spied": more than an allegation."""
    if frame.modality != "alleged":
        return frame
    words, trigger = word_sets("modality"), frame.trigger
    if frame.source is None and _it_was_proven(trigger):
        return replace(frame, modality="asserted", cues=()).marked("proven_guard")
    for verb in trigger.ancestors:
        if lemma(verb) not in words["finding_so"] or negated_here(verb):
            continue
        proven = [t for t in verb.subtree if t.i < trigger.i and t.lower_ in words["proven"]]
        if proven and not negated_here(proven[0]):
            return replace(frame, modality="asserted", cues=()).marked("proven_guard")
    return frame


def _it_was_proven(trigger: Token) -> bool:
    """ "It was established that the consul organised the abduction"."""
    for clause in (trigger, *trigger.ancestors):
        verb = clause.head
        if clause.dep_ != "ccomp" or verb.lower_ not in word_sets("modality")["proven"]:
            continue
        it = any(word.lower_ == "it" for word in children(verb, "nsubjpass"))
        plain = verb.dep_ == "ROOT" and not has_modal(verb) and not negated_here(verb)
        asked = "?" in sentence_around(trigger).words or is_supposed(trigger)
        return it and plain and not asked and status_of(trigger).modality == "asserted"
    return False


def accepted_besides(frame: Frame) -> Frame:
    """ "Was not persuaded that he was beaten but accepted that he was held": he was held."""
    if frame.modality not in REFUTED or negated_here(frame.trigger):
        return frame
    if not any(word.dep_ == "conj" and stands_higher(word) for word in frame.trigger.ancestors):
        return frame
    status = status_of(frame.trigger, event_type=frame.type)
    if status.modality in REFUTED:
        return frame
    told = replace(frame, modality=status.modality, cues=status.cues)
    return told.marked("unproven_by_court_guard")


def found_unproven(frame: Frame) -> Frame:
    """ "The tribunal holds that the threat was not established": the tribunal refutes it."""
    if frame.modality not in (*CLAIMED, *REFUTED):
        return frame
    rejected = _finding_it_unproven(frame.trigger)
    if rejected is not None:
        found, cues = rejected
        if not cues:  # "found the claim not to be unfounded"
            told = replace(frame, modality="alleged", cues=(), source=None)
            return told.marked("unproven_by_court_guard") if frame.modality in REFUTED else frame
        judge = next(iter(agents(found) if is_passive(found) else own_subjects(found)), None)
        told = replace(frame, modality="denied", cues=cues, source=judge)
        return told.marked("unproven_by_court_guard")
    verb = _not_proven(frame.trigger)
    finding = None if verb is None else verb.head
    if finding is not None and _is_claim_rejected(finding):
        return replace(frame, modality="alleged", cues=()).marked("unproven_by_court_guard")
    if frame.modality in REFUTED:
        return frame
    if finding is None or lemma(finding) not in word_sets("modality")["judging_unproven"]:
        return frame
    for judge in children(finding, "nsubj"):
        if lemma(judge) in word_sets("modality")["who_judges"] and not negated_here(finding):
            cues = negated_here(verb) if verb is not None else ()
            told = replace(frame, modality="denied", cues=cues, source=judge)
            return told.marked("unproven_by_court_guard")
    return frame


def _is_claim_rejected(noun: Token) -> bool:
    """ "Rejected the claim that the beating had not been proven": that denies no beating."""
    words = word_sets("modality")
    verb = noun.head
    claim = noun.dep_ == "dobj" and lemma(noun) in words["claim_nouns"] | words["taken_back"]
    return claim and lemma(verb) in words["reject_verbs"] and not negated_here(verb)


def _finding_it_unproven(trigger: Token) -> tuple[Token, tuple[Token, ...]] | None:
    """The "found" of "found the claim that X unproven", "to be not substantiated", and that word.

    The parser may hang the verdict in the clause that it is about.
    """
    step = next((s for s in path(trigger) if names_claim(s.head)), None)
    if step is None or step.link not in ("noun_clause", "clause", "prep:of", "relative"):
        return None
    claim, words = step.head, word_sets("modality")
    finding = claim.head
    judged = claim.dep_ == "dobj" or (claim.dep_ == "nsubjpass" and bool(agents(finding)))
    if not judged or lemma(finding) not in words["judging_unproven"] | words["naming_verbs"]:
        return None
    if has_modal(finding) or claim.i > trigger.i:
        return None
    verdict = _verdict_behind(max(trigger.i, finding.i), trigger)
    if verdict is None:
        return None
    cues, refuting = verdict
    if negated_here(finding, objects=False):
        refuting = not refuting
    return finding, cues if refuting else ()


def _verdict_behind(place: int, trigger: Token) -> tuple[tuple[Token, ...], bool] | None:
    """The words of the first verdict behind a place, and whether they refute."""
    words = word_sets("modality")
    end = sentence_of(trigger).end
    for word in trigger.doc[place + 1 : end]:
        if word.text in _ENDS or word.lower_ in words["believed"]:
            return None
        before = word.nbor(-1)
        if word.lower_ in words["unproven"]:
            if _turns_round(word, end):
                return None
            kept = before.lower_ == "not" or (before.lower_ == "be" and _is_not_to(before))
            return ((word,), not kept)
        if word.lower_ in words["proven"]:
            return ((before, word), True) if before.lower_ == "not" else None
    return None


def _is_not_to(be: Token) -> bool:
    """ "Not to be"."""
    return {word.lower_ for word in be.doc[max(be.i - 2, 0) : be.i]} == {"not", "to"}


def _turns_round(verdict: Token, end: int) -> bool:
    """ "Unproven in 2019 but proven in 2021"; not so "but the threats proven"."""
    behind = verdict.doc[verdict.i + 1 : end]
    but = next((word.i for word in behind if word.lower_ == "but"), end)
    for word in verdict.doc[min(but + 1, end) : end]:
        if word.lower_ in word_sets("modality")["proven"]:
            return True
        if word.pos_ in ("NOUN", "PROPN", "PRON"):
            return False
    return False


def _not_proven(trigger: Token) -> Token | None:
    """The "has not been proven" whose subject the deed is, or "by whom" and "of whom" it is."""
    noun = trigger
    while noun.dep_ in ("pobj", "conj", "compound"):
        above = noun.head.head if noun.dep_ == "pobj" else noun.head
        if noun.dep_ == "pobj" and lemma(above) not in word_sets("modality")["facts_of_a_deed"]:
            return None
        noun = above
    verb = noun.head
    if noun.dep_ != "nsubjpass" or not is_passive(verb) or verb.dep_ not in ("ccomp", "acl"):
        return None
    proven = verb.lower_ in word_sets("modality")["proven"]
    return verb if proven and negated_here(verb) else None
