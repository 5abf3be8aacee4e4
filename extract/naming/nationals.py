"""People told of by their nation alone: "a young Saudi", "the Togolese of Ghent", "a Congolese".

A noun for one of a people needs its article, adjectives between them aside. A word in "-ese" is one
and many alike: what stands before it tells, and behind "the" its verb. "The Togolese arrested him"
and "handed him over to the Sudanese" tell of states, and "ordered a Chinese" of a meal.
"""

from typing import Literal

from spacy.tokens import Token

from extract.gazetteer.view import View
from extract.naming.person_words import person_words
from extract.state_words import is_nation

_ONE = frozenset({"a", "an", "another", "one", "each", "every"})
_MANY = frozenset({"the", "these", "those"})
_ARGUMENTS = frozenset({
    "nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "dative", "agent", "attr", "ROOT",
})  # fmt: skip
_OF_ONE = frozenset({"VBZ"})
_OF_THINGS = frozenset({"that", "which"})
_PERSONS = frozenset({"who", "whom", "whose"})
_MOST = 3
"""So many adjectives at most stand between the article and the noun."""


def before_adjectives(view: View, start: int) -> int:
    """The word before a noun, its adjectives aside: the article of "an old, lame Finn"."""
    i = start - 1
    while start - i <= _MOST and i > 0:
        word = view.doc[i]
        age = view.low[i].endswith("-year-old")
        adjective = word.tag_ in {"JJ", "VBN"} and word.dep_ == "amod" and not view.cap[i]
        if not (age or (adjective and start <= word.head.i) or view.low[i] == ","):
            break
        i -= 1
    return i


def is_language(token: Token) -> bool:
    """ "Spoke a broken Portuguese", "written in a clear Tajik": a tongue, and nobody.

    So is "in a Chinese that few read", and "saw a threat in a Chinese who had fled" tells of one.
    """
    words, verb = person_words(), token.head
    if token.dep_ == "pobj" and verb.lower_ == "in":
        told = [w.lower_ for c in token.children if c.dep_ == "relcl" for w in c.subtree]
        return not told or (told[0] in _OF_THINGS and not _PERSONS.intersection(told))
    if any(child.lower_ in words["tongue_adjectives"] for child in token.lefts):
        return True
    if token.dep_ != "dobj":
        return False
    meal = verb.lemma_.lower() in words["meal_verbs"]
    told_to = any(child.dep_ in {"xcomp", "ccomp"} for child in verb.children)
    return (meal and not told_to) or verb.lemma_.lower() in words["language_verbs"]


def one_or_many(view: View, token: Token) -> Literal["one", "many"] | None:
    """What "Congolese" means as a noun: one of that nation, or many; None as an adjective."""
    if not token.lower_.endswith("ese") or not is_nation(token.text):
        return None
    if is_language(token):
        return None
    before = view.word(before_adjectives(view, token.i))
    if before not in _ONE | _MANY or token.dep_ not in _ARGUMENTS:
        return None
    if before in _ONE:
        return "one"
    if before == "the" and _is_state(token):
        return None
    return "one" if _does_alone(token) else "many"


def _is_state(token: Token) -> bool:
    """ "The Lebanese | handed Amira over to | the Sudanese": deeds of states; no "of Ghent"."""
    if any(child.dep_ in {"prep", "relcl", "amod", "nummod"} for child in token.children):
        return False
    if token.dep_ == "conj":
        token = token.head  # "the Burmese and | the Chinese"
    verb = token.head
    if token.dep_ == "nsubj":
        return _is_deed_of_states(verb)
    by = verb.lower_ == "by" and verb.dep_ in {"agent", "prep"}
    given = verb.lower_ == "to" and verb.head.lemma_.lower() in person_words()["verbs_of_handing"]
    return (by and _is_deed_of_states(verb.head)) or given


def _is_deed_of_states(verb: Token) -> bool:
    """ "Arrested", "refused to renew", "kidnapped and deported"."""
    deeds = person_words()["verbs_of_states"]
    joined = (c for c in verb.children if c.dep_ in {"conj", "xcomp"})
    return any(word.lemma_.lower() in deeds for word in (verb, *joined))


def _does_alone(token: Token) -> bool:
    """Whether the verb of a subject is that of one: "the Sudanese | was taken away"."""
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    verb = token.head
    said = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    return any(word.tag_ in _OF_ONE or word.lower_ == "was" for word in said)
