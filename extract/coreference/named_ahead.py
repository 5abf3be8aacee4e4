"""Who is named in front of the clause about him: "And your wife, was she questioned?".

Only the helping verb stands between the comma behind the noun and the pronoun.
"""

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import children, conjuncts

_STOPS = frozenset({":", ".", "?", "!"})


def named_ahead(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Cluster | None:
    """The noun before a comma and the helping verb, for the subject behind them."""
    token = pronoun.token
    if token.dep_ not in ("nsubj", "nsubjpass") or token.i < 3:
        return None
    helper, comma = token.nbor(-1), token.nbor(-2)
    noun = token.nbor(-3)
    if helper.pos_ not in ("AUX", "VERB") or helper.i == token.head.i or comma.text != ",":
        return None
    index = scene.by_head.get(noun.i)
    cluster = None if index is None else clusters.of(index)
    if cluster is None or not _opens(noun):
        return None
    is_told_of = noun.pos_ == "NOUN" and children(noun, "det", "poss", "nummod")
    fits = _fits(pronoun, cluster) and len(conjuncts(noun)) == 1
    return cluster if is_told_of and fits else None


def _opens(noun: Token) -> bool:
    """Whether nothing but "and" or a label's colon stands before the phrase of a noun."""
    before = noun.left_edge.i - 1
    known = lexicon().words["naming_a_topic"]
    while before >= 0 and noun.doc[before].lower_ in known:
        before -= 1
    return before < 0 or noun.doc[before].is_space or noun.doc[before].text in _STOPS


def _fits(pronoun: Pronoun, cluster: Cluster) -> bool:
    """Of sex and number: "your wife, was he", "your sons, was he" tell of another."""
    several = cluster.plural or cluster.type == "group"
    if pronoun.human:
        return cluster.type == "person" and not several and cluster.gender in (None, pronoun.gender)
    return pronoun.plural and several
