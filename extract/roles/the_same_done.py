"""Deeds told as "the same": "He had done the same to my colleague", "The embassy in Rome did
likewise", "The same happened to her uncle", "His brother suffered the same fate".

Who does "the same" is its doer, to whom it is told instead of, or beside, the one it was done to
before. To whom it "happened" suffered it; who did it to him is not told, and stays open.
"""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from extract.frames import Filler, Frame
from extract.grammar import children, is_passive, lemma
from extract.role_groups import DOERS
from extract.roles.deed_before import (
    CONFIDENCE,
    deeds_before,
    doer_role,
    is_like,
    is_somebody,
    patient_filler,
    told_of,
    whose,
    without,
)
from extract.sentence_words import words_in
from extract.status.answering_sentences import told_in_answers
from extract.wordlists import word_sets

_TO = frozenset({"to", "with"})
_SAME = "same"
_LIKEWISE = frozenset({"likewise", "similarly"})


def the_same_done(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of deeds that are told as "the same" of the one before, in text order."""
    harmful = [frame for frame in frames if frame.harms]
    return told_in_answers(_told, doc, harmful, skip, (0, 1), beside=frames)


def _told(number: int, sentence: Span, frames: Sequence[Frame]) -> Iterator[Frame]:
    if words_in(sentence).words.isdisjoint({_SAME, *_LIKEWISE, "so", "again", "fate"}):
        return
    for verb in sentence:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        for read in (_did_the_same, _was_treated_so, _befell, _came_again):
            told = [
                frame
                for deed in deeds_before(verb, number, frames)
                for fillers in read(verb, deed)
                for frame in told_of(deed, number, verb, fillers)
            ]
            if told:
                yield from told
                break


def _did_the_same(verb: Token, deed: Frame) -> Iterator[list[Filler]]:
    """ "Did the same to his sister", "the embassy did likewise", "in May they did so again"."""
    doer = next(iter(children(verb, "nsubj")), None)
    if lemma(verb) != "do" or doer is None or not _points(verb):
        return
    whom = [
        whose(o) for p in children(verb, "prep") if p.lower_ in _TO for o in children(p, "pobj")
    ]
    does = Filler(doer_role(deed), doer, CONFIDENCE, "")
    if whom:
        told = _to_another(deed, whom[0])
        if told is not None and _may_do(doer):
            yield [does, told, *without(deed, patient_filler(deed), *DOERS)]
    elif _is_again(verb) or (is_somebody(doer) and doer.tag_ != "PRP"):
        yield [does, *without(deed, None, *DOERS)]


def _may_do(doer: Token) -> bool:
    return doer.tag_ == "PRP" or is_somebody(doer)


def _points(verb: Token) -> bool:
    """ "The same", "the same thing", "likewise"; "so" only of what was done again."""
    held = children(verb, "dobj")
    if any(_is_the_same(noun) for noun in held):
        return True
    if held:
        return False
    manner = {w.lower_ for w in verb.rights} | {w.lower_ for w in verb.doc[verb.i + 1 : verb.i + 2]}
    return bool(manner & _LIKEWISE) or ("so" in manner and _is_again(verb))


def _is_the_same(noun: Token) -> bool:
    """ "The same", "the same thing", "exactly the same"."""
    things = word_sets("event_words")["same_things"]
    if noun.lower_ == _SAME:
        return True
    return lemma(noun) in things and any(w.lower_ == _SAME for w in children(noun, "amod"))


def _is_again(verb: Token) -> bool:
    return any(w.lower_ == "again" for w in verb.rights)


def _to_another(deed: Frame, whom: Token) -> Filler | None:
    """Another in the place of the one whom the deed befell."""
    told = patient_filler(deed)
    if told is None or not (is_somebody(whom) or is_like(whom, told.head)):
        return None
    return Filler(told.role, whom, CONFIDENCE, told.rule)


def _was_treated_so(verb: Token, deed: Frame) -> Iterator[list[Filler]]:
    """ "Her friend was treated likewise", "they treated his cousin in the same way"."""
    if lemma(verb) != "treat" or not _in_the_same_way(verb):
        return
    passive = is_passive(verb)
    whom = next(iter(children(verb, "nsubjpass" if passive else "dobj")), None)
    told = None if whom is None else _to_another(deed, whom)
    doer = None if passive else next(iter(children(verb, "nsubj")), None)
    if told is not None:
        does = [] if doer is None else [Filler(doer_role(deed), doer, CONFIDENCE, "")]
        yield [*does, told, *without(deed, patient_filler(deed), *DOERS)]


def _in_the_same_way(verb: Token) -> bool:
    ways = (o for p in children(verb, "prep") if p.lower_ == "in" for o in children(p, "pobj"))
    likewise = any(w.lower_ in _LIKEWISE for w in children(verb, "advmod"))
    return likewise or any(_is_the_same(way) for way in ways)


def _befell(verb: Token, deed: Frame) -> Iterator[list[Filler]]:
    """ "The same happened to her uncle", "the same fate befell him", "shared this fate"."""
    words, whom = word_sets("event_words"), None
    if lemma(verb) in words["befalling"] and any(map(_is_the_same, children(verb, "nsubj"))):
        to = [o for p in children(verb, "prep") if p.lower_ == "to" for o in children(p, "pobj")]
        whom = next(iter([*to, *children(verb, "dobj")]), None)
    elif lemma(verb) in words["suffering_a_fate"] and _has_that_fate(verb):
        whom = next(iter(children(verb, "nsubj")), None)
    told = None if whom is None else _to_another(deed, whose(whom))
    if told is not None:
        yield [told, *without(deed, patient_filler(deed), *DOERS)]


def _has_that_fate(verb: Token) -> bool:
    """ "Met the same fate", "shared this fate", "a fate that her cousin shared"."""
    if verb.dep_ == "relcl":
        return lemma(verb.head) == "fate" and verb.head.dep_ == "appos"
    fates = (noun for noun in children(verb, "dobj") if lemma(noun) == "fate")
    return any(w.lower_ in (_SAME, "this", "that") for fate in fates for w in fate.lefts)


def _came_again(verb: Token, deed: Frame) -> Iterator[list[Filler]]:
    """ "It happened again in May", "the same thing happened in August": to the same, on a day."""
    if lemma(verb) not in word_sets("event_words")["befalling"] or children(verb, "dobj"):
        return
    subjects = children(verb, "nsubj")
    it = any(s.lower_ in ("it", "this") for s in subjects) and _is_again(verb)
    dated = any(w.ent_type_ in ("DATE", "TIME") for w in verb.subtree)
    if (it or any(map(_is_the_same, subjects))) and dated and patient_filler(deed) is not None:
        yield without(deed, None, *DOERS)
