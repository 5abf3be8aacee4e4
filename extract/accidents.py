"""What nobody did: "the shop burned down because of a faulty heater", "lightning hit the roof".

Fire, storms and collisions harm exiles as they harm others. An event without a doer is none where
a force of nature did it; nor harm that may come by itself ("burned down", not "stabbed") where its
sentence or the next two call it an accident, unless a word there tells of intent ("petrol", "on
purpose", "murder"): then somebody does not believe it.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import agents, lemma, own_subjects
from extract.local_cues import negated_here
from extract.retractions import next_sentence
from extract.sentence_words import SentenceWords, sentence_around, words_in
from extract.wordlists import word_sets
from graph.ontology import ontology

_TYPES = ("vandalize", "assault")
_DONE = ("asserted", "alleged")


def without_accidents(frames: Sequence[Frame]) -> list[Frame]:
    """Leave out harm that a force of nature or an accident did."""
    return [frame for frame in frames if not _is_accident(frame)]


def _is_accident(frame: Frame) -> bool:
    if frame.type not in _TYPES or frame.modality not in _DONE:
        return False
    if _is_by_nature(frame.trigger):
        return True
    if any(f.role in ontology().doer_roles for f in frame.fillers):
        return False
    if lemma(frame.trigger) not in word_sets("no_incidents")["accidental_harm"]:
        return False
    passages = list(_passages(frame.trigger))
    accident = any(_tells_of_accident(passage, frame.trigger) for passage in passages)
    return accident and not any(map(_tells_of_intent, passages))


def _is_by_nature(trigger: Token) -> bool:
    forces = word_sets("no_incidents")["forces_of_nature"]
    return any(lemma(t) in forces for t in (*own_subjects(trigger), *agents(trigger)))


def _passages(trigger: Token) -> Iterator[SentenceWords]:
    """The sentence of the event and the next two."""
    yield sentence_around(trigger)
    following = next_sentence(trigger)
    if following is not None:
        yield words_in(following)
        behind = next_sentence(following[-1])
        if behind is not None:
            yield words_in(behind)


def _tells_of_accident(passage: SentenceWords, trigger: Token) -> bool:
    """ "A faulty heater", "it was an accident", "not arson"; not "no accident"."""
    words = word_sets("no_incidents")
    if words["signs_of_accident"] & passage.words:
        return True
    if True in _named(passage, "signs_of_intent"):
        return True
    called = (t for t in passage.span if lemma(t) in words["accident_nouns"])
    return any(_is_called_so(t, trigger) and not negated_here(t) for t in called)


def _is_called_so(noun: Token, trigger: Token) -> bool:
    """ "It was an accident", "spoke of an accident", "was damaged in a collision"."""
    at = noun.head
    if noun.dep_ != "pobj" or at.lower_ in ("of", "as"):
        return noun.dep_ in ("attr", "oprd", "pobj") and not negated_here(at.head)
    return trigger.is_ancestor(noun)


def _tells_of_intent(passage: SentenceWords) -> bool:
    """ "They found petrol", "set on purpose"; not "it was not arson"."""
    return False in _named(passage, "signs_of_intent")


def _named(passage: SentenceWords, words: str) -> set[bool]:
    """Of the words of a list that a passage names, whether each is negated."""
    named = word_sets("no_incidents")[words]
    if named.isdisjoint(passage.all_lemmas):
        return set()
    return {bool(negated_here(word)) for word in passage.span if lemma(word) in named}
