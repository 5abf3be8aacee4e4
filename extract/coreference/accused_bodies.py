"""Which of two bodies "it" is that denies or answers: "The League sued the embassy. It denied any
wrongdoing" tells of the embassy, though the League is the subject before.

Who is accused denies, and who is asked answers or refuses to comment. A state's body that accuses
others may deny in the next breath what they say of it; there only "denied this" decides. Nothing
is said where the sentence before tells of a third body.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.gazetteer.phrases import STATE_BODIES
from extract.grammar import agents, children, prepositional_objects
from extract.wordlists import word_sets

_BODIES = ("organization", "campus")
_POINTING = ("this", "that", "it", "them")


def accused_body(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Cluster | None:
    """The body accused or asked in the sentence before, for the "it" that denies or answers."""
    verb = pronoun.token.head
    if pronoun.human or pronoun.plural or pronoun.token.dep_ != "nsubj" or verb.dep_ != "ROOT":
        return None
    sides = _accused if _denies(verb) else _asked if _answers(verb) else None
    before = scene.sentence[pronoun.token.i] - 1
    told = _bodies(scene, clusters, before) if sides and before >= 0 else {}
    if sides is None or len({cluster.number for cluster in told.values()}) != 2:
        return None
    for place, speaker in told.items():
        subject = scene.doc[place]
        for other in sides(subject.head) if _is_main_subject(subject) else ():
            found = told.get(other.i)
            if found is None or found is speaker or not agrees(pronoun, found):
                continue
            clear = sides is _asked or not _is_of_state(speaker) or _is_of_state(found)
            return found if clear or _points(verb) else None
    return None


def _bodies(scene: Scene, clusters: Clusters, sentence: int) -> dict[int, Cluster]:
    """The bodies of a sentence by their head words."""
    found: dict[int, Cluster] = {}
    for index in scene.in_sentence(sentence):
        cluster = clusters.of(index)
        if cluster is not None and cluster.type in _BODIES:
            found[scene.mentions[index].head] = cluster
    return found


def _is_main_subject(noun: Token) -> bool:
    return noun.dep_ == "nsubj" and noun.head.dep_ == "ROOT"


def _is_of_state(cluster: Cluster) -> bool:
    return cluster.subtype in STATE_BODIES | {"state", "diplomatic_mission"}


def _denies(verb: Token) -> bool:
    """ "Denied this", "denies any wrongdoing", "rejected the claim"; not "denied that" it did."""
    if children(verb, "ccomp", "neg"):
        return False
    if verb.lemma_.lower() in word_sets("modality")["deny_verbs"]:
        return True
    claims = word_sets("modality")["claim_nouns"]
    rejects = verb.lemma_.lower() in ("reject", "dismiss")
    return rejects and any(noun.lemma_.lower() in claims for noun in children(verb, "dobj"))


def _points(verb: Token) -> bool:
    return any(noun.lower_ in _POINTING for noun in children(verb, "dobj"))


def _answers(verb: Token) -> bool:
    """ "Replied", "did not answer", "declined to comment"; not "refused to pay"."""
    words, done = lexicon(), verb.lemma_.lower()
    if done in ("refuse", "decline"):
        return all(words.has("replying_verbs", c.lemma_.lower()) for c in children(verb, "xcomp"))
    return words.has("replying_verbs", done)


def _accused(verb: Token) -> Iterator[Token]:
    """Who is accused or sued, is said to do something, or by whom something is said to be done."""
    words, done = lexicon(), verb.lemma_.lower()
    if children(verb, "neg"):
        return
    if words.has("blaming_verbs", done):
        yield from children(verb, "dobj")
    if words.has("speech_verbs", done):
        for clause in children(verb, "ccomp"):
            yield from (*children(clause, "nsubj"), *agents(clause))


def _asked(verb: Token) -> Iterator[Token]:
    """Whom somebody asks or writes to."""
    if lexicon().has("asked_by_verbs", verb.lemma_.lower()):
        yield from children(verb, "dobj", "dative")
        yield from prepositional_objects(verb, "to", "on", "with")
