"""Where an event was, and where it was not: "incidents on campuses", "in front of the embassy".

What stands behind "taking place at" is a place and no target; of "in front of the embassy" the
embassy is meant; and "outside the country" tells where it was not.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_guards import tells_that_it_took_place
from extract.frames import Filler, Frame
from extract.grammar import (
    NOUNS,
    children,
    conjuncts,
    first_conjunct,
    is_verbal,
    lemma,
    prepositional_objects,
)
from extract.state_words import is_nation
from extract.wordlists import word_sets


def located(frame: Frame) -> Frame:
    """ "incidents taking place on campuses", "attacks that occurred at the border": where it was is
    no target."""
    fillers = (
        replace(f, role="place") if f.role == "target" and _is_scene(f.head) else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "place_of_it")


def where_it_took_place(frame: Frame) -> Frame:
    """ "incidents taking place on campuses": the clause behind the noun tells where."""
    if is_verbal(frame.trigger):
        return frame
    taken = {f.head.i for f in frame.fillers}
    verbs = children(frame.trigger, "acl", "relcl")
    told = (v for v in verbs if tells_that_it_took_place(v) or _occurs(v))
    where = word_sets("modality")["where"]
    scenes = [
        noun
        for verb in told
        for above in (verb, *children(verb, "dobj"))
        for scene in prepositional_objects(above, *where)
        for noun in conjuncts(scene)
        if noun.pos_ in NOUNS and noun.ent_type_ not in ("DATE", "TIME") and noun.i not in taken
    ]
    added = (Filler("place", noun, frame.confidence, "place_of_it") for noun in scenes)
    return frame.filled((*frame.fillers, *added), "place_of_it")


def _occurs(verb: Token) -> bool:
    return lemma(verb) in word_sets("modality")["occurring"]


def in_front_of(frame: Frame) -> Frame:
    """ "in front of the embassy", "in the vicinity of the court": it is at the embassy."""
    beside = word_sets("places")["beside"]
    fillers = (
        replace(f, head=next(iter(prepositional_objects(f.head, "of")), f.head))
        if f.role == "place" and lemma(f.head) in beside
        else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "beside")


def not_outside_of_it(frame: Frame) -> Frame:
    """ "kidnapped people outside the country": that country is where it was not."""
    kept = (f for f in frame.fillers if f.role != "place" or not _is_left_behind(f.head))
    return frame.filled(kept, "outside_guard")


def _is_left_behind(head: Token) -> bool:
    outside = head.dep_ == "pobj" and head.head.lower_ in ("outside", "beyond")
    return outside and (lemma(head) in ("country", "homeland") or is_nation(head.text))


def _is_scene(head: Token) -> bool:
    """Whether a word tells where something took place."""
    words, noun = word_sets("modality"), first_conjunct(head)
    if noun.dep_ != "pobj" or noun.head.lower_ not in words["where"]:
        return False
    above = noun.head.head
    verb = above.head if above.dep_ == "dobj" else above  # the "place" of "take place"
    return tells_that_it_took_place(verb) or _occurs(verb)
