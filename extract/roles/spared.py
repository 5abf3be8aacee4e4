"""Who is left out of what befalls all: "all but two of the guests were beaten".

Behind "but", "except" and the like stands who is spared, and the parser may take him for the
subject or tie him to the others by "and". Behind nobody it is the other way round: "nobody but the
editor was arrested" tells of an arrest, and of the editor's.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import (
    NOUNS,
    children,
    conjuncts,
    prepositional_objects,
    sentence_of,
    word_before,
)
from extract.sentence_words import sentence_around
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets
from graph.ontology import ontology

_NAMED = (*NOUNS, "PRON", "NUM")
_LINKS = ("for", "from", "of", "than")
_MAIN = ("target", "intermediary", "addressee", "participant")


def without_the_spared(frame: Frame) -> Frame:
    """ "Everyone but Ali was beaten": all others were; "nobody but Ali was": he was."""
    words = word_sets("modality")
    opening = words["leaving_out"] | words["leaving_out_of_all"] | {"but"}
    if opening.isdisjoint(sentence_around(frame.trigger).words):
        return frame
    for opener in sentence_of(frame.trigger):
        spared = _spared(opener) if opener.lower_ in opening else []
        if not spared or not _is_of_its_clause(opener, frame):
            continue
        whole = _nobody_before(opener) or _whole(opener)
        if opener.lower_ not in words["leaving_out"] and whole is None:
            continue
        if whole is not None and _is_nobody(whole, frame.trigger):
            return _of_these_alone(frame, whole, spared)
        return _of_the_others(frame, whole, spared)
    return frame


def _spared(opener: Token) -> list[Token]:
    """The nouns right behind "but", "except", "except for", "with the exception of"."""
    start = opener.i + 1
    end = sentence_of(opener).end
    while start < end and opener.doc[start].lower_ in _LINKS:
        start += 1
    if start == opener.i + 1 and opener.lower_ in word_sets("modality")["leaving_out_of_all"]:
        return []  # "every other guest", "to save him"
    behind = (t for t in opener.doc[start:end] if t.left_edge.i == start and t.pos_ in _NAMED)
    first = max(behind, key=lambda t: t.i, default=None)
    if first is None:
        return []
    apart = opener.lower_ == "but" and opener.head.pos_ not in (*_NAMED, "DET")
    if apart and (_nobody_before(opener) is None or first.dep_ not in ("pobj", "dobj", "conj")):
        return []  # "beat all the men but the guard stopped them"
    return [*conjuncts(first), *children(first, "appos")]


def _nobody_before(opener: Token) -> Token | None:
    """The "nobody" or "no one" right before "but her" or "else but her", however parsed."""
    word = word_before(opener)
    word = word_before(word) if word is not None and word.lower_ == "else" else word
    if word is None:
        return None
    nobody = word.lower_ in word_sets("modality")["negative_words"]
    return word if nobody or any(c.lower_ == "no" for c in children(word, "det")) else None


def _whole(opener: Token) -> Token | None:
    """The word for all, or for nobody, out of whom somebody is left."""
    noun = opener.head
    if opener.lower_ == "but":
        return next((n for n in _up(noun) if n.i < opener.i and _is_of_all(n)), None)
    clause = noun if noun.pos_ in ("VERB", "AUX") else _clause(noun)
    near = [*_up(noun), *children(clause, "nsubj", "nsubjpass", "dobj")]
    return next((n for m in near for n in conjuncts(m) if _is_of_all(n)), None)


def _up(noun: Token) -> Iterator[Token]:
    """A noun, and those of which it is: "all of the members of the choir"."""
    yield noun
    while noun.dep_ == "pobj" and noun.head.head.pos_ in (*_NAMED, "DET"):
        noun = noun.head.head
        yield noun


def _clause(noun: Token) -> Token:
    return next((a for a in noun.ancestors if a.pos_ in ("VERB", "AUX")), noun)


def _is_of_all(noun: Token) -> bool:
    quantifiers = word_sets("modality")["of_all_or_none"]
    of_them = children(noun, "det", "predet", "amod", "nummod")
    return noun.lower_ in quantifiers or any(d.lower_ in quantifiers for d in of_them)


def _is_nobody(whole: Token, trigger: Token) -> bool:
    said = {whole.lower_, *(d.lower_ for d in children(whole, "det"))}
    if said & (word_sets("modality")["negative_words"] | {"no"}):
        return True
    return bool(said & {"any", "anyone", "anybody"}) and bool(negated_here(trigger))


def _is_of_its_clause(opener: Token, frame: Frame) -> bool:
    """Whether those who are left out are left out of this event."""
    trigger = frame.trigger
    verb = trigger if trigger.pos_ in ("VERB", "AUX") else _clause(trigger)
    here = opener.head if opener.head.pos_ in ("VERB", "AUX") else _clause(opener)
    return here.i == verb.i


def _of_the_others(frame: Frame, whole: Token | None, spared: list[Token]) -> Frame:
    """For who is left out stands the word for all, where it has no such role yet."""
    left_out = {noun.i for noun in spared}
    kept = [f for f in frame.fillers if f.head.i not in left_out]
    gone = [f for f in frame.fillers if f.head.i in left_out]
    if whole is not None:
        taken = {f.role for f in kept if f.head.i == whole.i}
        instead = {f.role: replace(f, head=whole) for f in gone if f.role not in taken}
        kept += instead.values()
    return frame.filled(kept, "spared") if gone else frame


def _of_these_alone(frame: Frame, whole: Token, named: list[Token]) -> Frame:
    """Done by or to these, where nobody else is in question."""
    theirs = (whole.i, *(noun.i for noun in named))
    told = next((f for f in frame.fillers if f.head.i in theirs), None)
    if frame.modality not in ("negated", "asserted") or _is_open(frame.trigger):
        return frame
    if told is None and _is_of_nothing_else(whole, named, frame):
        asked = replace(frame, modality="asserted", cues=())
        return frame if frame.modality == "asserted" else asked.marked("spared")
    if told is None or told.role not in (*ontology().doer_roles, *_MAIN):
        return frame
    kept = [f for f in frame.fillers if f.head.i != whole.i]
    taken = {f.head.i for f in kept}
    new = [n for n in named if n.i not in taken and n.dep_ != "appos"]
    added = [Filler(told.role, noun, told.score, "spared") for noun in new]
    alone = replace(frame, modality="asserted", cues=(), fillers=(*kept, *added))
    return alone.marked("spared")


def _is_open(trigger: Token) -> bool:
    """ "Would arrest nobody but her", "nobody but her was threatened with arrest"."""
    modal = any(aux.tag_ == "MD" for aux in trigger.children)
    return modal or is_supposed(trigger) or trigger.pos_ in NOUNS


def _is_of_nothing_else(whole: Token, named: list[Token], frame: Frame) -> bool:
    """ "Asked her about nothing but him", "hacked nothing but her laptop"."""
    if whole.i in {o.i for o in prepositional_objects(frame.trigger)}:
        return True
    things = whole.lower_ == "nothing" and whole in children(frame.trigger, "dobj")
    inside = any(n.is_ancestor(f.head) for n in named for f in frame.fillers)
    return things and (inside or any(children(n, "poss") for n in named))
