"""Things that are seized: "beat him and seized his house" holds nobody.

The reader knows "seize" of people. Where all that is taken is property, it is a measure against
whoever owns it, and the thing itself is no target.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import (
    children,
    conjuncts,
    is_verbal,
    lemma,
    patients,
    prepositional_objects,
)
from extract.wordlists import word_sets

_RULE = "property_guard"


def seized_property(frame: Frame) -> Frame:
    """ "Seized his house and land": what he owns is taken from him, he is not held."""
    verb = frame.trigger
    words = word_sets("senses")
    if frame.type != "detain" or lemma(verb) not in words["taking_away"] or not is_verbal(verb):
        return frame
    things = [noun for first in patients(verb) for noun in conjuncts(first)]
    if not things or not all(lemma(noun) in words["property"] for noun in things):
        return frame
    if any(holds_people(frame, noun) for noun in (verb, *things)):
        return frame
    owners = tuple(_of_owners(frame, things))
    return replace(frame, type="legal_action", mode=None, fillers=owners).marked(_RULE)


def holds_people(frame: Frame, word: Token) -> bool:
    """ "Seized the factory with forty workers inside": they are held."""
    targets = {f.head.i for f in frame.fillers if f.role == "target"}
    return any(noun.i in targets for noun in prepositional_objects(word, "with"))


def _of_owners(frame: Frame, things: list[Token]) -> Iterator[Filler]:
    """The fillers, with the owner of a thing in its place; things that nobody is said to own, and
    places that are themselves what is taken, are left out."""
    numbers = {noun.i for noun in things}
    known = {f.head.i for f in frame.fillers if f.role == "target"}
    for filler in frame.fillers:
        if filler.head.i not in numbers:
            yield filler
            continue
        for owner in children(filler.head, "poss"):
            if owner.i not in known:
                known.add(owner.i)
                yield replace(filler, role="target", head=owner, rule=_RULE)
