"""Who concedes one thing and denies another: "admitted that his driver was there but denied that".

The parser joins "denied" to what is admitted, so that the driver seems to deny it. Who admits, and
goes on with "but denied that", denies it himself. Behind a gerund ("but denied hitting her") and
behind "said" either may be meant, and it is left as it is.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma, own_subjects
from extract.status.admissions import admits
from extract.status.cue_path import names_claim
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology


def denied_by_who_concedes(frame: Frame) -> Frame:
    """ "The consul conceded that his driver was there but denied that he hit her": he denies it."""
    if frame.modality != "denied" and frame.type != "statement":
        return frame
    denying = _denying(frame.trigger)
    conceding = None if denying is None else _conceding(denying)
    who = None if conceding is None else speaker(conceding)
    if denying is None or who is None:
        return frame
    wrong = {noun.i for noun in own_subjects(denying.head)}
    if frame.trigger.i == denying.i:
        doers = ontology().doer_roles
        fillers = (
            replace(f, head=who) if f.role in doers and f.head.i in wrong else f
            for f in frame.fillers
        )
        return frame.filled(fillers, "conceding_denier")
    if frame.source is None or frame.source.i not in wrong:
        return frame
    return replace(frame, source=who).marked("conceding_denier")


def _denying(trigger: Token) -> Token | None:
    """The "denied" or "rejected the claim" that a clause with "that" stands under, or the trigger
    itself."""
    words = word_sets("modality")
    deny = words["deny_verbs"] | words["reject_verbs"]
    if lemma(trigger) in deny:
        return trigger
    clause = trigger
    while clause.dep_ in ("conj", "xcomp", "advcl") and not children(clause, "nsubj", "nsubjpass"):
        clause = clause.head
    above = clause.head
    if clause.dep_ in ("acl", "relcl", "ccomp") and names_claim(above):
        above = above.head
    elif clause.dep_ != "ccomp":
        return None
    subjects = children(clause, "nsubj", "nsubjpass")
    return above if subjects and lemma(above) in deny else None


def _conceding(denying: Token) -> Token | None:
    """The "conceded" of "conceded that he was there but denied that"."""
    inner = denying.head
    joined = denying.dep_ == "conj" and denying.tag_ in ("VBD", "VBZ", "VBP")
    if not joined or children(denying, "nsubj", "aux") or inner.dep_ != "ccomp":
        return None
    but = any(c.lower_ in ("but", "yet") for c in children(inner, "cc"))
    has_clause = but and bool(children(denying, "ccomp", "dobj"))
    return inner.head if has_clause and admits(inner.head) else None
