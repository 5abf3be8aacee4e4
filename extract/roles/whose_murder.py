"""Whose a killing is, is whom it befell: "his murder", "Bello's assassination".

The reader now and then takes the owner for the killer. "His murder of a guard", "his killing of two
men" tell of a killer, and so does a noun beside "on". "The agent's killings" may be his own, and
those of a state or a service are.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma
from extract.roles.relative_doers import are_people, attacks
from extract.wordlists import word_sets

_OBJECTS = ("of", "on", "against")
_ENDED = ("lethal", "attempted_lethal")


def befell_whose_it_is(frame: Frame) -> Frame:
    """ "His murder frightened many": he was murdered."""
    noun = frame.trigger
    if noun.tag_ != "NN" or frame.mode not in _ENDED or noun.dep_ == "compound":
        return frame
    if lemma(noun) not in word_sets("light_verbs")["passive_nouns"]:
        return frame
    owners = {owner.i for owner in children(noun, "poss") if _is_mortal(owner)}
    if not owners or any(child.lower_ in _OBJECTS for child in children(noun, "prep")):
        return frame
    turned = tuple(
        replace(f, role="target") if f.role == "initiator" and f.head.i in owners else f
        for f in frame.fillers
    )
    return frame.filled(turned, "whose_murder_guard")


def _is_mortal(owner: Token) -> bool:
    """ "His", "Bello's", "the singer's"; not "Moscow's", "the service's", "the agents'"."""
    if owner.tag_ == "PRP$":
        return owner.lower_ != "its"
    if owner.ent_type_ == "PERSON":
        return True
    return owner.ent_type_ == "" and are_people(owner) and not attacks(owner)
