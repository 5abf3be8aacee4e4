"""Makes and models of cars and phones that stand for a thing: "a grey BMW", "a Samsung phone".

A firm stands without an article in English ("Samsung was hacked"), or before those who speak for it
("a Toyota spokesman"); a thing has an article, a count or an owner, or its noun behind it.
"""

from spacy.tokens import Doc

from extract.gazetteer.view import ARTICLES, POSSESSIVE
from extract.naming.person_words import person_words
from extract.wordlists import word_sets

_BEFORE = frozenset({"his", "her", "their", "its", "my", "our", "your", "this", "that", "another"})
_ADJECTIVES = frozenset({"ADJ", "NOUN", "NUM", "VERB"})
_CAMERAS = "cctv"
_MOST = 4
"""So many words at most stand between the article and the make: "an old dark blue Ford"."""


def is_of_a_make(doc: Doc, start: int, end: int) -> bool:
    """Whether a run of capitalized words is a car, a phone or a part of its name."""
    words = word_sets("senses")
    named = [word.lower_ for word in doc[start:end]]
    if not named or not all(_is_part(word) for word in named):
        return False
    if not words["models"].isdisjoint(named):
        return True
    if not any(_is_make(word) for word in named):
        return False
    rest = [word.lower_ for word in doc[end : end + 2] if word.lower_ not in POSSESSIVE]
    behind = rest[0] if rest else ""
    if behind in words["people_of_firms"]:
        return False
    if behind in words["things_of_a_make"] or behind in words["models"]:
        return True
    return not _is_named_after_its_trade(doc, start) and _has_article(doc, start)


def _is_named_after_its_trade(doc: Doc, start: int) -> bool:
    """ "The tech giant Samsung", "his cousin Nissan": a firm, or somebody, and no thing."""
    before = doc[start - 1].lower_ if start else ""
    firm = before in word_sets("senses")["words_for_firms"]
    return firm or person_words().roles.get(before) == "relative"


def _is_make(word: str) -> bool:
    return not word_sets("senses")["makes"].isdisjoint((word, word.removesuffix("s")))


def _is_part(word: str) -> bool:
    """ "Toyota", "Hilux", "X5", "4Runner"."""
    words = word_sets("senses")
    named = word in words["models"] or word in words["parts_of_makes"]
    return named or _is_make(word) or any(letter.isdigit() for letter in word)


def _has_article(doc: Doc, start: int) -> bool:
    """ "A grey BMW", "his Nokia", "two Toyotas": its article, count or owner, over adjectives."""
    for i in range(start - 1, max(-1, start - 2 - _MOST), -1):
        word = doc[i]
        if word.lower_ in ARTICLES or word.lower_ in _BEFORE or word.lower_ in POSSESSIVE:
            return True
        if word.tag_ == "CD":
            return True
        if word.pos_ not in _ADJECTIVES or (word.is_title and not _is_part(word.lower_)):
            return False
    return False


def is_of_cameras(doc: Doc, start: int, end: int) -> bool:
    """ "CCTV showed two men", "was caught on CCTV": cameras; no "confession aired on CCTV"."""
    word = doc[start]
    if end - start > 1 or word.lower_ != _CAMERAS:
        return False
    while word.dep_ in {"compound", "pobj", "prep", "agent"} and word.head.i != word.i:
        word = word.head
    verb = word if word.pos_ == "VERB" else word.head
    return verb.lemma_.lower() in word_sets("senses")["deeds_of_cameras"]
