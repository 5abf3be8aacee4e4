"""Gatherings that took place: "the planned march went ahead", "what was meant to be a vigil ended".

The word of planning tells what it was before. Only a finite past of a verb of taking its course
tells that it came to it; what "was to go ahead" or "did not take place" stays as it is.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_guards import tells_that_it_took_place
from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Frame
from extract.grammar import children, lemma
from extract.status.implied import is_supposed
from extract.wordlists import word_sets

_MEANT = 2
"""Verbs above "a vigil" in "what was meant to be a vigil"."""


def took_place(frame: Frame) -> Frame:
    """ "The planned march went ahead": a gathering that took its course was held."""
    if frame.modality not in ("planned", "hypothetical") or frame.type not in GATHERINGS:
        return frame
    if is_supposed(frame.trigger) or _course(frame.trigger) is None:
        return frame
    return replace(frame, modality="asserted", cues=()).marked("took_place")


def _course(gathering: Token) -> Token | None:
    """The finite past of a verb that tells of its course, or None."""
    if gathering.dep_ == "nsubj":
        verbs = [gathering.head]
    elif _was_meant(gathering):  # the parser may hang "ended" on the vigil
        verbs = [gathering.head, *gathering.head.ancestors, *children(gathering, "acl", "relcl")]
    else:
        return None
    return next(filter(_takes_its_course, verbs), None)


def _takes_its_course(verb: Token) -> bool:
    words = word_sets("modality")
    told = lemma(verb) in words["courses"] or tells_that_it_took_place(verb)
    if not told or verb.tag_ != "VBD" or children(verb, "aux", "neg"):
        return False
    undone = words["calling_off"] | words["putting_off"]
    return not (_is_a_way(verb) or any(lemma(word) in undone for word in verb.conjuncts))


def _is_a_way(verb: Token) -> bool:
    """ "Took place only on paper", "went ahead of the summit"."""
    behind = [word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 4]]
    return bool(behind) and ("only" in behind or behind[:2] == ["ahead", "of"])


def _was_meant(gathering: Token) -> bool:
    """ "What was meant to be a vigil", "what should have been a vigil"."""
    above = list(gathering.ancestors)[:_MEANT] if gathering.dep_ == "attr" else []
    return any(child.lower_ == "what" for word in above for child in word.lefts)
