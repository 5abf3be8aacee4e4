"""Persons whose surname is a town's, too: "Lidia Granada was abducted ... the killing of Granada".

Where the text names such a person in full, the bare name behind "of", "on", "against" or "for" is
the person, if a noun before it tells what befalls persons or who is theirs; the streets of Granada
and what happened in Granada are the town's. So is the name of a capital, which means its state
elsewhere, where it is the subject or object of what persons do and suffer.
"""

from collections.abc import Mapping

from spacy.tokens import Token

from extract.gazetteer.view import ARTICLES, View
from extract.grammar import first_conjunct
from extract.naming.person_words import person_words
from graph.ontology import ontology

BEHIND_DEEDS = frozenset({"of", "on", "against"})
"""Prepositions between a deed and whom it befalls."""
LIKE_A_TOWN = "name:like_a_town"
"""Rule of persons whose surname is a town's."""


def surnames_of(view: View, rules: Mapping[tuple[int, int], str]) -> frozenset[str]:
    """All but the first words of the names of persons: one may bear two surnames.

    Args:
        rules: Runs of capitalized words with what makes them persons, "" for nothing.
    """
    full = (run for run, rule in rules.items() if rule)
    return frozenset(view.texts[i] for start, end in full for i in range(start + 1, end))


def is_a_bearer(view: View, i: int) -> bool:
    """Whether the words around the name of a town say that who bears it is meant."""
    before = view.word(i - 1)
    if i < 2 or before in ARTICLES or view.is_cap(i + 1):
        return False
    if before in BEHIND_DEEDS:
        return is_deed_to(view.doc[i - 2]) or (before == "of" and _is_of_somebody(view, i - 2))
    if before == "for":
        return _is_meant_for(view, i)
    if before == "to":
        return view.doc[i - 1].head.lemma_.lower() in person_words()["aimed_to"]
    return _acts_or_suffers(view.doc[i])


def is_deed_to(noun: Token) -> bool:
    """Whether a noun tells what is done to somebody: "killing", "attack", "campaign"."""
    words, lemma = person_words(), noun.lemma_.lower()
    if noun.pos_ != "NOUN" or lemma in words["deeds_to_towns"]:
        return False
    if lemma in words["deeds_to_persons"] | words["deeds_to_somebody"]:
        return True
    told = noun.doc._.lexicon_triggers.get(noun.i)
    return told is not None and ontology().event_types[told.types[0]].harmful


def _is_of_somebody(view: View, i: int) -> bool:
    """ "the whereabouts of X", "the brother of X": what and whom persons have."""
    words, noun = person_words(), view.word(i)
    role = words.role(noun)
    kin = role is not None and words.roles.get(role) == "relative"
    return kin or noun in words["suffered"]


def _is_meant_for(view: View, i: int) -> bool:
    """ "a warrant for X", "prayed for X"; not "left for X" nor "a flight for X"."""
    words, head = person_words(), view.doc[i - 1].head
    lemma = head.lemma_.lower()
    leaves = words["moved_verbs"] | words["went"] | words["ways"] | words["bound_for"]
    return head.pos_ in {"NOUN", "VERB"} and lemma not in leaves


def _acts_or_suffers(name: Token) -> bool:
    """Whether it is subject of what persons do, or befallen by what befalls persons."""
    words, place = person_words(), first_conjunct(name)
    lemma = place.head.lemma_.lower()
    if place.dep_ == "nsubj":
        return lemma in words["speech"] | words["human_verbs"]
    return place.dep_ in {"nsubjpass", "dobj"} and words.befalls(lemma)
