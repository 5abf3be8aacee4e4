"""None of them: "none of the editors was charged" tells of the editors, and that it was not so.

A negative word names nobody. Whom it denies something of stands behind "of"; the event says by its
speech status that it was not done. "Nobody from the embassy paid us" speaks of the embassy: what is
done by its people it does. So does "denied that anyone from the embassy paid us".
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import NOUNS, children, lemma, prepositional_objects
from extract.statuses import REFUTED
from extract.wordlists import word_sets
from graph.ontology import ontology

_NONE = ("none", "neither")
_NOBODY = ("nobody", "no-one", "noone")
_ANYONE = ("anyone", "anybody")
_INSIDE = ("from", "at", "in", "of", "within", "inside")


def of_whom_none(frame: Frame) -> Frame:
    """ "none of the editors was charged": not charged are the editors."""
    if frame.modality not in REFUTED:
        return frame
    taken = {f.head.i for f in frame.fillers}
    doers = ontology().doer_roles
    told = (
        (f, _whole(f.head) or (_body_of(f.head) if f.role in doers else None))
        for f in frame.fillers
    )
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


def _body_of(word: Token) -> Token | None:
    """The embassy of "nobody from the embassy", "no one at the embassy"; else None."""
    no_one = word.lower_ == "one" and any(c.lower_ == "no" for c in children(word, "det"))
    if not no_one and word.lower_ not in _NOBODY + _ANYONE:
        return None
    words = word_sets("speech")
    bodies = words["official_bodies"] | words["bodies_of_many"]
    inside = prepositional_objects(word, *_INSIDE)
    return next((noun for noun in inside if lemma(noun) in bodies), None)
