"""Two forms of one name: "Vivian Lau" and "Vivian Lau Tsz-yan", "I. Polny" and "Ilya Polny"."""

from collections import defaultdict

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.names import words_of_name
from extract.coreference.same_named_kin import same_named_kin
from extract.coreference.scene import Scene
from extract.coreference.told_apart import are_two
from extract.coreference.unrelated import are_unrelated


def join_variants(scene: Scene, clusters: Clusters) -> None:
    """Join "Vivian Lau" with "Vivian Lau Tsz-yan", "I. Polny" with "Ilya Polny", if one fits."""
    kin = same_named_kin(scene)
    named = (c for c in clusters.all.values() if c.type == "person" and c.proper)
    persons = [c for c in named if c.number not in kin]
    longest = {c.number: _longest(scene, c) for c in persons}
    by_word: dict[str, list[Cluster]] = defaultdict(list)
    for person in persons:
        for word in set(longest[person.number]):
            by_word[word].append(person)
    for person in sorted(persons, key=lambda c: (-len(longest[c.number]), c.number)):
        words = longest[person.number]
        near = {c.number: c for w in words if len(w) > 1 for c in by_word[w]}
        fitting = [
            c
            for c in near.values()
            if c.number != person.number
            and c.number in clusters.all
            and _is_variant(words, longest[c.number])
            and not (c.gender and person.gender and c.gender != person.gender)
        ]
        if len(fitting) == 1 and not _are_apart(scene, fitting[0], person):
            clusters.merge(fitting[0], person, "coref:alias")


def _are_apart(scene: Scene, one: Cluster, other: Cluster) -> bool:
    return are_unrelated(scene, one, other) or are_two(scene, one.members, other.members)


def _longest(scene: Scene, cluster: Cluster) -> tuple[str, ...]:
    names = (words_of_name(scene.mentions[i].name) for i in cluster.members)
    return max(names, key=lambda words: (len(words), sum(map(len, words))))


def _is_variant(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """All words of `short` stand in `long` in order, initials counting, and two or more match."""
    if len(short) < 2 or len(short) > len(long) or short == long:
        return False
    place, whole = 0, 0
    for word in short:
        while place < len(long) and not _same_word(word, long[place]):
            place += 1
        if place == len(long):
            return False
        whole += len(word) > 1 and word == long[place]
        place += 1
    return whole >= 1 and (short[0] == long[0] or short[-1] == long[-1])


def _same_word(short: str, long: str) -> bool:
    return short == long or (len(short) == 1 and long.startswith(short))
