"""The body just told of: "The vigil was held by the League. Its president".

So where the sentence before has made it speak: 'The embassy rejected that. "...," it said'.
"""

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.pronoun_ground import PronounGround
from extract.coreference.scene import is_subject


def spoke_before(ground: PronounGround, pronoun: Pronoun) -> Cluster | None:
    """For 'The embassy rejected that. "The embassy has followed nobody," it said': the body
    that the sentence before has made speak, though its own words name it."""
    if pronoun.human or pronoun.plural or not ground.spoken.get(pronoun.index):
        return None
    place = ground.scene.sentence_of(pronoun.index) - 1
    for candidate in ground.scene.in_sentence(place) if place >= 0 else ():
        head, cluster = ground.scene.head(candidate), ground.clusters.of(candidate)
        if cluster is None or not is_subject(head) or head.head.dep_ != "ROOT":
            continue
        near = ground.scene.paragraph_of(candidate) == ground.scene.paragraph_of(pronoun.index)
        verb, body = head.head.lemma_.lower(), cluster.type in ("organization", "campus")
        states = lexicon().has("speech_verbs", verb) or lexicon().has("stating_verbs", verb)
        return cluster if near and body and states and agrees(pronoun, cluster) else None
    return None


def led_body(ground: PronounGround, pronoun: Pronoun) -> Cluster | None:
    """For "The vigil was held by the League. Its president": the only body just told of."""
    token = pronoun.token
    head = token.head.lemma_.lower()
    if token.dep_ != "poss" or not lexicon().has("heads_of_bodies", head):
        return None
    campus = lexicon().has("heads_of_campuses", head)
    here, found = ground.scene.sentence[token.i], dict[int, Cluster]()
    for candidate in range(pronoun.index - 1, -1, -1):
        if here - ground.scene.sentence_of(candidate) > 1:
            break
        cluster = ground.clusters.of(candidate)
        if cluster is None or cluster.subtype == "state" or cluster.plural:
            continue
        if cluster.type == "campus" or (cluster.type == "organization" and not campus):
            found[cluster.number] = cluster
    only = next(iter(found.values())) if len(found) == 1 else None
    return only if only is not None and agrees(pronoun, only) else None
