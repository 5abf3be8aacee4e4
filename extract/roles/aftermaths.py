"""What came of a deed is no part of it: "the murder shocked the diaspora", "the arrest came a day
after her concert in Berlin", "the killing set off protests by exiles in Munich".

The reader takes whoever stands in the sentence for the victim, and the other event's place for the
place. A killing never befell whom it frightened. An arrest may have ("the arrest shook Sara, who
spent a week in a cell"), but not a crowd at large; and of threats and beatings a crowd loses its
place only where the deed is one told before with its victim.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import DEFINITE, children, is_verbal, lemma
from extract.role_groups import SUFFERERS
from extract.wordlists import word_sets
from graph.ontology import ontology

_ENDING = ("detain", "legal_action", "restrict_mobility", "cancel_or_censor")
_BEHIND = 3


def without_whom_it_shocked(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "The murder shocked the diaspora": it was not the diaspora that was murdered."""
    noun, verb = frame.trigger, frame.trigger.head
    if noun.pos_ != "NOUN" or noun.dep_ != "nsubj" or not frame.fillers:
        return frame
    if lemma(verb) not in word_sets("event_words")["shocking"]:
        return frame
    objects = [o for o in children(verb, "dobj") if _is_apart(o, frame, frames)]
    shocked = {word.i for o in objects for word in o.subtree}
    gone = ("place", *SUFFERERS)
    kept = (f for f in frame.fillers if f.head.i not in shocked or f.role not in gone)
    return frame.filled(kept, "aftermath_guard")


def _is_apart(shocked: Token, frame: Frame, frames: Sequence[Frame]) -> bool:
    """Whether somebody cannot be whom the deed befell."""
    if frame.mode == "lethal":
        return True
    if shocked.pos_ != "NOUN" or children(shocked, "relcl"):
        return False
    if frame.type in _ENDING:
        return _is_a_crowd_at_large(shocked)
    return _was_told(frame, frames)


def _is_a_crowd_at_large(noun: Token) -> bool:
    """ "Students in Lyon", "the diaspora"; not "the students", "her children"."""
    if lemma(noun) in word_sets("event_words")["at_large"]:
        return True
    return noun.tag_ == "NNS" and not children(noun, "det", "poss", "nummod")


def _suffers(filler: Filler) -> bool:
    return filler.role in SUFFERERS


def _was_told(frame: Frame, frames: Sequence[Frame]) -> bool:
    """Whether a noun looks back to a deed of its type with another victim."""
    if not any(child.lower_ in DEFINITE for child in children(frame.trigger, "det")):
        return False
    own = {f.head.i for f in frame.fillers}
    before = (f for f in frames if f.type == frame.type and f.trigger.i < frame.trigger.i)
    near = (f for f in before if frame.sentence - f.sentence <= _BEHIND)
    heads = [f.head for one in near for f in one.fillers if _suffers(f) and f.head.i not in own]
    named = {lemma(f.head) for f in frame.fillers}
    return bool(heads) and named.isdisjoint(map(lemma, heads))


def without_parts_of_the_next(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "The arrest came a day after her concert in Berlin": neither she nor Berlin is of it."""
    noun, verb = frame.trigger, frame.trigger.head
    if noun.pos_ != "NOUN" or noun.dep_ != "nsubj" or not is_verbal(verb) or not frame.fillers:
        return frame
    words = word_sets("event_words")
    if lemma(verb) not in words["followed_by"] | words["taking_place"]:
        return frame
    told = {f.trigger.i for f in frames}
    apart = {w.i for other in _other_events(verb) if other.i in told for w in other.subtree}
    roles = (*SUFFERERS, *ontology().doer_roles, "place")
    kept = (f for f in frame.fillers if f.head.i not in apart or f.role not in roles)
    return frame.filled(kept, "aftermath_guard")


def _other_events(verb: Token) -> list[Token]:
    """The nouns after "followed" and "sparked", and those after "came a day after"."""
    words = word_sets("event_words")
    found = children(verb, "dobj") if lemma(verb) in words["followed_by"] else []
    found += [verb for verb in children(verb, "advcl") if _is_fixed_by(verb)]
    for preposition in (c for c in verb.subtree if c.dep_ == "prep" and c.lower_ in _TIMES):
        if preposition.head.i == verb.i or preposition.head.head.i == verb.i:
            found += children(preposition, "pobj")
    return found


_TIMES = ("after", "before", "following", "since", "to", "in", "from")


def _is_fixed_by(clause: Token) -> bool:
    return any(child.lower_ in _TIMES for child in children(clause, "mark"))
