"""Whom people tell of who speak for somebody: "Relatives of Omar said that guards had beaten him".

Relatives, colleagues and lawyers are asked because of one person. A "him" in what they say is that
person, whoever else the sentences before were about; unless he may be the speaker himself, or
somebody whom they name first.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene, clause_of
from extract.grammar import children, first_conjunct, prepositional_objects
from extract.naming.person_words import person_words

_INNER = ("conj", "advcl", "xcomp", "pcomp", "acl")
_SUFFERS = ("dobj", "dative", "nsubjpass", "pobj")


def told_by_his_own(scene: Scene, pronoun: Pronoun) -> Iterator[Token]:
    """The one whose relatives or lawyer say so, where grammar leaves nobody else."""
    verb = _verb_of_saying(pronoun.token)
    for speaker in () if verb is None else children(first_conjunct(verb), "nsubj"):
        owners = children(speaker, "poss") or prepositional_objects(speaker, "of", "for")
        if len(owners) != 1 or not _tells_of_another(speaker, pronoun):
            continue
        if not _is_anybody_between(scene, owners[0], pronoun.token):
            yield owners[0]


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


def _is_anybody_between(scene: Scene, owner: Token, token: Token) -> bool:
    """Whether another person is told of in front of the pronoun, other than who does it to him."""
    own = clause_of(token)
    for index in scene.in_sentence(scene.sentence[token.i]):
        mention, head = scene.mentions[index], scene.head(index)
        one = mention.type == "person" and not mention.plural and mention.kind != "pronoun"
        acts = head.dep_ in ("nsubj", "pobj") and clause_of(head).i == own.i
        if one and not acts and owner.i < head.i < token.i:
            return True
    return False
