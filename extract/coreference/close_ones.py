"""Whom people tell of who speak for somebody: "Relatives of Omar said that guards had beaten him".

Relatives, colleagues and lawyers are asked because of one person. A "him" in what they say is that
person, whoever else the sentences before were about; unless he may be the speaker himself, or
somebody whom they name first. "Omar's lawyer, Jan Li, told police that men had followed him" tells
of Omar, unless the text was about the lawyer before, or tells of a lawyer's work ("to drop the
case") or names his client beside. "Her neighbor says they beat her" tells of whose neighbor it is.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene, clause_of
from extract.grammar import (
    children,
    first_conjunct,
    is_passive,
    lemma,
    prepositional_objects,
    sentence_of,
)
from extract.naming.person_words import person_words

_INNER = ("conj", "advcl", "xcomp", "pcomp", "acl")
_FORMS = {"her": ("her",), "she": ("her",), "him": ("his",), "he": ("his",)}
_SUFFERS = ("dobj", "dative", "nsubjpass", "pobj")


def told_by_his_own(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[Token]:
    """The one whose relatives or lawyer say so, where grammar leaves nobody else."""
    verb = _verb_of_saying(pronoun.token)
    for speaker in () if verb is None else children(first_conjunct(verb), "nsubj"):
        noun = _noun_of_speaker(speaker)
        owners = children(noun, "poss") or prepositional_objects(noun, "of", "for")
        if len(owners) != 1:
            continue
        if not _tells_of_another(noun, pronoun) and not _suffered_by_owner(
            noun, owners[0], pronoun
        ):
            continue
        one, owner = _cluster_of(scene, clusters, speaker), owners[0]
        between = _persons_between(scene, owner, pronoun.token)
        if any(one is None or clusters.of(index) is not one for index in between):
            continue
        if one is not None and one.proper:
            client = _cluster_of(scene, clusters, owner)
            former = any(w.lower_ == "former" for w in children(noun, "amod"))
            if former or _is_about_his_work(scene, clusters, pronoun, speaker, client):
                continue
            if _may_tell_of_himself(scene, pronoun, one, client):
                continue
        yield owner


def _noun_of_speaker(speaker: Token) -> Token:
    """The "lawyer" of "Ana Li, a lawyer for Omar, said"."""
    called = (n for n in children(speaker, "appos") if n.pos_ == "NOUN")
    return next(called, speaker) if speaker.pos_ == "PROPN" else speaker


def _verb_of_saying(token: Token) -> Token | None:
    """The verb in whose complement a pronoun stands."""
    clause = clause_of(token)
    while clause.dep_ in _INNER and clause.head.i != clause.i:
        clause = clause.head if clause.head.pos_ in ("VERB", "AUX") else clause_of(clause)
    verb = clause.head
    said = clause.dep_ == "ccomp" and lexicon().has("speech_verbs", verb.lemma_.lower())
    return verb if said and verb.i < clause.i else None


def _tells_of_another(speaker: Token, pronoun: Pronoun) -> bool:
    """Whether a speaker is close to somebody, and cannot be whom the pronoun means himself."""
    noun = person_words().role(speaker.lower_) or speaker.lemma_.lower()
    if lexicon().has("spokespersons", noun):
        return pronoun.token.dep_ in _SUFFERS
    kin = person_words().roles.get(noun) == "relative"
    circle = lexicon().has("circles", noun)
    if not kin and not circle and not lexicon().has("close_ones", noun):
        return False
    if circle or speaker.tag_ == "NNS":
        return True
    gender = person_words().gender(noun)
    return gender is not None and gender != pronoun.gender


def _suffered_by_owner(speaker: Token, owner: Token, pronoun: Pronoun) -> bool:
    """ "Her neighbor says they beat her": a witness without a name tells what befell his friend."""
    noun, token = speaker.lemma_.lower(), pronoun.token
    same = owner.tag_ == "PRP$" and owner.lower_ in _FORMS.get(token.lower_, ())
    if not same or token.dep_ not in ("dobj", "dative", "nsubjpass") or speaker.pos_ == "PROPN":
        return False
    if children(speaker, "appos") or any(
        w.lower_ in ("also", "too") for w in clause_of(token).children
    ):
        return False
    close = lexicon().has("close_ones", noun) or lexicon().has("housemates", noun)
    return close or person_words().roles.get(noun) == "relative"


def _cluster_of(scene: Scene, clusters: Clusters, noun: Token) -> Cluster | None:
    """Who a noun is, or a name beside it: "Omar's lawyer, Ana Li"."""
    beside = (noun, *children(noun, "appos"))
    index = next((i for word in beside if (i := scene.by_head.get(word.i)) is not None), None)
    return None if index is None else clusters.of(index)


def _is_about_his_work(
    scene: Scene, clusters: Clusters, pronoun: Pronoun, speaker: Token, client: Cluster | None
) -> bool:
    """Whether it is the lawyer who is threatened: "to drop the case", "about Omar Tal", or who is
    told to have suffered himself ("who was attacked")."""
    has, token = lexicon().has, pronoun.token
    start = speaker.head.i  # the verb of saying
    work = any(has("lawyers_work", lemma(word)) for word in sentence_of(token) if word.i > start)
    here = (i for i in scene.in_sentence(scene.sentence[token.i]) if scene.head(i).i > start)
    named = any(scene.mentions[i].kind == "proper" and clusters.of(i) is client for i in here)
    beside = (speaker, *children(speaker, "appos"))
    hurt = any(is_passive(verb) for word in beside for verb in children(word, "relcl"))
    dead = any(w.tag_ == "VBN" for w in children(speaker, "amod"))
    return work or hurt or dead or (client is not None and named)


def _may_tell_of_himself(
    scene: Scene, pronoun: Pronoun, speaker: Cluster, client: Cluster | None
) -> bool:
    """Whether a lawyer with a name may be whom "him" means: where "also" stands, where the text
    told of him before and of his client not, and where only his own name is known to be that of a
    "him"."""
    also = any(word.lower_ in ("also", "too") for word in clause_of(pronoun.token).children)
    if client is None or also:
        return True
    here = scene.sentence[pronoun.token.i]
    told, told_of_client = (
        any(scene.sentence_of(member) < here for member in cluster.members)
        for cluster in (speaker, client)
    )
    known = speaker.gender == pronoun.gender and client.gender is None
    return known or (told and not told_of_client)


def _persons_between(scene: Scene, owner: Token, token: Token) -> Iterator[int]:
    """Persons told of in front of the pronoun, other than who does it to him."""
    own = clause_of(token)
    for index in scene.in_sentence(scene.sentence[token.i]):
        mention, head = scene.mentions[index], scene.head(index)
        one = mention.type == "person" and not mention.plural and mention.kind != "pronoun"
        acts = head.dep_ in ("nsubj", "pobj") and clause_of(head).i == own.i
        if one and not acts and owner.i < head.i < token.i:
            yield index
