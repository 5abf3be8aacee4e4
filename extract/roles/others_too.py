"""What befell or was done by others too: "Omar was arrested. So were his parents", "as was his
wife", "The embassy threatened the students. The consulate did too", "Nor was her husband".

The clause has only a helping verb. Its subject stands for the subject of the clause before: it
suffered the same where that is passive ("so was"), and did the same where it is active ("so did").
Nothing is told where "as did" may stand for what somebody said, or for a verb in between.
"""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from extract.frames import Filler, Frame
from extract.grammar import children, is_passive, lemma
from extract.roles.deed_before import (
    CONFIDENCE,
    deeds_before,
    is_like,
    is_somebody,
    subject_filler,
    told_of,
    whose,
    without,
)
from extract.sentence_words import words_in
from extract.status.answering_sentences import told_in_answers

_SO = frozenset({"so", "as"})
_NOR = frozenset({"nor", "neither"})
_TOO = frozenset({"too", "likewise"})
_HELPING = {"be": True, "do": False}
"""Helping verb -> whether the deed that it stands for is passive."""


def others_too(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of deeds told of others by a helping verb alone, in text order."""
    harmful = [frame for frame in frames if frame.harms]
    return told_in_answers(_told, doc, harmful, skip, (0, 1), beside=frames)


def _told(number: int, sentence: Span, frames: Sequence[Frame]) -> Iterator[Frame]:
    if words_in(sentence).words.isdisjoint(_SO | _NOR | _TOO):
        return
    for verb in sentence:
        pointer = _pointer(verb) if lemma(verb) in _HELPING else None
        who = None if pointer is None else _who(verb, pointer)
        if pointer is None or who is None:
            continue
        for deed in deeds_before(verb, number, frames):
            filler = _in_place_of(deed, verb, who)
            if filler is not None:
                nor = pointer if pointer.lower_ in _NOR else None
                fillers = [filler, *without(deed, subject_filler(deed))]
                yield from told_of(deed, number, verb, fillers, nor)


def _pointer(verb: Token) -> Token | None:
    """The "so", "as", "nor" or "too" beside a helping verb that helps none."""
    if verb.dep_ in ("aux", "auxpass") or children(verb, "acomp", "dobj", "xcomp", "ccomp"):
        return _before(verb) if children(verb, "ccomp") else None
    behind = [w for w in verb.rights if w.lower_ in _TOO]
    ends = behind and behind[-1].i + 1 < len(verb.doc) and verb.doc[behind[-1].i + 1].is_punct
    return _before(verb) or (behind[-1] if ends else None)


def _before(verb: Token) -> Token | None:
    """ "So", "as" or "nor" right before it."""
    before = verb.nbor(-1) if verb.i else None
    return before if before is not None and before.lower_ in _SO | _NOR else None


def _who(verb: Token, pointer: Token) -> Token | None:
    """The subject: behind the verb in "so were his parents", before it in "she did too"."""
    turned = pointer.i < verb.i
    nouns = [w for w in children(verb, "nsubj", "nsubjpass", "attr") if (w.i > verb.i) == turned]
    return nouns[0] if len(nouns) == 1 else None


def _in_place_of(deed: Frame, verb: Token, who: Token) -> Filler | None:
    """The subject in the place of the subject of the deed; None where it cannot stand there."""
    told = subject_filler(deed)
    passive = _HELPING[lemma(verb)]
    if told is None or is_passive(deed.trigger) != passive:
        return None
    if not passive and _may_point_elsewhere(deed, verb):
        return None
    noun = whose(who)
    fits = is_somebody(noun) or is_like(noun, told.head)
    return Filler(told.role, noun, CONFIDENCE, told.rule) if fits else None


def _may_point_elsewhere(deed: Frame, verb: Token) -> bool:
    """Whether "so did" may stand for another verb: "said that they beat him, as did his deputy",
    "beat Omar, who resisted. So did his wife"."""
    done = deed.trigger
    between = done.doc[done.i + 1 : verb.i]
    later = any(w.pos_ == "VERB" and w.dep_ not in ("amod", "compound") for w in between)
    above = (done, *done.ancestors)
    told = any(w.dep_ in ("ccomp", "advcl", "pcomp", "xcomp", "acl", "relcl") for w in above)
    joined = done.i in {w.i for w in verb.head.conjuncts}
    return (later and not joined) or (told and verb.i not in {w.i for w in above})
