"""Nobody does it to himself: one word is not both doer and target of an event.

"They set themselves on fire" says so itself, and is left alone.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame

_REFLEXIVE = ("himself", "herself", "themselves", "itself", "myself", "ourselves", "each", "one")


def no_self_harm(frame: Frame) -> Frame:
    """One word, or its apposition, is not both doer and target, unless the sentence says so."""
    doers = {_named(f.head).i: f for f in frame.fillers if f.role == "initiator"}
    targets = {_named(f.head).i: f for f in frame.fillers if f.role == "target"}
    both = set(doers) & set(targets)
    if not both:
        return frame
    weaker = {
        id(min((doers[i], targets[i]), key=lambda f: f.score))
        for i in both
        if doers[i].head.lower_ not in _REFLEXIVE
    }
    kept = tuple(f for f in frame.fillers if id(f) not in weaker)
    return replace(frame, fillers=kept).marked("self_guard")


def _named(noun: Token) -> Token:
    """What a name in apposition names: of "a guard, Omer Tal" the guard."""
    while noun.dep_ == "appos" and noun.pos_ == "PROPN":
        if noun.head.i < noun.head.head.i < noun.i:  # "officers held five men: Omer Tal, ..."
            break
        noun = noun.head
    return noun
