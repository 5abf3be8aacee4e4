"""Companies and media that a text calls by the first word of their names."""

from collections import defaultdict

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.names import words_of_name
from extract.coreference.scene import Scene


def firms_by_first_word(scene: Scene, clusters: Clusters) -> dict[str, Cluster]:
    """Companies and media by the first word of their names: "Ostrel Systems ... Ostrel said".

    Given names are left out, and words with which two of them begin.
    """
    found: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters.all.values():
        if cluster.subtype not in ("company", "media") or not cluster.proper:
            continue
        names = {words_of_name(scene.mentions[i].name) for i in cluster.members}
        for first in {words[0] for words in names if len(words) > 1 and len(words[0]) > 3}:
            if first not in lexicon().given_names:
                found[first].append(cluster)
    return {word: firms[0] for word, firms in found.items() if len(firms) == 1}
