"""What the nouns of one document look back to: its mentions so far, by their nouns and types."""

import re
from collections import Counter, defaultdict

from extract.coreference.clusters import Clusters, nouns_of
from extract.coreference.names import words_of_name
from extract.coreference.noun_phrase import same_noun
from extract.coreference.scene import Scene

_ALIAS = re.compile(r"(?P<noun>[A-Z][a-z]+)[- ]\d+")
"""Matches what a court calls somebody whom it does not name: "Victim-1"."""


class NounGround:
    """What the nouns of one document are linked by: scene, clusters, and mentions seen so far."""

    def __init__(self, scene: Scene, clusters: Clusters) -> None:
        self.scene = scene
        self.clusters = clusters
        self.by_noun: dict[str, list[int]] = defaultdict(list)
        self.by_type: dict[str, list[int]] = defaultdict(list)
        found = {m.name: alias for m in scene.mentions if (alias := _ALIAS.fullmatch(m.name))}
        self.aliases = Counter(alias["noun"].lower() for alias in found.values())

    def see(self, index: int) -> None:
        """Remember a mention as an antecedent for the nouns that come after it."""
        mention = self.scene.mentions[index]
        if mention.kind == "pronoun":
            return
        nouns = {same_noun(noun) for noun in nouns_of(mention)}
        if mention.kind == "proper" and mention.type in ("organization", "campus", "group"):
            nouns.update(same_noun(word) for word in words_of_name(mention.name))
        alias = _ALIAS.fullmatch(mention.name)
        if mention.type == "person" and alias and self.aliases[alias["noun"].lower()] == 1:
            nouns.add(alias["noun"].lower())
        for noun in nouns:
            self.by_noun[noun].append(index)
        self.by_type[mention.type].append(index)
