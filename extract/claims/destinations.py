"""The town that somebody was bound for is not where it happened: "seized on the way to Istanbul".

Only a name right behind "to" is such a town: the way "to the mosque in Istanbul" lies in Istanbul.
Who is deported, brought or followed there does get there.
"""

from spacy.tokens import Token

from extract.claims.mention_index import MentionIndex
from extract.frames import Filler, Frame
from extract.grammar import lemma, word_before
from extract.wordlists import word_sets

_TO = ("to", "for", "toward", "towards")
_SAME_PLACE = ("conj", "appos", "compound", "nmod")


def is_destination(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`kidnapped en route to Accra`, `on the train from Hanoi to Vinh`: the ends of a journey.

    Neither "route" nor "bound" is a place by itself.
    """
    word, before = filler.head, word_before(filler.head)
    en_route = word.lower_ == "route" and before is not None and before.lower_ == "en"
    return en_route or word.lower_ == "bound" or is_bound_for(frame, word, index)


def is_bound_for(frame: Frame, word: Token, index: MentionIndex) -> bool:
    """Whether a word names an end of a journey on which the deed was done."""
    mention = index.at(word)
    if word.pos_ != "PROPN" or mention is None or mention.type != "place" or _gets_there(frame):
        return False
    while word.dep_ in _SAME_PLACE and word.head.i != word.i:
        word = word.head
    at = word.head
    if word.dep_ != "pobj" or not _is_on_a_journey(at):
        return False
    return at.lower_ in _TO or (at.lower_ == "from" and _goes_on(at))


def _gets_there(frame: Frame) -> bool:
    """Whether the deed itself leads there."""
    brought = lemma(frame.trigger) in word_sets("places")["bringing"]
    return frame.type == "restrict_mobility" or brought


def _is_on_a_journey(at: Token) -> bool:
    """Whether a preposition hangs on a word for being under way, or stands right behind one."""
    underway = word_sets("places")["underway"]
    above, before = at.head, word_before(at)
    while above.lower_ in ("from", *_TO) and above.head.i != above.i:
        above = above.head
    return lemma(above) in underway or (before is not None and before.lower_ in underway)


def _goes_on(start: Token) -> bool:
    """Whether "from" has its "to": "from Hanoi to Vinh"."""
    beside = (*start.head.children, *start.children)
    return any(child.lower_ in _TO and child.i > start.i for child in beside)
