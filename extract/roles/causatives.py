"""Clauses in which somebody has a deed done: "had the singer followed", "had two men follow her".

Only structure stands here: what such a clause hangs on, and whom or what its verb is about.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import VERBS, children, is_verbal, lemma
from extract.naming.person_words import person_words
from extract.remembered import once_a_word
from extract.wordlists import word_sets

_HAVING = frozenset({"have", "get"})
_OWN = frozenset({"his", "her", "their", "its", "my", "our"})


@once_a_word
def causing_verb(deed: Token) -> Token | None:
    """The "had" of "had him followed" and "had two men follow him", or None.

    The parser may take the deed for a clause of its object: "had the singer [who was] followed".
    """
    while deed.dep_ == "conj" and not children(deed, "nsubj", "nsubjpass") and is_verbal(deed.head):
        deed = deed.head
    above = deed.head
    if deed.tag_ not in ("VBN", "VBD", "VB") or children(deed, "aux", "auxpass", "mark"):
        return None
    if deed.dep_ in ("relcl", "acl") and above.dep_ == "dobj":
        bare = deed.tag_ != "VB" and all(_names(above, c) for c in children(deed, "nsubj"))
        above = above.head if bare else deed
    elif deed.dep_ not in ("ccomp", "xcomp") or not _caused(deed):
        return None
    return above if lemma(above) in _HAVING and above.pos_ in VERBS else None


def caused_objects(deed: Token) -> Iterator[Token]:
    """Who or what is made to do a deed, or has it done to itself, where somebody has it done."""
    if causing_verb(deed) is not None:
        yield from (deed.head,) if deed.dep_ in ("relcl", "acl") else _caused(deed)


def _caused(deed: Token) -> list[Token]:
    found = [c for c in children(deed, "nsubj", "nsubjpass") if c.i < deed.i]
    return [] if any(_follows_a_thing(c) for c in found) else found


def _follows_a_thing(name: Token) -> bool:
    """The name in "had the pictures Omar Said filmed", which the parser takes for one phrase."""
    before = [w for w in children(name, "compound", "nmod") if w.pos_ == "NOUN"]
    return name.pos_ == "PROPN" and any(person_words().role(w.lower_) is None for w in before)


def _names(noun: Token, subject: Token) -> bool:
    """The name in "had the singer Amal Nasser followed", which the parser takes for a doer."""
    named = subject.pos_ == "PROPN" and subject.left_edge.i == noun.i + 1
    return named and person_words().role(noun.lower_) is not None


def with_subject(verb: Token) -> Token:
    """The verb that has the subject of a joined or infinitive one: of "had him watched and had her
    followed" the first "had"."""
    while not children(verb, "nsubj", "nsubjpass"):
        planned = _plan_over(verb)
        if planned is not None:
            verb = planned
        elif verb.dep_ in ("conj", "xcomp"):
            verb = causing_verb(verb.head) or verb.head
        else:
            break
    return verb


def _plan_over(verb: Token) -> Token | None:
    """The "made" of "made plans to have him followed"; not of "Omar's plans" and "uncovered"."""
    plan, words = verb.head, word_sets("modality")
    if verb.dep_ != "acl" or plan.dep_ != "dobj" or lemma(plan) not in words["plan_nouns"]:
        return None
    anothers = [w for w in children(plan, "poss") if w.lower_ not in _OWN]
    if anothers or children(plan.head, "auxpass", "neg"):
        return None
    return plan.head if lemma(plan.head) in words["planning_verbs"] else None


def causers(deed: Token) -> list[Token]:
    """Who has a deed done."""
    had = causing_verb(deed)
    return [] if had is None else children(with_subject(had), "nsubj")
