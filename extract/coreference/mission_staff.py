"""Staff told of with their mission: "a second secretary from the Turkmen embassy in Ankara".

Diplomats and officials are of the state whose mission they are said to be from; who left it, or
called himself one of them, is not.
"""

from collections.abc import Iterator

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import children, lemma
from extract.naming.person_words import person_words

_FROM = frozenset({"from", "of", "at", "in", "with"})
_OFFICES = frozenset({"diplomat", "official"})


def link_mission_staff(scene: Scene, clusters: Clusters) -> None:
    """Give diplomats and officials the state of the mission that they are from."""
    for cluster in [*clusters.all.values()]:
        if cluster.country is None and cluster.type in ("person", "group"):
            lands = set(_lands(scene, clusters, cluster))
            if len(lands) == 1:
                cluster.country = lands.pop()


def _lands(scene: Scene, clusters: Clusters, cluster: Cluster) -> Iterator[str]:
    for index in cluster.members:
        mention, head = scene.mentions[index], scene.head(index)
        staff = lexicon().has("staff_of_states", lemma(head)) or cluster.subtype in _OFFICES
        left = any(w.lower_ in person_words()["no_longer"] for w in head.lefts)
        if mention.kind != "nominal" or not staff or left:
            continue
        for at in children(head, "prep"):
            for place in children(at, "pobj") if at.lower_ in _FROM else ():
                number = scene.by_head.get(place.i)
                mission = None if number is None else clusters.of(number)
                if mission is not None and mission.subtype == "diplomatic_mission":
                    yield from (mission.country,) if mission.country is not None else ()
