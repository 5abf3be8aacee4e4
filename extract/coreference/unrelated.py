"""Who only bears a name: "Mr. Tal, no relation to the consul Omer Tal, was threatened".

Whoever is said to be unrelated to a person is not that person, though a surname alone would mean
him, nor one of whose name his own is a part ("Omar Tal, a namesake of the poet Omar Tal Aziz"); a
namesake told of before he may still be. "Mr. Tal, who has no relation to the protest" says
nothing of the kind.
"""

import re

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.names import words_of_name
from extract.coreference.scene import Scene
from extract.naming.mention import DocMention

_KIN = "|".join(sorted(lexicon().words["words_of_kinship"]))
_TIES = r"(?:family|blood|kinship) (?:ties?|links?|relations?|connections?)"
_UNRELATED = re.compile(
    r"[\s,(\u2013\u2014-]{1,4}(?:(?:an?|the) (?:[\w-]+ ){0,4}?)?"
    r"(?:(?:who|and|but|though) )?(?:(?:is|was|are|were) )?(?:himself |herself )?"
    rf"(?:(?:no|not an?|not any) (?:\w+ ){{0,2}}?(?:{_KIN})\b|(?:not |un)(?:\w+ )?related\b"
    rf"|(?:has|have|had) no {_TIES}\b"
    r"|(?:shares?|shared) (?:only |merely |just |nothing but )?"
    r"(?:an?|his|her|the) (?:full |first |family |last |sur)?name\b"
    r"|namesakes?\b|not to be (?:confused|mistaken|mixed up)\b"
    r"|(?:has|had|bears?|bore) the same (?:full |first |family |last |sur)?name\b)"
)
_NOBODY_NAMED = re.compile(
    r"\s*(?:[,.;:)!?\u2013\u2014]|$|(?:to|of|with) (?:him|her|them|either)\b)"
)
_PART = re.compile(r"[^,.;:)!?]*")


def unrelated_to(scene: Scene, mention: DocMention) -> list[int] | None:
    """The persons whose kin a name's bearer is said not to be: none for "no relation" alone.

    None where nothing of the kind is said.
    """
    text = scene.document.text
    said = _UNRELATED.match(text, mention.end_char)
    if said is None:
        return None
    if _NOBODY_NAMED.match(text, said.end()):
        return []
    part = _PART.match(text, said.end())
    end = part.end() if part else said.end()
    found = [
        index
        for index, other in enumerate(scene.mentions)
        if other.type == "person"
        and (said.end() <= other.start_char < end or _is_apposed(mention, other, text, end))
    ]
    return found or None


def _is_apposed(mention: DocMention, other: DocMention, text: str, end: int) -> bool:
    """ "Karimi (no relation to the consul, Ali Karimi)": a namesake right behind the comma."""
    beside = text[end : other.start_char] in (", ", ",") and other.start_char > end
    return beside and words_of_name(other.name)[-1:] == words_of_name(mention.name)[-1:]


def are_unrelated(scene: Scene, one: Cluster, other: Cluster) -> bool:
    """Whether one of two persons is set apart from the other: "a namesake of"."""
    return any(
        not others.isdisjoint(second.members)
        for first, second in ((one, other), (other, one))
        for member in first.members
        if (others := {*(unrelated_to(scene, scene.mentions[member]) or ())})
    )


def namesakes(scene: Scene) -> frozenset[int]:
    """The names of those from whom somebody of the very same name was just set apart."""
    return frozenset(
        other
        for mention in scene.mentions
        if mention.kind == "proper" and mention.type == "person"
        for other in unrelated_to(scene, mention) or ()
        if words_of_name(scene.mentions[other].name) == words_of_name(mention.name)
    )


def possible_bearers(
    scene: Scene, clusters: Clusters, bearers: list[Cluster], index: int, others: list[int]
) -> list[Cluster]:
    """Who of those named before may be meant though he is no kin of `others`.

    Nobody where the other is not named in full: "no relation", "no relation to Consul Tal".
    """
    names = [other for other in others if scene.mentions[other].kind == "proper"]
    full = [other for other in names if len(words_of_name(scene.mentions[other].name)) > 1]
    if not full or full != names:
        return []
    named = {cluster.number for other in full if (cluster := clusters.of(other)) is not None}
    return [c for c in bearers if c.number not in named and min(c.members) < index]
