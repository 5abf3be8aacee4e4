"""What was to kill and did not go off: "a bomb under her car failed to explode".

Whoever laid it tried. "No bomb exploded" and "the threatened bomb never exploded" tell of none.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    children,
    has_modal,
    is_verbal,
    lemma,
    with_subject,
)
from extract.wordlists import word_sets


def duds(frame: Frame) -> Frame:
    """ "The device failed to explode", "the grenade did not go off": an attempt."""
    if frame.type != "assault" or frame.modality not in ("negated", "hypothetical"):
        return frame
    cues = failing(frame.trigger)
    if not cues:
        return frame
    told = replace(frame, modality="attempted", mode="attempted_lethal", cues=cues)
    return told.marked("dud")


def failing(verb: Token) -> tuple[Token, ...]:
    """The words that say that what was laid did not go off; none where it did or nothing was."""
    if not goes_off(verb):
        return ()
    failed = verb.head if verb.dep_ == "xcomp" and lemma(verb.head) == "fail" else None
    cues = children(verb, "neg") if failed is None else [failed]
    if has_modal(failed or verb):
        return ()
    return tuple(cues) if laid(verb) is not None else ()


def goes_off(verb: Token) -> bool:
    """ "Exploded", "went off"."""
    name, off = lemma(verb), any(c.lower_ == "off" for c in children(verb, "prt", "advmod", "prep"))
    known = name in word_sets("stories")["going_off"]
    return is_verbal(verb) and known and (off or name != "go")


def laid(verb: Token) -> Token | None:
    """The bomb that goes off, or "it"; None of what is no bomb."""
    failed = verb.head if verb.dep_ == "xcomp" and lemma(verb.head) == "fail" else verb
    subjects = children(with_subject(failed), "nsubj", "nsubjpass")
    return next((subject for subject in subjects if _is_laid(subject)), None)


def _is_laid(thing: Token) -> bool:
    """ "The bomb", "it": something that was there; not "no bomb"."""
    if thing.lower_ in {"it", "which", "that"}:
        return True
    words = word_sets("stories")
    pair = thing.i and f"{thing.nbor(-1).lower_} {lemma(thing)}"
    known = lemma(thing) in words["bombs"] | {"device", "charge"} or pair in words["bombs"]
    return known and not any(c.lower_ in {"no", "any"} for c in children(thing, "det"))
