"""Parts of bodies that say what they did are bodies: "the section admits that it kept her papers".

"Section", "branch", "desk" and "division" are mostly no bodies: parts of laws, of trees, of rooms.
Who admits or denies that it did something acts as a body. Of laws and reports nothing is said.
"""

from spacy.tokens import Token

from extract.gazetteer.words import organization_words
from extract.grammar import children, conjuncts, lemma
from extract.wordlists import word_sets

_PAST = frozenset(("VBD", "VBN"))


def owns_up(noun: Token) -> bool:
    """Whether a noun for a part of a body admits or denies that "it" did a deed."""
    words = organization_words()
    if noun.lower_ not in words["parts_of_bodies"]:
        return False
    if noun.dep_ != "nsubj" or noun.tag_ != "NN" or _is_of_a_paper(noun):
        return False
    if not any(first.lower_ == "the" or first.dep_ == "poss" for first in noun.lefts):
        return False
    modality = word_sets("modality")
    owning = modality["admitting_verbs"] | modality["deny_verbs"]
    said = (verb for verb in conjuncts(noun.head) if lemma(verb) in owning)
    return any(_is_own_deed(clause) for verb in said for clause in children(verb, "ccomp"))


def _is_own_deed(clause: Token) -> bool:
    """ "That it kept her papers", "that it had sold them"; not "that it is legal"."""
    it = any(subject.lower_ == "it" for subject in children(clause, "nsubj"))
    return it and clause.pos_ == "VERB" and clause.tag_ in _PAST and lemma(clause) != "be"


def _is_of_a_paper(noun: Token) -> bool:
    of = (object_ for by in children(noun, "prep") for object_ in children(by, "pobj"))
    words = organization_words()["papers_with_parts"]
    return any(lemma(object_) in words for object_ in of)
