"""Both of two who were named: "Karim Tazi and Omar Benali were tried. Both were convicted", "the
two men were sentenced", "the defendants had followed the editor".

Each of the two is told of, and no new group. Only where the sentence before names just two side by
side, and tells of no other two; and for "the accused" only the two who are there on trial.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Filler, Frame
from extract.grammar import children, conjuncts, first_conjunct, lemma, sentence_of, sentences_in
from extract.role_groups import DOERS, SUFFERERS
from extract.roles.relative_doers import are_people
from extract.sentence_words import words_in
from extract.wordlists import word_sets
from graph.ontology import ontology

RULE = "both_of_them"
_TRIED = ("legal_action", "detain")
_ROLES = (*DOERS, *SUFFERERS, "participant", "addressee")
_ONE_PERSON = frozenset({"he", "she", "him", "his", "her", "was", "has", "is"})
_PLACED = ("GPE", "LOC", "FAC", "DATE", "TIME")
_BACK = 2
"""Sentences back in which the two may be named, if nobody else is in between."""


def both_of_them(frames: Sequence[Frame]) -> list[Frame]:
    """ "Both were convicted": each of the two who were named before."""
    pointing = [frame for frame in frames if any(_points(f) for f in frame.fillers)]
    if not pointing:
        return list(frames)
    sentences = list(sentences_in(pointing[0].trigger.doc))
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
    return of_two and head.tag_ == "NNS" and (_is_neutral(head) or _on_trial(head))


def _is_neutral(head: Token) -> bool:
    """ "The two men", "both friends": not "both kidnappers", who are others."""
    words = word_sets("light_verbs")
    return lemma(head) in words["twos_of_a_sex"] | words["neutral_twos"]


def _on_trial(head: Token) -> bool:
    return head.lower_ in word_sets("light_verbs")["on_trial"]


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
    if any(f.head.lower_ == "them" for f in frame.fillers):
        return ()  # "both had threatened them": they may be the two
    for back in range(1, _BACK + 1):
        number = frame.sentence - back
        if number < 0:
            return ()
        pairs = [*_pairs(sentences[number])]
        if pairs:
            fits = len(pairs) == 1 and _fits(head, pairs[0], sentences[number])
            meant = fits and _are_meant(filler, pairs[0], number, frames)
            alone = not _on_trial(head) and not _others(pairs[0], sentences[number])
            return tuple(map(_name_of, pairs[0])) if fits and (meant or alone) else ()
        if any(are_people(word) for word in sentences[number]):
            return ()
    return ()


def _pairs(sentence: Span) -> Iterator[tuple[Token, ...]]:
    """All two that a sentence tells of: joined people, and "two men"."""
    for word in sentence:
        joined = conjuncts(word)
        people = word.dep_ != "conj" and are_people(word)
        if word.dep_ != "conj" and len(joined) > 1 and (people or _are_names(joined)):
            yield tuple(joined)
        elif people and any(child.dep_ == "nummod" for child in word.lefts):
            yield (word,)


def _are_names(joined: Sequence[Token]) -> bool:
    """Two whom no tagger knows: they may be people."""
    return all(one.pos_ == "PROPN" for one in joined) and any(map(_is_name, joined))


def _others(pair: tuple[Token, ...], sentence: Span) -> bool:
    """ "Hala and Mona named their attackers. Both were convicted": the attackers may be two."""
    inside = {word.i for one in pair for word in one.subtree}
    inside |= {one.head.i for one in pair if one.dep_ == "appos"}
    return any(
        word.tag_ in ("NNS", "NNPS") and are_people(word) and word.i not in inside
        for word in sentence
    )


def _fits(head: Token, pair: tuple[Token, ...], sentence: Span) -> bool:
    """Whether two are named, and for "the two men" no third person is."""
    if len(pair) != 2 or not all(_is_named(one) for one in pair) or not any(map(are_people, pair)):
        return False
    if head.tag_ != "NNS" or not word_sets("light_verbs")["twos_of_a_sex"] & {lemma(head)}:
        return True
    inside = {word.i for one in pair for word in one.subtree}
    named = (word for word in sentence if word.i not in inside)
    return not any(are_people(word) or _is_name(word) for word in named)


def _is_name(word: Token) -> bool:
    return word.pos_ == "PROPN" and word.ent_type_ not in _PLACED


def _is_named(noun: Token) -> bool:
    """A name, or a noun with one behind it: "a cook, Karim T.,"."""
    return noun.pos_ == "PROPN" or any(n.pos_ == "PROPN" for n in children(noun, "appos"))


def _name_of(noun: Token) -> Token:
    """The Karim T. of "a cook, Karim T.,"."""
    behind = (n for n in children(noun, "appos") if n.pos_ == "PROPN")
    return noun if noun.pos_ == "PROPN" else next(behind, noun)


def _are_meant(
    filler: Filler, pair: tuple[Token, ...], number: int, frames: Sequence[Frame]
) -> bool:
    """Whether both are charged, tried or held in their sentence; or did there what people are
    jailed for: "They spied on exiles. The two were sentenced"."""
    first = {word.i for word in pair} | {n.i for word in pair for n in children(word, "appos")}
    jailed = filler.role == "target" and not _on_trial(filler.head)
    harmful = {kind for kind, event in ontology().event_types.items() if event.harmful}
    for frame in (f for f in frames if f.sentence == number):
        tried = frame.type in _TRIED
        role = "target" if tried else "initiator"
        known = tried or (jailed and frame.type in harmful)
        own = any(f.role == role and first_conjunct(f.head).i in first for f in frame.fillers)
        if known and own:
            return True
    return False
