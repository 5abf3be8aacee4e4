"""Papers that are denied to somebody: "the embassy denied the student the visa".

The embassy takes no stand, it refuses: whom it denies papers or entry is the target, and may not
go. A claim, a report or an accusation that is denied stays a statement; and so does what a club
denies its guests or a state the agents of another.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, conjuncts, is_verbal, lemma
from extract.naming.person_words import person_words
from extract.status.suspicions import is_of_a_state
from extract.wordlists import word_sets

_TRUST = 0.6
"""Of fillers that grammar alone gives; not calibrated."""
_KEPT = ("initiator", "target", "place", "time")
_HIDDEN = ("compound", "nmod")
"""How the parser hangs a second object on the first: "denied Tomas Reel entry"."""


def denied_papers(frame: Frame) -> Frame:
    """ "Denied the student the visa": a refusal of papers or entry, and no statement."""
    verb = frame.trigger
    if frame.type != "statement" or lemma(verb) != "deny" or not is_verbal(verb):
        return frame
    papers = next((o for o in children(verb, "dobj") if _is_refused(o)), None)
    if papers is None or children(verb, "ccomp", "xcomp"):
        return frame
    if lemma(papers) in word_sets("senses")["ways_in_and_out"] and not _keeps_a_border(frame):
        return frame
    fillers = tuple(_fillers(frame, list(_people(verb, papers)), papers))
    targets = [filler.head for filler in fillers if filler.role == "target"]
    if not targets or any(map(_serves_a_state, targets)):
        return frame  # "denied the documents": that they are real
    changed = replace(frame, type="restrict_mobility", mode=None, fillers=fillers)
    return changed.marked("denied_papers")


def _is_refused(thing: Token) -> bool:
    """A paper or the way in or out, of which nothing else is told: not "the papers it forged"."""
    words = word_sets("modality")["travel_papers"] | word_sets("senses")["ways_in_and_out"]
    return lemma(thing) in words and not children(thing, "acl", "relcl")


def _keeps_a_border(frame: Frame) -> bool:
    """ "Airport police", "the consul", "Turkey"; a club lets in whom it likes."""
    known = word_sets("senses")["border_keepers"]
    doers = [f.head for f in frame.fillers if f.role == "initiator"]
    return any(lemma(who) in known or is_of_a_state(who) for who in doers)


def _serves_a_state(who: Token) -> bool:
    """ "Agents", "the consul", "diplomat Ivan Rudd": kept out, as a host may well do."""
    near = (who, *children(who, "compound", "amod"))
    return any(lemma(word) in word_sets("senses")["kept_out"] for word in near)


def _people(verb: Token, papers: Token) -> Iterator[Token]:
    """To whom they are denied."""
    for first in children(verb, "dative"):
        yield from conjuncts(first)
    named = (c for c in children(papers, *_HIDDEN) if c.pos_ in ("NOUN", "PROPN"))
    yield from (c for c in named if c.ent_type_ == "PERSON" or person_words().role(lemma(c)))


def _fillers(frame: Frame, people: list[Token], papers: Token) -> Iterator[Filler]:
    """Who denies stays the doer; people are targets and the paper is the means."""
    given = {word.i for word in people}
    for filler in frame.fillers:
        if filler.head.i not in given | {papers.i} and filler.role in _KEPT:
            yield filler
    yield from (Filler("target", who, _TRUST, "denied_papers") for who in people)
    if lemma(papers) in word_sets("modality")["travel_papers"]:
        yield Filler("instrument", papers, _TRUST, "denied_papers")
