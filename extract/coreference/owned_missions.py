"""Whose a mission is by the word that owns it: "Eritrea pays them. Its Nairobi mission",
"an Uzbek poet ... his country's embassy in Vienna".

The owner is a state or a body of it, or somebody who is told to be of one state alone. Never the
state in which the mission stands.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.clusters import Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.missions_elsewhere import MISSION, towns_of
from extract.coreference.nationalities import only_state_of
from extract.coreference.scene import Scene
from extract.gazetteer.phrases import STATE_BODIES
from extract.grammar import children

_STATES = STATE_BODIES | {"state", MISSION}


def link_owned_missions(scene: Scene, clusters: Clusters) -> None:
    """Give missions without a state that of who owns them."""
    for mission in clusters.all.values():
        if mission.subtype != MISSION or mission.country is not None or mission.plural:
            continue
        owners = {code for i in mission.members for code in _owners(scene, clusters, i)}
        hosts = {town.country for i in mission.members for town in towns_of(scene, i)}
        if len(owners) == 1 and not owners & hosts:
            mission.country = owners.pop()


def _owners(scene: Scene, clusters: Clusters, index: int) -> Iterator[str]:
    """The states of "its embassy", "the regime's embassy", "her country's embassy"."""
    for owner in children(scene.head(index), "poss"):
        yield from _state_of(scene, clusters, owner)
        if lexicon().has("homelands", owner.lemma_.lower()):
            for one in children(owner, "poss"):
                yield from _state_of(scene, clusters, one)


def _state_of(scene: Scene, clusters: Clusters, owner: Token) -> Iterator[str]:
    cluster = clusters.of(scene.by_head[owner.i]) if owner.i in scene.by_head else None
    if cluster is None:
        return
    acts = cluster.type == "organization" and cluster.subtype in _STATES
    code = cluster.country if acts else only_state_of(scene, cluster)
    if code is not None:
        yield code
