"""Whose name was misused has done nothing: of "a forged letter in the name of Rosa Lim", Rosa Lim.

What only seems to come from somebody, or bears a name that others wrote on it, tells of no doer.
Of a body or a state the seeming may be meant ("a message that seemed to come from the embassy"):
there only what is called forged counts. Who makes a fake account is its doer.
"""

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import is_verbal, lemma, sentence_of
from extract.naming.person_words import person_words
from extract.wordlists import word_sets
from graph.ontology import ontology

_BORNE = frozenset({"in", "under", "with", "bearing", "carrying"})
_FROM = frozenset({"from", "by"})
_SEEMING = 8
"""So many words may stand between "seemed" and the name."""


def not_by_whose_name_it_bears(frame: Frame) -> Frame:
    """Without the doers whose name was misused."""
    doers = ontology().doer_roles
    kept = (f for f in frame.fillers if f.role not in doers or not _is_misused(f.head))
    return frame.filled(kept, "forgery_guard")


def _is_misused(who: Token) -> bool:
    who = who.head if who.dep_ == "appos" else who  # "from the activist Lena Park"
    text = _text_from(who)
    if text is None:
        return False
    forged = any(_is_forged(word) for word in text.subtree if word.i < who.i)
    if _bears_name(who):
        return forged or _is_one_person(who)
    if who.head.lower_ not in _FROM:
        return False
    sent = forged and who.head.lower_ == "from" and who.head.head.i == text.i
    return sent or (_only_seems(text, who) and (forged or _is_one_person(who)))


def _text_from(who: Token) -> Token | None:
    """The letter, message or account that a phrase with this name belongs to."""
    words = word_sets("light_verbs")
    for above in who.ancestors:
        if lemma(above) in words["written_things"] and above.i < who.i:
            return above
        if is_verbal(above) and above.dep_ not in ("relcl", "acl", "xcomp", "advcl"):
            return None
    return None


def _is_forged(word: Token) -> bool:
    return word.lower_ in word_sets("light_verbs")["forged"]


def _bears_name(who: Token) -> bool:
    """ "In the name of X", "under the forged signature of X", "in X's name"."""
    names = word_sets("light_verbs")["names_borne"]
    name = who.head.head if who.head.lower_ == "of" else who.head
    owned = who.dep_ == "poss" or who.head.lower_ == "of"
    return owned and lemma(name) in names and name.head.lower_ in _BORNE


def _only_seems(text: Token, who: Token) -> bool:
    """ "Seemed to come from X", "purportedly sent by X"."""
    start = max(text.i + 1, who.i - _SEEMING, sentence_of(who).start)
    return any(_seems(word) for word in who.doc[start : who.i])


def _seems(word: Token) -> bool:
    words = word_sets("light_verbs")
    return lemma(word) in words["seeming_verbs"] or word.lower_ in words["seeming_adverbs"]


def _is_one_person(who: Token) -> bool:
    """A name that the model takes for a person's, with a given name, or a noun for somebody."""
    named = [who, *(child for child in who.lefts if child.dep_ == "compound")]
    words = person_words()
    person = any(word.ent_type_ == "PERSON" or word.lower_ in words.given for word in named)
    return person or words.role(who.lower_) == who.lower_
