"""Which of two "the former" and "the latter" are: the first or the second told of just before.

Only where there are two: a pair that is coordinated ("Omar Said and Ana Lis"), or the only two
persons, or bodies, of a sentence. Among three or more nobody is chosen.
"""

from collections.abc import Iterator, Sequence

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.names import BODIES
from extract.coreference.scene import Scene

_PLACES = {"former": 0, "latter": 1}
_BACK = 3
"""Sentences to look back over: between the pair and "the latter" one may tell of the former."""


def is_one_of_two(scene: Scene, index: int) -> bool:
    """Whether a mention is "the former" or "the latter", and no "former minister"."""
    mention = scene.mentions[index]
    alone = mention.kind == "nominal" and mention.end - mention.start == 1
    return alone and mention.definite and mention.lemma in _PLACES


def one_of_two(scene: Scene, clusters: Clusters, index: int) -> Cluster | None:
    """Who "the former" or "the latter" is; None where there are not two to choose from."""
    here, chosen = scene.sentence_of(index), _PLACES[scene.mentions[index].lemma]
    before = [other for other in scene.in_sentence(here) if other < index]
    pair = _pair(scene, clusters, before)
    for sentence in range(here - 1, max(-1, here - 1 - _BACK), -1):
        if pair is not None:
            break
        told = [*scene.in_sentence(sentence)]
        pair = _pair(scene, clusters, told)
        if pair is None and not any(is_one_of_two(scene, other) for other in told):
            return None
    return None if pair is None else pair[chosen]


def _pair(scene: Scene, clusters: Clusters, told: Sequence[int]) -> tuple[Cluster, Cluster] | None:
    """The two that a sentence tells of, in their order."""
    if any(is_one_of_two(scene, index) for index in told):
        return None
    coordinated = [*_coordinated(scene, clusters, told)]
    if coordinated:
        return coordinated[-1]
    actors = [c for index in told if (c := _actor(clusters, index)) is not None]
    every = {cluster.number: cluster for cluster in actors}
    persons = [c for c in every.values() if c.type == "person"]
    bodies = [c for c in every.values() if c.type != "person"]
    pairs = [kind for kind in (persons, bodies) if len(kind) == 2] or (
        [[*every.values()]] if len(every) == 2 else []
    )
    return (pairs[0][0], pairs[0][1]) if len(pairs) == 1 else None


def _coordinated(
    scene: Scene, clusters: Clusters, told: Sequence[int]
) -> Iterator[tuple[Cluster, Cluster]]:
    """The pairs of a sentence that one "and" joins."""
    for index in told:
        head = scene.head(index)
        joined = [index, *(scene.by_head.get(token.i) for token in head.conjuncts)]
        if head.dep_ == "conj" or len(joined) != 2 or joined[1] is None or joined[1] not in told:
            continue
        first, second = _actor(clusters, index), _actor(clusters, joined[1])
        if _is_listed(scene, index, told):
            continue
        if first is not None and second is not None and first.number != second.number:
            yield first, second


def _is_listed(scene: Scene, index: int, told: Sequence[int]) -> bool:
    """Whether another name and a comma stand before: a list of three, badly parsed."""
    mention = scene.mentions[index]
    before = (m for other in told if (m := scene.mentions[other]).end == mention.start - 1)
    comma = mention.start > 0 and scene.doc[mention.start - 1].text == ","
    return comma and any(m.kind == "proper" and m.type == mention.type for m in before)


def _actor(clusters: Clusters, index: int) -> Cluster | None:
    cluster = clusters.of(index)
    return cluster if cluster is not None and cluster.type in ("person", *BODIES) else None
