"""Deeds that were done, and not by whom one might think: "not by the police but by hired men".

The "not" sets the first doer apart; the reader takes it for a negation of the deed.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import NOUNS, children, conjuncts
from extract.status.cues import denial_governs, status_of
from extract.status.local_cues import negates_nothing
from extract.statuses import REFUTED
from graph.ontology import ontology

_SURE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""
_SUBJECTS = ("nsubj", "nsubjpass")

Pair = tuple[Token, Token]
"""Who did not do it, and who did."""


def done_by_another(frame: Frame) -> Frame:
    """ "were not beaten by police but by hired men": they were beaten, by the second."""
    pair = _set_apart(frame.trigger)
    if pair is None or denial_governs(frame.trigger, event_type=frame.type) is not None:
        return frame
    wrong, right = pair
    doers = ontology().doer_roles
    apart = {token.i for token in conjuncts(wrong)} - {token.i for token in conjuncts(right)}
    kept = tuple(f for f in frame.fillers if f.role not in doers or f.head.i not in apart)
    kept = tuple(f for f in kept if f.role != "target" or f.head.i != right.i)
    roles = ontology().event_types[frame.type].roles
    if "initiator" in roles and not any(f.head.i == right.i for f in kept):
        kept = (*kept, Filler("initiator", right, _SURE, "contrast"))
    refuted = frame.modality in REFUTED and not (_is_denied(right) or _is_denied(wrong))
    modality, cues = ("asserted", ()) if refuted else (frame.modality, frame.cues)
    if right.dep_ == "attr" and modality == "asserted":
        status = status_of(right.head, event_type=frame.type)  # "claimed that it was the exile"
        modality, cues = status.modality, status.cues
    return replace(frame, fillers=kept, modality=modality, cues=cues).marked("contrast_guard")


def _is_denied(noun: Token) -> bool:
    """ "Denied that it was the landlord, not the police, who": it is the cleft that is denied."""
    return noun.dep_ == "attr" and denial_governs(noun.head) is not None


def _set_apart(trigger: Token) -> Pair | None:
    return _agents(trigger) or _cleft(trigger) or told_first(trigger) or _subjects(trigger)


def _agents(verb: Token) -> Pair | None:
    """`was not followed by the consul but by his driver`, `not by exiles but by two men`."""
    for first in children(verb, "agent"):
        second = next((by for by in children(first, "conj") if by.lower_ == "by"), None)
        second = second or next((by for by in children(verb, "conj") if by.lower_ == "by"), None)
        apart = children(first, "neg") or children(verb, "neg")
        if second is None or not apart or not _is_but(first, verb, before=second):
            continue
        wrong, right = children(first, "pobj"), children(second, "pobj")
        if wrong and right:
            return wrong[0], right[0]
    return None


def _cleft(verb: Token) -> Pair | None:
    """`it was not the police who beat him but two clerks`, `not the police but two clerks who`."""
    noun = verb.head
    who = any(child.lower_ in ("who", "that") for child in children(verb, *_SUBJECTS))
    if verb.dep_ != "relcl" or not who:
        return None
    wrong = noun.head if noun.dep_ == "conj" else noun
    negations = children(wrong.head, "neg")
    if wrong.dep_ != "attr" or not negations or any(map(negates_nothing, negations)):
        return None
    right = noun if noun.i != wrong.i else _behind_but(noun, verb)
    return (
        (wrong, right)
        if right is not None and _is_but(*_owners(wrong, verb), before=right)
        else None
    )


def _owners(noun: Token, verb: Token) -> tuple[Token, ...]:
    """The words that the parser may hang the "but" of a cleft on."""
    return noun, noun.head, *children(verb, "dobj", "dative")


def _behind_but(noun: Token, verb: Token) -> Token | None:
    """Who did it; the parser may take him for a second object of the deed."""
    others = [c for owner in _owners(noun, verb) for c in children(owner, "conj")]
    return next((c for c in others if c.pos_ in NOUNS and c.i > noun.i), None)


def told_first(verb: Token) -> Pair | None:
    """`it was two clerks, not the police, who beat him`, where the parser has the second do it."""
    who = any(child.lower_ in ("who", "that", "which") for child in children(verb, "nsubj"))
    if verb.dep_ != "relcl" or not who:
        return None
    pair = _two_of_one_copula(verb.head)
    if pair is not None:
        return pair
    right = verb.head.head if verb.head.dep_ in ("appos", "conj") else verb.head
    if not _is_it(right) or children(right.head, "neg"):
        return None
    others = (noun for noun in children(right, "appos", "conj") if right.i < noun.i < verb.i)
    wrong = next((noun for noun in others if _is_set_apart(noun)), None)
    return None if wrong is None else (wrong, right)


def _is_it(noun: Token) -> bool:
    """The "consul" of "it was the consul"."""
    return noun.dep_ == "attr" and any(it.lower_ == "it" for it in children(noun.head, "nsubj"))


def _two_of_one_copula(wrong: Token) -> Pair | None:
    """`it was the consul, not her husband, who`: the parser lets "was" govern both and "not"."""
    if not _is_it(wrong) or not _is_set_apart(wrong):
        return None
    before = wrong.left_edge.i
    right = next((noun for noun in children(wrong.head, "attr") if noun.i < before), None)
    negations = children(wrong.head, "neg")
    if right is None or any(word.i < right.i for word in negations):
        return None
    return wrong, right


def _is_set_apart(noun: Token) -> bool:
    """ "Not the police", whatever the parser hangs the "not" on, and "rather than the police"; "not
    just the police" is both."""
    first = noun.left_edge
    if any(word.lower_ in ("only", "just", "merely") for word in noun.lefts):
        return False
    before = noun.doc[max(0, first.i - 1)]
    rather = before.lower_ == "than" and noun.doc[max(0, first.i - 2)].lower_ == "rather"
    return rather or "not" in (first.lower_, before.lower_)


def _subjects(verb: Token) -> Pair | None:
    """`not the police but two clerks beat him`."""
    for first in children(verb, *_SUBJECTS):
        others = [*children(first, "conj"), *children(verb, *_SUBJECTS)]
        second = next((noun for noun in others if first.i < noun.i < verb.i), None)
        if second is not None and children(first, "neg") and _is_but(first, before=second):
            return first, second
    return None


def _is_but(*owners: Token, before: Token) -> bool:
    """Whether a "but" that hangs on one of the words stands before another word."""
    return any(c.lower_ == "but" and c.i < before.i for o in owners for c in children(o, "cc"))
