"""Whose client: "a lawyer for Omar Said told the court that his client denied it" tells of Omar.

A lawyer who is told to represent one person has no other client in the text; and who says "his
client" speaks of his own, whatever man was told of before.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import POSSESSIVES, Pronoun
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene, clause_of
from extract.grammar import agents, children, conjuncts, first_conjunct, prepositional_objects

_CLIENT = "client"


def is_client(scene: Scene, index: int) -> bool:
    """Whether a mention is "his client", with no word that tells one from others."""
    mention = scene.mentions[index]
    words = set(mention.modifiers) - frozenset(POSSESSIVES) - lexicon().words["plain_words"]
    return mention.lemma == _CLIENT and not words and not children(scene.head(index), "relcl")


def speaker_of_client(pronoun: Pronoun) -> Iterator[Token]:
    """Who says so in "said that her client denied it": the client is the speaker's."""
    if not pronoun.possessive or pronoun.token.head.lemma_.lower() != _CLIENT:
        return
    clause = clause_of(pronoun.token)
    verb = clause.head
    said = lexicon().has("speech_verbs", verb.lemma_.lower())
    if clause.dep_ == "ccomp" and said and verb.i < clause.i:
        yield from children(first_conjunct(verb), "nsubj")


def client_of(scene: Scene, clusters: Clusters, lawyer: Cluster, index: int) -> Cluster | None:
    """The one whom a lawyer was told to represent before a mention; None for nobody or several."""
    found: dict[int, Cluster] = {}
    for member in clusters.before(lawyer, index):
        for token in _represented(scene, member):
            other = scene.by_head.get(token.i)
            cluster = None if other is None else clusters.of(other)
            if cluster is not None and cluster.number != lawyer.number:
                found[cluster.number] = cluster
    return next(iter(found.values())) if len(found) == 1 else None


def _represented(scene: Scene, member: int) -> Iterator[Token]:
    """Whom one mention of a lawyer says that he acts for."""
    if scene.mentions[member].kind == "pronoun":
        yield from _by_verb(scene.head(member))
        return
    for noun in _nouns(scene, member):
        if lexicon().has("lawyers", noun.lemma_.lower()):
            owners = children(noun, "poss") or prepositional_objects(noun, "for", "of")
            beside = children(noun.head, "poss") if noun.dep_ in ("compound", "nmod") else []
            for owner in owners or beside:
                yield from conjuncts(owner)
        yield from _by_verb(noun)


def _nouns(scene: Scene, member: int) -> Iterator[Token]:
    """The words of "Omar's lawyer, Ana Li", of "Omar's lawyer Ana Li", and of "Ana Li"."""
    token = scene.head(member)
    yield token
    yield from children(token, "compound", "nmod")
    while token.dep_ == "appos":
        token = token.head
        yield token


def _by_verb(noun: Token) -> Iterator[Token]:
    """`Ana Li represents Omar`, `Omar, who is defended by Ana Li`."""
    verb = noun.head
    if noun.dep_ == "nsubj" and lexicon().has("counsel_verbs", verb.lemma_.lower()):
        for object_ in children(verb, "dobj"):
            yield from conjuncts(object_)
    verb = verb.head
    acting = noun.dep_ == "pobj" and any(agent.i == noun.i for agent in agents(verb))
    if acting and lexicon().has("counsel_verbs", verb.lemma_.lower()):
        described = [verb.head] if verb.dep_ in ("acl", "relcl") else []
        for subject in described or children(verb, "nsubjpass"):
            yield from conjuncts(subject)
