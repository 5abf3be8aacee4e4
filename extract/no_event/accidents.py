"""What nobody did: "the shop burned down because of a faulty heater", "lightning hit the roof".

Fire, storms and collisions harm the things of exiles as they harm others. An event without a doer
is none where a force of nature did it, as the text itself tells; nor harm to things that may come
by itself ("burned down", not "smashed") where its sentence or the next two give an accident for
its cause.

Officials may call a crime an accident. So that is only heard from the text itself, from police,
firefighters and neighbors ("spoke of an accident"); not where a word there tells of intent or of
doubt ("petrol", "on purpose", "he had been threatened"), and never of harm to a person.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import agents, children, conjuncts, has_modal, lemma, own_subjects
from extract.sentence_words import SentenceWords, sentence_around, words_in
from extract.status.local_cues import negated_here
from extract.status.retractions import next_sentence
from extract.wordlists import word_sets
from graph.ontology import ontology

_TYPES = ("vandalize", "assault")
_THINGS = "vandalize"


def without_accidents(frames: Sequence[Frame]) -> list[Frame]:
    """Leave out harm that a force of nature or an accident did."""
    return [frame for frame in frames if not _is_accident(frame)]


def _is_accident(frame: Frame) -> bool:
    if frame.type not in _TYPES or frame.modality != "asserted" or frame.source is not None:
        return False
    if _is_by_nature(frame.trigger) or _is_of_illness(frame.trigger):
        return True
    if frame.type != _THINGS or any(f.role in ontology().doer_roles for f in frame.fillers):
        return False
    if lemma(frame.trigger) not in word_sets("no_incidents")["accidental_harm"]:
        return False
    passages = list(_passages(frame.trigger))
    if any(map(_tells_of_intent, passages)):
        return False
    return any(_tells_of_accident(passage, frame.trigger) for passage in passages)


def _is_by_nature(trigger: Token) -> bool:
    """ "A storm tore it down"; not "a storm of stones", "a wave of arrests"."""
    forces = word_sets("no_incidents")["forces_of_nature"]
    return any(
        lemma(t) in forces and t.pos_ == "NOUN" and not children(t, "prep", "acl", "relcl")
        for t in (*own_subjects(trigger), *agents(trigger))
    )


def _is_of_illness(trigger: Token) -> bool:
    """ "A heart attack killed her uncle"; of who died in custody that is left to be shown.

    So it is of "a supposed heart attack", and where the sentence tells of poison or of blame.
    """
    words, told = word_sets("no_incidents"), sentence_around(trigger).all_lemmas
    if not (words["where_deaths_are_doubted"] | words["causes_of_illness"]).isdisjoint(told):
        return False
    causes = agents(trigger) or own_subjects(trigger)
    return bool(causes) and all(map(_is_illness, causes))


def _is_illness(word: Token) -> bool:
    of_the_body = word_sets("no_incidents")["of_the_body"]
    ill = any(w.lower_ in of_the_body for w in children(word, "compound", "amod"))
    return lemma(word) in ("attack", "failure") and ill and not word.conjuncts


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
    """ "Because of a faulty heater", "it was an accident", "an electrical fault was to blame"."""
    words = word_sets("no_incidents")
    if passage.span[-1].text == "?" or not passage.all_lemmas.isdisjoint(
        words["heard_from_others"]
    ):
        return False
    signs = words["signs_of_accident"]
    named = (t for t in passage.span if t.pos_ in ("NOUN", "PROPN"))
    return any(
        _is_given_for_it(t, trigger)
        for t in named
        if lemma(t) in words["accident_nouns"]
        or any(c.lower_ in signs for c in children(t, "amod", "compound"))
    )


def _is_given_for_it(noun: Token, trigger: Token) -> bool:
    """Whether a noun stands for what brought it about, in the words of the text."""
    if negated_here(noun) or children(noun, "relcl", "acl") or noun.head.i == noun.i:
        return False
    words, at = word_sets("no_incidents"), noun.head
    if noun.dep_ == "attr":
        return lemma(at) == "be" and _is_plainly_said(at) and _is_pointed_at(at)
    if noun.dep_ == "nsubj":
        blamed = any(lemma(w) == "blame" for w in at.subtree)
        return (lemma(at) == "cause" or (lemma(at) == "be" and blamed)) and _is_plainly_said(at)
    if noun.dep_ == "oprd":
        return lemma(at) == "call" and _is_told_by_neighbors(at)
    if noun.dep_ != "pobj":
        return False
    if at.lower_ == "of" and lemma(at.head) in words["speaking_of"]:
        return _is_told_by_neighbors(at.head)
    through = at.lower_ in ("in", "by", "from", "of", "to", "because") and trigger.is_ancestor(noun)
    return through and not _tells_more(trigger)


def _is_plainly_said(verb: Token) -> bool:
    """The main verb of its sentence, in the past, without "may" or "not"."""
    helped = has_modal(verb)
    return verb.dep_ == "ROOT" and not helped and not negated_here(verb) and not _tells_more(verb)


def _is_pointed_at(copula: Token) -> bool:
    """ "It was", "this was", "the fire was"."""
    return any(s.lower_ in ("it", "this", "that", "fire") for s in own_subjects(copula))


def _is_told_by_neighbors(verb: Token) -> bool:
    """Police, firefighters and neighbors spoke of it; not an embassy, and not "first"."""
    known = word_sets("no_incidents")["calling_accidents"]
    told = [lemma(s) in known for s in own_subjects(verb)]
    plain = not children(verb, "aux", "neg", "advmod", "xcomp", "advcl")
    return bool(told) and all(told) and plain and conjuncts(verb) == [verb]


def _tells_more(verb: Token) -> bool:
    """ "Was damaged in a crash after men had loosened its wheels": others have to do with it."""
    below = children(verb, "advcl", "ccomp", "conj", "parataxis")
    return any(own_subjects(clause) for clause in below if lemma(clause) != "speak")


def _tells_of_intent(passage: SentenceWords) -> bool:
    """ "They found petrol", "set on purpose", "his wife doubts it"; not "it was not arson"."""
    words = word_sets("no_incidents")
    if not words["doubts_of_accident"].isdisjoint(passage.all_lemmas):
        return True
    named = words["signs_of_intent"]
    if named.isdisjoint(passage.all_lemmas):
        return False
    return any(lemma(word) in named and not negated_here(word) for word in passage.span)
