"""Offices that one person seldom has at once: "the ambassador" is not the attaché told of before.

"An attaché struck Omar. The ministry summoned the ambassador": two persons, unless the text calls
one by both. A deputy is not whom he stands in for. "The diplomat" and "the official" are anybody.
"""

from functools import lru_cache

from spacy.tokens import Token

from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.noun_ground import NounGround
from extract.coreference.scene import Scene
from extract.grammar import children, conjuncts

_DEPUTY = frozenset(("deputy", "vice", "under", "assistant"))


def is_of_another_office(ground: NounGround, index: int, cluster: Cluster) -> bool:
    """Whether a noun names an office, and the text gave somebody other ones only."""
    own = _offices_of(ground.scene, index)
    if ground.scene.mentions[index].type != "person" or not own:
        return False
    members = cluster.members
    told = {office for member in members for office in _offices_of(ground.scene, member)}
    told |= {office for member in members for office in _also(ground.scene, member)}
    return bool(told) and told.isdisjoint(own)


def _offices_of(scene: Scene, index: int) -> frozenset[str]:
    """The offices that a mention names, a deputy's apart: "deputy minister", "Consul Ana Li"."""
    mention = scene.mentions[index]
    if mention.type != "person" or mention.kind == "pronoun":
        return frozenset()
    if mention.kind == "proper":
        words = (mention.role_text or "").lower().split()
    else:
        words = [w.lower_ for w in scene.doc[mention.start : mention.head + 1]]
        words = [*words[-3:-1], mention.lemma]
    rows = _rows()
    deputy = "deputy " if not _DEPUTY.isdisjoint(words) else ""
    last = words[-1:] if words[-1:] != ["general"] else words[-2:-1]
    named = last if mention.kind != "proper" else words
    return frozenset(deputy + rows[word] for word in named if word in rows)


def _also(scene: Scene, index: int) -> frozenset[str]:
    """The second of "Omar Tal, the ambassador and consul general", "he is envoy and consul"."""
    head = scene.head(index)
    described = [
        word for word in (head, *children(head, "appos")) if word.dep_ in ("appos", "attr")
    ]
    if head.dep_ in ("nsubj", "nsubjpass"):
        described += children(head.head, "attr")
    rows = _rows()
    words = (w for noun in described for other in conjuncts(noun) for w in _parts(other))
    return frozenset(rows[word.lower_] for word in words if word.lower_ in rows)


def _parts(noun: Token) -> tuple[Token, ...]:
    return (noun, *children(noun, "compound", "nmod", "amod"))


@lru_cache(maxsize=1)
def _rows() -> dict[str, str]:
    """The first word of its row for each word for an office."""
    rows = (row.split() for row in lexicon().words["offices_apart"])
    return {word: row[0] for row in rows for word in row}
