"""Who has it done: "the captain had the singer followed", "got him beaten by two men".

The subject of such a clause gives the order and is no doer beside those who do it, and the object
suffers it. It may also suffer itself what is done to something of its own: "she had her passport
taken". So a thing or a relative of the subject's own is left alone, but for what only those do who
command others: the "her" of "the colonel had her phone tapped" is another, and so whose scholarship
"somebody from the ministry" had stopped: those who serve a state have none.
"""

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import agents, children, lemma, prepositional_objects
from extract.naming.person_words import person_words
from extract.roles.causatives import caused_objects, causers, causing_verb
from extract.roles.his_things import is_of_ones_body
from extract.roles.relative_doers import who_is_meant
from extract.wordlists import word_sets
from graph.ontology import ontology

_SURE = 0.7
_SELVES = frozenset({"himself", "herself", "itself", "themselves", "myself", "yourself"})
_WATCHING = frozenset({"surveil", "cyber_intrusion"})


def had_done(frame: Frame) -> Frame:
    """Whoever has a deed done is behind it, and neither doer nor victim."""
    event = ontology().event_types[frame.type]
    if not event.harmful or "sponsor" not in event.roles:
        return frame
    subjects = [who_is_meant(s) for s in causers(frame.trigger) if _causes(s, frame)]
    taken = {f.head.i for f in frame.fillers if f.role in ("sponsor", *ontology().doer_roles)}
    given = {causer.i for causer in subjects} - taken
    kept = (f for f in frame.fillers if f.head.i not in given)
    added = (
        Filler("sponsor", causer, _SURE, "causative") for causer in subjects if causer.i in given
    )
    return frame.filled((*kept, *added), "causative")


def _causes(subject: Token, frame: Frame) -> bool:
    """Whether the object of the deed is nobody and nothing of the subject's own."""
    trigger = frame.trigger
    if children(trigger, "agent") and subject.pos_ == "PRON":
        return False
    objects = list(caused_objects(trigger))
    if not objects or any(o.lower_ in _SELVES or is_of_ones_body(o) for o in objects):
        return False
    owners = [o for noun in objects for o in children(noun, "poss") if o.tag_ == "PRP$"]
    again = _is_joined_to_another(trigger)
    return all(again or _is_another(owner, subject, frame) for owner in owners)


def _is_joined_to_another(trigger: Token) -> bool:
    """ "Had the blogger arrested and had his brother beaten": whoever has the one done has both."""
    had = causing_verb(trigger)
    if had is None or had.dep_ != "conj":
        return False
    before = causing_verb(had.head) or had.head
    deeds = (c for c in before.subtree if c.i < had.i and causing_verb(c) == before)
    plain = (o for deed in deeds for o in caused_objects(deed))
    return any(not children(o, "poss") and o.pos_ != "PRON" for o in plain)


def _is_another(owner: Token, subject: Token, frame: Frame) -> bool:
    """The "her" of "the colonel had her phone tapped": a state's men watch others."""
    role = person_words().role(subject.lower_)
    commands = lemma(subject) in word_sets("light_verbs")["state_nouns"]
    body = commands and role is None
    commands = commands or person_words().is_official(subject.lower_)
    if body and owner.lower_ in ("his", "her", "my") and not agents(frame.trigger):
        return True  # "the ministry had her website blocked"
    known = person_words().gender(subject.lower_) == "f"
    others = owner.lower_ in ("her", "my", "our") or (
        owner.lower_ == "their" and subject.tag_ in ("NN", "NNP")
    )
    exiles = _is_of_exiles(owner.head) and not agents(frame.trigger)
    if exiles and owner.lower_ in ("his", "her") and _is_sent(subject):
        return True
    deed = exiles or frame.type in _WATCHING | {"detain", "assault"}
    return commands and others and not known and deed


def _is_of_exiles(thing: Token) -> bool:
    """ "Her scholarship", "his lecture": what officials do not have, and "himself" is none."""
    own = any(word.lower_ == "own" for word in thing.lefts)
    return lemma(thing) in word_sets("light_verbs")["things_of_exiles"] and not own


def _is_sent(subject: Token) -> bool:
    """ "Somebody from the ministry", "two men at the embassy"; "nobody" sends none."""
    if any(word.lower_ in ("no", "former") for word in subject.lefts):
        return False
    inside = prepositional_objects(subject, "from", "at", "in")
    return any(lemma(body) in word_sets("light_verbs")["state_nouns"] for body in inside)
