"""Who does it and to whom, for verbs: the deep subject and object of a verb by the parse.

Voice, relative clauses, participles, control, raising and coordination are undone; each argument
carries the name of the construction and how far the parser can be trusted there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from extract.grammar import (
    NOUNS,
    agents,
    antecedent,
    children,
    conjuncts,
    has_to,
    is_passive,
    is_verbal,
    lemma,
    opens_dateline,
    prepositional_objects,
)
from extract.wordlists import word_sets

MAX_DEPTH = 4
CLAUSE, CONTROL, PARTICIPLE, NOUN_PHRASE = 1.0, 0.9, 0.8, 0.8
"""Trust in the link by construction; not calibrated."""


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a verb or noun: its head word, the construction, and the trust in it."""

    token: Token
    rule: str
    score: float


def doers(verb: Token, depth: int = 0) -> list[Argument]:
    """Who does it, or an empty list for an agentless passive."""
    if is_passive(verb):
        named = _arguments(agents(verb), "passive agent", CLAUSE)
        if named or not (verb.dep_ == "conj" and is_passive(verb.head)):
            return named
        return doers(verb.head, depth + 1) if depth < MAX_DEPTH else []
    subjects = _arguments(_subjects(verb), "active", CLAUSE)
    if subjects or depth >= MAX_DEPTH:
        return subjects
    return _controllers(verb, depth)


def sufferers(verb: Token, depth: int = 0) -> list[Argument]:
    """To whom it is done: object, passive subject, or what a participle stands beside."""
    found = [o for c in children(verb, "nsubjpass") for o in _conjoined(c)]
    if found:
        return _arguments([antecedent(t) for t in found], "passive", CLAUSE)
    if is_passive(verb) and verb.dep_ in {"acl", "amod"}:
        return _arguments([verb.head], "participle", PARTICIPLE)
    found = [o for c in children(verb, "dobj", "dative") if c.pos_ in NOUNS for o in _conjoined(c)]
    if found:
        return _arguments([antecedent(t) for t in found], "object", CLAUSE)
    if verb.dep_ == "relcl" and children(verb, "nsubj") and not _relative_subject(verb):
        return _arguments([verb.head], "relative object", PARTICIPLE)
    return _shared_object(verb, depth)


def _subjects(verb: Token) -> list[Token]:
    return [antecedent(o) for c in children(verb, "nsubj") for o in _conjoined(c)]


def _relative_subject(verb: Token) -> bool:
    return any(c.tag_ in {"WP", "WDT"} for c in children(verb, "nsubj"))


def _conjoined(token: Token) -> list[Token]:
    return [t for t in conjuncts(token) if t.pos_ in NOUNS or t.pos_ in {"ADJ", "X", "DET"}]


def _arguments(tokens: Sequence[Token], rule: str, score: float) -> list[Argument]:
    return [Argument(token, rule, score) for token in tokens if not opens_dateline(token)
            and (token.lower_ not in {"it", "there"} or token.pos_ == "PRON")]  # fmt: skip


def _weaken(found: Sequence[Argument], rule: str, score: float) -> list[Argument]:
    return [Argument(a.token, rule, min(a.score, score)) for a in found]


def _controllers(verb: Token, depth: int) -> list[Argument]:
    """The doer of a clause without a subject of its own."""
    dep, head = verb.dep_, verb.head
    if dep == "conj" and is_verbal(head):
        if is_passive(head) and not is_passive(verb):
            return _weaken(sufferers(head, depth + 1), "shared subject", CONTROL)
        return _weaken(doers(head, depth + 1), "shared subject", CONTROL)
    if dep == "ccomp" and _is_parenthetic(head) and not has_to(verb):
        return _arguments([head.head], "participle", PARTICIPLE)
    if dep in {"xcomp", "ccomp", "advcl"} and (is_verbal(head) or head.pos_ == "ADJ"):
        return _weaken(_of_governor(verb, head, depth), "control", CONTROL)
    if dep in {"acl", "relcl"} and head.pos_ in NOUNS:
        if dep == "relcl" or verb.tag_ == "VBG":
            return _arguments([head], "participle", PARTICIPLE)
        return _weaken(_of_noun(head, depth), "noun complement", PARTICIPLE)
    if dep == "pcomp":
        return _of_preposition(verb, depth)
    return []


def _is_parenthetic(clause: Token) -> bool:
    """The "he believes" of "men he believes belonged to the service": it is the men who did."""
    thinking = lemma(clause) in word_sets("modality")["thinking_verbs"] or lemma(clause) == "say"
    own = children(clause, "nsubj")
    whole = any(c.dep_ == "mark" or c.tag_ in {"WP", "WDT", "WRB"} for c in clause.children)
    return clause.dep_ == "relcl" and thinking and bool(own) and not whole


def _of_governor(verb: Token, head: Token, depth: int) -> list[Argument]:
    if head.pos_ == "ADJ" or lemma(head) == "be":
        return doers(head.head if head.pos_ == "ADJ" and is_verbal(head.head) else head, depth + 1)
    infinitive = has_to(verb) or verb.tag_ == "VB"
    if infinitive and lemma(head) in word_sets("light_verbs")["controlling"]:
        controlled = sufferers(head, depth + 1) or _arguments(
            prepositional_objects(head, "on"), "object", CLAUSE
        )
        if controlled:
            return controlled
    if is_passive(head):
        return doers(head, depth + 1) if verb.dep_ == "advcl" else sufferers(head, depth + 1)
    return doers(head, depth + 1)


def _of_noun(noun: Token, depth: int) -> list[Argument]:
    """`their attempt to seize him`, `the plan of the consulate to cancel it`."""
    owners = children(noun, "poss") or prepositional_objects(noun, "by", "of")
    if owners:
        return _arguments(owners, "owner", NOUN_PHRASE)
    if noun.dep_ in {"dobj", "attr"} and is_verbal(noun.head):
        return doers(noun.head, depth + 1)
    return []


def _of_preposition(verb: Token, depth: int) -> list[Argument]:
    """`accused of harassing`, `arrested for protesting`, `by threatening`."""
    prep = verb.head
    governor = prep.head
    while prep.dep_ == "conj" and prep.head.pos_ == "ADP":
        prep = prep.head
        governor = prep.head
    if governor.pos_ in NOUNS and not is_verbal(governor):
        above = governor.head
        if is_verbal(above) and lemma(above) in word_sets("light_verbs")["blaming"]:
            return _arguments([governor], "accused", CONTROL)
        return _weaken(_of_noun(governor, depth), "noun complement", PARTICIPLE)
    if not is_verbal(governor):
        return []
    blamed = lemma(governor) in word_sets("light_verbs")["blaming"] and prep.lower_ in {
        "of", "with", "for",
    }  # fmt: skip
    if blamed or prep.lower_ in {"for", "from", "into"}:
        found = sufferers(governor, depth + 1)
        if found:
            return _weaken(found, "accused" if blamed else "control", CONTROL)
    return _weaken(doers(governor, depth + 1), "control", CONTROL)


def _shared_object(verb: Token, depth: int) -> list[Argument]:
    """`threatening, harassing and intimidating X`: the last of several verbs has the object."""
    if depth >= MAX_DEPTH or is_passive(verb):
        if verb.dep_ == "conj" and is_passive(verb.head) and depth < MAX_DEPTH:
            return _weaken(sufferers(verb.head, depth + 1), "shared subject", CONTROL)
        return []
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and is_passive(verb.head):
        return _weaken(sufferers(verb.head, depth + 1), "shared subject", CONTROL)
    if children(verb, "ccomp", "xcomp", "prep"):
        return []
    for later in children(verb, "conj"):
        if is_verbal(later) and not children(later, "nsubj"):
            found = sufferers(later, depth + 1)
            if found:
                return _weaken(found, "shared object", CONTROL)
    return []
