"""Who is told of by pronouns stays the same over the clauses of a sentence.

Of two persons of one sex the text keeps the pronouns for him whom it is about, and calls the other
by a noun: in "a man paid him, and he sent the photographs" and in "his handler met him" all
pronouns are one person. Without the second pronoun ("a man paid him and left") the man would go on.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.pronoun_forms import are_alike
from extract.coreference.scene import clause_of
from extract.grammar import children, conjuncts, first_conjunct, with_subject

_OBJECTS = ("dobj", "dative")


def told_by_pronouns_before(pronoun: Pronoun) -> Iterator[Token]:
    """The pronoun of the same sentence that must mean the same person."""
    yield from _whose_the_doer_is(pronoun.token)
    yield from _object_of_the_clause_before(pronoun.token)


def _whose_the_doer_is(token: Token) -> Iterator[Token]:
    """ "His handler met him": him whose handler it is."""
    verb = clause_of(token)
    if token.dep_ not in _OBJECTS or token.head.i != verb.i:
        return
    for subject in children(with_subject(verb), "nsubj"):
        yield from (o for o in children(subject, "poss") if are_alike(o, token))


def _object_of_the_clause_before(token: Token) -> Iterator[Token]:
    """ "A man paid him, and he sent the photographs": he who was paid."""
    verb = token.head
    if token.dep_ not in ("nsubj", "nsubjpass") or verb.dep_ != "conj":
        return
    first = first_conjunct(verb)
    clauses = [c for c in conjuncts(first) if c.i < token.i]
    doers = [doer for clause in clauses for doer in children(clause, "nsubj")]
    if len(doers) != 1 or doers[0].pos_ == "PRON":
        return
    for clause in reversed(clauses):
        yield from (o for o in children(clause, *_OBJECTS) if are_alike(o, token))
