"""Things taken from somebody: "took her phone" seizes a thing, and holds nobody.

The reader knows "take" of people. A paper that is needed to travel binds whoever it belongs to; a
telephone or computer tells of him; with other things he is harassed. "Took him and his laptop"
holds him.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, conjuncts, is_verbal, lemma, patients
from extract.roles.seized_things import holds_people
from extract.wordlists import word_sets

_RULE = "taken_things"
_MISTAKEN = ("detain", "surveil")


def taken_things(frame: Frame) -> Frame:
    """ "Took her phone", "took his identity card": a thing is taken, and nobody seized."""
    verb, words = frame.trigger, word_sets("senses")
    if frame.type not in _MISTAKEN or lemma(verb) not in words["grabbing"] or not is_verbal(verb):
        return frame
    things = [noun for first in patients(verb) for noun in conjuncts(first)]
    kinds = {_kind(noun) for noun in things}
    if not things or None in kinds or not _is_taken(verb):
        return frame
    if any(holds_people(frame, noun) for noun in (verb, *things)):
        return frame
    kind = next(kind for kind in ("restrict_mobility", "surveil", "harass") if kind in kinds)
    owned = tuple(_with_owners(frame, things))
    if kind == frame.type and owned == frame.fillers:
        return frame
    mode = frame.mode if kind == frame.type else None
    return replace(frame, type=kind, mode=mode, fillers=owned).marked(_RULE)


def _kind(noun: Token) -> str | None:
    """What it does to whoever owns it that a thing is taken; None of what is none of these."""
    if lemma(noun) == "card" and not _is_of_identity(noun):
        return "surveil"
    if lemma(noun) in word_sets("modality")["travel_papers"]:
        return "restrict_mobility"
    if lemma(noun) in word_sets("senses")["readable"]:
        return "surveil"
    return "harass" if lemma(noun) in word_sets("senses")["carried"] else None


def _is_of_identity(card: Token) -> bool:
    called = {word.lower_ for word in children(card, "compound", "amod")}
    return not called.isdisjoint(word_sets("senses")["of_identity"])


def _is_taken(verb: Token) -> bool:
    """`took her phone away`; not "took over", "took pictures to", "took on"."""
    particles = {word.lower_ for word in children(verb, "prt")}
    return particles <= {"away", "off"}


def _with_owners(frame: Frame, things: list[Token]) -> Iterator[Filler]:
    """The fillers, with whoever owns a thing as the one from whom it was taken."""
    numbers = {noun.i for noun in things}
    kept = [f for f in frame.fillers if f.role != "target" or f.head.i not in numbers]
    yield from kept
    known = {f.head.i for f in kept if f.role == "target"}
    owners = (owner for thing in things for owner in children(thing, "poss"))
    for owner in () if known else owners:
        yield Filler("target", owner, frame.confidence, _RULE)


def spoken_to_in_the_street(frame: Frame) -> Frame:
    """ "Stopped him at the tram stop": he is accosted, and not watched."""
    verb = frame.trigger
    if frame.type != "surveil" or lemma(verb) not in word_sets("senses")["stopping"]:
        return frame
    stopped = {noun.i for noun in patients(verb)} if is_verbal(verb) else set()
    if not any(f.role == "target" and f.head.i in stopped for f in frame.fillers):
        return frame
    return replace(frame, type="harass", mode=None).marked(_RULE)
