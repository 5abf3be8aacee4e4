"""Bodies that each state has under one word: "police", "prosecutors", "the Interior Ministry".

Two of them that are told of in two states are two: "In Oslo, police freed her. In Minsk, police
beat her brother". A service is left alone: it acts wherever its state wants it to.
"""

from spacy.tokens import Token

from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.missions_elsewhere import is_in_another_town
from extract.coreference.scene import Scene, clause_of
from extract.coreference.town_police import is_of_another_town
from extract.naming.mention import DocMention

Town = tuple[str, str]
"""A town or land with the state that it lies in."""

ONE_IN_EACH_STATE = frozenset({"police", "government_body", "security_service"})
"""Kinds of bodies that each state has under the same words."""
_AT_HOME = frozenset({"police", "government_body", "court"})
"""Kinds of bodies that act in their own state alone."""
_TOLD = ("ccomp", "relcl", "acl", "xcomp")
"""Clauses that are set where they like: "said that he had been beaten in Minsk"."""


def is_abroad(scene: Scene, index: int, cluster: Cluster) -> bool:
    """Whether a mention is set in another state than a body of its kind was told of in, or in a
    town that the police of a campus or of another town was not told of in."""
    mention = scene.mentions[index]
    if is_of_another_town(scene, index, cluster) or is_in_another_town(scene, index, cluster):
        return True
    if mention.subtype not in ONE_IN_EACH_STATE and not _acts_at_home(mention):
        return False
    here = {land for _, land in set_around(scene, index)}
    if mention.subtype != "police" and cluster.country is not None:
        return bool(here) and cluster.country not in here
    if not _acts_at_home(mention):
        return False
    if not here:
        return mention.subtype == "police" and _is_of_another_passage(scene, index, cluster)
    there = {town for m in cluster.members if m < index for town in _set_before(scene, m)}
    lands = {land for _, land in there}
    if cluster.country is not None:
        lands.add(cluster.country)
    if lands:
        return lands.isdisjoint(here)
    return _is_of_campus(scene, cluster) and there.isdisjoint(set_around(scene, index))


def _acts_at_home(mention: DocMention) -> bool:
    return mention.subtype in _AT_HOME or lexicon().has("forces_at_home", mention.lemma)


def set_around(scene: Scene, index: int) -> set[Town]:
    """Where a mention's own clause is set; where it says nothing, those that it hangs on."""
    clause = clause_of(scene.head(index))
    places = [
        (clause_of(scene.head(number)), town)
        for number, town in scene.places_in(scene.sentence_of(index))
    ]
    own = {town for above, town in places if above.i == clause.i}
    return own or {town for above, town in places if not _is_told(above, clause)}


def _is_told(clause: Token, by: Token) -> bool:
    """Whether a clause is what another one tells of, or describes a noun of it."""
    while clause.i != by.i and clause.head.i != clause.i:
        if clause.dep_ in _TOLD:
            return True
        clause = clause.head
    return False


def _set_before(scene: Scene, index: int) -> set[Town]:
    """Where a mention is set, by its sentence or by the last of its paragraph that says so."""
    paragraph = scene.paragraph_of(index)
    found = set_around(scene, index)
    for number in range(index - 1, -1, -1):
        if found or scene.paragraph_of(number) != paragraph:
            break
        found = scene.set_in(scene.sentence_of(number))
    return found


def _is_of_campus(scene: Scene, cluster: Cluster) -> bool:
    words = (word for m in cluster.members for word in scene.mentions[m].text.lower().split())
    return any(lexicon().has("campus_words", word) for word in words)


def _is_of_another_passage(scene: Scene, index: int, cluster: Cluster) -> bool:
    """Whether the paragraph has told of other countries only, and not yet of this police."""
    here = scene.paragraph_of(index)
    if cluster.country is None or scene.paragraph_of(max(cluster.members)) == here:
        return False
    named: set[str] = set()
    for number in range(index - 1, -1, -1):
        if scene.paragraph_of(number) != here:
            break
        mention = scene.mentions[number]
        body = mention.kind == "proper" and mention.type in ("place", "organization")
        if body and mention.country is not None:
            named.add(mention.country)
    return bool(named) and cluster.country not in named
