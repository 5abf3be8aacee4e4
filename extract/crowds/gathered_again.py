"""A gathering that is named again is of the kind that it was: "picketed the talk ... the picket".

The reader sees few sentences at a time: of a picket told two sentences later it no longer knows
what it was against. And the first crowd of a text, around which another one comes, is against none.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.crowds.gatherings import COUNTER_PROTEST, is_called_so
from extract.frames import Frame
from extract.grammar import DEFINITE, children, lemma, sentences_in
from extract.wordlists import word_sets

_CROWDS = ("protest", COUNTER_PROTEST)
_OWN_ROLES = frozenset({"participant", "organizer", "target_event"})
_OTHERS_ROLES = frozenset({"participant", "target_event", "target"})
_UNSURE = 0.7
_STEM = 5
"""So many letters a noun and a verb have in common at least: "picket", "demonstrate"."""
_BEHIND = 2
_NOT_THERE = ("denied", "negated", "hypothetical")
"""Of a gathering told so ("it finances no pickets") the next does not tell again."""
_SEVERAL = ("NNS", "NNPS")


def of_the_kind_it_was(frames: Sequence[Frame]) -> list[Frame]:
    """Call a protest a counter-protest where it is one told before, named again; and the reverse
    where the first crowd of a text is met by the next."""
    told: list[Frame] = []
    for frame in frames:
        told.append(_again(frame, told))
    return _first_against_none(told)


def _again(frame: Frame, before: Sequence[Frame]) -> Frame:
    """ "The picket", where thirty cadets picketed a talk and nobody else held a picket.

    Likewise "the gathering", where exiles gathered: nobody gathers against himself.
    """
    noun = frame.trigger
    if frame.type not in _CROWDS or noun.pos_ != "NOUN" or not _is_told_again(noun):
        return frame
    own = _OWN_ROLES if frame.type == "protest" else _OTHERS_ROLES
    named = (f for f in frame.fillers if f.role in own and not _is_one_of_it(f.head, noun))
    if any(named) or is_called_so(frame):
        return frame
    if frame.type == COUNTER_PROTEST and _may_be_another(frame, before):
        return frame
    other = "protest" if frame.type == COUNTER_PROTEST else COUNTER_PROTEST
    told = [f for f in before if f.modality not in _NOT_THERE]
    alike = {f.type for f in told if f.type in GATHERINGS and _is_alike(noun, f.trigger)}
    last = [f.type for f in told if f.type in _CROWDS][-1:]
    if alike != {other} or last != [other]:
        return frame  # "the picket" may be the vigil told last
    return replace(frame, type=other, mode=None).marked("told_again")


def _is_one_of_it(who: Token, noun: Token) -> bool:
    """ "A woman in the picket": she is no other crowd."""
    return noun.dep_ == "pobj" and noun.head.head == who


def _may_be_another(frame: Frame, before: Sequence[Frame]) -> bool:
    """ "The rival gathering", "the gathering opposite", one of the embassy or of men told since."""
    noun, words = frame.trigger, word_sets("gatherings")
    beside = children(noun, "amod", "compound", "nummod", "advmod", "appos", "punct")
    heads = {lemma(f.head) for f in frame.fillers if f.role == "organizer"}
    first = max((f.sentence for f in before if f.type in _CROWDS), default=frame.sentence)
    since = (
        w for n, s in enumerate(sentences_in(noun.doc)) if first < n < frame.sentence for w in s
    )
    others = any(w.tag_ in _SEVERAL or lemma(w) in words["callers_of_crowds"] for w in since)
    return bool(beside) or others or not heads.isdisjoint(words["callers_of_crowds"])


def _is_told_again(noun: Token) -> bool:
    """ "The picket", and not "the picket of the exiles" or "the picket that"."""
    definite = any(child.lower_ in DEFINITE for child in children(noun, "det"))
    return definite and not children(noun, "prep", "relcl", "acl", "poss")


def _is_alike(noun: Token, told: Token) -> bool:
    """Whether a noun may name what a word told: "march" of "marched", "gathering" of all."""
    if noun.lower_ in word_sets("gatherings")["any_gathering"]:
        return True
    one, two = lemma(noun), lemma(told).removesuffix("e")
    return one == lemma(told) or (len(two) >= _STEM and one.startswith(two))


def _first_against_none(frames: list[Frame]) -> list[Frame]:
    """ "Exiles announced a march. Men walked alongside it": only theirs is against the other."""
    crowds = [f for f in frames if f.type in GATHERINGS]
    for number, (first, second) in enumerate(pairwise(crowds)):
        is_first = number == 0 and first.sentence < second.sentence
        if _is_met(first, second) and (is_first or _is_its_own_word(first, second)):
            plain = replace(first, type="protest", mode=None).marked("met_by_another")
            return [plain if frame is first else frame for frame in frames]
    return frames


def _is_met(first: Frame, second: Frame) -> bool:
    """Whether a crowd that seems to be against another is what the next one is against."""
    if first.type != COUNTER_PROTEST or first.confidence >= _UNSURE or is_called_so(first):
        return False
    aimed = any(f.role in ("target_event", "target") for f in first.fillers)
    near = second.sentence - first.sentence in range(_BEHIND + 1)
    return not aimed and near and second.type == COUNTER_PROTEST and _is_aimed_back(second)


def _is_its_own_word(first: Frame, second: Frame) -> bool:
    """ "Her friends improvised a picket, and the hecklers lined up facing it"."""
    it = word_sets("gatherings")["that_gathering"]
    aims = {f.head.lower_ for f in second.fillers if f.role == "target_event"}
    return first.trigger.pos_ == "NOUN" and first.sentence == second.sentence and aims <= it


def _is_aimed_back(frame: Frame) -> bool:
    """ "Walked alongside it", "lined up facing them"."""
    words = word_sets("gatherings")
    back = words["those_gathered"] | words["that_gathering"] | words["those_who_gather"]
    return any(f.role == "target_event" and f.head.lower_ in back for f in frame.fillers)
