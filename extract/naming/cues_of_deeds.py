"""What persons alone do or suffer: "X said", "sentenced X", "the arrest of X"."""

from spacy.tokens import Token

from extract.gazetteer.view import ARTICLES
from extract.naming.name_words import STATES_LIKE_GIVEN_NAMES, NameWords

_SINGLE = frozenset({"he", "she", "his", "her"})


def suffers(known: NameWords, start: int, end: int) -> bool:
    """Whether the run is, alone or joined to others, whom something befalls that befalls
    persons."""
    root = known.view.doc[start:end].root
    while root.dep_ in {"conj", "appos"} and root.head.pos_ == "PROPN":
        root = root.head
    verb = root.head.lemma_.lower()
    befalls = known.words.befalls(verb) and verb not in known.words["done_to_bodies_too"]
    return root.dep_ in {"nsubjpass", "dobj"} and befalls


def is_sufferer(known: NameWords, start: int, end: int) -> bool:
    """ "the arrest of Amal Derwish": two names or more, which the model knows for nothing."""
    deed = known.view.word(start - 1) == "of" and known.view.word(start - 2)
    free = end - start > 1 and start not in known.towns and start not in known.unsure
    named = all(known.view.doc[i].pos_ == "PROPN" for i in range(start, end))
    return (
        free and named and deed in known.words["deeds_to_persons"] and not known.label(start, end)
    )


def speaks(known: NameWords, start: int, end: int) -> bool:
    """The subject of a verb that only persons do, without "the" before it."""
    view = known.view
    root = view.doc[start:end].root
    if _is_done_to(known, start, end, root):
        return True
    if root.dep_ not in {"nsubj", "nsubjpass"} or view.word(start - 1) in ARTICLES:
        return False
    if end - start == 1 and (start in known.towns or not known.is_proper(start, end)):
        return False
    if _is_like_a_spot(known, start, end):
        return False
    lemma = root.head.lemma_.lower()
    passive = root.dep_ == "nsubjpass"
    human = known.words["human_verbs"]
    if passive:
        return lemma in human
    return lemma in known.words["speech"] | human | known.words["bodily_verbs"]


def _is_like_a_spot(known: NameWords, start: int, end: int) -> bool:
    """ "Town Hall said": a word for a spot at the end, and nothing personal before it."""
    spot = end - start > 1 and known.view.texts[end - 1] in known.words["surnames_of_spots"]
    return spot and not known.is_given(start) and known.label(start, end) != "PERSON"


def _is_done_to(known: NameWords, start: int, end: int, root: Token) -> bool:
    """The object of what is done to persons only: "sentenced Bouhafs"."""
    view = known.view
    free = view.word(start - 1) not in ARTICLES and start not in known.towns
    verb = root.head.lemma_.lower()
    suffers = root.dep_ == "dobj" and verb in known.words["person_object_verbs"]
    return suffers and free and known.is_proper(start, end)


def is_befallen(known: NameWords, start: int, end: int) -> bool:
    """ "Amal Idris was followed", "threatened Paris Hadadi": two names or more that the model
    does not know, or of which the first is a town's, and what persons suffer befalls them."""
    view = known.view
    town = start in known.maybe_towns or view.texts[start] in STATES_LIKE_GIVEN_NAMES
    town = town or known.is_given(start)
    if end - start < 2 or start in known.unsure or view.word(start - 1) in ARTICLES:
        return False
    if not (town or not known.label(start, end)) or view.is_noun(end - 1):
        return False
    if any(view.doc[i].pos_ != "PROPN" for i in range(start, end)):
        return False
    return suffers(known, start, end)


def is_told_with_pronoun(known: NameWords, start: int, end: int) -> bool:
    """ "Lincoln said that he had been followed": a name of towns, and no capital's, that he or
    she is in the same clause."""
    view, words = known.view, known.words
    if end - start > 1 or start not in known.maybe_towns or start in view.nation_at:
        return False
    root = view.doc[start]
    if root.dep_ != "nsubj" or view.word(start - 1) in ARTICLES:
        return False
    if root.head.lemma_.lower() not in words["speech"] | words["human_verbs"]:
        return False
    inner = [t for child in root.head.children for t in (child, *child.children)]
    bound = ("nsubj", "nsubjpass", "poss")
    return any(t.lower_ in _SINGLE and t.dep_ in bound and t.i > start for t in inner)
