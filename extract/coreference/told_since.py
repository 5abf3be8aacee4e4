"""Whether somebody is still told of, so that a noun may mean him: lately, in the same section, and
nobody told of since whom the noun might mean as well."""

from collections.abc import Callable

from extract.coreference.clusters import Cluster
from extract.coreference.near_nouns import FAR, beside_in_clause
from extract.coreference.noun_ground import NounGround
from extract.coreference.noun_phrase import agrees

_OTHER_SECTIONS = ("heading", "item", "log", "table", "caption")


def is_still_told_of(
    ground: NounGround,
    index: int,
    cluster: Cluster,
    might_be: Callable[[Cluster], bool],
    *,
    since: int,
) -> bool:
    """Whether a noun may mean somebody who was told of before it.

    Args:
        might_be: Whether what the noun says may be so of another person.
        since: Sentence from which on no such other person may have been told of.
    """
    scene = ground.scene
    last = max(ground.clusters.before(cluster, index), default=None)
    if last is None or scene.sentence_of(index) - scene.sentence_of(last) > FAR:
        return False
    passed = range(scene.paragraph_of(last) + 1, scene.paragraph_of(index) + 1)
    kinds = (scene.document.blocks[n].kind for n in passed if n < len(scene.document.blocks))
    if any(kind in _OTHER_SECTIONS for kind in kinds):
        return False
    beside = {cluster.number, *beside_in_clause(ground, index)}
    for other in reversed(ground.by_type["person"]):
        if scene.sentence_of(other) < since:
            return True
        told = ground.clusters.of(other)
        if told is None or told.number in beside or not agrees(scene.mentions[index], told):
            continue
        if might_be(told):
            return False
    return True


def last_sentence(ground: NounGround, index: int, cluster: Cluster) -> int:
    """The last sentence before a mention that tells of somebody by his name or a noun."""
    mentions, told = ground.scene.mentions, ground.clusters.before(cluster, index)
    named = (member for member in told if mentions[member].kind != "pronoun")
    return max(map(ground.scene.sentence_of, named), default=0)
