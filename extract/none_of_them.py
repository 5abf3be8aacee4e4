"""None of them: "none of the editors was charged" tells of the editors, and that it was not so.

A negative word names nobody. Whom it denies something of stands behind "of"; the event says by its
speech status that it was not done.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import NOUNS, prepositional_objects

_NONE = ("none", "neither")
_REFUTED = ("denied", "negated")


def of_whom_none(frame: Frame) -> Frame:
    """ "none of the editors was charged": not charged are the editors."""
    if frame.modality not in _REFUTED:
        return frame
    taken = {f.head.i for f in frame.fillers}
    told = ((f, _whole(f.head)) for f in frame.fillers)
    fillers = (
        f if whole is None or whole.i in taken else replace(f, head=whole) for f, whole in told
    )
    return frame.filled(fillers, "none_of_them")


def _whole(word: Token) -> Token | None:
    """Of "none of the editors" the editors, of "neither of them" them; else None."""
    if word.lower_ not in _NONE:
        return None
    among = prepositional_objects(word, "of")
    return next((noun for noun in among if noun.pos_ in NOUNS or noun.pos_ == "PRON"), None)
