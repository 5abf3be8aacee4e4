"""Who suffers when a helper is hit: "the editor's contact in the ministry was arrested".

Reports name a driver or a source by the one for whom he works, and the reader may take that one for
the victim, alone or beside him. Who works for an exile is arrested and beaten in his own person;
relatives, who are hit for the exile's sake, are read elsewhere.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, is_verbal, lemma, patients
from extract.role_groups import SUFFERERS
from extract.wordlists import word_sets

_IN_PERSON = frozenset({"detain", "assault"})


def helpers_who_suffer(frame: Frame) -> Frame:
    """ "Adi's driver was arrested": the driver was, and not Adi."""
    if frame.type not in _IN_PERSON or not is_verbal(frame.trigger):
        return frame
    helper = next(_helpers(frame.trigger), None)
    if helper is None:
        return frame
    owners = {word.i for owner in children(helper, "poss") for word in owner.subtree}
    told = [f for f in frame.fillers if f.role in SUFFERERS and f.head.i in (helper.i, *owners)]
    if not told or [(f.role, f.head.i) for f in told] == [("target", helper.i)]:
        return frame
    best = max(told, key=lambda filler: filler.score)
    suffers: Filler = replace(best, role="target", head=helper)
    fillers = (suffers if f == best else f for f in frame.fillers if f == best or f not in told)
    return frame.filled(fillers, "helper_guard")


def _helpers(verb: Token) -> Iterator[Token]:
    """The one helper of somebody whom it befalls; not one of several."""
    nouns = patients(verb)
    for noun in nouns:
        alone = not children(noun, "conj", "appos")
        if alone and lemma(noun) in word_sets("light_verbs")["helpers"] and children(noun, "poss"):
            yield noun
