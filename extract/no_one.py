"""No one: "no one at the embassy said that he was followed", "no one has claimed the attack".

A word for nobody names nobody: nobody says it, and nobody by the name of "one" did or suffered it.
That it was not so the speech status tells. "No one but the consul" leaves somebody who did.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma

_CLAIMING = frozenset({"say", "claim", "allege"})
_NOBODY = frozenset({"nobody", "no-one", "noone", "none", "neither"})
_NO = frozenset({"no", "not"})


def without_no_one(frame: Frame) -> Frame:
    """ "No one at the embassy said so", "no one threatened her": no one is nobody."""
    if frame.source is not None and (_is_no_one(frame.source) or _says_nobody(frame.source)):
        unsaid = frame.modality in ("asserted", "alleged") and _is_claimed(frame.trigger)
        modality = "negated" if unsaid else frame.modality
        frame = replace(frame, source=None, modality=modality).marked("no_one")
    kept = (f for f in frame.fillers if not _is_no_one(f.head))
    return frame.filled(kept, "no_one")


def _is_claimed(trigger: Token) -> bool:
    """Of "none of them said that he was beaten"; that he was they may know who do not "say why"."""
    marked = any(word.lower_ == "that" for word in children(trigger, "mark"))
    return marked and trigger.dep_ == "ccomp" and lemma(trigger.head) in _CLAIMING


def _says_nobody(word: Token) -> bool:
    return word.lower_ in _NOBODY


def _is_no_one(word: Token) -> bool:
    """The "one" of "no one" and of "not one of them"."""
    if word.lower_ != "one" or not word.i:
        return False
    before = [*children(word, "det", "neg", "advmod", "preconj"), word.nbor(-1)]
    return any(part.lower_ in _NO for part in before if part.i == word.i - 1)
