"""What nobody owns to or tells of, and yet was: "no one has claimed responsibility for the attack".

The attack was made; what is said is that nobody says that it is his. "Nobody told the family that
he had been arrested" tells of the arrest as well, and nobody is its source. Of what nobody told the
police, a minister or a court nothing is known, nor of what nobody has told "me", nor where the
sentence goes on to take it back ("because he had not been").
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    children,
    first_conjunct,
    has_modal,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
    prepositional_objects,
)
from extract.sentence_words import sentence_around
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.statuses import REFUTED
from extract.wordlists import word_sets
from graph.model import Modality
from graph.ontology import ontology

_DOUBTED = ("alleged", "supposed", "purported", "reported")
_SELF = ("me", "us", "i", "we")


def owned_by_nobody(frame: Frame) -> Frame:
    """ "No one has claimed responsibility for the attack": it was made, and nobody says by whom."""
    verb = _claiming(frame.trigger) if _is_refuted(frame) else None
    if verb is None or _is_left_open(frame.trigger):
        return frame
    subjects = own_subjects(verb)
    nobody = any(_is_nobody(s) for s in subjects)
    plain = lemma(verb) in word_sets("modality")["claiming_a_deed"]
    if not nobody and not (plain and negated_here(verb)):
        return frame
    wrong, doers = {s.i for s in subjects}, ontology().doer_roles
    kept = tuple(f for f in frame.fillers if not (f.role in doers and f.head.i in wrong))
    tried = _is_said_to_be(frame.trigger, "attempt_adjectives")
    became: Modality = "attempted" if tried else "asserted"
    told = replace(frame, modality=became, cues=(), source=None, fillers=kept)
    return told.marked("owned_by_nobody")


def untold(frame: Frame) -> Frame:
    """ "Nobody told her that she was being followed": she was."""
    clause = first_conjunct(frame.trigger)
    if not _is_refuted(frame) or clause.dep_ != "ccomp" or _is_left_open(frame.trigger):
        return frame
    verb, words = clause.head, word_sets("modality")
    if lemma(verb) not in words["letting_know"] or not _nobody_does(verb):
        return frame
    that = any(c.lower_ == "that" for c in children(clause, "mark"))
    negated = negated_here(frame.trigger) or negated_here(clause)
    if not that or negated or not _is_told_somebody(verb):
        return frame
    return replace(frame, modality="asserted", cues=(), source=None).marked("untold")


def _is_refuted(frame: Frame) -> bool:
    if frame.modality not in REFUTED:
        return False
    negative = word_sets("modality")["outer_negations"]
    return not sentence_around(frame.trigger).words.isdisjoint(negative)


def _is_left_open(trigger: Token) -> bool:
    doubted = any(c.lower_ in _DOUBTED for c in children(trigger, "amod"))
    planned = _is_said_to_be(trigger, "planned_only")
    return doubted or planned or is_supposed(trigger) or _is_taken_back(trigger)


def _is_said_to_be(trigger: Token, words: str) -> bool:
    """ "The foiled attack", "the planned attack"."""
    known = word_sets("modality")[words]
    return any(c.lower_ in known for c in children(trigger, "amod", "compound"))


def _is_taken_back(trigger: Token) -> bool:
    """ "..., and there was no attack", "...; it was a rumour", "... but that he fell"."""
    words = word_sets("modality")
    against = words["outer_negations"] | words["false_words"] | words["taking_back"]
    rest = trigger.doc[trigger.i + 1 : sentence_around(trigger).end]
    return any(word.lower_ in against for word in rest)


def _claiming(trigger: Token) -> Token | None:
    """The verb of "claimed responsibility for the attack", "took credit for it", "claimed it"."""
    words, above = word_sets("modality"), trigger.head
    if is_verbal(trigger):
        return None
    if trigger.dep_ in ("dobj", "nsubjpass"):
        return above if lemma(above) in words["claiming_a_deed"] else None
    if trigger.dep_ != "pobj" or above.lower_ != "for":
        return None
    owned = above.head
    if lemma(owned) in words["owned_deeds"] and owned.dep_ in ("dobj", "nsubjpass"):
        verb = owned.head
    elif any(lemma(o) in words["owned_deeds"] for o in children(owned, "dobj", "nsubjpass")):
        verb = owned
    else:
        return None
    owns = words["claiming_a_deed"] | words["owning_a_deed"]
    return verb if lemma(verb) in owns else None


def _is_nobody(subject: Token) -> bool:
    """ "Nobody", "no one", "none of them", "no group", "neither service", "neither X nor Y"."""
    negative = word_sets("modality")["negative_words"]
    no = any(c.lower_ in ("no", "neither") for c in children(subject, "det"))
    joined = any(c.lower_ == "neither" for c in children(subject, "preconj"))
    return subject.lower_ in negative or no or joined


def _nobody_does(verb: Token) -> bool:
    """ "Nobody told her", "nobody bothered to tell her", "she was never told"."""
    over = verb.head if verb.dep_ == "xcomp" else verb
    if any(map(has_modal, (verb, over))):
        return False  # "nobody could tell her that X"
    subjects, reporting = own_subjects(over), word_sets("modality")["giving_reports"]
    if any(_is_nobody(s) for s in subjects):
        named = [*subjects, *(o for s in subjects for o in prepositional_objects(s, "of"))]
        return not any(lemma(one) in reporting for one in named)
    return is_passive(verb) and bool(negated_here(verb))


def _is_told_somebody(verb: Token) -> bool:
    """ "Told the family", "the family was told"; not "told the police", "told me", nor
    "the minister said that nobody told him"."""
    official = word_sets("modality")["hearing_reports"]
    told = own_subjects(verb) if is_passive(verb) else children(verb, "dobj", "dative")
    saying = verb.head if verb.dep_ == "ccomp" else verb
    themselves = saying.i != verb.i and any(t.pos_ == "PRON" for t in told)
    told = [*told, *own_subjects(saying)] if themselves else told
    return bool(told) and not any(lemma(t) in official or t.lower_ in _SELF for t in told)
