"""Whom a noun cannot mean, since its own sentence speaks of somebody beside it.

A noun for one person never stands for who acts in a clause around it, nor for whom that clause is
about: in "a student said that the man had followed her" the man is not the student, in "the victim
pressed no charges against the man" he is not the victim. Pronouns are for that. Adverbial clauses
are left out, where reports say "Li was held after the activist spoke", and so are equal nouns: "the
accused said that the accused was ill".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.scene import Scene, is_subject
from extract.grammar import VERBS, antecedent, children, conjuncts, first_conjunct
from extract.remembered import once_a_word

_COPULAS = frozenset(("be", "become", "remain"))
_OBJECTS = ("dobj", "dative")
_BELOW = frozenset(("ccomp", "xcomp", "prep", "agent"))
"""What stands behind the object of its verb: "told officers that", "accused him of"."""


def told_beside(scene: Scene, index: int) -> Iterator[int]:
    """The mentions of a sentence that are somebody else than this noun.

    Pronouns are left out, which may have found the wrong one.
    """
    token, lemma = scene.head(index), scene.mentions[index].lemma
    beside = _beside(token)
    for number in scene.in_sentence(scene.sentence_of(index)):
        mention, other = scene.mentions[number], scene.head(number)
        if number == index or mention.kind == "pronoun" or mention.lemma == lemma:
            continue
        if other.i in beside or (is_subject(other) and token.i in _beside(other)):
            yield number


@once_a_word
def _beside(token: Token) -> frozenset[int]:
    """Where the nouns stand that act in the clauses around a noun, and the objects before it."""
    return frozenset(word.i for word in _told_around(token))


def _told_around(token: Token) -> Iterator[Token]:
    word = first_conjunct(token)
    yield from (other for other in conjuncts(word) if other.i != token.i)
    while word.head.i != word.i and word.dep_ != "advcl" and not _is_equated(word):
        above = word.head
        if word.dep_ in ("acl", "relcl"):
            yield from conjuncts(above)
        elif word.dep_ == "conj":
            if not children(word, "nsubj", "nsubjpass"):
                yield from _subjects(above)
        elif above.pos_ in VERBS:
            yield from (other for other in _subjects(above) if other.i != word.i)
            if word.dep_ in _BELOW:
                yield from (other for other in children(above, *_OBJECTS) if other.i < word.i)
        word = above


def _subjects(verb: Token) -> Iterator[Token]:
    """Who acts in a clause, or suffers it; for "who" the noun before it."""
    for subject in children(verb, "nsubj", "nsubjpass"):
        yield from conjuncts(antecedent(subject))


def _is_equated(word: Token) -> bool:
    """ "The victim was the man", "was named as the attacker"."""
    said_to_be = word.dep_ == "attr" and word.head.lemma_ in _COPULAS
    return said_to_be or (word.dep_ == "prep" and word.lower_ == "as")
