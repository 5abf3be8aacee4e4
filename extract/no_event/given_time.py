"""Time that somebody is given for something: "got six years of funding", "was given five days off",
"was given two weeks to answer".

"He got six years for a tweet" is a sentence. It is none where the time is of something else, where
he shall do something in it, or where it is spent in no cell: a leave, a treatment, a university.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, has_to, is_passive, lemma, prepositional_objects, word_behind
from extract.wordlists import word_sets

_OFF = frozenset({"off", "out", "away"})


def without_given_time(frames: Sequence[Frame]) -> list[Frame]:
    """The frames, without punishments that are only time given for something."""
    return [frame for frame in frames if not _is_only_time(frame)]


def _is_only_time(frame: Frame) -> bool:
    verb = frame.trigger
    if frame.type not in ("legal_action", "detain") or frame.mode is not None:
        return False
    words = word_sets("senses")
    if lemma(verb) not in words["giving_time"]:
        return False
    return any(_is_for_something(verb, time) for time in _times(verb))


def _times(verb: Token) -> list[Token]:
    """The "years" of "got six years", "was given six years"."""
    given = children(verb, "dobj", "oprd", "npadvmod", "attr")
    given += children(verb, "nsubjpass") if is_passive(verb) else []
    given += [n for off in children(verb, "advmod") for n in children(off, "npadvmod")]
    return [noun for noun in given if lemma(noun) in word_sets("senses")["spans_of_time"]]


def _is_for_something(verb: Token, time: Token) -> bool:
    words = word_sets("senses")
    what = prepositional_objects(time, "of") + prepositional_objects(verb, "of")
    if any(lemma(noun) not in words["punishments"] for noun in what):
        return True
    behind = word_behind(time)
    if behind is not None and behind.lower_ in _OFF:
        return True
    ahead = [*children(verb, "xcomp", "advcl"), *children(time, "acl", "relcl")]
    if any(has_to(v) and v.i > time.i and lemma(v) not in words["serving_time"] for v in ahead):
        return True
    where = prepositional_objects(time, "at", "in") + prepositional_objects(verb, "at")
    return any(lemma(noun) in words["places_of_study"] for noun in where)
