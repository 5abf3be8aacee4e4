"""Coaches that bring a crowd: "The embassy arranged transport for the loyalists."

The trained reader often sees no event in it. It tells of one near a gathering, where a mission or a
party lays them on, or a club or a trader does and the sentence says for which crowd or rally.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Span, Token

from extract.frames import Filler, Frame
from extract.gazetteer.words import organization_words
from extract.grammar import (
    agents,
    children,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
    patients,
    sentences_in,
)
from extract.sentence_words import words_in
from extract.status.cues import status_of
from extract.wordlists import word_sets

_SURE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""
_RULE = "transport"
_GATHERED = ("protest", "counter_protest", "disrupt_event", "public_event", "mobilize")
_NEAR = 3
"""Sentences between coaches and gathering."""


def transports(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of coaches laid on for a crowd, in text order."""
    left_out = set(skip) | {frame.sentence for frame in frames if frame.type == "mobilize"}
    gathered = {frame.sentence for frame in frames if frame.type in _GATHERED}
    return [
        frame
        for number, sentence in enumerate(sentences_in(doc))
        if number not in left_out
        and any(abs(number - other) <= _NEAR for other in gathered)
        and _has_the_words(sentence)
        for verb in sentence
        for frame in _laid_on(number, verb)
    ]


def _has_the_words(sentence: Span) -> bool:
    words, lists = words_in(sentence).all_lemmas, word_sets("gatherings")
    return not (words.isdisjoint(lists["arranging"]) or words.isdisjoint(lists["transport"]))


def _laid_on(number: int, verb: Token) -> list[Frame]:
    """The frame of a verb that says so, or none."""
    if not _arranges(verb):
        return []
    rides, who = _rides(verb), _doers(verb)
    if not rides or not who or not _brings_a_crowd(verb, rides, who):
        return []
    status = status_of(verb, event_type="mobilize")
    pays = lemma(verb) in word_sets("light_verbs")["bankrolling"]
    role = "sponsor" if pays else "initiator"
    fillers = [Filler(role, doer, _SURE, _RULE) for doer in who]
    fillers += [Filler("instrument", ride, _SURE, _RULE) for ride in rides]
    return [
        Frame(
            sentence=number,
            trigger=verb,
            type="mobilize",
            confidence=_SURE,
            fillers=tuple(fillers),
            modality=status.modality,
            scope="incident",
            source=status.source,
            rule=_RULE,
            cues=status.cues,
        )
    ]


def _arranges(verb: Token) -> bool:
    """ "Booked", "laid on", "put on"."""
    lists = word_sets("gatherings")
    if not is_verbal(verb) or lemma(verb) not in lists["arranging"]:
        return False
    on = any(child.lower_ == "on" for child in verb.rights)
    return on or lemma(verb) not in lists["arranged_with_particle"]


def _rides(verb: Token) -> list[Token]:
    """The coaches: objects, subjects of a passive, or behind "paid for"."""
    found = patients(verb)
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        found = [verb.head]  # "coaches paid for by the embassy"
    elif verb.dep_ == "ccomp" and lemma(verb.head) == "have":
        found = children(verb, "nsubj", "nsubjpass")  # "had coaches laid on"
    found += [n for prep in children(verb, "prep") if prep.lower_ == "for" for n in prep.children]
    return [noun for noun in found if lemma(noun) in word_sets("gatherings")["transport"]]


def _doers(verb: Token) -> list[Token]:
    above = verb.head.head if verb.dep_ == "acl" else verb.head
    if verb.dep_ in ("ccomp", "acl") and lemma(above) == "have" and not agents(verb):
        return own_subjects(above)
    return agents(verb) if is_passive(verb) or verb.dep_ == "acl" else own_subjects(verb)


def _brings_a_crowd(verb: Token, rides: Sequence[Token], who: Sequence[Token]) -> bool:
    """Whether riders are named, or a mission or party lays on several coaches and says no more.

    "Rented a van", "a train to Zurich" and "transport for its evacuated citizens" bring nobody.
    """
    if not all(map(_is_for_a_state, who)):
        return _is_for_a_crowd(verb, who)
    fleet = all(noun.tag_ == "NNS" for noun in rides) and not _are_for_others(verb)
    return fleet or _has_riders(verb)


def _are_for_others(verb: Token) -> bool:
    """ "For its members", "for the delegation"."""
    ours = verb.i if lemma(verb) == "pay" else None  # "paid for the coaches"
    behind = (word for word in verb.subtree if word.i > verb.i and word.lower_ == "for")
    return any(children(word, "pobj") for word in behind if word.head.i != ours)


def _is_for_a_state(who: Token) -> bool:
    lists = word_sets("gatherings")
    if any(word.lower_ in lists["against_rulers"] for word in who.lefts):
        return False
    body = lemma(who) in lists["on_behalf_of_states"]
    return body or who.lower_ in organization_words()["mission_heads"]


def _is_for_a_crowd(verb: Token, who: Sequence[Token]) -> bool:
    """ "For the supporters of the president", "to bring loyalists", "for the rally"."""
    lists = word_sets("gatherings")
    return all(lemma(noun) in lists["crowd_bringers"] for noun in who) and _has_riders(verb)


def _has_riders(verb: Token) -> bool:
    """ "Supporters", "the rally"; "the arrested marchers" are taken elsewhere."""
    lists = word_sets("gatherings")
    riders = lists["brought_crowds"] | lists["those_who_gather"]
    behind = (word for word in verb.subtree if word.i > verb.i)
    return any(
        (lemma(word) in riders or word.lower_ in riders)
        and not any(child.tag_ == "VBN" for child in word.lefts)
        for word in behind
    )
