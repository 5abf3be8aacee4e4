"""One of those told of who says something: "One told Hani that the embassy had paid the coach".

The reader takes "one", "another" and "others" for no source; as subjects of the saying they are.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_passive, is_verbal, lemma
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_ONE = frozenset({"one", "another", "others", "some", "several", "two", "three", "many"})


def said_by_one(frame: Frame) -> Frame:
    """ "Another said that guards had beaten him": another says so."""
    if frame.source is not None or frame.modality not in CLAIMED:
        return frame
    teller = _teller(frame.trigger)
    return frame if teller is None else replace(frame, source=teller).marked("said_by_one")


def _teller(trigger: Token) -> Token | None:
    """The "one" whose words the nearest clause with a speaker is."""
    for word in (trigger, *trigger.ancestors):
        verb = word.head
        if word.dep_ == "relcl":
            return None
        if word.dep_ != "ccomp" or not is_verbal(verb) or verb.i > word.i:
            continue
        if lemma(verb) not in word_sets("speech")["verbs"]:
            continue
        if is_passive(verb) or negated_here(verb):
            return None
        told = (s for s in children(verb, "nsubj") if s.lower_ in _ONE)
        return next(told, None)
    return None
