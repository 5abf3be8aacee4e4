"""What a law says: "Article 12 bans agents from organizing rallies" tells no incident.

A law is said in the present to forbid or allow what anybody may do. Where a name, a day or a "him"
stands by the deed it is aimed at somebody, and the event stays.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import DEFINITE, children, lemma, own_subjects
from extract.naming.person_words import person_words
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_PRESENT = frozenset({"VBZ", "VBP"})
_NAMED = frozenset({"PERSON", "NORP", "ORG", "DATE", "TIME"})


def without_statutes(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those of what a law forbids or allows; in their order."""
    return [f for f in frames if not _is_of_a_law(f)]


def _is_of_a_law(frame: Frame) -> bool:
    words = word_sets("no_incidents")
    around = sentence_around(frame.trigger)
    if around.all_lemmas.isdisjoint(words["statutes"]):
        return False
    verb = _ruling_verb(frame.trigger)
    if verb is None or not any(map(_is_law, own_subjects(verb))):
        return False
    told = (word for word in verb.subtree if word.i > verb.i)
    return not any(map(_is_somebody, told))


def _ruling_verb(trigger: Token) -> Token | None:
    """The verb in the present by which something is forbidden or allowed, with what it governs."""
    word = trigger
    while not _is_ruling(word):
        apart = word.dep_ == "conj" and own_subjects(word)
        if word.head.i == word.i or apart or word.tag_ == "VBD":
            return None
        word = word.head
    return word


def _is_ruling(verb: Token) -> bool:
    helpers = children(verb, "aux")
    would = any(helper.tag_ == "MD" for helper in helpers)
    present = (verb.tag_ in _PRESENT and not helpers) or (verb.tag_ == "VB" and would)
    if lemma(verb) == "make" and not any(w.lower_ == "it" for w in verb.subtree):
        return False  # "the article makes threats"; a law "makes it a crime"
    return present and lemma(verb) in word_sets("no_incidents")["ruling"]


def _is_law(noun: Token) -> bool:
    return lemma(noun) in word_sets("no_incidents")["statutes"]


def _is_somebody(word: Token) -> bool:
    """A name, a day, "him", "the journalist" or "forty students"; "his own nationals" may be
    anybody's, and "the state" anybody as well."""
    pronoun = word.tag_ == "PRP" and word.lower_ not in ("it", "itself")
    pointed = any(c.lower_ in DEFINITE or c.tag_ == "CD" for c in word.lefts)
    person = pointed and person_words().role(lemma(word)) is not None
    return word.ent_type_ in _NAMED or pronoun or person
