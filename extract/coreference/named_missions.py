"""A mission that is named only later: "The embassy in Ottawa refused. The Saudi embassy denies it".

Only where the text names no mission of that kind of another state, and the name follows soon; of
two in two towns the last told.
"""

from collections.abc import Iterator

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.missions_elsewhere import stand_apart
from extract.coreference.names import words_of_name
from extract.coreference.noun_phrase import is_definite, same_noun
from extract.coreference.scene import Scene
from extract.naming.mention import DocMention

SOON = 3
"""Sentences within which the name follows."""


def link_named_missions(scene: Scene, clusters: Clusters) -> None:
    """Join missions without a state with the only one of their kind that is named soon after."""
    for index, mention in reversed([*enumerate(scene.mentions)]):
        cluster = clusters.of(index)
        if not _is_mission(mention) or mention.kind != "nominal" or cluster is None:
            continue
        nameless = cluster.country is None and not cluster.proper and min(cluster.members) == index
        if mention.plural or not nameless or not is_definite(scene.doc, mention):
            continue
        named = {c.number: (other, c) for other, c in _named(scene, clusters, mention)}
        if len(named) == 1:
            other, found = next(iter(named.values()))
            ahead = scene.sentence_of(other) - scene.sentence_of(index)
            if 0 < ahead <= SOON and not stand_apart(scene, cluster, found):
                clusters.merge(found, cluster, "coref:definite")


def _is_mission(mention: DocMention) -> bool:
    return mention.subtype == "diplomatic_mission"


def _named(scene: Scene, clusters: Clusters, mention: DocMention) -> Iterator[tuple[int, Cluster]]:
    """The named missions of the same kind, each by its first mention."""
    noun = same_noun(mention.lemma)
    for index in reversed(range(len(scene.mentions))):
        other, cluster = scene.mentions[index], clusters.of(index)
        named = _is_mission(other) and other.kind == "proper"
        if named and cluster is not None and noun in map(same_noun, words_of_name(other.name)):
            yield index, cluster
