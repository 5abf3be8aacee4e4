"""Who is hired to do a deed is its doer: "Reiter was hired by the embassy to follow her".

The reader often finds whoever hired him and nobody who follows. So too of an order: who "ordered
the attack" is behind it, where nobody else is.
"""

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, has_to, is_passive, is_verbal, lemma, own_subjects
from extract.roles.relative_doers import are_people, has_a_victim, is_body, who_is_meant
from extract.status.cues import status_of
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets
from graph.ontology import ontology

_SURE = 0.7
"""Of a rule that reads grammar alone; not calibrated."""
_NAMED = ("PERSON", "ORG", "GPE", "NORP")


def done_by_who_is_hired(frame: Frame) -> Frame:
    """ "Reiter was hired by the embassy to follow her": Reiter follows her."""
    deed, doers = frame.trigger, ontology().doer_roles
    if deed.dep_ not in ("xcomp", "advcl") or not has_to(deed) or not is_passive(deed.head):
        return frame
    if any(f.role in doers for f in frame.fillers) or not has_a_victim(frame):
        return frame
    if is_passive(deed) or lemma(deed.head) not in word_sets("modality")["hiring_verbs"]:
        return frame
    known = {f.head.i for f in frame.fillers}  # "her brother was sent to press her"
    subjects = map(who_is_meant, children(deed.head, "nsubjpass"))
    hired = [who for who in subjects if _acts(who) and who.i not in known]
    told = tuple(Filler("initiator", who, _SURE, "hired") for who in hired)
    return frame.filled((*frame.fillers, *told), "hired_to_do_it")


def ordered_by(frame: Frame) -> Frame:
    """ "The ministry ordered the attack on her": it is behind it, where nobody is told to be."""
    deed, verb = frame.trigger, frame.trigger.head
    event = ontology().event_types[frame.type]
    if deed.pos_ != "NOUN" or deed.dep_ != "dobj" or "sponsor" not in event.roles:
        return frame
    if not event.harmful or lemma(verb) not in word_sets("modality")["commanding_verbs"]:
        return frame
    if any(f.role in ontology().doer_roles for f in frame.fillers) or not _is_told(verb):
        return frame
    if frame.source is not None:  # "..., the embassy says"
        return frame
    behind = [who for who in map(who_is_meant, own_subjects(verb)) if _acts(who)]
    told = tuple(Filler("sponsor", who, _SURE, "orders") for who in behind)
    return frame.filled((*frame.fillers, *told), "ordered_by")


def _is_told(order: Token) -> bool:
    """Whether the text itself tells the order; "denies that it ordered the attack" does not."""
    own = order.dep_ == "ROOT" or _is_before_a_semicolon(order)
    if not is_verbal(order) or is_passive(order) or not own or _is_taken_back(order):
        return False
    return not negated_here(order) and status_of(order).modality == "asserted"


def _is_before_a_semicolon(verb: Token) -> bool:
    """The "ordered" of "X ordered the attack; she died", which the parser hangs on "died"."""
    behind = verb.right_edge.i + 1
    return verb.dep_ == "ccomp" and behind < len(verb.doc) and verb.doc[behind].text == ";"


def _is_taken_back(order: Token) -> bool:
    """ "Ordered the attack but called it off"."""
    return any(
        child.lower_ in ("but", "then")
        for child in (*children(order, "cc"), *children(order, "advmod"))
    )


def _acts(who: Token) -> bool:
    return who.ent_type_ in _NAMED or are_people(who) or is_body(who) or who.tag_ == "PRP"
