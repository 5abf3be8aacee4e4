"""No one: "no one at the embassy said that he was followed", "nobody claims that he was beaten".

A word for nobody names nobody: nobody says it. That it was not so the speech status tells.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma
from extract.statuses import CLAIMED

_CLAIMING = frozenset({"say", "claim", "allege"})
_NOBODY = frozenset({"nobody", "no-one", "noone", "none", "neither"})
_NO = frozenset({"no", "not"})


def without_no_one(frame: Frame) -> Frame:
    """ "No one at the embassy said so": nobody is the source, and nobody tells it."""
    source = frame.source
    if source is None or not (_is_no_one(source) or source.lower_ in _NOBODY):
        return frame
    unsaid = frame.modality in CLAIMED and _is_claimed(frame.trigger)
    modality = "negated" if unsaid else frame.modality
    return replace(frame, source=None, modality=modality).marked("no_one")


def _is_claimed(trigger: Token) -> bool:
    """Of "none of them said that he was beaten"; that he was they may know who do not "say why"."""
    marked = any(word.lower_ == "that" for word in children(trigger, "mark"))
    return marked and trigger.dep_ == "ccomp" and lemma(trigger.head) in _CLAIMING


def _is_no_one(word: Token) -> bool:
    """The "one" of "no one" and of "not one of them"."""
    if word.lower_ != "one" or not word.i:
        return False
    before = [*children(word, "det", "neg", "advmod", "preconj"), word.nbor(-1)]
    return any(part.lower_ in _NO for part in before if part.i == word.i - 1)
