"""Who the unnamed person of a lead is: "A poet was beaten on Sunday. Omar Said, 47, writes for".

News tells first what befell somebody, then who it was: the next sentence opens with a name and an
age. Of 39 such openings in labeled narratives that pass the tests below, 37 name whom the lead
meant. One or two sentences about police and crowds may stand between, where the lead is about this
person alone: 5 of 5 there.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import POSSESSIVES
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.names import words_of_name
from extract.coreference.scene import Scene, is_subject
from extract.grammar import children, sentence_of

_OPENING = 5
"""Sentences of a text among which the lead and the name are."""
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "dative")
_BETWEEN = 2
"""Sentences that may stand between the lead and the name."""
_AGES = range(10, 100)
_BODIES = ("ngo", "student_association", "diaspora_association", "company")
"""Bodies of which a text seldom tells of two: courts and ministries are others."""


def link_leads(scene: Scene, clusters: Clusters) -> None:
    """Join the only person whom a lead tells of with the name that the next sentence opens with."""
    for sentence in range(1, _OPENING):
        named = _name_with_age(scene, sentence)
        cluster = None if named is None else clusters.of(named)
        if cluster is None or min(cluster.members) != named or cluster.nouns:
            continue
        lead = _lead_before(scene, sentence)
        told = [index for index in _persons(scene, lead) if _is_told_of(scene, index)]
        if len(told) != 1 or _tells_of_another(scene, told[0]):
            continue
        if lead == sentence - 1 or _is_what_it_is_about(scene, told[0]):
            _join(scene, clusters, told[0], cluster)


def _lead_before(scene: Scene, sentence: int) -> int:
    """The sentence that the name goes back to: the one before, unless it and perhaps one more tell
    of bodies, crowds and "him" only ("Police said that they were looking for two men")."""
    for lead in range(sentence - 1, max(0, sentence - 1 - _BETWEEN), -1):
        told = (scene.mentions[index] for index in scene.in_sentence(lead))
        if any(m.type == "person" and (m.kind != "pronoun" or m.person != 3) for m in told):
            return lead
    return max(0, sentence - 1 - _BETWEEN)


def _is_what_it_is_about(scene: Scene, index: int) -> bool:
    """Whether a sentence tells of nobody else and of this person in its main clause: "a poet was
    beaten", "thieves broke into the flat of a poet", not "a vigil was held with a guard"."""
    word = scene.head(index)
    while word.dep_ == "poss" or (word.dep_ == "pobj" and word.head.head.pos_ == "NOUN"):
        word = word.head if word.dep_ == "poss" else word.head.head
    if word.dep_ not in _ARGUMENTS or word.head.dep_ != "ROOT":
        return False
    others = (scene.mentions[i] for i in scene.in_sentence(scene.sentence_of(index)) if i != index)
    return not any(
        m.type == "person" and m.kind != "pronoun" and set(POSSESSIVES).isdisjoint(m.modifiers)
        for m in others
    )


def link_lead_bodies(scene: Scene, clusters: Clusters) -> None:
    """Join "a college in Norwich" of a lead with Wensum College, the only college of the text."""
    for index, mention in enumerate(scene.mentions):
        place = scene.sentence_of(index)
        if place >= _OPENING:
            return
        kind = mention.type == "campus" or mention.subtype in _BODIES
        new = mention.kind == "nominal" and not mention.plural and _is_new(scene.head(index))
        if not kind or not new or not is_subject(scene.head(index)) or clusters.of(index):
            continue
        named = {
            cluster.number: cluster
            for cluster in clusters.all.values()
            if cluster.proper and mention.type == cluster.type
            and any(_bears(scene, member, mention.lemma) for member in cluster.members)
        }  # fmt: skip
        only = next(iter(named.values())) if len(named) == 1 else None
        first = min(only.members) if only is not None else index
        if only is not None and place < scene.sentence_of(first) <= place + _OPENING:
            clusters.join(index, only, "coref:lead")


def _bears(scene: Scene, index: int, noun: str) -> bool:
    return noun in words_of_name(scene.mentions[index].name)


def _name_with_age(scene: Scene, sentence: int) -> int | None:
    """The person with whose name and age a sentence opens."""
    index = next(iter(scene.in_sentence(sentence)), None)
    if index is None:
        return None
    mention, doc = scene.mentions[index], scene.doc
    opens = scene.sentence[mention.start - 1] < sentence
    if not opens or mention.kind != "proper" or mention.type != "person":
        return None
    behind = doc[mention.end : mention.end + 2]
    aged = len(behind) > 1 and behind[0].text in {",", "("} and behind[1].text.isdigit()
    return index if aged and int(behind[1].text) in _AGES else None


def _persons(scene: Scene, sentence: int) -> Iterator[int]:
    """The persons whom a sentence describes, without those who only tell it."""
    for index in scene.in_sentence(sentence):
        mention, head = scene.mentions[index], scene.head(index)
        described = mention.kind == "nominal" and mention.type == "person" and not mention.plural
        speaks = is_subject(head) and lexicon().has("speech_verbs", head.head.lemma_.lower())
        tells = speaks and mention.subtype == "official"
        tells = tells or lexicon().has("spokespersons", mention.lemma)
        if described and not tells and set(POSSESSIVES).isdisjoint(mention.modifiers):
            yield index


def _tells_of_another(scene: Scene, index: int) -> bool:
    """Whether somebody or something new of no list stands before this person as a subject, or this
    person only did it to another ("sent to him by an admirer") or is one of several."""
    noun = scene.head(index)
    if noun.head.dep_ == "agent" or noun.dep_ == "appos":
        return True
    before = (
        token for token in sentence_of(noun) if token.i < noun.i and token.i not in scene.by_head
    )
    return any(is_subject(token) and _is_new(token) for token in before)


def _is_told_of(scene: Scene, index: int) -> bool:
    """True for "a poet" and "the sister of a poet", false for the poet in the second, and for "a
    cousin" of somebody else."""
    noun = scene.head(index)
    kin = scene.mentions[index].subtype == "relative"
    if kin and not any(child.lower_ == "of" for child in noun.children):
        return False
    return scene.around(index) is None and _is_new(noun)


def _is_new(noun: Token) -> bool:
    """Whether "a" stands before a noun, or before whom it belongs to."""
    if any(article.lower_ in {"a", "an"} for article in children(noun, "det")):
        return True
    of = [owner for prep in noun.children if prep.lower_ == "of" for owner in prep.children]
    return any(map(_is_new, [*children(noun, "poss"), *of]))


def _join(scene: Scene, clusters: Clusters, index: int, cluster: Cluster) -> None:
    told = clusters.of(index)
    gender = scene.mentions[index].gender if told is None else told.gender
    if gender and cluster.gender and gender != cluster.gender:
        return
    if told is None:
        clusters.join(index, cluster, "coref:lead")
    elif not told.proper:
        clusters.merge(cluster, told, "coref:lead")
