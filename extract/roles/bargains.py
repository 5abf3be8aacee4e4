"""Bargains: "threatened to arrest her son if she spoke", "offered to free him if she told them".

The clause with "if" tells from whom something is wanted: he is whom the threat or the offer is for,
and the relative who is to suffer is only the means. An offer that the reader has passed over is
told where that clause tells what the other is to do for it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from extract.coreference.pronoun_forms import are_alike
from extract.frames import Filler, Frame
from extract.grammar import (
    children,
    clauses_below,
    first_conjunct,
    is_condition,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
)
from extract.naming.person_words import person_words
from extract.status.cues import status_of
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_SURE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""

_RULE = "bargain"
_OFFERING = ("offer", "promise")
_BARGAINS = ("threaten", "coerce_by_proxy", "coopt")
_SERVICES = ("inform_on", "surveil", "coerce_by_proxy")
"""What one is to do for an offer."""


def through_kin(frame: Frame) -> Frame:
    """ "threatened to take away her children if she spoke": she is threatened, through them."""
    verb = frame.trigger
    bargains = frame.type in _BARGAINS and lemma(verb) in ("threaten", *_OFFERING)
    if not bargains or not is_verbal(verb) or is_passive(verb):
        return frame
    who = _from_whom(verb)
    if who is None or any(f.head.i == who.i for f in frame.fillers):
        return frame
    targets = [f for f in frame.fillers if f.role == "target"]
    if not targets or not all(_is_kin_apart(f.head, who) for f in targets):
        return frame
    given = any(f.role == "intermediary" for f in frame.fillers)
    kept = [f for f in frame.fillers if f.role != "target"]
    through = [] if given else [replace(f, role="intermediary") for f in targets]
    wanted = Filler("target", who, _SURE, _RULE)
    return frame.filled((*kept, wanted, *through), _RULE)


def offered_to_whom(frame: Frame) -> Frame:
    """ "promised to drop the case if she informed on us": it is promised to her."""
    verb = frame.trigger
    known = any(f.role in ("target", "participant", "addressee") for f in frame.fillers)
    if frame.type != "coopt" or lemma(verb) not in _OFFERING or known or is_passive(verb):
        return frame
    who = _from_whom(verb)
    if who is None:
        return frame
    return frame.filled((*frame.fillers, Filler("target", who, _SURE, _RULE)), _RULE)


def offers(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Offers without an event of their own, for what the "if" behind them tells as an event."""
    left_out, told = set(skip), {frame.trigger.i for frame in frames}
    found = (
        _offer(frame, told)
        for frame in frames
        if frame.sentence not in left_out and frame.type in _SERVICES
    )
    return [offer for offer in found if offer is not None]


def _offer(service: Frame, told: set[int]) -> Frame | None:
    verb = _offering_over(service.trigger)
    if verb is None or verb.i in told or is_passive(verb):
        return None
    who, doer = _from_whom(verb), next(iter(own_subjects(verb)), None)
    status = status_of(verb)
    if who is None or doer is None or status.modality not in CLAIMED:
        return None
    told.add(verb.i)
    return Frame(
        sentence=service.sentence,
        trigger=verb,
        type="coopt",
        confidence=_SURE,
        fillers=(
            Filler("initiator", doer, _SURE, _RULE),
            Filler("target", who, _SURE, _RULE),
        ),
        modality=status.modality,
        scope=service.scope,
        source=status.source,
        rule=_RULE,
        cues=status.cues,
    )


def _offering_over(deed: Token) -> Token | None:
    """The "offered" above the "if" clause that tells of a deed."""
    clause = first_conjunct(deed)
    if clause.dep_ != "advcl" or not is_condition(clause):
        return None
    above = clause.head
    while above.dep_ in ("xcomp", "ccomp") and lemma(above) not in _OFFERING:
        above = above.head
    return above if is_verbal(above) and lemma(above) in _OFFERING else None


def _from_whom(verb: Token) -> Token | None:
    """The subject of the "if" clause below a threat or offer, unless it is who makes it."""
    below = (verb, *clauses_below(verb))
    clauses = [c for word in below for c in children(word, "advcl") if is_condition(c)]
    if len(clauses) != 1:
        return None
    who = next(iter(children(clauses[0], "nsubj")), None)
    doers = {doer.lower_ for doer in own_subjects(verb)}
    if who is None or who.lower_ in doers or not _is_somebody(who):
        return None
    return who


def _is_somebody(noun: Token) -> bool:
    if noun.pos_ == "PRON":
        return noun.lower_ in ("he", "she", "they", "i", "we")
    return noun.pos_ == "PROPN" or person_words().role(noun.lower_) is not None


def _is_kin_apart(noun: Token, who: Token) -> bool:
    """Whether a noun tells of somebody's kin, who cannot be the one meant by another word."""
    words, owners = person_words(), children(noun, "poss")
    kin = lemma(noun) in word_sets("light_verbs")["kin"] and bool(owners)
    if kin and any(are_alike(owner, who) for owner in owners):
        return True
    one, other = words.gender(noun.lower_), words.gender(who.lower_)
    many = noun.tag_ == "NNS"
    alike = (one is not None and one == other) or (many and who.lower_ == "they")
    return kin and not alike
