""" "It" in what a body is asked or knows: "the consulate asked the firm why it employed him".

It is the firm, and so in "asked whether the firm knew that it employed a traitor" and "wrote to the
school and asked if it was aware that it employed one". Who asks whether it may do something asks
for itself.
"""

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.scene import Scene, clause_of
from extract.grammar import children, prepositional_objects
from extract.wordlists import word_sets

_BODIES = ("organization", "campus", "place")
_ASKING = ("ask", "question")
_OF_A_QUESTION = frozenset({"whether", "if", "why", "how", "what", "who", "whom", "when", "where"})
_ALLOWING = frozenset({"could", "can", "may", "might", "should", "would"})


def asked_body(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Cluster | None:
    """The body that is asked, or that knows, for the "it" that is the subject of the clause."""
    token = pronoun.token
    if pronoun.human or pronoun.plural or token.lower_ != "it" or token.dep_ != "nsubj":
        return None
    noun = _who_knows(clause_of(token)) or _who_is_asked(clause_of(token))
    index = None if noun is None else scene.by_head.get(noun.i)
    cluster = None if index is None else clusters.of(index)
    if cluster is None or cluster.type not in _BODIES or not agrees(pronoun, cluster):
        return None
    return cluster


def _who_knows(clause: Token) -> Token | None:
    """The firm of "the firm knew that it employed", "the firm was aware that it did"."""
    verb = clause.head
    if clause.dep_ != "ccomp" or verb.i > clause.i:
        return None
    knows = verb.lemma_.lower() in word_sets("modality")["knowing"]
    holder = verb.head if verb.dep_ == "acomp" else verb
    subjects = children(holder, "nsubj") if knows else []
    return subjects[0] if subjects else None


def _who_is_asked(clause: Token) -> Token | None:
    """The firm of "asked the firm why it employed", "wrote to the firm and asked if it did"."""
    verb = clause.head
    asked = clause.dep_ in ("ccomp", "advcl") and verb.lemma_.lower() in _ASKING
    if not asked or verb.i > clause.i or _asks_leave(clause):
        return None
    if not any(word.lower_ in _OF_A_QUESTION for word in clause.lefts):
        return None
    found = children(verb, "dobj", "dative")
    if not found and verb.dep_ == "conj":
        found = prepositional_objects(verb.head, "to") + children(verb.head, "dobj", "dative")
    return found[-1] if len(found) == 1 else None


def _asks_leave(clause: Token) -> bool:
    """ "Whether it could use the hall"."""
    return any(aux.lower_ in _ALLOWING for aux in children(clause, "aux"))
