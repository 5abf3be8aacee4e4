"""People listed with a filler take part as well: "Tabe and nine other leaders were sentenced"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import is_verbal, sentence_of
from graph.ontology import ontology

_OF_PEOPLE = {
    "initiator", "target", "organizer", "participant", "sponsor", "intermediary", "addressee"
}  # fmt: skip


def with_coordination(frame: Frame) -> Frame:
    """Add people listed with a name: "Tabe and nine other leaders were sentenced".

    The reader finds the members of other lists by itself; what grammar adds there is wrong (1 of 18
    right in fresh narratives).
    """
    given = [_listed_doer(filler, frame.fillers) for filler in frame.fillers]
    taken = {f.head.i for f in given} | {frame.trigger.i}
    added = []
    for filler in given:
        if filler.role not in _OF_PEOPLE or filler.head.pos_ != "PROPN":
            continue
        for other in listed_with(filler.head):
            if other.i in taken or not (other.pos_ == "PROPN" or _is_one_more(other)):
                continue
            before = other.i < filler.head.i and not _is_between(other, filler, given)
            if before and not _are_names(filler, other):
                continue
            if sentence_of(other).start == sentence_of(filler.head).start:
                taken.add(other.i)
                added.append(Filler(filler.role, other, filler.score, "coordination"))
    fillers = (*given, *added)
    return replace(frame, fillers=fillers) if fillers != frame.fillers else frame


def _listed_doer(filler: Filler, others: Sequence[Filler]) -> Filler:
    """ "torn down by the League and the Forum": the Forum did it too, and is no target."""
    if filler.role != "target" or filler.head.dep_ != "conj":
        return filler
    first = filler.head
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ != "pobj" or first.head.dep_ != "agent":
        return filler
    doers = ontology().doer_roles
    doer = next((f for f in others if f.head.i == first.i and f.role in doers), None)
    return filler if doer is None else replace(doer, head=filler.head, rule="coordination")


def listed_with(noun: Token) -> list[Token]:
    """What a noun is coordinated with, in text order.

    Of "the League, the Circle and two clubs rallied" the parser takes the second for another name
    of the first; with a comma behind the last it may be right.
    """
    found = {token.i: token for token in noun.conjuncts}
    for name in (noun, *noun.conjuncts):
        for second in name.rights:
            if _goes_on_listing(name, second):
                found |= {token.i: token for token in (second, *second.conjuncts)}
    return [found[place] for place in sorted(found) if place != noun.i]


def _goes_on_listing(name: Token, second: Token) -> bool:
    """True for the second of three names that the parser takes for an apposition."""
    names = second.dep_ == "appos" and name.pos_ == second.pos_ == "PROPN"
    if not names or not any(child.dep_ == "conj" for child in second.children):
        return False
    end = second.right_edge.i + 1
    plain = name.doc[second.left_edge.i].tag_ != "WP$"  # "X, whose case Amnesty and others told"
    return plain and (end >= len(name.doc) or name.doc[end].text != ",")


def _are_names(filler: Filler, other: Token) -> bool:
    """Names of doers in one list, of which the reader saw only a later one."""
    doer = filler.role in ontology().doer_roles
    return doer and filler.head.pos_ == "PROPN" and other.pos_ == "PROPN"


def _is_between(name: Token, filler: Filler, given: Sequence[Filler]) -> bool:
    """The second of three names in one list, of which the reader has the first and the third."""
    if name.pos_ != "PROPN" or name.dep_ == "pobj":  # "Ali Khan, of Ghent, Omar Shah"
        return False
    before = [f.head for f in given if f.role == filler.role and f.head.i < name.i]
    return any(not any(is_verbal(w) for w in name.doc[one.i : name.i]) for one in before)


def _is_one_more(noun: Token) -> bool:
    """ "nine other leaders": more of the same."""
    return noun.pos_ == "NOUN" and any(child.lower_ == "other" for child in noun.lefts)
