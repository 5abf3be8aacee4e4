"""A town at the front of a sentence, and a person right behind it: "In Harare Marange was charged".

No comma parts the two, so they look like one name. They are two where "in" opens the sentence, a
table knows the first word as a town, and a verb follows; not where the text has both words as one
name elsewhere, nor in "In Florence Okello's house", of Florence Okello. "In Harare Marange's
sister was charged" is told of Marange's sister: the preposition has no other object there.
"""

from collections.abc import Container

from spacy.tokens import Token

from extract.gazetteer.view import POSSESSIVE, View
from extract.naming.person_words import person_words

_AT = frozenset({"in", "at", "from", "near", "outside", "to"})
_LONGEST = 3
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_VERBS = 4
"""So many words from the verb on are looked at for what befell somebody."""


def behind_fronted_town(view: View, start: int, end: int, towns: Container[int]) -> int:
    """Where the name of the person begins; `start` where the run is one name."""
    if end - start < 2 or start not in towns or view.word(start - 1) not in _AT:
        return start
    if not view.opens_sentence(start - 1) or _stands_elsewhere(view, start, end):
        return start
    return start + 1 if _is_verb(view, end) or owns_who_is_told_of(view, end) else start


def is_behind_town(view: View, start: int, end: int) -> bool:
    """Whether a run is a bare name behind a fronted town: "In Harare Moyana was"."""
    named = all(view.doc[i].pos_ == "PROPN" for i in range(start, end))
    town = view.word(start - 2) in _AT and view.is_cap(start - 1) and view.opens_sentence(start - 2)
    return named and town and end - start <= _LONGEST


def is_fronted_alone(town: Token) -> bool:
    """Whether a word is all that a preposition has at the front: "In Dushanbe Nazarov's father was
    held".

    The parser takes it for a part of what follows, which is the subject of the verb behind, or
    would be if the parser had not left that verb without one.
    """
    if town.dep_ not in {"compound", "nmod", "amod"} or not town.i or not town.text[:1].isupper():
        return False
    at = town.nbor(-1)
    if at.lower_ not in _AT or not at.is_sent_start or at.dep_ != "prep":
        return False
    told, verb = town.head, at.head
    while told.dep_ in {"compound", "nmod", "poss"}:
        told = told.head
    if told.dep_ in _SUBJECTS:
        return told.head.i == verb.i > told.i and not list(at.children)
    left = told.dep_ == "pobj" and told.head.i == at.i and told.i < verb.i
    return left and verb.tag_ in {"VBD", "VBZ"} and not any(_is_subject(c) for c in verb.children)


def _is_subject(word: Token) -> bool:
    return word.dep_ in _SUBJECTS


def owns_who_is_told_of(view: View, end: int) -> bool:
    """Whether a name that ends here owns the subject of a verb behind: "X's sister was held"."""
    if view.word(end) not in POSSESSIVE:
        return False
    owner = view.doc[end - 1]
    told = owner.head
    subject = owner.dep_ == "poss" and told.dep_ in _SUBJECTS
    role = person_words().role(told.lower_) is not None
    return subject and role and told.head.i > told.i


def has_been_harmed(view: View, verb: int) -> bool:
    """Whether what begins here befalls a person: "was charged", "had been beaten"."""
    follows = view.doc[verb : verb + _VERBS]
    passive = bool(follows) and follows[0].lemma_.lower() in ("be", "have")
    suffered = (t for t in follows if t.tag_ == "VBN" and t.lemma_.lower() != "be")
    return passive and any(person_words().befalls(t.lemma_.lower()) for t in suffered)


def _is_verb(view: View, i: int) -> bool:
    return i < len(view) and view.doc[i].pos_ in {"VERB", "AUX"}


def _stands_elsewhere(view: View, start: int, end: int) -> bool:
    """Whether the words of the run stand together in another place as well."""
    words = view.texts[start:end]
    places = (i for i, text in enumerate(view.texts) if text == words[0] and i != start)
    return any(view.texts[i : i + len(words)] == words for i in places)
