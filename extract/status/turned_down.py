"""Requests that are turned down: "the council denied the embassy's request for a ban".

Who turns a request down denies nothing: it was made, and what it asked for was not done. Only of
"deny" that is so where another is named who asks: "denied any request", "denied the request
attributed to him" are of a request that was not made.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    NOUNS,
    agents,
    children,
    first_conjunct,
    has_to,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
    prepositional_objects,
)
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.status.local_cues import negated_here
from extract.statuses import REFUTED
from extract.tellers.speech import source_of
from extract.wordlists import word_sets
from graph.ontology import ontology

_FROM = ("by", "from", "of")


def turned_down(frame: Frame) -> Frame:
    """ "We said no to the embassy's request to remove it": it was made, and nothing removed."""
    if frame.modality not in (*REFUTED, "asserted"):
        return frame
    if word_sets("modality")["turned_down"].isdisjoint(sentence_around(frame.trigger).all_lemmas):
        return frame
    trigger = frame.trigger
    if _is_turned_down(trigger):
        source = source_of(trigger.head)
        made = replace(frame, modality="asserted", cues=(), source=source)
        return frame if frame.modality == "asserted" else made.marked("turned_down")
    request = _asked_by(trigger)
    if frame.modality == "negated" or request is None or not _is_turned_down(request):
        return frame
    asking = {asker.i for asker in _askers(request)}
    doers = ontology().doer_roles
    kept = tuple(f for f in frame.fillers if f.role not in doers or f.head.i not in asking)
    cues = (request.head,)
    source = source_of(request.head)
    undone = replace(frame, modality="negated", cues=cues, source=source, fillers=kept)
    return undone.marked("turned_down")


def _asked_by(deed: Token) -> Token | None:
    """The request of "a request to remove it", "a demand for a ban", or None."""
    inner = first_conjunct(deed)
    above = inner.head
    if inner.dep_ in ("acl", "xcomp") and is_verbal(inner):
        asked = has_to(inner) or any(mark.lower_ == "that" for mark in children(inner, "mark"))
        return above if asked else None
    return above.head if inner.dep_ == "pobj" and above.lower_ == "for" else None


def _is_turned_down(request: Token) -> bool:
    if request.pos_ not in NOUNS or lemma(request) not in word_sets("modality")["turned_down"]:
        return False
    verb = _verb_of_turning_down(request)
    if verb is None or negated_here(verb) or denial_governs(verb) is not None:
        return False
    if verb.tag_ not in ("VBD", "VBN", "VBZ", "VBP") or _is_open(verb):
        return False
    if lemma(verb) != "deny":
        return True
    return any(_is_another(asker, verb) for asker in _askers(request))


def _is_open(verb: Token) -> bool:
    """ "Would have rejected", "if it rejects"; not "had rejected" or "said that it rejected"."""
    aux = any(a.tag_ in ("MD", "TO") for a in children(verb, "aux"))
    return aux or any(mark.lower_ in ("if", "unless", "whether") for mark in children(verb, "mark"))


def _verb_of_turning_down(request: Token) -> Token | None:
    """ "Rejected the request", "the request was turned down", "said no to the request"."""
    verb = request.head
    if request.dep_ == "pobj":
        says = verb.head
        no = verb.lower_ == "to" and any(c.lower_ == "no" for c in children(says, "intj", "dobj"))
        return says if no and lemma(says) == "say" else None
    if request.dep_ not in ("dobj", "nsubjpass") or not is_verbal(verb):
        return None
    words = word_sets("modality")["turning_it_down"]
    apart = children(verb, "prt", "advmod")
    named = lemma(verb), *(f"{lemma(verb)} {c.lower_}" for c in apart)
    return verb if any(name in words for name in named) else None


def _askers(request: Token) -> Iterator[Token]:
    """ "The embassy's request", "a request from the embassy"."""
    yield from children(request, "poss")
    yield from prepositional_objects(request, *_FROM)


def _is_another(asker: Token, verb: Token) -> bool:
    """Whether who asks is named, and is not who turns it down or "its embassy"."""
    if any(owner.pos_ == "PRON" for owner in children(asker, "poss")):
        return False
    refusing = agents(verb) if is_passive(verb) else own_subjects(verb)
    return asker.pos_ in NOUNS and all(lemma(asker) != lemma(who) for who in refusing)
