"""Who ignores a deed, plays it down or knows of it: "the dean ignored threats against students".

He has no part in it; the reader takes the only subject of such a sentence for the doer. Of a deed
of his own the words say so: "downplayed its threats", "ignored the threats that it had made".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Filler, Frame
from extract.grammar import children, first_conjunct, is_verbal, lemma, own_subjects
from extract.wordlists import word_sets
from graph.ontology import ontology

_ABOUT = ("of", "about", "to", "into", "over")


def who_overlooks_it(frame: Frame, filler: Filler) -> bool:
    """`ignored threats against her`, `had no knowledge of the raid`: he is not behind it."""
    noun = frame.trigger
    if filler.role not in ontology().doer_roles or noun.pos_ != "NOUN" or _is_his_own(noun):
        return False
    verb = _overlooking(first_conjunct(noun))
    if verb is None or frame.type in GATHERINGS:
        return False
    return any(one.i == filler.head.i for one in _overlookers(verb))


def _is_his_own(noun: Token) -> bool:
    """`its threats`, `the threats it made`; "the guard's threats" are another's."""
    told = [s for clause in children(noun, "relcl", "acl") for s in own_subjects(clause)]
    return any(word.pos_ == "PRON" for word in (*children(noun, "poss"), *told))


def _overlooking(noun: Token) -> Token | None:
    """The verb of which the deed, or the knowledge of it, is the object."""
    words, above = word_sets("modality"), noun.head
    if noun.dep_ == "pobj" and above.lower_ in _ABOUT:
        known = above.head
        if known.dep_ == "dobj" and lemma(known) in words["knowing_nouns"]:
            return known.head
        if lemma(known) in words["aware"]:
            return known.head if known.dep_ == "acomp" else known
        return None
    if noun.dep_ != "dobj" or not is_verbal(above):
        return None
    away = {child.lower_ for child in children(above, "prt", "advmod")} & words["aside"]
    pushed = bool(away) and lemma(above) in words["overlooking_with"]
    return above if pushed or lemma(above) in words["overlooking"] else None


def _overlookers(verb: Token) -> Iterator[Token]:
    """Its subject, and who is accused of it: "accused the dean of having ignored threats"."""
    yield from own_subjects(verb)
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if above.dep_ in ("dobj", "nsubjpass"):  # "the dean of having ignored threats"
        above = above.head
    if verb.dep_ in ("pcomp", "ccomp", "xcomp", "conj") and is_verbal(above):
        yield from own_subjects(above)
        yield from children(above, "dobj", "nsubjpass")
