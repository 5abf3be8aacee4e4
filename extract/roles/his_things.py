"""Whose thing was harmed: "an exile had his car set on fire" is done to the exile.

The reader loses the owner where much is told of him in between ("an exile, who is no relation, had
his car set on fire"). Whom "his" means is for coreference to say: the consul who "had her phone
tapped" has it done to her.
"""

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, is_verbal, lemma, prepositional_objects
from extract.naming.person_words import person_words
from extract.roles.causatives import caused_objects, causers, causing_verb
from extract.roles.relative_doers import who_is_meant
from extract.status.denied_this import speaks_for_a_state
from extract.wordlists import word_sets
from graph.ontology import ontology

_SURE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""
_OWNERS = ("his", "her", "their")


def done_to_whose_it_is(frame: Frame) -> Frame:
    """ "Had his car set on fire", "had their phones hacked": him, them, where nobody is named."""
    type_ = ontology().event_types[frame.type]
    if not type_.harmful or "target" not in type_.roles:
        return frame
    if any(f.role == "target" for f in frame.fillers):
        return frame
    deed = _deed(frame.trigger)
    if deed.tag_ not in ("VBN", "VBD") or causing_verb(deed) is None:
        return frame
    things = list(caused_objects(deed))
    owner = next((owner for thing in things for owner in _owners(thing)), None)
    if owner is None and any(is_of_ones_body(thing) for thing in things):
        owner = next((who_is_meant(who) for who in causers(deed)), None)
    if owner is None:
        return frame
    return frame.filled((*frame.fillers, Filler("target", owner, _SURE, "owner")), "whose_it_is")


def is_of_ones_body(thing: Token) -> bool:
    """ "Two teeth", "a rib": nobody else's where no owner is named."""
    part = lemma(thing) in word_sets("light_verbs")["body_parts"]
    bare = thing.tag_ == "NNS" and not any(thing.lefts)
    if part and bare and any(map(_commands, causers(thing.head))):
        return False  # "the prince had hands cut off": those of others
    return part and not children(thing, "poss") and not prepositional_objects(thing, "of")


def _commands(who: Token) -> bool:
    """A prince, a colonel, a regime."""
    meant = who_is_meant(who)
    return lemma(meant) in word_sets("light_verbs")["senders"] or speaks_for_a_state(meant)


def _deed(trigger: Token) -> Token:
    """The "set" of "set on fire"."""
    if trigger.dep_ == "pobj" and trigger.head.lower_ == "on" and is_verbal(trigger.head.head):
        return trigger.head.head
    return trigger


def _owners(thing: Token) -> list[Token]:
    person = person_words().role(thing.lower_) is not None or thing.pos_ == "PROPN"
    return [] if person else [o for o in children(thing, "poss") if o.lower_ in _OWNERS]
