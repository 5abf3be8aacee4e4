"""Whose "his country" and "her government" are: those of the state that he or she is told to be of.

"Leyla Rahimi fled Iran. Agents of her government threatened her" tells of Iran, whatever state the
paragraph or the title names, and so does "the government of her country". Where the text does not
say which state somebody is of, or says two, nothing is done.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun, agrees, pronoun_at
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.nationalities import only_state_of
from extract.coreference.scene import Scene
from extract.grammar import children, prepositional_objects

_OF_SOMEBODY = ("his", "her", "their")
_RULE = "coref:homeland"


def link_homelands(scene: Scene, clusters: Clusters) -> None:
    """Make what is somebody's country or government his state."""
    for index, mention in enumerate(scene.mentions):
        if mention.kind != "nominal" or not lexicon().has("homelands", mention.lemma):
            continue
        code = _state(scene, clusters, scene.head(index))
        cluster = clusters.of(index)
        if code is not None and cluster is not None and not cluster.proper:
            _become(clusters, index, cluster, code)


def _state(scene: Scene, clusters: Clusters, noun: Token) -> str | None:
    """The state of whose country or government a noun tells."""
    for owner in _owners(noun):
        index = scene.by_head.get(owner.i)
        cluster = None if index is None else clusters.of(index)
        if index is None or cluster is None:
            continue
        code = only_state_of(scene, cluster)
        others = () if code is None else _others(scene, clusters, pronoun_at(scene, index))
        doubtful = any(only_state_of(scene, other) != code for other in others)
        return None if doubtful else code
    return None


def _others(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[Cluster]:
    """Who else may be meant, here or in the sentence before: the minister of "the minister said
    that her government"."""
    own = clusters.of(pronoun.index)
    around = {word.i for word in pronoun.token.ancestors}
    here = scene.sentence[pronoun.token.i]
    before = scene.in_sentence(here - 1) if here else ()
    for number in (*before, *scene.in_sentence(here)):
        other, mention = clusters.of(number), scene.mentions[number]
        if number >= pronoun.index or mention.head in around or mention.plural != pronoun.plural:
            continue
        person = mention.type in ("person", "group")
        if person and other is not None and other is not own and agrees(pronoun, other):
            yield other


def _owners(noun: Token) -> Iterator[Token]:
    """The "her" of "her government" and of "the government of her country"."""
    if noun.tag_ == "NNS" and noun.lemma_.lower() != "authority":
        return
    if children(noun, "appos") or any(c.i > noun.i for c in children(noun, "compound", "nmod")):
        return  # "his home country Rwanda"
    if any(
        lexicon().has("new_homes", w.lower_) for w in children(noun, "amod", "compound", "nmod")
    ):
        return
    if not prepositional_objects(noun, "in"):
        yield from (owner for owner in children(noun, "poss") if owner.lower_ in _OF_SOMEBODY)
    for land in prepositional_objects(noun, "of", "in"):
        if lexicon().has("homelands", land.lemma_.lower()):
            yield from _owners(land)


def _become(clusters: Clusters, index: int, cluster: Cluster, code: str) -> None:
    """Take a mention, with those that look back to it, for its state."""
    key = f"state:{code}"
    if cluster.key == key:
        return
    if min(cluster.members) != index:
        clusters.leave(index, cluster)
        cluster = clusters.open(index, _RULE)
    cluster.type, cluster.subtype = "organization", "state"
    cluster.key, cluster.country = key, code
