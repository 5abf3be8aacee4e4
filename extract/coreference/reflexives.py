"""Whom a reflexive means: "Lin Wei himself", "a man calling himself a poet"."""

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Cluster
from extract.coreference.pronoun_ground import PronounGround
from extract.coreference.scene import is_subject
from extract.grammar import antecedent


def described_by_clause(ground: PronounGround, pronoun: Pronoun, verb: Token) -> Cluster | None:
    """Whom a reflexive of a clause about somebody means: "Lin Wei, who calls himself a poet",
    "a man calling himself a poet"."""
    openers = [child for child in verb.children if is_subject(child)]
    noun = antecedent(openers[0]) if openers else verb.head if verb.dep_ == "acl" else verb
    index = ground.scene.by_head.get(noun.i)
    one = noun.i != verb.i and noun.dep_ != "conj"
    cluster = ground.clusters.of(index) if index is not None and one else None
    return cluster if cluster is not None and agrees(pronoun, cluster) else None


def stressed_by(ground: PronounGround, pronoun: Pronoun) -> Cluster | None:
    """Whom a reflexive right behind stresses: "Lin Wei himself", "the consul herself"."""
    token = pronoun.token
    other = ground.scene.by_head.get(token.i - 1)
    if other is None or token.dep_ in ("dobj", "pobj", "dative"):
        return None
    before = token.nbor(-1)
    cluster = ground.clusters.of(other)
    if cluster is None or token.head.i not in (before.i, before.head.i):
        return None
    return cluster if agrees(pronoun, cluster) else None
