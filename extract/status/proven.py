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
from extract.status.cue_path import names_claim, path
from extract.status.cues import status_of
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_ENDS = (",", ";", ":", "but")


def found_proven(frame: Frame) -> Frame:
    """ "The court finds it proven that he spied": more than an allegation."""
    if frame.modality != "alleged":
        return frame
    words, trigger = word_sets("modality"), frame.trigger
    if _it_was_proven(trigger):
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


def found_unproven(frame: Frame) -> Frame:
    """ "The tribunal holds that the threat was not established": the tribunal refutes it."""
    if frame.modality not in CLAIMED and frame.modality != "denied":
        return frame
    rejected = _finding_it_unproven(frame.trigger)
    if rejected is not None:
        found, cues = rejected
        judge = next(iter(agents(found) if is_passive(found) else own_subjects(found)), None)
        told = replace(frame, modality="denied", cues=cues, source=judge)
        return told.marked("unproven_by_court_guard")
    verb = _not_proven(frame.trigger)
    finding = None if verb is None else verb.head
    if finding is not None and _is_claim_rejected(finding):
        return replace(frame, modality="alleged", cues=()).marked("unproven_by_court_guard")
    if frame.modality == "denied":
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
    doubted = negated_here(finding, objects=False) or has_modal(finding)
    if doubted or claim.i > trigger.i:
        return None
    cues = _verdict_behind(max(trigger.i, finding.i), trigger)
    return (finding, cues) if cues else None


def _verdict_behind(place: int, trigger: Token) -> tuple[Token, ...]:
    words = word_sets("modality")
    for word in trigger.doc[place + 1 : sentence_of(trigger).end]:
        if word.text in _ENDS:
            return ()
        before = word.nbor(-1)
        if word.lower_ in words["unproven"]:
            return () if before.lower_ == "not" else (word,)
        if word.lower_ in words["proven"] and before.lower_ == "not":
            return (before, word)
    return ()


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
