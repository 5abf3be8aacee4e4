"""The syntax of a name with which somebody is spoken to: "Mr Omondi, your son was threatened".

The parser may take the son for a description of Mr Omondi, who then would be threatened himself, or
hang both on the verb. Whoever is described stands between two commas ("Omar Tal, your cousin, was
held"), so without the second one the name is only called out.
"""

import numpy as np
from spacy.attrs import LOWER  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc, Token

from extract.wordlists import word_sets

SPOKEN_TO = "shadowgraph_spoken_to"

_SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("VERB", "AUX")


@Language.component(SPOKEN_TO)
def with_spoken_to(doc: Doc) -> Doc:
    """Take a name before "your son" from the verb, and hang the son there in its place.

    It must stand behind the parser, and before whatever reads the syntax.
    """
    owners = np.flatnonzero(doc.to_array([LOWER]) == doc.vocab.strings["your"])
    for i in owners.tolist():
        if i > 1 and doc[i - 1].text == "," and doc[i - 2].pos_ == "PROPN":
            _part(doc[i - 2], _owned(doc[i]))
    return doc


def _owned(owner: Token) -> Token:
    """The farm of "your father's farm"."""
    noun = owner
    while noun.dep_ == "poss" and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _part(name: Token, noun: Token) -> None:
    verb = name.head
    if name.dep_ not in _SUBJECTS or verb.pos_ not in _CLAUSES or verb.i < noun.i:
        return
    beside = noun.head == name and noun.dep_ == "appos"
    again = noun.head == verb and noun.dep_ in _SUBJECTS
    if not (beside or again) or _is_closed(noun, verb) or not _opens(name.left_edge):
        return
    noun.head, noun.dep_ = verb, name.dep_
    name.dep_ = "npadvmod"


def _is_closed(noun: Token, verb: Token) -> bool:
    """Whether a comma stands behind the noun as well, before the verb."""
    return any(word.is_punct for word in noun.doc[noun.i + 1 : verb.i])


def _opens(first: Token) -> bool:
    """Whether nothing is said before the name but who speaks and a greeting."""
    if first.is_sent_start or first.i == 0:
        return True
    before = first.nbor(-1)
    greeting = before if before.text != "," or before.i == 0 else before.nbor(-1)
    opens = before.is_space or before.is_quote or before.text in (":", ".", "\u2013", "\u2014", "-")
    return opens or greeting.lower_ in word_sets("structure")["before_addressing"]
