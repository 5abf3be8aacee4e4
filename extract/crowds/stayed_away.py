"""Those who are told not to go: "The embassy warned students not to attend the protest".

Nothing says that they were there. Nor were those who are told, or urged, to attend it.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_THERE = ("participant", "organizer")


def not_there(frame: Frame) -> Frame:
    """ "Warned students not to attend the protest", "stays away from it": they were not there."""
    if frame.type not in GATHERINGS or not any(f.role in _THERE for f in frame.fillers):
        return frame
    going = _going_to(frame.trigger)
    if going is not None and _keeps_away(going) and negated_here(going):
        return frame  # "did not stay away from the protest"
    if going is None or not (_keeps_away(going) or _is_only_told(going)):
        return frame
    if frame.modality == "planned" and not _keeps_away(going) and not negated_here(going):
        return frame  # "told its members to come to the rally": they are to be its crowd
    who = {w.i for w in _may_go(going)}
    fillers = (f for f in frame.fillers if f.role not in _THERE or f.head.i not in who)
    return replace(frame, fillers=tuple(fillers)).marked("not_there") if who else frame


def _going_to(noun: Token) -> Token | None:
    """The "attend" of "attend the protest", the "stay" of "stay away from the protest"."""
    above = noun.head
    while above.dep_ in ("prep", "advmod", "pobj", "dobj") and not is_verbal(above):
        above = above.head
    known = is_verbal(above) and noun.i > above.i
    words = word_sets("gatherings")
    return above if known and lemma(above) in words["attending"] | words["keeping_away"] else None


def _keeps_away(verb: Token) -> bool:
    words = word_sets("gatherings")
    away = any(w.lower_ in ("away", "out", "off", "clear") for w in children(verb, "advmod", "prt"))
    return lemma(verb) in words["avoiding"] or (lemma(verb) in words["keeping_away"] and away)


def _is_only_told(verb: Token) -> bool:
    """ "Not to attend" under a warning, "to attend" under an order."""
    told = verb.dep_ in ("xcomp", "ccomp", "advcl") and any(
        w.lower_ == "to" for w in children(verb, "aux")
    )
    return told and (
        bool(negated_here(verb)) or lemma(verb.head) in word_sets("gatherings")["telling_to_go"]
    )


def _may_go(verb: Token) -> list[Token]:
    """Who is told to go or not to go: the object of the order, the subject of the clause."""
    own = children(verb, "nsubj")
    above = children(verb.head, "dobj", "nsubjpass", "dative") if verb.dep_ != "ROOT" else []
    people = [*own, *above]
    return [w for one in people for w in (one, *one.conjuncts)]
