"""Crowds told as one more beside a gathering: "They sang. Across the road stood a second lot".

What such a crowd does is told in words of every kind ("kept level with them", "went up beside it"),
and the trained reader often sees no gathering in them. That it is another one and stands over
against the one told shortly before says what it is. Those who came later, from elsewhere, or stand
in another town may be more of the same people, and police or fans are no crowd of a cause.
"""

from collections.abc import Collection, Iterable, Sequence

from spacy.tokens import Doc, Span, Token

from extract.crowds.gatherings import COUNTER_PROTEST
from extract.crowds.receptions import reception
from extract.frames import Frame
from extract.grammar import agents, children, lemma, prepositional_objects, sentences_in
from extract.sentence_words import words_in
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_GATHERED = ("protest", "public_event")
_LOOK_BACK = 3
"""Sentences before the crowd in which the gathering stands beside which it is one more."""


def further_crowds(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of such crowds, in text order; a sentence that tells of one already has no other."""
    left_out = set(skip) | {f.sentence for f in frames if f.type == COUNTER_PROTEST}
    taken = {frame.trigger.i for frame in frames}
    gathered = [f for f in frames if f.type in _GATHERED and f.modality in CLAIMED]
    return [
        frame
        for number, sentence in enumerate(sentences_in(doc))
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
        if before and _is_one_more(crowd) and not _is_theirs(crowd, before) and _faces(crowd):
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
    lists = word_sets("gatherings")
    gathering = {lemma(f.head) for frame in gathered for f in frame.fillers}
    of_others = lists["who_protest"] | gathering | lists["no_cause"]
    whose = [crowd, *prepositional_objects(crowd, "of"), *children(crowd, "compound")]
    return any(lemma(who) in of_others for who in whose)


def _faces(crowd: Token) -> bool:
    """Whether it stands over against the gathering: "across the road", "beside it", "booed"."""
    lists, verb = word_sets("gatherings"), crowd.head
    if crowd in agents(verb) or crowd.dep_ == "dobj":
        return not any(lemma(who) in lists["on_duty"] for who in children(verb, "nsubj"))
    if lemma(verb) in lists["jeering_ones"]:
        return True
    holders = (crowd, verb, *prepositional_objects(verb, "in", "on", "at"))
    places = [place for holder in holders for place in holder.rights]
    is_thing = lemma(crowd) in lists["put_up"]
    near = lists["over_against"] if is_thing else lists["over_against"] | lists["close_by"]
    return any(place.lower_ in near and not _is_other_place(place) for place in places)


def _is_other_place(place: Token) -> bool:
    """ "By bus", "beside the first", "near the embassy"."""
    lists, ends = word_sets("gatherings"), children(place, "pobj")
    known = any(word.lower_ in ("first", "other") for end in ends for word in (end, *end.lefts))
    carried = any(lemma(end) in lists["rulers"] | lists["transport"] for end in ends)
    return known or carried


def _trigger(crowd: Token) -> Token | None:
    """What tells of it: the verb of what it did; the noun, where it only was there or was met."""
    lists, verb = word_sets("gatherings"), crowd.head
    if crowd.dep_ in ("nsubj", "nsubjpass") and lemma(verb) != "be":
        return verb if lemma(verb) in lists["being_there"] and not _is_elsewhere(verb) else None
    if crowd.dep_ in ("nsubj", "attr") and lemma(verb) == "be":
        is_there = crowd.dep_ == "nsubj" or children(verb, "expl")
        return crowd if is_there and not _is_elsewhere(crowd) else None
    is_met = crowd.dep_ == "dobj" and lemma(verb) in lists["facing_one"]
    return crowd if is_met or (crowd in agents(verb) and lemma(verb) in lists["meeting"]) else None


def _is_elsewhere(word: Token) -> bool:
    """ "Another group gathered in Ankara", "there was another camp in London"."""
    above = children(word.head, "prep") if word.dep_ in ("nsubj", "attr") else []
    holders = (word, *above)
    places = [w for one in holders for w in prepositional_objects(one, "in")]
    beside = [w for one in holders if one.lower_ == "in" for w in children(one, "pobj")]
    return any(place.ent_type_ == "GPE" for place in (*places, *beside))
