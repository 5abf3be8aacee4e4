"""Who is pressed through a relative: "The editor lives in Oslo. Her brother was dismissed".

Pressure on kin is meant for the one whose kin it is, though the sentence names her by "her" alone;
the relative is the means.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.frames import Filler, Frame
from extract.grammar import children, lemma
from extract.naming.person_words import person_words

_FORMS = frozenset(("his", "her", "my", "our", "your"))
_SURE = 0.7
"""Of a rule that reads grammar alone; not calibrated."""


def pressed_through_their_kin(frame: Frame) -> Frame:
    """ "Officers visited his mother": he is whom they press, and she is the means."""
    if frame.type != "coerce_by_proxy":
        return frame
    told = [f for f in frame.fillers if f.role in ("target", "intermediary")]
    kin = [f for f in told if _is_kin(f.head)]
    if len(kin) != 1 or told != kin:
        return frame
    owner = next(_owners(kin[0].head), None)
    if owner is None or any(f.head.i == owner.i for f in frame.fillers):
        return frame
    rest = [replace(f, role="intermediary") if f in kin else f for f in frame.fillers]
    return frame.filled((*rest, Filler("target", owner, _SURE, "kin_of")), "kin_of")


def _is_kin(noun: Token) -> bool:
    return bool(person_words().role(noun.lower_)) and lexicon().has("kin", lemma(noun))


def _owners(noun: Token) -> Iterator[Token]:
    """The "her" of "her brother", the "blogger" of "the blogger's brother"; not "anyone's"."""
    for word in children(noun, "poss"):
        if word.lower_ in _FORMS or word.pos_ in ("NOUN", "PROPN"):
            yield word
