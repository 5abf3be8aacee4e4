"""Who keeps a deed from being done, or finds it out: "police uncovered a plan to kill him".

So too of who only gets what others make: "the council received two complaints".
"""

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Filler, Frame
from extract.grammar import children, first_conjunct, is_verbal, lemma
from extract.roles.stray_rules import is_doer
from extract.wordlists import word_sets


def preventer(frame: Frame, filler: Filler) -> bool:
    """`prevented the agents from kidnapping him`: who prevents does not do it."""
    trigger, head = frame.trigger, filler.head
    if not is_doer(filler) or trigger.dep_ != "pcomp" or trigger.head.lower_ != "from":
        return False
    verb = trigger.head.head
    words = word_sets("modality")
    stops = verb.lemma_.lower() in words["prevent_verbs"] | words["barring_verbs"]
    return stops and head.dep_ == "nsubj" and head.head.i == verb.i


def uncoverer(frame: Frame, filler: Filler) -> bool:
    """`police uncovered a plan to kill him`, `foiled the attack`: who finds or stops it."""
    head, trigger, words = filler.head, frame.trigger, word_sets("modality")
    verb = head.head
    subject = head.dep_ == "nsubj" or (head.dep_ == "pobj" and verb.dep_ == "agent")
    verb = verb.head if head.dep_ == "pobj" else verb
    if not is_doer(filler) or not subject or verb.i == trigger.i:
        return False
    if lemma(verb) not in words["uncovering_verbs"] | words["foil_verbs"]:
        return False
    kinds = words["plan_nouns"] | words["attempt_nouns"] | {lemma(trigger)}
    told = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and lemma(c) in kinds)
    return any(c.i == trigger.i or c.is_ancestor(trigger) for c in told)


def halter(frame: Frame, filler: Filler) -> bool:
    """`the minister stopped the extradition`: who stops it does not do it; `its` own deed it is."""
    trigger, words = frame.trigger, word_sets("modality")
    if trigger.pos_ != "NOUN" or children(trigger, "poss"):
        return False
    stopping = words["prevent_verbs"] | words["halting_verbs"] | words["forestalling_verbs"]
    return _verb_over(frame, filler, trigger) in stopping


def receiver(frame: Frame, filler: Filler) -> bool:
    """`the council received two complaints`, "threatening letters": whoever gets them does not make
    them."""
    receiving, noun = word_sets("light_verbs")["inverting"], first_conjunct(frame.trigger)
    if noun.dep_ == "amod":
        noun = first_conjunct(noun.head)
    return _verb_over(frame, filler, noun) in receiving


def _verb_over(frame: Frame, filler: Filler, noun: Token) -> str:
    """Lemma of the verb of which a doer is the subject and the noun the object, or ""."""
    head = filler.head
    if not is_doer(filler) or head.dep_ != "nsubj" or frame.type in GATHERINGS:
        return ""
    return lemma(head.head) if noun.dep_ == "dobj" and noun.head.i == head.head.i else ""


def set_against(frame: Frame, filler: Filler) -> bool:
    """`returned them against the advice of Y`: Y did not want it."""
    head, trigger = filler.head, frame.trigger
    if not is_doer(filler):
        return False
    for above in head.ancestors:
        if above.i == trigger.i or is_verbal(above):
            return False
        if above.lower_ in ("against", "despite") and above.dep_ == "prep":
            will = next(iter(children(above, "pobj")), None)
            wills = word_sets("light_verbs")["will_nouns"]
            return will is not None and lemma(will) in wills
    return False
