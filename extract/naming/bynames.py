"""The syntax of a trade behind a name: "Mehmut the baker says", "they beat Yusuf the shepherd".

Without a comma the parser takes the two for two subjects or two objects, so that there would be two
persons. They are one, unless the verb has two objects of its own: "they showed Omar the driver".
"""

import numpy as np
from spacy.attrs import LOWER  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc, Token

from extract.gazetteer.view import DATES
from extract.naming.person_words import person_words

BYNAMES = "shadowgraph_bynames"

_LONGEST = 3
"""So many words behind "the" the noun may stand: "the old taxi driver"."""
_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "dative", "pobj")
_LOOSE = ("intj", "npadvmod", "dep")
"""What the parser takes a name for whose verb has got another subject."""


@Language.component(BYNAMES)
def with_bynames(doc: Doc) -> Doc:
    """Hang a trade on the name before it, where the parser has made two of them.

    It must stand behind the parser, and before whatever reads the syntax.
    """
    articles = np.flatnonzero(doc.to_array([LOWER]) == doc.vocab.strings["the"])
    for i in articles.tolist():
        if i and not doc[i].is_sent_start:
            _tie(doc[i - 1], doc[i])
    return doc


def _tie(name: Token, article: Token) -> None:
    noun = article.head
    if not (_is_name(name) and 0 < noun.i - article.i <= _LONGEST and _is_trade(noun)):
        return
    if noun.head != name.head or noun.dep_ not in (*_SUBJECTS, *_OBJECTS):
        return
    if name.dep_ in _OBJECTS and name.head.lemma_.lower() in person_words()["two_objects"]:
        return
    if name.dep_ in _LOOSE and noun.dep_ in _SUBJECTS:
        name.dep_ = noun.dep_
    if name.dep_ in (*_SUBJECTS, *_OBJECTS):
        noun.head, noun.dep_ = name, "appos"


def _is_name(word: Token) -> bool:
    return word.pos_ == "PROPN" and word.text[:1].isupper() and word.lower_ not in DATES


def _is_trade(noun: Token) -> bool:
    """A singular noun for a person, written small."""
    return noun.text.islower() and person_words().role(noun.lower_) == noun.lower_


def has_byname(doc: Doc, start: int, end: int) -> bool:
    """Whether a trade hangs without a comma on the words from `start` to `end`."""
    if end >= len(doc) or doc[end].lower_ != "the":
        return False
    noun = doc[end].head
    return noun.dep_ == "appos" and start <= noun.head.i < end and _is_trade(noun)
