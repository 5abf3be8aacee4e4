"""Deeds that other words of the sentence bear out: "planned in May and carried out in June",
"reports that she was seized turned out to be true", "denied him a doctor while holding him".

The reader sees the plan, the report or the denial, and not what tells that it was done.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, first_conjunct, has_to, is_passive, is_to_come, lemma
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.statuses import DOUBTED
from extract.wordlists import word_sets

_VERDICT = 4
"""Words between "turned" or "proved" and "true"."""
_MEANWHILE = ("while", "after", "when", "whilst")
_LESS = ("not", "n't", "only", "partly", "partially", "half", "neither", "nor", "if")


def carried_out(frame: Frame) -> Frame:
    """ "The attack was planned in May and carried out in June": it was done, in June."""
    deed = first_conjunct(frame.trigger)
    planned = deed.head
    if frame.modality != "planned" or deed.dep_ != "nsubjpass":
        return frame
    words = word_sets("modality")
    if lemma(planned) not in words["plan_objects"] | words["plan_verbs"] or is_supposed(deed):
        return frame
    done = next(filter(_is_carried_out, children(planned, "conj")), None)
    if done is None:
        return frame
    to_plan = {word.i for word in planned.subtree} - {word.i for word in done.subtree}
    kept = [f for f in frame.fillers if f.role != "time" or f.head.i not in to_plan]
    return replace(frame, modality="asserted", cues=(), fillers=tuple(kept)).marked("carried_out")


def _is_carried_out(verb: Token) -> bool:
    helpers = {aux.lower_ for aux in children(verb, "aux", "auxpass")}
    told = verb.tag_ in ("VBN", "VBD") and helpers <= {"was", "were", "has", "have", "had", "been"}
    done = lemma(verb) in word_sets("modality")["carrying_out"]
    return told and done and not negated_here(verb) and not has_to(verb)


def turned_out_true(frame: Frame) -> Frame:
    """ "Reports that she had been seized turned out to be true": she had."""
    deed, words = frame.trigger, word_sets("modality")
    if frame.modality not in DOUBTED:
        return frame
    if sentence_around(deed).words.isdisjoint(words["true_words"]) or negated_here(deed):
        return frame
    reports = words["report_nouns"] | words["allege_nouns"] | words["claim_nouns"]
    noun = next((above for above in deed.ancestors if lemma(above) in reports), None)
    if noun is None or noun.i > deed.i or noun.dep_ not in ("nsubj", "nsubjpass"):
        return frame
    verdict = noun.head
    if not _bears_out(verdict) or is_supposed(deed) or denial_governs(verdict) is not None:
        return frame
    told = replace(frame, modality="asserted", cues=(), source=None)
    return told.marked("turned_out_true")


def _bears_out(verdict: Token) -> bool:
    """ "Turned out to be true", "proved correct"."""
    words = word_sets("modality")
    behind = verdict.doc[verdict.i + 1 : verdict.i + 1 + _VERDICT]
    said = [word.lower_ for word in behind if word.sent_start != 1]
    so = any(word in words["true_words"] for word in said) and not set(said) & set(_LESS)
    open_ = is_to_come(verdict)
    named = lemma(verdict) in ("turn", "prove")
    return named and so and not open_ and not negated_here(verdict)


def done_beside_withholding(frame: Frame) -> Frame:
    """ "Denied him a doctor while holding him": nobody denies that he was held."""
    clause = first_conjunct(frame.trigger)
    below = clause.head if clause.dep_ == "pcomp" else clause
    verb = below.head
    if frame.modality != "denied" or below.dep_ not in ("advcl", "prep"):
        return frame
    if lemma(verb) not in word_sets("modality")["deny_verbs"] or negated_here(clause):
        return frame
    opened = [w.lower_ for w in (below, *below.lefts) if w.lower_ in _MEANWHILE]
    told = not has_to(clause) and bool(opened) and _withholds(verb)
    if not told or denial_governs(frame.trigger, event_type=frame.type) is not None:
        return frame
    return replace(frame, modality="asserted", cues=(), source=None).marked("beside_withholding")


def _withholds(verb: Token) -> bool:
    """ "Denied him water", "was denied a lawyer": with two objects one withholds something."""
    things = children(verb, "dative", "dobj", "oprd", "attr")
    return bool(things) if is_passive(verb) else len(things) > 1
