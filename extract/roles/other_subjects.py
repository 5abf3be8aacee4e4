"""Subjects that are of another clause: "expel the diplomats who harass exiles".

Those who harass are the diplomats; who expels them does not. So it is beside a clause with a
subject or an object of its own.
"""

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, described_by, lemma
from extract.roles.contrasted_doers import told_first
from extract.roles.letters import is_sender
from extract.roles.stray_rules import RELATIVE, is_doer, is_within, subject_of
from extract.wordlists import word_sets


def above_a_relative(frame: Frame, filler: Filler) -> bool:
    """`expel the diplomats who harass exiles`: those who harass are the diplomats."""
    trigger, head = frame.trigger, filler.head
    if not is_doer(filler) or trigger.dep_ != "relcl":
        return False
    subject = subject_of(trigger)
    if subject is None or subject.lower_ not in RELATIVE:
        return False
    cleft = told_first(trigger)
    noun = described_by(trigger) if cleft is None else cleft[1]
    doers = {noun.i, *(t.i for t in noun.conjuncts), subject.i, *_named_by(noun)}
    if head.i in doers or is_sender(head, noun, trigger):
        return False
    return not is_within(trigger, head)


def _named_by(name: Token) -> list[int]:
    """Whom a name before "who" names: the man of "a man named Omid, who", "a man, Omid, who"."""
    if name.pos_ != "PROPN":
        return []
    if name.dep_ == "appos":
        return [name.head.i]
    naming = name.head.head if name.head.lower_ == "as" else name.head
    called = naming.dep_ == "acl" and lemma(naming) in word_sets("light_verbs")["naming_verbs"]
    return [naming.head.i] if called else []


def beside_its_subject(frame: Frame, filler: Filler) -> bool:
    """`called for Y not to act, claiming that X was targeting exiles`: X targets, not Y."""
    trigger = frame.trigger
    if filler.role != "initiator" or trigger.pos_ != "VERB":
        return False
    subject = subject_of(trigger)
    if subject is None or subject.lower_ in RELATIVE:
        return False
    return not is_within(trigger, filler.head)


def told_beside_its_own(frame: Frame, filler: Filler) -> bool:
    """`the driver who rented the van in which X was abducted`: X was, and not the driver."""
    trigger = frame.trigger
    if filler.role != "target" or trigger.tag_ not in ("VBN", "VBD"):
        return False
    own = children(trigger, "nsubjpass")
    named = {f.head.i for f in frame.fillers if f.role == "target"}
    if filler.head in own or not any(subject.i in named for subject in own):
        return False
    return filler.head.is_ancestor(trigger)
