"""What stands behind "I did not", "she could not": "We could not: the consulate had threatened my
daughter", "I did not, so they beat me".

The "not" is of what was asked about, or told of, before. What follows at once with a subject and a
verb of its own, behind a colon, "so", "because" or "and", tells why or what came of it, and was
done. The reader takes the "not" for its own. What somebody feared, wrote or dreamed there ("because
I feared that they had arrested him") is left as it is.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, own_subjects
from extract.sentence_words import sentence_around
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_OPEN = ("negated", "hypothetical")
_NOT = frozenset({"not", "n't", "n\u2019t", "never"})
_STOPS = frozenset({":", ";", "-", "\u2013", "\u2014", ","})
_PRONOUNS = frozenset({"i", "he", "she", "we", "they", "you", "it"})
_DARE = "dare"
_OPENING = 8
"""Words in which "No, I did not:" has its joint."""


def after_a_short_no(frame: Frame) -> Frame:
    """ "I could not: they had arrested my brother": they had, and it is why I could not."""
    if frame.modality not in _OPEN or not _is_own_story(frame):
        return frame
    sentence = sentence_around(frame.trigger)
    if _NOT.isdisjoint(sentence.low[:_OPENING]) or not _is_done(frame.trigger):
        return frame
    joint = _joint(sentence.low)
    start = next(iter(own_subjects(frame.trigger)), frame.trigger).left_edge.i
    if joint is None or start != sentence.start + joint or sentence.span[-1].text == "?":
        return frame
    own = frozenset(sentence.low[joint : frame.trigger.i - sentence.start])
    if not own.isdisjoint(word_sets("modality")["undone_beside"]):
        return frame
    return replace(frame, modality="asserted", cues=(), source=None).marked("after_short_no")


def _is_own_story(frame: Frame) -> bool:
    """Told by the text, or for the reader by the "he" of "he could not:"."""
    source = frame.source
    return source is None or source.i - sentence_around(source).start <= 2


def _is_done(verb: Token) -> bool:
    """A verb in the past with a subject of its own, and no "not", "would" or "to"."""
    if not is_verbal(verb) or verb.tag_ not in ("VBD", "VBN") or not own_subjects(verb):
        return False
    helpers = children(verb, "aux", "auxpass")
    finite = verb.tag_ == "VBD" or bool(helpers)
    return finite and not any(a.tag_ in ("MD", "TO") for a in helpers) and not negated_here(verb)


def _joint(words: tuple[str, ...]) -> int | None:
    """Where "No, I did not dare, because" ends: behind its joint."""
    place = 1 if words[0] in word_sets("modality")["no_words"] else 0
    place += place < len(words) and words[place] == ","
    said = words[place : place + 3]
    if len(said) < 3 or said[0] not in _PRONOUNS or not _is_short_no(said[1:]):
        return None
    place += 3
    place += place < len(words) and words[place] == _DARE
    stop = place < len(words) and words[place] in _STOPS
    rest = words[place + stop : place + stop + 1]
    joined = bool(rest) and rest[0] in word_sets("modality")["telling_why"]
    if not joined and not (stop and words[place] != ","):
        return None
    return place + stop + joined


def _is_short_no(said: tuple[str, ...]) -> bool:
    """ "Did not", "never did"."""
    helpers = word_sets("modality")["short_helpers"]
    one, two = said
    return (one in helpers and two in _NOT) or (one == "never" and two in helpers)
