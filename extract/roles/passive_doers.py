"""Who a passive does not make a doer: "Y was criticized after X had been granted refuge".

A passive without agent names no doer, its subject does not do it, and the agent of another verb
does that: "a warrant issued by Y".
"""

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Filler, Frame
from extract.grammar import agents, children, is_verbal, lemma
from extract.roles.stray_rules import is_doer, is_within
from extract.wordlists import word_sets


def outside_the_passive(frame: Frame, filler: Filler) -> bool:
    """`criticized Y after X had been granted refuge`: a passive without agent names no doer.

    Measured on dev: nine of ten doers from outside such a clause are wrong.
    """
    trigger = frame.trigger
    if not is_doer(filler) or not _is_agentless_passive(trigger):
        return False
    if filler.head in _agents_past_the_speaker(trigger) or _is_agent_past_a_place(frame, filler):
        return False
    return not is_within(trigger, filler.head) and not _is_past_of(frame, filler)


def _agents_past_the_speaker(verb: Token) -> list[Token]:
    """ "was insulted, he said, by people who": the parser ties them to the saying."""
    said = verb.head
    between = verb.dep_ == "ccomp" and verb.i < said.i
    if not between or lemma(said) not in word_sets("speech")["verbs"]:
        return []
    behind = (by for by in children(said, "prep", "agent") if by.lower_ == "by" and by.i > said.i)
    return [one for by in behind if by.nbor(-1).text == "," for one in children(by, "pobj")]


def _is_agent_past_a_place(frame: Frame, filler: Filler) -> bool:
    """ "Being followed to the tram stop by one of them": the parser takes "stop" for a verb."""
    by, trigger = filler.head.head, frame.trigger
    if filler.head.dep_ != "pobj" or by.lower_ != "by" or by.i < trigger.i:
        return False
    between = trigger.doc[trigger.i + 1 : by.i]
    if any(word.is_punct or word.pos_ in ("CCONJ", "SCONJ", "PRON") for word in between):
        return False
    places = {f.head.i for f in frame.fillers if f.role == "place"}
    return by.head.i in places and between[0].pos_ == "ADP"


def _is_past_of(frame: Frame, filler: Filler) -> bool:
    """ "In May a clerk spied on the exiles": the past of a verb, which the parser takes for a
    participle. Whom it was done to stands below it, as in no passive."""
    trigger = frame.trigger
    below = (f for f in frame.fillers if f.role == "target" and f.head.i > trigger.i)
    return (
        trigger.dep_ == "acl"
        and trigger.head.i == filler.head.i
        and any(trigger.is_ancestor(f.head) for f in below)
    )


def _is_agentless_passive(verb: Token) -> bool:
    passive = verb.dep_ == "acl" or any(c.dep_ == "auxpass" for c in verb.children)
    return verb.tag_ == "VBN" and passive and not any(c.dep_ == "agent" for c in verb.children)


def passive_subject(frame: Frame, filler: Filler) -> bool:
    """`the embassy was accused`, `they were met by a counter-rally`: somebody else did it."""
    head, trigger = filler.head, frame.trigger
    if head.dep_ != "nsubjpass":
        return False
    gathered = filler.role == "participant" and frame.type in GATHERINGS
    if head.head.i == trigger.i:
        return filler.role == "initiator" or (gathered and bool(children(trigger, "agent")))
    return is_doer(filler) and any(agent.i == trigger.i for agent in agents(head.head))


def active_subject(frame: Frame, filler: Filler) -> bool:
    """`the attachés follow dissidents`: beside a target in the object, the subject is none."""
    head, trigger = filler.head, frame.trigger
    if filler.role != "target" or head.dep_ != "nsubj" or head.head.i != trigger.i:
        return False
    others = (f.head for f in frame.fillers if f.role == "target")
    return any(o.dep_ == "dobj" and o.head.i == trigger.i for o in others)


def agent_of_another(frame: Frame, filler: Filler) -> bool:
    """`a warrant issued by Y`, `deported by Y`: Y does that, not the event beside it."""
    head, trigger = filler.head, frame.trigger
    if not is_doer(filler) or head.dep_ != "pobj" or head.head.dep_ != "agent":
        return False
    verb = head.head.head
    if head.is_ancestor(trigger):  # "slapped by a soldier who asked for him"
        return False
    if trigger.is_ancestor(verb):
        return _held_by_it(verb, trigger)
    related = {trigger.i, *(t.i for t in trigger.conjuncts)}
    return verb.i not in related and not _carries(verb, trigger)


def _carries(verb: Token, noun: Token) -> bool:
    """`the rally had been called by two unions`: the verb only says that they were behind it."""
    words = word_sets("light_verbs")
    if noun.dep_ != "nsubjpass" or noun.head.i != verb.i or noun.pos_ != "NOUN":
        return False
    if any(child.dep_ == "prt" for child in verb.children):
        return lemma(verb) == "carry"  # "carried out by"
    return lemma(verb) in words["light"] | words["organizing"] | words["sponsoring"]


def _held_by_it(participle: Token, trigger: Token) -> bool:
    """`gathered to oppose a panel organized by Y`: Y stands behind the panel alone."""
    noun = participle.head
    if participle.dep_ != "acl" or noun.i == trigger.i or not is_verbal(trigger):
        return False
    words = word_sets("light_verbs")
    carries = words["light"] | words["joining"]
    return lemma(noun) in words["gatherings"] and lemma(trigger) not in carries
