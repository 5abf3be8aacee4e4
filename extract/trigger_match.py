"""Does a word in its sentence meet the conditions of a lexicon entry?"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import (
    PASSIVE_SUBJECTS,
    VERBS,
    agents,
    antecedent,
    children,
    conjuncts,
    first_conjunct,
    is_passive,
    is_verbal,
    lemma,
)
from extract.sentence_words import sentence_around
from extract.trigger_entries import TriggerEntry, trigger_lexicon

REACH = 18
"""How many words away a word of the same clause may stand to count as near."""

_ENDINGS = (("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("es", ""), ("s", ""))
_PEOPLE = frozenset({"i", "me", "you", "he", "him", "she", "her", "we", "us", "they", "them"})


def forms(name: str, low: str) -> list[str]:
    """Forms under which a lower-case word may stand in the lexicon, its lemma `name` first.

    The lemmatizer errs on rare verbs ("doxxed" gives "doxxe"), so plain endings are tried as well.
    """
    found = [name, low]
    for ending, instead in _ENDINGS:
        if low.endswith(ending) and len(low) > len(ending) + 2:
            stem = low[: -len(ending)] + instead
            found.append(stem)
            if not instead and len(stem) > 3 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return found


def matches(token: Token, entry: TriggerEntry) -> bool:
    """True when part of speech and every condition of the entry hold for this word."""
    if not _place_fits(token, entry.pos):
        return False
    if entry.near_number and not _number_beside(token):
        return False
    if entry.patient is not None and not _patient_fits(token, entry.patient):
        return False
    return all(_holds(token, name, words) for name, words in entry.conditions.items())


def _place_fits(token: Token, pos: str) -> bool:
    if pos == "any":
        return True
    verbal = token.pos_ in VERBS or (is_verbal(token) and token.dep_ not in {"compound"})
    predicate = token.pos_ == "ADJ" and token.lower_.endswith("ed") and token.dep_ != "amod"
    if pos == "verb":
        return verbal or predicate
    return token.pos_ in {"NOUN", "PROPN"} and token.tag_ not in {"VBD", "VBN"}


def _number_beside(token: Token) -> bool:
    beside = [token.nbor(n) for n in (-1, 1) if 0 <= token.i + n < len(token.doc)]
    return any(t.like_num for t in beside)


def patients(verb: Token) -> list[Token]:
    """What the verb acts on: objects, passive subjects, the noun before a participle.

    A verb without an object of its own shares that of the last verb it is coordinated with.
    """
    found = [o for c in children(verb, "dobj", "dative", *PASSIVE_SUBJECTS) for o in conjuncts(c)]
    if not found and verb.dep_ in {"acl", "amod"} and verb.tag_ in {"VBN", "VBD"}:
        return [verb.head]
    if not found and verb.dep_ == "relcl":
        found = [] if children(verb, "nsubj") == [] else _gap(verb)
    if not found and verb.dep_ == "conj" and is_passive(first_conjunct(verb)):
        return [o for c in children(first_conjunct(verb), *PASSIVE_SUBJECTS) for o in conjuncts(c)]
    if not found:
        for later in children(verb, "conj"):
            found = patients(later) if later.tag_ == verb.tag_ else []
            if found:
                break
    return [antecedent(token) for token in found]


def _gap(verb: Token) -> list[Token]:
    subjects = children(verb, "nsubj")
    return [verb.head] if subjects[0].tag_ not in {"WP", "WDT"} else []


def _patient_fits(token: Token, kind: str) -> bool:
    found = patients(token)
    if kind == "none":
        return not found
    if kind == "thing":
        return bool(found)
    if kind == "passive_person" and not is_passive(token):
        return False
    return any(_is_person(one) for one in found)


def _is_person(token: Token) -> bool:
    if token.lower_ in _PEOPLE or token.lower_ in {"who", "whom"}:
        return True
    animate = trigger_lexicon().animate
    return token.pos_ == "PROPN" or lemma(token) in animate or token.lower_ in animate


def _holds(token: Token, condition: str, words: frozenset[str]) -> bool:
    if condition == "near" or condition == "near2":
        return _any_near(token, words)
    if condition == "not_near":
        return not _any_near(token, words)
    if condition in {"object", "not_object"}:
        within = any(_in_phrase(one, words) for one in patients(token))
        return within == (condition == "object")
    if condition in {"child", "not_child"}:
        present = any(c.dep_ in words for c in token.children)
        return present == (condition == "child")
    return _holds_word(token, condition, words)


def _holds_word(token: Token, condition: str, words: frozenset[str]) -> bool:
    if condition == "particle":
        return any(
            c.lower_ in words and c.dep_ in {"prt", "advmod", "prep", "npadvmod"}
            for c in token.children
        )
    if condition == "prep":
        preps = [*children(token, "prep", "agent", "dative", "prt")]
        preps += [
            p for prt in children(token, "advmod", "prt", "prep") for p in children(prt, "prep")
        ]
        return any(p.lower_ in words for p in preps)
    if condition == "prep_object":
        return any(_in_phrase(o, words) for o in _prep_objects(token))
    if condition == "governor":
        return any(lemma(g) in words for g in _governors(token))
    if condition == "subject":
        subjects = children(token, "nsubj", *PASSIVE_SUBJECTS) or agents(token)
        return any(_in_phrase(antecedent(s), words) for s in subjects)
    if condition == "modifier":
        kin = {*token.children} - {*children(token, "prep", "relcl", "acl")}
        return any(lemma(c) in words or c.lower_ in words for c in kin)
    return token.i > 0 and token.nbor(-1).lower_ in words  # before


def _prep_objects(token: Token) -> list[Token]:
    found: list[Token] = []
    for child in token.children:
        if child.dep_ in {"prep", "agent", "dative"}:
            found.extend(o for c in children(child, "pobj", "pcomp") for o in conjuncts(c))
        if child.dep_ in {"dobj", "prt", "advmod", "prep"}:
            for inner in children(child, "prep"):
                found.extend(o for c in children(inner, "pobj") for o in conjuncts(c))
    return found


def _governors(token: Token) -> Iterator[Token]:
    head = first_conjunct(token)
    while head.dep_ in {"compound", "pobj", "prep", "nmod", "conj"} and head.head.i != head.i:
        head = head.head
        if is_verbal(head):
            break
    if is_verbal(head):
        yield head
    if head.head.i != head.i and is_verbal(head.head):
        yield head.head
        yield from children(head.head, "conj")
    yield from (c for c in token.children if c.dep_ in {"acl", "relcl"})


def _in_phrase(token: Token, words: frozenset[str]) -> bool:
    if lemma(token) in words or token.lower_ in words:
        return True
    near = [c for c in token.children if c.dep_ in {"compound", "amod", "nmod"}]
    near += [o for p in children(token, "prep") if p.lower_ == "of" for o in children(p, "pobj")]
    return any(lemma(c) in words or c.lower_ in words for c in near)


def _any_near(token: Token, words: frozenset[str]) -> bool:
    here = sentence_around(token)
    around = range(max(here.start, token.i - REACH), min(here.end, token.i + REACH + 1))
    near = [
        token.doc[i]
        for i in around
        if i != token.i
        and (here.lemmas[i - here.start] in words or here.low[i - here.start] in words)
    ]
    top = _clause(token) if near else token
    return any(word.i == top.i or top.is_ancestor(word) for word in near)


def _clause(token: Token) -> Token:
    """The verb of the clause, or that of the clause above when it is only a complement."""
    here = token
    while here.head.i != here.i:
        if is_verbal(here) and here.dep_ in {"ROOT", "ccomp", "advcl", "parataxis", "relcl", "acl"}:
            return here
        if here.dep_ == "conj" and is_verbal(here) and children(here, "nsubj", "nsubjpass"):
            return here
        here = here.head
    return here
