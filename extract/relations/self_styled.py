"""Who somebody says that he is: "introduced himself as an attaché of the embassy", "called himself
its adviser", "said he was an officer of the ministry", "a self-styled consul of Y".

It is his own word. Who "posed as" an officer, "passed himself off as" one or "pretended to be" one
is none.
"""

from spacy.tokens import Token

from extract.grammar import children, is_verbal, lemma, own_subjects
from extract.roles.arguments import doers
from extract.wordlists import word_sets

_HIM = frozenset({"himself", "herself", "themselves", "themself", "itself", "myself", "ourselves"})
_PRONOUNS = frozenset({"i", "he", "she", "they", "we"})
_PREDICATES = ("attr", "oprd", "appos", "dobj", "ccomp")


def is_posed(word: Token) -> bool:
    """Whether a word of a tie is what somebody only makes others believe that he is."""
    words = word_sets("relations")
    verb = _styling(word)
    if verb is not None:
        off = {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod")} & {"off", "out"}
        reflexive = _reflexive(verb) is not None or _himself_behind(verb)
        posed = lemma(verb) in words["posing_as"]
        return posed or (lemma(verb) in words["passing_off"] and bool(off) and reflexive)
    copula = word.head if word.dep_ == "attr" else None
    feigned = copula is not None and copula.dep_ == "xcomp"
    return feigned and copula is not None and lemma(copula.head) in words["feigning"]


def is_self_styled(word: Token) -> bool:
    """Whether a word of a tie is what somebody says of himself."""
    return any(c.lower_ in word_sets("relations")["self_styled"] for c in word.lefts) or (
        _styled_by(word) is not None or _said_of_himself(word) is not None
    )


def styled_by(word: Token) -> Token | None:
    """Who says so of himself, None for nobody found."""
    verb = _styled_by(word) or _said_of_himself(word)
    if verb is None:
        return None
    found = doers(verb)
    return found[0].token if found else None


def _styling(word: Token) -> Token | None:
    """The verb of "introduced himself as Y", "posed as Y"."""
    as_ = word.head
    if word.dep_ != "pobj" or as_.lower_ != "as":
        return None
    verb = as_.head
    if _reflexive_word(verb):
        verb = verb.head
    return verb if is_verbal(verb) else None


def _styled_by(word: Token) -> Token | None:
    """The verb with which somebody styles himself."""
    words, verb = word_sets("relations"), _styling(word)
    if verb is not None:
        himself = _reflexive(verb) is not None or _himself_behind(verb)
        return verb if himself and lemma(verb) in words["introducing"] else None
    if word.dep_ not in _PREDICATES or lemma(word.head) not in words["calling"]:
        return None
    return word.head if _himself_behind(word.head) else None


def _reflexive(verb: Token) -> Token | None:
    return next((c for c in children(verb, "dobj") if _reflexive_word(c)), None)


def _reflexive_word(word: Token) -> bool:
    return word.lower_ in _HIM


def _himself_behind(verb: Token) -> bool:
    """The parser may hang "himself" on the noun: "called himself an adviser"."""
    return any(_reflexive_word(word) for word in verb.doc[verb.i + 1 : verb.i + 2])


def _said_of_himself(word: Token) -> Token | None:
    """The verb of "said he was an officer of Y", "told her he worked for Y"."""
    clause = word if is_verbal(word) else word.head
    if not is_verbal(clause) or clause.dep_ != "ccomp":
        return None
    if clause.i != word.i and (word.dep_ != "attr" or lemma(clause) != "be"):
        return None
    said, subjects = clause.head, own_subjects(clause)
    if len(subjects) != 1 or lemma(said) not in word_sets("relations")["saying_of_oneself"]:
        return None
    return said if any(_may_be(subjects[0], who) for who in own_subjects(said)) else None


def _may_be(pronoun: Token, teller: Token) -> bool:
    """ "The man said he was", "they said they were"; not "witnesses said he was"."""
    low = pronoun.lower_
    if low not in _PRONOUNS or pronoun.i < teller.i:
        return False
    if teller.tag_ == "PRP":
        return low == teller.lower_
    several = teller.tag_ in ("NNS", "NNPS") or bool(children(teller, "conj"))
    return low == "they" if several else low not in ("they", "we") or teller.pos_ == "PRON"
