"""Who is asked for something: "the consul phoned the organizer, asking her to call off the vigil".

The one written to, phoned or met is asked by the one who writes, and asks nobody. What he is asked
to call off he has not organized by that.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Filler, Frame
from extract.grammar import (
    children,
    first_conjunct,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
    prepositional_objects,
)
from extract.wordlists import word_sets

_ASKERS = ("initiator", "sponsor")
_BEHIND = ("organizer", "initiator", "participant")
_SURE = 0.7
"""Of a rule that reads grammar alone; not calibrated."""


def asked_person(asking: Token) -> Token | None:
    """The organizer of "phoned the organizer, asking her to": whom the verb before is done to."""
    above = asking.head
    clause = asking.dep_ == "advcl" and asking.tag_ == "VBG"
    joined = asking.dep_ == "conj" and is_verbal(above)
    purpose = asking.dep_ in ("advcl", "xcomp") and asking.tag_ == "VB"
    if not (clause or joined or purpose) or above.i > asking.i or is_passive(above):
        return None
    if own_subjects(asking) or lemma(above) not in word_sets("light_verbs")["addressing"]:
        return None
    told = [*children(above, "dobj", "dative"), *prepositional_objects(above, "to")]
    people = [noun for noun in told if noun.i < asking.i and noun.pos_ in ("NOUN", "PROPN")]
    return people[0] if len(people) == 1 else None


def not_by_who_is_asked(frame: Frame) -> Frame:
    """ "Phoned the chancellor, urging her to cancel it": the chancellor urges nobody."""
    asking = frame.trigger
    if not is_verbal(asking) or lemma(asking) not in word_sets("light_verbs")["asking_to"]:
        return frame
    asked = asked_person(asking) if _has_pronoun(asking) else None
    if asked is None or not any(_asks(f, asked) for f in frame.fillers):
        return frame
    kept = [f for f in frame.fillers if not _asks(f, asked)]
    return frame.filled([*kept, *_askers(asking, kept)], "asked_person")


def _has_pronoun(asking: Token) -> bool:
    """ "Asking her to", where the parser may take "her" for the subject of what is asked."""
    objects = children(asking, "dobj", "dative")
    objects += [s for c in children(asking, "ccomp", "xcomp") for s in children(c, "nsubj")]
    return any(word.tag_ == "PRP" for word in objects)


def _asks(filler: Filler, asked: Token) -> bool:
    return filler.role in _ASKERS and first_conjunct(filler.head).i == asked.i


def _askers(asking: Token, kept: list[Filler]) -> Iterator[Filler]:
    """The subject of the verb before, where nobody else is left who asks."""
    if not any(f.role in _ASKERS for f in kept):
        for who in own_subjects(asking.head):
            yield Filler("initiator", who, _SURE, "asked_person")


def not_organized_by_who_is_asked(frame: Frame) -> Frame:
    """ "Asked the dean to call off the vigil": that alone makes it no vigil of the dean's."""
    noun = frame.trigger
    if frame.type not in GATHERINGS or noun.dep_ != "dobj" or not _undoes(noun.head):
        return frame
    asking = noun.head.head
    asked = noun.head.dep_ in ("xcomp", "ccomp") and is_verbal(asking)
    if not asked or lemma(asking) not in word_sets("light_verbs")["asking_to"]:
        return frame
    below = {word.i for word in noun.subtree}
    owned = any(word.tag_ == "PRP$" for word in children(noun, "poss"))
    kept = (
        f
        for f in frame.fillers
        if f.role not in _BEHIND or f.head.i in below or owned or _is_organizer(f.head, asking)
    )
    return frame.filled(kept, "asked_to_call_off")


def _undoes(verb: Token) -> bool:
    """ "Call off", "cancel", "postpone", "ban"."""
    words = word_sets("modality")
    off = any(child.lower_ == "off" for child in children(verb, "prt"))
    return off or lemma(verb) in words["calling_off"] | words["putting_off"] | words["forbidding"]


def _is_organizer(head: Token, asking: Token) -> bool:
    """ "Phoned the organizer, asking her to call it off": she is told to be one."""
    asked = [head, *children(asking, "dobj")]
    before = asked_person(asking)
    nouns = {lemma(noun) for noun in (*asked, *([] if before is None else [before]))}
    return not nouns.isdisjoint(word_sets("light_verbs")["organizers"])
