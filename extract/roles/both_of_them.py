"""Both of two who were named: "Karim Tazi and Omar Benali were tried. Both were convicted", "the
two men were sentenced", "the defendants had followed the editor".

Each of the two is told of, and no new group. Only where the sentence before names just two side by
side, and tells of no other two; and for "the accused" only the two who are there on trial.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Filler, Frame
from extract.grammar import children, conjuncts, first_conjunct, lemma, sentence_of
from extract.role_groups import DOERS, SUFFERERS
from extract.roles.relative_doers import are_people
from extract.sentence_words import words_in
from extract.wordlists import word_sets

RULE = "both_of_them"
_TRIED = ("legal_action", "detain")
_ROLES = (*DOERS, *SUFFERERS, "participant", "addressee")
_ONE_PERSON = frozenset({"he", "she", "him", "his", "her", "was", "has", "is"})
_BACK = 2
"""Sentences back in which the two may be named, if nobody else is in between."""


def both_of_them(frames: Sequence[Frame]) -> list[Frame]:
    """ "Both were convicted": each of the two who were named before."""
    pointing = [frame for frame in frames if any(_points(f) for f in frame.fillers)]
    if not pointing:
        return list(frames)
    sentences = list(pointing[0].trigger.doc.sents)
    told = {frame.trigger.i: _told(frame, frames, sentences) for frame in pointing}
    return [told.get(frame.trigger.i, frame) if frame in pointing else frame for frame in frames]


def tells_of_both(frame: Frame) -> bool:
    """Whether those who stand in its roles were named in a sentence before."""
    return any(filler.rule == RULE for filler in frame.fillers)


def _told(frame: Frame, frames: Sequence[Frame], sentences: Sequence[Span]) -> Frame:
    return frame.filled(
        (one for filler in frame.fillers for one in _each(filler, frame, frames, sentences)), RULE
    )


def _each(
    filler: Filler, frame: Frame, frames: Sequence[Frame], sentences: Sequence[Span]
) -> Iterator[Filler]:
    """The filler, or one for each of the two whom it stands for."""
    pair = _pair_for(filler, frame, frames, sentences) if _points(filler) else ()
    if not pair:
        yield filler
    for one in pair:
        yield replace(filler, head=one, rule=RULE)


def _points(filler: Filler) -> bool:
    return filler.role in _ROLES and (_is_dual(filler.head) or _are_accused(filler.head))


def _is_dual(head: Token) -> bool:
    """ "Both", "both men", "the two", "the two women", "the pair"."""
    before = [word.lower_ for word in head.lefts]
    if any(children(head, "amod", "compound", "poss", "relcl", "acl", "appos", "conj")):
        return False  # "the two other men", "the two men who fled"
    of_whom = [noun for of in children(head, "prep") for noun in children(of, "pobj")]
    if any(noun.lower_ != "them" for noun in of_whom):
        return False
    if head.lower_ == "both":
        return head.dep_ != "det"
    if lemma(head) in word_sets("light_verbs")["twos"]:
        return before == ["the"]
    if head.tag_ == "CD":
        return head.lower_ == "two" and before == ["the"]
    of_two = before in (["the", "two"], ["these", "two"], ["both"])
    people = are_people(head) or head.lower_ in word_sets("light_verbs")["on_trial"]
    return of_two and head.tag_ == "NNS" and people


def _are_accused(head: Token) -> bool:
    """ "The accused", "the defendants", with nothing that says which."""
    before = [word.lower_ for word in head.lefts]
    alone = before == ["the"] and not any(head.rights)
    if not alone or head.lower_ not in word_sets("light_verbs")["on_trial"]:
        return False
    return _ONE_PERSON.isdisjoint(words_in(sentence_of(head)).words)


def _pair_for(
    filler: Filler, frame: Frame, frames: Sequence[Frame], sentences: Sequence[Span]
) -> tuple[Token, ...]:
    """The two named last before a word; none where others may be meant."""
    head = filler.head
    for back in range(1, _BACK + 1):
        number = frame.sentence - back
        if number < 0:
            return ()
        pairs = [*_pairs(sentences[number])]
        if pairs:
            fits = len(pairs) == 1 and _fits(head, pairs[0], sentences[number])
            tried = not _are_accused(head) or _are_tried(pairs[0], number, frames)
            return tuple(map(_name_of, pairs[0])) if fits and tried else ()
        if any(are_people(word) for word in sentences[number]):
            return ()
    return ()


def _pairs(sentence: Span) -> Iterator[tuple[Token, ...]]:
    """All two that a sentence tells of: joined people, and "two men"."""
    for word in sentence:
        joined = conjuncts(word)
        people = word.dep_ != "conj" and are_people(word)
        if people and len(joined) > 1:
            yield tuple(joined)
        elif people and any(child.dep_ == "nummod" for child in word.lefts):
            yield (word,)


def _fits(head: Token, pair: tuple[Token, ...], sentence: Span) -> bool:
    """Whether two are named, and for "the two men" no third person is."""
    if len(pair) != 2 or not all(_is_named(one) for one in pair):
        return False
    if head.tag_ != "NNS" or not word_sets("light_verbs")["twos_of_a_sex"] & {lemma(head)}:
        return True
    inside = {word.i for one in pair for word in one.subtree}
    return not any(are_people(word) and word.i not in inside for word in sentence)


def _is_named(noun: Token) -> bool:
    """A name, or a noun with one behind it: "a cook, Karim T.,"."""
    return noun.pos_ == "PROPN" or any(n.pos_ == "PROPN" for n in children(noun, "appos"))


def _name_of(noun: Token) -> Token:
    """The Karim T. of "a cook, Karim T.,"."""
    behind = (n for n in children(noun, "appos") if n.pos_ == "PROPN")
    return noun if noun.pos_ == "PROPN" else next(behind, noun)


def _are_tried(pair: tuple[Token, ...], number: int, frames: Sequence[Frame]) -> bool:
    """Whether both are charged, tried or held in their sentence."""
    first = {word.i for word in pair} | {n.i for word in pair for n in children(word, "appos")}
    tried = (f for f in frames if f.sentence == number and f.type in _TRIED)
    return any(
        filler.role == "target" and first_conjunct(filler.head).i in first
        for frame in tried
        for filler in frame.fillers
    )
