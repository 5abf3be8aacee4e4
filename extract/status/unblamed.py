"""Blame that nobody lays: "police refused to blame the embassy for the attack", "it is too early to
attribute it to agents".

The attack was made; who made it nobody says, and who does not blame alleges nothing. A deed that is
not a known one ("did not blame it for any attack") is left as it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, conjuncts, lemma, own_subjects
from extract.roles.blame import Blame, any_blame, is_withheld
from extract.roles.whose_work import deed_noun
from extract.sentence_words import sentence_around
from extract.status.apposed_claims import ACCUSED_OF
from extract.status.cues import denial_governs
from extract.wordlists import word_sets

_UNKNOWN = ("any", "no", "a", "an", "another")


def unblamed(frame: Frame, _others: Sequence[Frame]) -> Frame:
    """ "Nobody blames the embassy for the attack": there was one, and the embassy is no doer."""
    noun = deed_noun(frame.trigger)
    if noun is None or not frame.harms:
        return frame
    blame = any_blame(noun)
    if blame is None or not is_withheld(blame.verb):
        return frame
    if any(word.lower_ in _UNKNOWN for word in children(noun, "det", "advmod")):
        return frame
    wrong = {one.i for who in blame.whom for one in conjuncts(who)}
    kept = [f for f in frame.fillers if f.head.i not in wrong or f.role in ("target", "time")]
    if lemma(blame.verb) not in ACCUSED_OF:  # "laid the blame for it on the embassy"
        kept = [f for f in kept if f.head.i not in wrong]
    return _told(frame.filled(kept, "unblamed"), blame)


def _told(frame: Frame, blame: Blame) -> Frame:
    """Told as done by the writer, unless the words themselves hold back or deny it."""
    if frame.modality not in ("asserted", "alleged", "denied", "negated"):
        return frame
    words = word_sets("modality")
    hedges = words["allege_adjectives"] | words["allege_adverbs"]
    hedged = not sentence_around(frame.trigger).words.isdisjoint(hedges)
    denial = denial_governs(frame.trigger, event_type=frame.type)
    over = {word.i for word in (blame.verb.head, *children(blame.verb.head, "acomp"))}
    if hedged or (denial is not None and not {cue.i for cue in denial.cues} <= over):
        return frame  # but for the "wrong" of "it is wrong to blame"
    silent = {word.i for word in (*blame.whom, *_who_does_not_blame(blame.verb))}
    spoken = frame.source is not None and frame.source.i not in silent
    source = frame.source if spoken and frame.source and frame.source.lower_ != "it" else None
    told = replace(frame, modality="asserted", cues=(), source=source)
    return told if told == frame else told.marked("unblamed")


def _who_does_not_blame(verb: Token) -> Iterator[Token]:
    """The subjects of the verb and of what governs it as an infinitive or a gerund."""
    yield from own_subjects(verb)
    while verb.dep_ in ("xcomp", "pcomp", "prep", "acomp", "advmod") and verb.head.i != verb.i:
        verb = verb.head
        yield from own_subjects(verb)
