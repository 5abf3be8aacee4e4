"""Staff told of with their mission: "a second secretary from the Turkmen embassy in Ankara".

Diplomats and officials are of the state whose mission they are said to be from. Who left it, who
called himself one of them, who is of another body ("a UN official at the Syrian embassy") and the
police at its door are not.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import children, lemma
from extract.naming.person_words import person_words

_FROM = frozenset({"from", "of", "at", "in", "with"})
_THERE = frozenset({"at", "in"})
_GUARDS = frozenset({"police", "security", "traffic", "customs"})
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
            guards = at.lower_ in _THERE and any(w.lower_ in _GUARDS for w in head.lefts)
            for place in children(at, "pobj") if at.lower_ in _FROM and not guards else ():
                number = scene.by_head.get(place.i)
                mission = None if number is None else clusters.of(number)
                if mission is None or mission.subtype != "diplomatic_mission":
                    continue
                if mission.country is not None and not _is_of_others(scene, clusters, head, place):
                    yield mission.country


def _is_of_others(scene: Scene, clusters: Clusters, head: Token, mission: Token) -> bool:
    """Whether the phrase of a noun names a body or a state besides that mission and its town."""
    inside = {word.i for word in mission.subtree}
    for word in head.subtree:
        number = scene.by_head.get(word.i)
        if number is None or word.i == head.i or word.i in inside:
            continue
        other = clusters.of(number)
        if other is not None and other.type == "organization":
            return True
    return False
