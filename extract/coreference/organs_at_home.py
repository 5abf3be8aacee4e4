"""Services that act at home: "the security service arrested her brother in Namangan".

A body that the text gives no state is that of the state in whose town it holds, questions or
searches an exile's relatives, or does anything where the people of the text are said to be of that
state. Not where somebody is told to live in exile in that land, where the text is on another
state or its people are of another, nor where it names another state or its organ but the host's.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.powers import acted_on, deed_of, dwelt_in, has_kin, homes
from extract.coreference.scene import Scene
from extract.coreference.subjects import Subjects
from extract.grammar import lemma

_PLACED = frozenset({"in", "at", "near", "outside", "from"})
_BELOW = frozenset({"pobj", "prep", "dobj", "nsubjpass", "conj", "poss", "appos", "agent", "nsubj"})
_OF_PARTS = frozenset({"in", "at", "near", "outside", "from", "of", "by"})


def link_organs_at_home(scene: Scene, clusters: Clusters, subjects: Subjects) -> None:
    """Give bodies without a state that of the land where they act at home."""
    nameless = [c for c in clusters.all.values() if _is_nameless_organ(c)]
    acts = [(c, list(_acts(scene, c))) for c in nameless]
    if not any(found for _, found in acts):
        return
    at_home, abroad = homes(scene, clusters), dwelt_in(scene)
    for cluster, found in acts:
        lands = {land for _, land in found}
        land = next(iter(lands)) if len(lands) == 1 else None
        if (
            land is None
            or land in abroad
            or not at_home <= {land}
            or subjects.of(cluster) not in (None, land)
        ):
            continue
        if _others(clusters) - abroad - {land} or _is_told_apart(scene, cluster):
            continue
        if land in at_home or any(_is_power_over_kin(verb) for verb, _ in found):
            cluster.country = land


def _is_nameless_organ(cluster: Cluster) -> bool:
    organ = cluster.type == "organization" and cluster.subtype is not None
    organ = organ and lexicon().has("organs_of_states", cluster.subtype or "")
    return organ and cluster.country is None and cluster.key is None


def _acts(scene: Scene, cluster: Cluster) -> Iterator[tuple[Token, str]]:
    """What the body does, each with the land of the place where it is done."""
    for index in cluster.members:
        verb = deed_of(scene.head(index))
        if verb is None:
            continue
        for number in scene.in_sentence(scene.sentence_of(index)):
            mention, head = scene.mentions[number], scene.head(number)
            place = mention.type == "place" and mention.kind == "proper"
            if place and mention.country is not None and _is_where(head, verb):
                yield verb, mention.country


def _is_where(place: Token, verb: Token) -> bool:
    """Whether a deed is done there: to somebody in that place, or in it."""
    if place.dep_ != "pobj" or place.head.lower_ not in _PLACED:
        return False
    word = place
    while word.i != verb.i:
        through = word.dep_ in _BELOW and (word.dep_ != "prep" or word.lower_ in _OF_PARTS)
        if not through or word.head.i == word.i:
            return False
        word = word.head
    return True


def _is_power_over_kin(verb: Token) -> bool:
    deed = lexicon().has("deeds_of_power", lemma(verb))
    return deed and any(has_kin(noun) for noun in acted_on(verb))


def _others(clusters: Clusters) -> set[str]:
    """The states that the text names as acting, or has organs of."""
    bodies = (c for c in clusters.all.values() if c.type == "organization")
    return {c.country for c in bodies if c.country is not None}


def _is_told_apart(scene: Scene, cluster: Cluster) -> bool:
    """ "The security service of a foreign state", "a foreign ministry's agents"."""
    for index in cluster.members:
        for word in scene.head(index).subtree:
            if lexicon().has("foreign_words", word.lower_):
                return True
    return False
