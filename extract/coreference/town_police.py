"""Police of two towns: after "the Ghent police" those who act "in Namur" are others.

A text that names the police of a town tells towns apart, so its bare "police" of one town are not
those of the next either. Where the clause names no town, or the police were told of there before
("the Ghent police held him in Namur"), they may be the same.
"""

from collections.abc import Iterator

from extract.coreference.clusters import Cluster
from extract.coreference.scene import Scene, clause_of
from extract.state_words import states_named


def is_of_another_town(scene: Scene, index: int, cluster: Cluster) -> bool:
    """Whether police act in another town than that whose police somebody was told to be."""
    if scene.mentions[index].subtype != "police" or cluster.subtype != "police":
        return False
    here = _own_towns(scene, index) or {*_towns_around(scene, index)}
    if not here or not any(_own_towns(scene, i) for i in range(index)):
        return False
    before = [member for member in cluster.members if member < index]
    own = {town for member in before for town in _own_towns(scene, member)}
    words = (word for member in before for word in scene.mentions[member].text.split())
    if not own and any(map(states_named, words)):
        return False  # "Turkish police" act all over Turkey
    told = {town for member in before for town in _towns_around(scene, member)}
    return bool(own or told) and here.isdisjoint(own | told)


def _own_towns(scene: Scene, index: int) -> set[str]:
    """The Ghent of "the Ghent police", "the police of Ghent", "police in Ghent"."""
    mention = scene.mentions[index]
    if mention.subtype != "police":
        return set()
    near = range(max(0, index - 2), min(len(scene.mentions), index + 3))
    inside = (scene.mentions[i] for i in near)
    return {
        place.name
        for place in inside
        if place.type == "place" and place.subtype == "city"
        and mention.start - 1 <= place.start and place.end <= mention.end
    }  # fmt: skip


def _towns_around(scene: Scene, index: int) -> Iterator[str]:
    """The towns that the clause of a mention, or that around it, is set in."""
    clause = clause_of(scene.head(index))
    places = [
        (clause_of(scene.head(number)), name)
        for number, (name, _) in scene.places_in(scene.sentence_of(index))
        if scene.mentions[number].subtype == "city"
    ]
    own = [name for above, name in places if above.i == clause.i]
    around = clause_of(clause) if clause.dep_ in ("relcl", "advcl", "conj") else clause
    yield from own or (name for above, name in places if above.i == around.i)
