"""What stands near a deed and has no part in it: "told her that an official had rung him".

She only heard of it; nor is a memorandum's party a party to the deed, or who deals a blow hit by
it.
"""

from extract.frames import Filler, Frame
from extract.grammar import clause_of, lemma
from extract.roles.retold import is_of_the_retelling
from extract.roles.stray_rules import DONE_TO, is_doer, is_within
from extract.wordlists import word_sets


def told_of_it(frame: Frame, filler: Filler) -> bool:
    """`told her that an official had rung him`: she only heard of it; not of "that she would"."""
    head = filler.head
    if filler.role not in DONE_TO or head.dep_ not in ("dobj", "dative"):
        return False
    clause = clause_of(frame.trigger)
    while clause.dep_ == "conj":
        clause = clause.head
    if clause.dep_ != "ccomp" or clause.head.i != head.head.i:
        return False
    return any(f.role in DONE_TO and is_within(clause, f.head) for f in frame.fillers)


def striker(frame: Frame, filler: Filler) -> bool:
    """`the blows of the stewards`: they deal them, and are not who is hit."""
    trigger, of = frame.trigger, filler.head.head
    if filler.role not in DONE_TO or filler.head.dep_ != "pobj" or of.head.i != trigger.i:
        return False
    return of.lower_ == "of" and lemma(trigger) in word_sets("light_verbs")["dealt_nouns"]


def of_the_retelling(frame: Frame, filler: Filler) -> bool:
    """`on Tuesday a memorial for the victims of the massacre was interrupted`: no day of that."""
    about = filler.role in ("time", "place") and frame.trigger.pos_ == "NOUN"
    return about and is_of_the_retelling(filler.head, frame.trigger)


def party_to_a_thing(frame: Frame, filler: Filler) -> bool:
    """`based on a memorandum with Y`: Y is party to the memorandum, not to the deed."""
    head = filler.head
    if not is_doer(filler) or head.dep_ != "pobj" or head.head.lower_ != "with":
        return False
    thing = head.head.head
    return thing.pos_ == "NOUN" and thing.i != frame.trigger.i


def thrown_from(frame: Frame, filler: Filler) -> bool:
    """`bottles thrown from the second group`: they came from there, and did not hit it."""
    if filler.role != "target" or lemma(frame.trigger) not in word_sets("light_verbs")["hurling"]:
        return False
    head = filler.head
    return head.dep_ == "pobj" and head.head.lower_ == "from"
