"""Whose somebody is: the "her" of "her sister", the Lau of "Lau's aunt" or "the mother of Lau"."""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.clusters import Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import children


def owner_of(scene: Scene, clusters: Clusters, index: int) -> int | None:
    """The number of the cluster of whom a mention is said to belong to.

    An owner that is no mention has a number of its own.
    """
    for child in _parts(scene, index):
        if child.dep_ == "poss":
            return _number(scene, clusters, child)
        if child.lower_ == "of" and child.dep_ == "prep":
            for noun in child.children:
                return _number(scene, clusters, _named_beside(scene, noun))
    having = _who_has(scene.head(index))
    return None if having is None else _number(scene, clusters, having)


def _parts(scene: Scene, index: int) -> Iterator[Token]:
    """What hangs on a noun, or on that right before a name: the "my" of "my cousin Omar"."""
    mention, head = scene.mentions[index], scene.head(index)
    yield from head.children
    if mention.kind == "proper" and mention.start:
        before = head.doc[mention.start - 1]
        if before.pos_ == "NOUN" and head.i in (before.head.i, *(c.i for c in before.children)):
            yield from before.children


def _named_beside(scene: Scene, noun: Token) -> Token:
    """Of "the editor Ana Li", where only the name is a mention, the name."""
    if noun.i in scene.by_head:
        return noun
    names = (name for name in children(noun, "appos") if name.i in scene.by_head)
    return next(names, noun)


def _number(scene: Scene, clusters: Clusters, token: Token) -> int:
    index = scene.by_head.get(token.i)
    cluster = None if index is None else clusters.of(index)
    return -1 - token.i if cluster is None else cluster.number


def _who_has(noun: Token) -> Token | None:
    """Whose kin a noun is in "Ana has one sister, Lena"."""
    has = noun.dep_ == "dobj" and noun.head.lemma_.lower() == "have"
    if not has or not lexicon().has("kin", noun.lemma_.lower()) or children(noun.head, "neg"):
        return None
    return next(iter(children(noun.head, "nsubj")), None)
