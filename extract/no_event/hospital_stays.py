"""Who stays in hospital is not seized: "the doctors kept me for nine days".

Doctors, nurses and hospitals keep their patients. Left are those whom they hold against their will,
for a state or under guard, and what is told of a psychiatric ward or a prison's.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import agents, is_passive, lemma, own_subjects, prepositional_objects
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets


def without_hospital_stays(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those of a patient who is kept; in their order."""
    return [frame for frame in frames if not _is_a_stay(frame)]


def _is_a_stay(frame: Frame) -> bool:
    verb, words = frame.trigger, word_sets("no_incidents")
    if frame.type != "detain" or lemma(verb) not in words["keeping_patients"]:
        return False
    sentence = sentence_around(verb)
    if not words["held_as_patients"].isdisjoint(sentence.all_lemmas | frozenset(sentence.low)):
        return False
    keepers = agents(verb) if is_passive(verb) else own_subjects(verb)
    if not keepers:  # "held overnight for observation"
        cared = prepositional_objects(verb, "for")
        return any(lemma(why) in words["kept_for_care"] for why in cared)
    return all(lemma(_meant(who)) in words["nursing"] for who in keepers)


def _meant(keeper: Token) -> Token:
    """The hospital of "the hospital said that it had kept him"; else who is named."""
    above = keeper.head.head
    if keeper.lower_ not in ("it", "they", "she", "he") or keeper.head.dep_ != "ccomp":
        return keeper
    return next(iter(own_subjects(above)), keeper)
