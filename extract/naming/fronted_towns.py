"""A town at the front of a sentence, and a person right behind it: "In Harare Marange was charged".

No comma parts the two, so they look like one name. They are two where "in" opens the sentence, a
table knows the first word as a town, and a verb follows; not where the text has both words as one
name elsewhere, nor in "In Florence Okello's house", of Florence Okello.
"""

from collections.abc import Container

from extract.gazetteer.view import View
from extract.naming.person_words import person_words

_AT = frozenset({"in", "at", "from", "near", "outside", "to"})
_LONGEST = 3
_VERBS = 4
"""So many words from the verb on are looked at for what befell somebody."""


def behind_fronted_town(view: View, start: int, end: int, towns: Container[int]) -> int:
    """Where the name of the person begins; `start` where the run is one name."""
    if end - start < 2 or start not in towns or view.word(start - 1) not in _AT:
        return start
    if not view.opens_sentence(start - 1) or _stands_elsewhere(view, start, end):
        return start
    return start + 1 if _is_verb(view, end) else start


def is_behind_town(view: View, start: int, end: int) -> bool:
    """Whether a run is a bare name behind a fronted town: "In Harare Moyana was"."""
    named = all(view.doc[i].pos_ == "PROPN" for i in range(start, end))
    town = view.word(start - 2) in _AT and view.is_cap(start - 1) and view.opens_sentence(start - 2)
    return named and town and end - start <= _LONGEST


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
