"""Which state somebody fled: "Leyla Rahimi fled Iran", "an Eritrean exile", "refugees from Laos".

Nationals who only live abroad fled nobody, and so did suspects who fled a country in which they are
wanted. Who is told to be of two states, or of none, is left out.
"""

from collections.abc import Iterator

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.nationalities import only_state_of, states_fled
from extract.coreference.scene import Scene


def exiles(scene: Scene, clusters: Clusters) -> Iterator[tuple[int, str]]:
    """A mention of each exile, with the code of the one state that he fled."""
    for cluster in clusters.all.values():
        if cluster.type not in ("person", "group") or not _fled(scene, cluster):
            continue
        code = only_state_of(scene, cluster)
        if code is not None:
            yield min(cluster.members), code


def _fled(scene: Scene, cluster: Cluster) -> bool:
    """Whether words for somebody say that he is an exile, or that he fled a state."""
    words = lexicon().words
    if not cluster.nouns.isdisjoint(words["wanted_for_harm"]):
        return False
    if not cluster.nouns.isdisjoint(words["exiles"]):
        return True
    members = [(scene.mentions[index], scene.head(index)) for index in cluster.members]
    exiled = any(not words["exiled"].isdisjoint(mention.modifiers) for mention, _ in members)
    return exiled or any(any(states_fled(scene, head)) for _, head in members)
