"""Nouns made of verbs, and who is told to have done what they say: "the marchers" marched.

Such a noun means a subject of its verb, or an object where it says what was done to somebody ("the
accused"). Which one of several is meant is not decided here.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.grammar import children, first_conjunct, has_to, is_had
from extract.wordlists import word_sets

_WHO = ("who", "that", "which")


def is_named_by(token: Token, noun: str) -> bool:
    """Whether the text says that a word's referent did what a noun in the singular says.

    "Marcher": he marched. For a noun such as "accused": it was done to him.
    """
    doers, suffered = _verbs_of_doer(noun), lexicon().suffered_by.get(noun, frozenset())
    return not (doers.isdisjoint(done_by(token)) and suffered.isdisjoint(done_to(token)))


def tells_a_deed(noun: str) -> bool:
    """Whether a singular noun may be made of a verb."""
    return noun in lexicon().suffered_by or bool(_verbs_of_doer(noun))


def _verbs_of_doer(noun: str) -> frozenset[str]:
    """Verbs whose subject the noun may mean: of "runner" run, of "organizer" organize."""
    listed = lexicon().done_by.get(noun)
    if listed is not None:
        return listed
    if len(noun) < 6 or not noun.endswith(("er", "or")) or lexicon().has("posts", noun):
        return frozenset()
    stem = noun.rpartition("-")[2][:-2]
    single = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem
    return frozenset((stem, stem + "e", single))


def done_by(token: Token) -> Iterator[str]:
    """Lemmas of the verbs whose subject or agent a word is, of joined and dependent ones too."""
    subject = _argument(token)
    if subject.dep_ == "nsubj":
        yield from _with_joined(subject.head, passive=False)
    elif subject.dep_ == "pobj" and subject.head.dep_ == "agent":
        yield subject.head.head.lemma_.lower()
    for clause in token.children:
        doing = clause.dep_ == "acl" and clause.tag_ == "VBG"
        if doing or (clause.dep_ == "relcl" and _has(clause, "nsubj", _WHO)):
            yield from _with_joined(clause, passive=False)


def done_to(token: Token) -> Iterator[str]:
    """Lemmas of the verbs whose object a word is, in the active or the passive."""
    argument = _argument(token)
    if argument.dep_ in ("dobj", "nsubjpass"):
        yield from _with_joined(argument.head, passive=argument.dep_ == "nsubjpass")
    elif argument.dep_ == "pobj" and argument.head.lower_ == "against":
        yield from _accusations(argument.head.head)
    for clause in token.children:
        if clause.dep_ == "acl" and clause.tag_ == "VBN":
            yield clause.lemma_.lower()
        elif clause.dep_ == "relcl" and _has(clause, "nsubjpass", _WHO):
            yield from _with_joined(clause, passive=True)


def participles_told(token: Token, earlier: Iterable[Token]) -> frozenset[str]:
    """The participles before a noun that say again what was done to whom earlier words stand for.

    "Police held a student. ... the arrested student": "arrested".
    """
    words = {child.lower_: _verbs_of_participle(child) for child in children(token, "amod")}
    if not any(words.values()):
        return frozenset()
    deeds = {verb for word in earlier for verb in done_to(word)}
    arrests = lexicon().suffered_by["detainee"]
    if not deeds.isdisjoint(arrests):
        deeds |= arrests
    return frozenset(word for word, verbs in words.items() if not verbs.isdisjoint(deeds))


def _verbs_of_participle(token: Token) -> frozenset[str]:
    """Verbs that a word before a noun may be the participle of; the tagger takes some, as "jailed",
    for adjectives."""
    if token.tag_ == "VBN":
        return frozenset((token.lemma_.lower(),))
    word = token.lower_
    return frozenset((word[:-1], word[:-2])) if word.endswith("ed") else frozenset()


def may_be_done_to(token: Token) -> bool:
    """Whether something is only announced, feared or asked for that would be done to a word.

    "Vowed to expel two envoys", "may expel two envoys", "two envoys will be expelled".
    """
    argument = _argument(token)
    return argument.dep_ in ("dobj", "nsubjpass") and is_only_told_of(argument.head)


def is_only_told_of(verb: Token) -> bool:
    """Whether a verb says what will or may be done, or what somebody plans, asks or threatens."""
    words = word_sets("modality")
    modals = words["will"] | words["hypothetical_modals"]
    if any(aux.lower_ in modals and not is_had(aux) for aux in children(verb, "aux")):
        return True
    above = verb.head.lemma_.lower()
    planned = above in words["plan_verbs"] or above in words["ask_verbs"]
    return verb.dep_ == "xcomp" and has_to(verb) and planned


def _argument(token: Token) -> Token:
    """What stands in a sentence for a name: of "the clerk Omar and the guard Ali" the clerk."""
    noun = first_conjunct(token)
    while noun.dep_ == "appos" and noun.pos_ == "PROPN":
        noun = first_conjunct(noun.head)
    return noun


def _accusations(holder: Token) -> Iterator[str]:
    """ "Accuse" for "charges against Omar", "filed charges in court against Omar"."""
    for noun in (holder, *children(holder, "dobj", "nsubjpass")):
        if lexicon().has("accusing_nouns", noun.lemma_.lower()):
            yield "accuse"


def _has(verb: Token, dep: str, words: tuple[str, ...]) -> bool:
    return any(child.lower_ in words for child in children(verb, dep))


def _with_joined(verb: Token, *, passive: bool | None = None) -> Iterator[str]:
    """The lemma of a verb, and of those joined to it or begun by it that share its subject.

    Args:
        passive: True for joined participles only ("was arrested and held"), False for none of the
            passives ("pulled him away and was hit"), None for all joined verbs.
    """
    yield verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ not in ("conj", "xcomp") or child.pos_ not in ("VERB", "AUX"):
            continue
        own = any(c.dep_ in ("nsubj", "nsubjpass") for c in child.children)
        if passive is None:
            fits = True
        elif passive:
            fits = child.tag_ == "VBN"
        else:
            fits = not any(c.dep_ == "auxpass" for c in child.children)
        if not own and fits:
            yield from _with_joined(child, passive=passive)
