"""Warnings by who means well: "friends warned her that she would be next" threatens nobody.

A friend, colleague, neighbor or lawyer who says that somebody is next or in danger tells of what
others may do. Where he makes a condition ("if you do not stop") or says what he will do himself,
he threatens as anybody does.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma, own_subjects
from extract.naming.person_words import person_words
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_OPEN = frozenset({"if", "unless", "or", "otherwise"})
_DANGERS = frozenset(
    {"next", "danger", "risk", "list", "targeted", "target", "followed", "watched"}
)


def without_friendly_warnings(frames: Sequence[Frame]) -> list[Frame]:
    """Without threats that are a friend's warning."""
    return [frame for frame in frames if not _is_friendly(frame)]


def _is_friendly(frame: Frame) -> bool:
    warning = frame.trigger
    if frame.type != "threaten" or lemma(warning) not in ("warn", "tell"):
        return False
    speakers = own_subjects(warning)
    if not speakers or not all(map(_means_well, speakers)):
        return False
    if not children(warning, "dobj", "dative") or children(warning, "xcomp"):
        return False
    words = sentence_around(warning).low
    behind = frozenset(words[warning.i - sentence_around(warning).start :])
    return not _DANGERS.isdisjoint(behind) and _OPEN.isdisjoint(behind)


def _means_well(speaker: Token) -> bool:
    """ "Friends", "her lawyer", "a colleague"; no friend of the consul's."""
    called = person_words().role(speaker.lower_) or lemma(speaker)
    well = word_sets("no_incidents")["mean_well"]
    return bool({lemma(speaker), called} & well) and not children(speaker, "prep")
