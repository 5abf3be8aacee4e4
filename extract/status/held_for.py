"""Deeds for which somebody is only held: "Omar was arrested for the murder of a neighbour".

Police say that he did it, and no court has; who is jailed, convicted or fined for it is another
matter. For what he is held may be no deed at all, but a speech; only harm is an accusation.
"""

from dataclasses import replace

from extract.frames import Frame
from extract.grammar import is_passive, lemma, own_subjects, patients
from extract.role_groups import DOERS
from extract.wordlists import word_sets

_FOR = frozenset({"for", "over"})


def only_held_for_it(frame: Frame) -> Frame:
    """ "Arrested for the murder of": by him as it is alleged, where he is said to have done it."""
    deed = frame.trigger
    if frame.modality != "asserted" or not frame.harms or deed.dep_ not in ("pobj", "pcomp"):
        return frame
    verb = deed.head.head
    if deed.head.lower_ not in _FOR or lemma(verb) not in word_sets("modality")["only_holding"]:
        return frame
    held = {one.i for one in (own_subjects(verb) if is_passive(verb) else patients(verb))}
    if not any(f.role in DOERS and f.head.i in held for f in frame.fillers):
        return frame
    return replace(frame, modality="alleged", cues=(verb,)).marked("only_held")
