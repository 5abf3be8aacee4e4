"""A gathering told again of its own crowd: "a counter-march by loyalists, who marched on the other
side", "held a rally for the president, rallying opposite the vigil".

The verb is of the noun that names the gathering, and its clause describes those who gathered there
or goes on from the verb that says that it was held. Of the two the surer stays.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gatherings import COUNTER_PROTEST
from extract.frames import Frame
from extract.grammar import children, has_had, is_verbal, lemma, own_subjects
from extract.wordlists import word_sets

_CROWDS = ("protest", COUNTER_PROTEST)
_WHO = frozenset({"who", "that", "which"})
_OF_ANY = frozenset({"participant", "organizer", "place", "time", "instrument", "count"})
_AIM = "target_event"
_STEM = 5
"""So many letters of a verb at least are in its noun: "counterdemonstration"."""


def one_crowd(frames: Sequence[Frame]) -> list[Frame]:
    """The frames, of a gathering that a clause tells again of its crowd only one; in order."""
    kept = {frame.trigger.i: frame for frame in frames}
    crowds = [frame for frame in frames if frame.type in _CROWDS]
    for frame in crowds:
        named = next((c for c in crowds if _tells_again(frame.trigger, c)), None)
        if named is None or named.trigger.i not in kept:
            continue
        surer, lesser = sorted((named, frame), key=lambda f: f.confidence, reverse=True)
        kept[surer.trigger.i] = _with_more(surer, lesser)
        del kept[lesser.trigger.i]
    return [kept[frame.trigger.i] for frame in frames if frame.trigger.i in kept]


def _tells_again(verb: Token, named: Frame) -> bool:
    """Whether a verb tells of the gathering that a noun before it names."""
    noun = named.trigger
    if is_verbal(noun) or not is_verbal(verb) or verb.i < noun.i or has_had(verb):
        return False
    if not _is_of_that_noun(noun, verb):
        return False
    if verb.dep_ == "relcl":
        who = {subject.lower_ for subject in own_subjects(verb)}
        crowd = (f.head.i for f in named.fillers if f.role in ("participant", "organizer"))
        return bool(who & _WHO) and verb.head.i in crowd
    goes_on = verb.dep_ == "advcl" and verb.tag_ == "VBG" and not own_subjects(verb)
    return goes_on and noun in children(verb.head, "dobj", "nsubjpass")


def _is_of_that_noun(noun: Token, verb: Token) -> bool:
    """ "March" and "marched", "counter-rally" and "rallied"."""
    name, told = lemma(noun), lemma(verb).removesuffix("e")
    for counter in word_sets("gatherings")["named"]:
        name = name.removeprefix(counter).removeprefix("-")
    return name.startswith(told) or (len(told) >= _STEM and told in name)


def _with_more(surer: Frame, lesser: Frame) -> Frame:
    """With the roles that only the other tells; its aim where both are of one kind."""
    roles = _OF_ANY | ({_AIM} if surer.type == lesser.type else set())
    have = {f.role for f in surer.fillers}
    taken = {f.head.i for f in surer.fillers} | {surer.trigger.i, lesser.trigger.i}
    more = [
        f
        for f in lesser.fillers
        if f.role in roles and f.role not in have and f.head.i not in taken
    ]
    return replace(surer, fillers=(*surer.fillers, *more)).marked("one_crowd")
