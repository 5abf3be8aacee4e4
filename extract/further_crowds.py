"""Crowds told as one more beside a gathering: "They sang. Across the road stood a second lot".

What such a crowd does is told in words of every kind ("kept level with them", "trickled in"), and
the trained reader often sees no gathering in them. That it is another than the one told shortly
before says what it is.
"""

from collections.abc import Collection, Iterable, Sequence

from spacy.tokens import Doc, Span, Token

from extract.frames import Frame
from extract.gatherings import COUNTER_PROTEST
from extract.grammar import agents, children, lemma, prepositional_objects
from extract.receptions import reception
from extract.sentence_words import words_in
from extract.wordlists import word_sets

_HELD = ("asserted", "alleged")
_GATHERED = ("protest", "public_event")
_LOOK_BACK = 3
"""Sentences before the crowd in which the gathering stands beside which it is one more."""


def further_crowds(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of such crowds, in text order; a sentence that tells of one already has no other."""
    left_out = set(skip) | {f.sentence for f in frames if f.type == COUNTER_PROTEST}
    taken = {frame.trigger.i for frame in frames}
    gathered = [f for f in frames if f.type in _GATHERED and f.modality in _HELD]
    return [
        frame
        for number, sentence in enumerate(doc.sents)
        if number not in left_out and _has_the_words(sentence)
        for frame in _told(number, sentence, gathered, taken)
    ]


def _has_the_words(sentence: Span) -> bool:
    words, lists = words_in(sentence).all_lemmas, word_sets("gatherings")
    return not words.isdisjoint(lists["further"] | lists["rival"])


def _told(
    number: int, sentence: Span, gathered: Sequence[Frame], taken: Collection[int]
) -> list[Frame]:
    """The crowd of a sentence, or none."""
    near = [f for f in gathered if number - _LOOK_BACK <= f.sentence <= number]
    for crowd in sentence:
        before = [f for f in near if f.trigger.i < crowd.i]
        if before and _is_one_more(crowd) and not _is_theirs(crowd, before):
            trigger = _trigger(crowd)
            if trigger is not None and trigger.i not in taken:
                return [reception(number, trigger, [crowd])]
    return []


def _is_one_more(noun: Token) -> bool:
    """ "A second crowd", "another lot"; "the second group" was told before."""
    lists = word_sets("gatherings")
    before = {child.lower_ for child in noun.lefts}
    if lemma(noun) not in lists["further_crowds"] or before & {"the", "that", "no"}:
        return False
    return not before.isdisjoint(lists["further"] | lists["rival"])


def _is_theirs(crowd: Token, gathered: Sequence[Frame]) -> bool:
    """ "A second group of exiles", "another group of Uyghurs", after Uyghurs gathered."""
    gathering = {lemma(f.head) for frame in gathered for f in frame.fillers}
    of_them = word_sets("gatherings")["who_protest"] | gathering
    return any(lemma(who) in of_them for who in prepositional_objects(crowd, "of"))


def _trigger(crowd: Token) -> Token | None:
    """What tells of it: the verb of what it did; the noun, where it only was there or was met."""
    lists, verb = word_sets("gatherings"), crowd.head
    if crowd.dep_ in ("nsubj", "nsubjpass") and lemma(verb) != "be":
        return verb if lemma(verb) in lists["being_there"] and not _is_elsewhere(verb) else None
    if crowd.dep_ in ("nsubj", "attr") and lemma(verb) == "be":
        return crowd if crowd.dep_ == "nsubj" or children(verb, "expl") else None
    is_met = crowd.dep_ == "dobj" and lemma(verb) in lists["facing_one"]
    return crowd if is_met or (crowd in agents(verb) and lemma(verb) in lists["meeting"]) else None


def _is_elsewhere(verb: Token) -> bool:
    """ "Another group gathered in Ankara"."""
    return any(place.ent_type_ == "GPE" for place in prepositional_objects(verb, "in"))
