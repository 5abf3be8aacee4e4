"""Time that somebody is given for something: "got six years of funding", "was given five days off",
"was given two weeks to answer".

"He got six years for a tweet" is a sentence, and so are "six years of strict regime" and "ten years
to silence him". It is none where all the time is of what does somebody good (funding, leave), where
he shall answer, leave or finish something in it, or where it is spent at a university.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    children,
    conjuncts,
    has_to,
    is_passive,
    lemma,
    prepositional_objects,
    word_behind,
)
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
    times = _times(verb)
    if any(_is_in_prison(word) for word in verb.subtree):
        return False
    return bool(times) and all(_is_for_something(verb, time) for time in times)


def _is_in_prison(word: Token) -> bool:
    """The "years" of "gave him 14 days to appeal and four years in prison"."""
    words = word_sets("senses")
    where = prepositional_objects(word, "in", "of")
    served = any(lemma(noun) in words["put_upon_people"] for noun in where)
    return served and lemma(word) in words["spans_of_time"]


def _times(verb: Token) -> list[Token]:
    """The "years" of "got six years", "was given six years", and others joined to them."""
    given = children(verb, "dobj", "oprd", "npadvmod", "attr")
    given += children(verb, "nsubjpass") if is_passive(verb) else []
    given += [n for off in children(verb, "advmod") for n in children(off, "npadvmod")]
    joined = [noun for first in given for noun in conjuncts(first)]
    return [noun for noun in joined if lemma(noun) in word_sets("senses")["spans_of_time"]]


def _is_for_something(verb: Token, time: Token) -> bool:
    words = word_sets("senses")
    what = prepositional_objects(time, "of") + prepositional_objects(verb, "of")
    if any(lemma(noun) in words["boons"] and not _is_put_upon(noun) for noun in what):
        return True
    behind = word_behind(time)
    if behind is not None and behind.lower_ in _OFF:
        after = word_behind(behind)
        return after is None or after.lower_ != "of"
    ahead = [*children(verb, "xcomp", "advcl"), *children(time, "acl", "relcl")]
    if any(has_to(v) and v.i > time.i and lemma(v) in words["done_in_given_time"] for v in ahead):
        return True
    where = prepositional_objects(time, "at", "in") + prepositional_objects(verb, "at")
    return any(lemma(noun) in words["places_of_study"] and not _is_put_upon(noun) for noun in where)


def _is_put_upon(noun: Token) -> bool:
    """ "Compulsory treatment", "a university of prisons", "a reform school"."""
    words = word_sets("senses")["put_upon_people"]
    return any(word.lower_ in words or lemma(word) in words for word in noun.subtree)
