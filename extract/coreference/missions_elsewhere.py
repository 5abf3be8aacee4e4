"""Missions of two towns: after "the embassy in Brussels" that "in London" is another one.

A mission has a town of its own where its noun phrase says so ("the embassy in London", "the London
embassy"); a bare "the embassy" has that of its clause, where a mission was told to be there. Towns
are not told apart from the country that they lie in: "the embassy in Poland" may be that in Warsaw.
"""

from collections.abc import Iterator

from extract.coreference.clusters import Cluster
from extract.coreference.scene import Scene, clause_of
from extract.naming.mention import DocMention

MISSION = "diplomatic_mission"
_NEAR = 4
"""Mentions before and behind a mission's among which its town stands."""


def is_in_another_town(scene: Scene, index: int, cluster: Cluster) -> bool:
    """Whether a mission stands in another town than one that was told of."""
    if scene.mentions[index].subtype != MISSION or cluster.subtype != MISSION:
        return False
    here = towns_of(scene, index) or [*_known_towns_around(scene, index)]
    there = [town for member in cluster.members for town in towns_of(scene, member)]
    return bool(here and there) and not any(_may_be_one(a, b) for a in here for b in there)


def stand_apart(scene: Scene, one: Cluster, other: Cluster) -> bool:
    """Whether two missions have towns, and not the same."""
    return any(towns_of(scene, i) and is_in_another_town(scene, i, other) for i in one.members)


def towns_of(scene: Scene, index: int) -> list[DocMention]:
    """The London of "the embassy in London", "the London embassy"; none of another mention."""
    mention = scene.mentions[index]
    if mention.subtype != MISSION:
        return []
    near = scene.mentions[max(0, index - _NEAR) : index + _NEAR + 1]
    return [p for p in near if _is_its_town(scene, mention, p)]


def _is_its_town(scene: Scene, mission: DocMention, place: DocMention) -> bool:
    """Not the Tehran of "Tehran's embassy", whose mission it is."""
    if place.type != "place" or place.kind != "proper":
        return False
    if mission.head < place.start < mission.end:
        return scene.doc[place.start - 1].lower_ in ("in", "at", "the")
    return place.subtype == "city" and place.end == mission.head and mission.start <= place.start


def _known_towns_around(scene: Scene, index: int) -> Iterator[DocMention]:
    """The towns that the clause is set in, where a mission was told to be: "In Brussels the embassy
    called him", after "the embassy in Brussels"."""
    known = [town for i in range(index) for town in towns_of(scene, i)]
    clause = clause_of(scene.head(index))
    for number, _ in scene.places_in(scene.sentence_of(index)) if known else ():
        place = scene.mentions[number]
        same = any(place.name == town.name for town in known)
        if same and clause_of(scene.head(number)).i == clause.i:
            yield place


def _may_be_one(one: DocMention, other: DocMention) -> bool:
    """Equal places, or a country and what lies in it."""
    if one.name == other.name or (one.key is not None and one.key == other.key):
        return True
    towns = one.subtype == other.subtype == "city"
    return not towns and one.country is not None and one.country == other.country
