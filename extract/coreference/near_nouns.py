"""Mentions near by to which a noun may look back, and those that its own clause tells of beside it.

In "the accused told Omar to go" Omar is not the accused.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from extract.coreference.apart import told_beside
from extract.coreference.candidates import names_below
from extract.coreference.clusters import Cluster
from extract.coreference.noun_ground import NounGround
from extract.coreference.noun_phrase import agrees
from extract.coreference.owners import owner_of
from extract.coreference.scene import clause_of, governor
from extract.grammar import children

NEAR = 3
"""Sentences that a noun without an equal noun may look back over."""
FAR = 12
"""The same for a noun that says what its antecedent was told to have done or suffered."""


def near_by(
    ground: NounGround, index: int, kind: str, reach: int = NEAR
) -> Iterator[tuple[int, Cluster]]:
    """Earlier mentions of a type, near by and agreeing, with their entities; the last first.

    Args:
        reach: How many sentences to look back over.
    """
    mention, here = ground.scene.mentions[index], ground.scene.sentence_of(index)
    around, beside = _around(ground, index), beside_in_clause(ground, index)
    for earlier in reversed(ground.by_type.get(kind, ())):
        if here - ground.scene.sentence_of(earlier) > reach:
            return
        cluster = ground.clusters.of(earlier)
        if cluster is None or cluster is around or cluster.number in beside:
            continue
        if agrees(mention, cluster):
            yield earlier, cluster


def beside_in_clause(ground: NounGround, index: int) -> set[int]:
    """Whom the clause tells of beside a noun for one person.

    In "the accused told Omar to go" and in "Omar told the accused" Omar is not the accused; in
    "a student said that the man had gone" the man is not the student.
    """
    token = ground.scene.head(index)
    if ground.scene.mentions[index].type != "person":
        return set()
    named = {*names_below(ground.scene, token), *told_beside(ground.scene, index)}
    acted_on = token.dep_ in ("dobj", "dative", "pobj") and token.head.lower_ != "as"
    if acted_on and governor(token).i == clause_of(token).i:
        doers = children(clause_of(token), "nsubj", "nsubjpass")
        named.update(i for doer in doers if (i := _told_at(ground, doer)) is not None)
    return {c.number for name in named if (c := ground.clusters.of(name)) is not None}


def _told_at(ground: NounGround, token: Token) -> int | None:
    """The mention of this word; a pronoun may have found the wrong one and is left out."""
    index = ground.scene.by_head.get(token.i)
    told = index is not None and ground.scene.mentions[index].kind != "pronoun"
    return index if told else None


def owner_at(ground: NounGround, index: int) -> int | None:
    return owner_of(ground.scene, ground.clusters, index)


def _around(ground: NounGround, index: int) -> Cluster | None:
    """Who has a noun for owner: of "a friend of the victim" the friend, who is no victim."""
    outer = ground.scene.around(index)
    return None if outer is None else ground.clusters.of(outer)


def only_one(clusters: Iterable[Cluster]) -> Cluster | None:
    """The entity, if all are one; None for none or several."""
    found = {cluster.number: cluster for cluster in clusters}
    return next(iter(found.values())) if len(found) == 1 else None
