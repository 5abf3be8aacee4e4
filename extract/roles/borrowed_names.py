"""Whose name was borrowed to get at others: "hackers impersonating a journalist wrote to her".

Who acts under the name of somebody smears him. A journalist whom nobody is told to be is nobody
whom that could smear: it tells of the bait.
"""

from collections.abc import Sequence

from extract.frames import Frame
from extract.grammar import lemma
from extract.wordlists import word_sets


def without_borrowed_offices(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but smears of an indefinite, unnamed somebody; in their order."""
    return [f for f in frames if not _is_of_nobody(f)]


def _is_of_nobody(frame: Frame) -> bool:
    words = word_sets("senses")["posing_as"]
    if frame.type != "smear" or lemma(frame.trigger) not in words:
        return False
    behind = frame.trigger.doc[frame.trigger.i + 1 : frame.trigger.i + 3]
    low = [word.lower_ for word in behind]
    article = behind[1:] if low[:1] == ["as"] else behind[:1]
    if not article or article[0].lower_ not in ("a", "an") or article[0].dep_ != "det":
        return False
    noun = article[0].head
    named = any(word.pos_ == "PROPN" for word in noun.subtree if word.dep_ in ("appos", "acl"))
    of_one = any(c.dep_ in ("relcl", "appos") for c in noun.children)
    return noun.pos_ == "NOUN" and not named and not of_one
