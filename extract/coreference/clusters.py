"""Clusters of mentions while they are being built: who is joined with whom, and by which rule."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from extract.coreference.lexicon import Gender, lexicon
from extract.coreference.scene import Scene
from extract.naming.mention import DocMention

STRENGTH = {
    "coref:name": 1.0,
    "coref:key": 1.0,
    "coref:acronym": 0.9,
    "coref:alias": 0.9,
    "coref:surname": 0.8,
    "coref:apposition": 0.8,
    "coref:copula": 0.8,
    "coref:lead": 0.7,
    "coref:one_of_two": 0.7,
    "coref:label": 0.9,
    "coref:definite": 0.6,
    "coref:repeated": 0.5,
    "coref:pronoun": 0.6,
    "coref:reflexive": 0.6,
    "coref:first_person": 0.6,
    "coref:narrator": 0.6,
    "coref:second_person": 0.5,
    "coref:speaker_body": 0.5,
    "coref:government_about": 0.8,
    "coref:government_title": 0.8,
    "coref:government_heading": 0.8,
    "coref:government_paragraph": 0.6,
    "coref:government_leader": 0.8,
    "coref:government_seat": 0.8,
    "coref:homeland": 0.6,
    "coref:first": 1.0,
    "coref:unresolved": 0.5,
    "coref:thing": 0.0,
    "coref:expletive": 0.0,
}
"""Strength of a link by its rule, in [0, 1]; not calibrated."""

NOTHING = ("coref:thing", "coref:expletive")
"""Rules of pronouns that stand for no entity."""


@dataclass(frozen=True, slots=True)
class Link:
    """The rule that tied a mention to its entity, and how strong that tie is, in [0, 1]."""

    rule: str
    strength: float


@dataclass(slots=True)
class Cluster:
    """Mentions taken as one entity.

    Attributes:
        nouns: The role nouns that it was called by ("student").
        gender: As titles, nouns or given names tell it.
        label: A name that stands in no mention, such as a speaker's in a chat.
        narrates: True for who tells the text and says I, never he.
        leaning: What pronouns linked so far suggest: above 0 he, below 0 she.
        by_story: True for an office whose state only the story told shows (`own_offices`).
    """

    number: int
    members: list[int] = field(default_factory=list)
    type: str = ""
    subtype: str | None = None
    key: str | None = None
    country: str | None = None
    gender: Gender | None = None
    label: str = ""
    narrates: bool = False
    leaning: float = 0.0
    plural: bool = False
    proper: bool = False
    nouns: set[str] = field(default_factory=set)
    by_story: bool = False


class Clusters:
    """All clusters of a document. Each mention is in at most one."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.number: dict[int, int] = {}
        self.all: dict[int, Cluster] = {}
        self.links: dict[int, Link] = {}

    def of(self, mention: int) -> Cluster | None:
        """The cluster of a mention, or None while it has none."""
        number = self.number.get(mention)
        return None if number is None else self.all[number]

    def open(self, mention: int, rule: str = "coref:first") -> Cluster:
        """A new cluster with this mention, whose strength is that of its kind."""
        cluster = Cluster(number=mention)
        self.all[mention] = cluster
        self.join(mention, cluster, rule)
        if rule == "coref:first":
            self.links[mention] = Link(rule, _first_strength(self.scene.mentions[mention]))
        return cluster

    def join(self, mention: int, cluster: Cluster, rule: str) -> None:
        """Put a mention that has no cluster yet into this one."""
        self.number[mention] = cluster.number
        self.links[mention] = Link(rule, STRENGTH[rule])
        cluster.members.append(mention)
        _learn(cluster, self.scene.mentions[mention])

    def leave(self, mention: int, cluster: Cluster) -> None:
        """Take a mention that is not the first out of its cluster."""
        cluster.members.remove(mention)
        del self.number[mention], self.links[mention]

    def merge(self, keep: Cluster, drop: Cluster, rule: str) -> None:
        """Make two clusters one; the first mention of `drop` is linked by `rule`."""
        if keep.number == drop.number:
            return
        first = min(drop.members)
        for mention in drop.members:
            link = self.links[mention]
            self.join(mention, keep, rule)
            if mention != first:
                self.links[mention] = link
        keep.gender = keep.gender or drop.gender
        keep.narrates = keep.narrates or drop.narrates
        del self.all[drop.number]

    def nothing(self, mention: int, rule: str) -> None:
        """Note that a pronoun stands for no entity."""
        self.links[mention] = Link(rule, STRENGTH[rule])

    def before(self, cluster: Cluster, mention: int) -> list[int]:
        """Members of a cluster that stand before a mention."""
        return [member for member in cluster.members if member < mention]


def _first_strength(mention: DocMention) -> float:
    if mention.kind == "proper":
        return 1.0
    return 0.5 if mention.plural or mention.type == "group" else 0.6


def _learn(cluster: Cluster, mention: DocMention) -> None:
    """Take over what the mention says about the entity. A name overrules nouns and pronouns."""
    if mention.kind == "pronoun":
        cluster.type = cluster.type or mention.type
        cluster.plural = cluster.plural or (
            not cluster.proper and len(cluster.members) == 1 and mention.plural
        )
    elif (mention.kind == "proper" and not cluster.proper) or not cluster.type:
        cluster.type, cluster.proper = mention.type, mention.kind == "proper"
        cluster.subtype = mention.subtype
        cluster.plural = mention.plural
    if mention.kind != "pronoun":
        if cluster.subtype in (None, "unknown") and mention.type == cluster.type:
            cluster.subtype = mention.subtype or cluster.subtype
        cluster.nouns.update(nouns_of(mention))
        cluster.key = cluster.key or mention.key
        cluster.country = cluster.country or mention.country
    cluster.gender = cluster.gender or mention.gender or _gender_of_nouns(cluster.nouns)


def nouns_of(mention: DocMention) -> set[str]:
    """The role nouns in a mention: its own head, and the last word of its role text."""
    nouns = {mention.lemma} if mention.lemma and mention.kind == "nominal" else set()
    if mention.role_text:
        words = mention.role_text.lower().split(" of ")[0].split(" for ")[0].split(" at ")[0]
        nouns.update(words.split()[-1:])
    return nouns


def _gender_of_nouns(nouns: Iterable[str]) -> Gender | None:
    found = {g for noun in nouns if (g := lexicon().gender.get(noun))}
    return found.pop() if len(found) == 1 else None
