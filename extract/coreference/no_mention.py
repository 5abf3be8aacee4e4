"""Pronouns that mean no mention: "it is clear that", "it was raining", a letter told of before."""

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.lexicon import lexicon
from extract.coreference.pronoun_ground import PronounGround
from extract.coreference.scene import clause_of, governor, is_subject

_THING_WORDS = 60
"""Words back to look for a thing that "it" may mean."""


def is_thing(ground: PronounGround, pronoun: Pronoun) -> bool:
    """Whether the nearest subject before "it" is a thing and no mention: a letter, a flyer."""
    token = pronoun.token
    if pronoun.human or pronoun.plural or _wills(token):
        return False
    for place in range(token.i - 1, max(-1, token.i - _THING_WORDS), -1):
        other = token.doc[place]
        if other.tag_ != "NN" and place not in ground.scene.by_head:
            continue
        if is_subject(other) and clause_of(other).i != clause_of(token).i:
            return place not in ground.scene.by_head
    return False


def _wills(token: Token) -> bool:
    verb = governor(token)
    return is_subject(token) and lexicon().has("will_verbs", verb.lemma_.lower())


def is_expletive(token: Token) -> bool:
    """Nobody is meant: "it is clear that", "it seems", "it was raining"."""
    verb = token.head
    if token.dep_ == "expl":
        return True
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    clausal = any(c.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "acl") for c in verb.children)
    if token.dep_ == "nsubjpass":
        return lexicon().has("expletive_words", verb.lower_) and clausal
    if lexicon().has("expletive_verbs", verb.lemma_.lower()):
        return clausal or verb.lemma_ in ("rain", "snow", "happen")
    return verb.lemma_ == "be" and any(
        lexicon().has("expletive_words", child.lower_)
        for child in verb.children
        if child.dep_ in ("acomp", "attr", "neg")
    )
