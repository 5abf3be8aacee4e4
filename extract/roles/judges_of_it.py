"""Who punishes a deed, accuses somebody of it or is tried for it: "Y sentenced X for insulting Z".

X is said to have insulted, not Y, and nobody did it to X.
"""

from extract.frames import Filler, Frame
from extract.grammar import agents, children, clause_of, first_conjunct, is_passive, lemma
from extract.roles.stray_rules import is_doer
from extract.wordlists import word_sets


def punisher(frame: Frame, filler: Filler) -> bool:
    """`Y sentenced X for insulting Z`: X is said to have insulted, not Y."""
    trigger, head = frame.trigger, filler.head
    if not is_doer(filler) or trigger.dep_ != "pcomp" or trigger.head.lower_ != "for":
        return False
    verb = trigger.head.head
    if verb.lemma_ not in word_sets("modality")["punishing_verbs"]:
        return False
    subject = head.dep_ == "nsubj" and head.head.i == verb.i
    agent = head.dep_ == "pobj" and head.head.dep_ == "agent" and head.head.head.i == verb.i
    return subject or agent


def accuser(frame: Frame, filler: Filler) -> bool:
    """`accused by Y of spying`: Y accuses, and neither spies nor is the accused spied on."""
    trigger, head = frame.trigger, filler.head
    if trigger.dep_ not in ("pcomp", "pobj") or trigger.head.lower_ not in ("of", "with"):
        return False
    verb = clause_of(trigger.head.head)
    if lemma(verb) not in word_sets("speech")["accusing"] or is_passive(trigger):
        return False
    if is_doer(filler):
        return head in agents(verb) or (head.dep_ == "nsubj" and head.head.i == verb.i)
    accused = head.head if head.dep_ == "appos" else head
    return filler.role == "target" and accused in children(verb, "nsubjpass", "dobj")


def tried_for_it(frame: Frame, filler: Filler) -> bool:
    """`proceedings against Y for kidnapping and torture`: Y is said to have done both."""
    deed = first_conjunct(frame.trigger)
    if filler.role != "target" or deed.dep_ not in ("pobj", "pcomp") or deed.head.lower_ != "for":
        return False
    tried = filler.head.head if filler.head.dep_ == "appos" else filler.head
    tried = first_conjunct(tried)
    if tried.dep_ != "pobj" or tried.head.lower_ != "against" or is_passive(frame.trigger):
        return False
    brought = [tried, *tried.conjuncts, tried.head, *tried.head.ancestors]
    return any(deed.head.head.i == above.i for above in brought)
