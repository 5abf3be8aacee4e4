"""Who only meets a gathering from outside: "rallies filmed by agents", "a vigil banned by a city".

Whoever watches, films, bans, breaks up or condemns it neither holds it nor takes part.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Filler, Frame
from extract.grammar import agents, children, first_conjunct, is_passive, lemma, own_subjects
from extract.wordlists import word_sets

_TAKING_PART = frozenset({"organizer", "participant", "sponsor", "initiator"})


def who_meets_it(frame: Frame, filler: Filler) -> bool:
    """`rallies filmed by agents`, `the rally was banned by the city`: neither is of the rally."""
    if frame.type not in GATHERINGS or filler.role not in _TAKING_PART:
        return False
    met = word_sets("light_verbs")["meeting_gatherings"]
    verbs = (verb for verb in _verbs_of(frame.trigger) if lemma(verb) in met)
    return any(one.i == filler.head.i for verb in verbs for one in _doers(verb))


def _verbs_of(noun: Token) -> Iterator[Token]:
    """The verbs that tell what is done to it."""
    yield from children(noun, "acl", "relcl")
    first = first_conjunct(noun)
    if first.dep_ in ("nsubjpass", "dobj"):
        yield first.head


def _doers(verb: Token) -> list[Token]:
    by = agents(verb)
    reduced = verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD")
    return by if by or reduced or is_passive(verb) else own_subjects(verb)
