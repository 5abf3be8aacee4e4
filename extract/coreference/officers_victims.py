"""Who is held after an officer hurt or seized him: "Colonel Makala beat Omar Said. He was held in a
prison" tells of Omar, though the colonel is whom the sentence is about.

Who has somebody beaten or arrested has power over him. Where the next sentence tells of a charge,
a verdict or the police, the officer may have been called to account, and nothing is said; nor
where the sentence before tells of a third person, or where the victim holds an office himself.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import agents, children, prepositional_objects, sentence_of
from extract.roles.causatives import caused_objects, causers

_OFFICES = ("official", "diplomat")
_OBJECTS = ("dobj", "npadvmod")


def victim_of_the_officer(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[Token]:
    """Whom the one officer of the sentence before beat or seized, and who is held in this one."""
    token = pronoun.token
    if token.dep_ != "nsubjpass" or token.head.dep_ != "ROOT" or not _is_held(token.head):
        return
    before = scene.sentence[token.i] - 1
    told = scene.in_sentence(before) if before >= 0 else range(0)
    persons = {
        cluster.number: index
        for index in told
        if (cluster := clusters.of(index)) is not None and _is_one_person(cluster)
    }
    if len(persons) != 2:
        return
    for victim in told:
        other = [index for number, index in persons.items() if not _is(clusters, victim, number)]
        if len(other) == 1 and not _is_in_office(clusters.of(victim)):
            noun, officer = _noun(scene, victim), clusters.of(other[0])
            doers = _doers(noun, jailed=lexicon().has("jailed_by_law", token.head.lemma_.lower()))
            if _is_in_office(officer) and _noun(scene, other[0]).i in doers:
                yield scene.head(victim)


def _is(clusters: Clusters, index: int, number: int) -> bool:
    cluster = clusters.of(index)
    return cluster is not None and cluster.number == number


def _is_one_person(cluster: Cluster) -> bool:
    return cluster.type == "person" and not cluster.plural


def _noun(scene: Scene, index: int) -> Token:
    """The word that stands in the clause: the "judge" of "the judge, Ana Li, jailed her", and the
    "Omar" of "beat Omar Said", where the parser takes the surname for a verb."""
    mention, noun = scene.mentions[index], scene.head(index)
    words = scene.doc[mention.start : mention.end]
    suffering = next((word for word in words if word.dep_ in _OBJECTS), noun)
    return noun.head if noun.dep_ == "appos" else suffering


def _is_in_office(cluster: Cluster | None) -> bool:
    return cluster is not None and _is_one_person(cluster) and cluster.subtype in _OFFICES


def _doers(noun: Token, *, jailed: bool) -> set[int]:
    """Who did to somebody, or had done to him, what puts him into the doer's hands; a man who is
    jailed for years was arrested, and the officer who kidnapped somebody may be jailed for it."""
    deeds = (noun.head, *children(noun, "relcl", "acl"))
    puts = [deed for deed in deeds if (_arrests(deed) if jailed else _hurts(deed))]
    return {doer for deed in puts for doer in _doers_of(deed, noun)}


def _hurts(deed: Token) -> bool:
    words, done = lexicon(), deed.lemma_.lower()
    hurts = words.has("seizing_verbs", done) or words.has("custody_verbs", done)
    return hurts and not children(deed, "neg", "aux") and not _goes_on(deed)


def _goes_on(deed: Token) -> bool:
    """ "Beat him and fled", "shot him dead": the officer is told of alone, or the victim died."""
    dead = any(lexicon().has("dead", word.lemma_.lower()) for word in sentence_of(deed))
    return dead or bool(children(deed, "conj"))


def _arrests(deed: Token) -> bool:
    return lexicon().has("arrests_by_law", deed.lemma_.lower()) and _hurts(deed)


def _doers_of(deed: Token, noun: Token) -> Iterator[int]:
    """Whose deed it is: "X beat him", "X had him beaten", "X had two men beat him"."""
    mine = noun.dep_ in _OBJECTS and noun.head.i == deed.i
    named = noun.dep_ == "nsubj" and noun.head.i == deed.i and deed.tag_ in ("VBN", "VBD")
    if mine or named or any(caused.i == noun.i for caused in caused_objects(deed)):
        yield from (subject.i for subject in causers(deed))
    if mine and (deed.dep_ == "ROOT" or noun.nbor(1).i == deed.head.i):
        yield from (subject.i for subject in children(deed, "nsubj"))


def _is_held(verb: Token) -> bool:
    """ "He was held in a prison", "he was jailed for two years", by nobody that is named."""
    words, helpers = lexicon(), children(verb, "aux", "neg", "oprd")
    if helpers or agents(verb) or not words.has("kept_in_custody", verb.lemma_.lower()):
        return False
    reasons = prepositional_objects(verb, "for", "over", "on", "after")
    lasting = all(noun.ent_type_ in ("DATE", "TIME") for noun in reasons)
    return lasting and not any(
        words.has("calls_to_account", word.lemma_.lower()) for word in sentence_of(verb)
    )
