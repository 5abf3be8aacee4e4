"""Deeds that somebody is accused of: "Tal accused soldiers of the beating".

There was a beating; that soldiers did it is what Tal says, and the doer stands nowhere else. So the
deed is alleged here, by whoever accuses. Where the text has told that he himself was beaten, it is
the same deed, and he suffers it.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import (
    children,
    conjuncts,
    first_conjunct,
    is_passive,
    is_verbal,
    lemma,
    patients,
    prepositional_objects,
)
from extract.status.apposed_claims import ACCUSED_OF
from extract.status.cue_path import Step, path
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

INTO = {"accuse": ("of",), "suspect": ("of",), "blame": ("for", "on")}
"""The prepositions that bind the deed to the verb of accusing."""

_SURE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""

_LOOK_BACK = 3


def accused_of_it(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """A deed named behind a verb of accusing is alleged by the accuser."""
    if frame.modality not in CLAIMED or is_verbal(frame.trigger):
        return frame
    verb = _accusing(frame.trigger)
    doing = ontology().doer_roles
    doers = [f for f in frame.fillers if f.role in doing and f.rule != "convicted"]
    if verb is None or not any(f.head.i != frame.trigger.i for f in doers):
        return frame
    if negated_here(verb):
        return frame.filled((f for f in frame.fillers if f not in doers), "accusation_guard")
    source = speaker(verb)
    if frame.modality == "asserted":
        frame = replace(frame, modality="alleged", cues=(verb,), source=source or frame.source)
        frame = frame.marked("accusation_guard")
    return frame if source is None else _suffered_by(source, frame, frames)


def accused_of_doing_it(frame: Frame) -> Frame:
    """ "Accused the gang of carrying out the attack": that the gang did it is alleged."""
    deed = frame.trigger
    if frame.modality != "asserted" or is_verbal(deed):
        return frame
    gerund = first_conjunct(deed).head
    if first_conjunct(deed).dep_ != "dobj" or gerund.tag_ != "VBG" or gerund.dep_ != "pcomp":
        return frame
    verb = gerund.head.head if is_verbal(gerund.head.head) else gerund.head.head.head
    if gerund.head.lower_ not in ACCUSED_OF.get(lemma(verb), ()) or negated_here(verb):
        return frame
    accused = {noun.i for first in _called_to_account(verb) for noun in conjuncts(first)}
    doing = [role for role in ontology().doer_roles if role != "sponsor"]
    if not any(f.role in doing and f.head.i in accused for f in frame.fillers):
        return frame
    source = speaker(verb) if _is_done(verb) else None
    told = replace(frame, modality="alleged", cues=(verb,), source=source or frame.source)
    return told.marked("accusation_guard")


def _is_done(accusing: Token) -> bool:
    """Whether it is told that somebody accuses: not "refused to accuse", "should they accuse"."""
    may = any(word.tag_ == "MD" or word.lower_ in ("to", "if") for word in accusing.children)
    asked = any(word.text == "?" for word in accusing.sent)
    return not may and not asked and accusing.dep_ != "pcomp"


def _called_to_account(verb: Token) -> Sequence[Token]:
    """Whom a verb of accusing accuses: its object, or the noun that its participle describes."""
    described = [verb.head] if verb.dep_ in ("acl", "relcl") else []
    return [*patients(verb), *described]


def _accusing(deed: Token) -> Token | None:
    """The verb of "accused X of the deed", "blamed the deed on X", or None."""
    step = next(iter(path(deed)), None)
    if step is None:
        return None
    verb = _past_the_accused(step)
    shifted = lemma(verb) == "blame" and step.link == "object" and not is_passive(verb)
    bound = step.link in {f"prep:{word}" for word in INTO.get(lemma(verb), ())}
    return verb if is_verbal(verb) and (bound or shifted) else None


def _past_the_accused(step: Step) -> Token:
    """The verb above: of "accused members of the guard of the attack" the parser hangs the last
    "of" on the members or on the guard."""
    noun = step.head
    if prepositional_objects(step.node, "of"):  # "accused the hosts of the rally of arson"
        return noun
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and step.link == "prep:of":
        noun = noun.head.head
    verb = noun.head
    bound_elsewhere = any(child.lower_ in ("of", "for") for child in children(verb, "prep"))
    return verb if noun.dep_ == "dobj" and not bound_elsewhere else step.head


def _suffered_by(accuser: Token, frame: Frame, frames: Sequence[Frame]) -> Frame:
    """The accuser as target of "the beating" that the sentences before say was done to him."""
    known = any(child.lower_ in ("the", "this", "that") for child in frame.trigger.lefts)
    if not known or any(f.role == "target" for f in frame.fillers):
        return frame
    near = [
        other
        for other in frames
        if other.type == frame.type and 0 < frame.sentence - other.sentence <= _LOOK_BACK
    ]
    suffered = near and any(
        f.role == "target" and _may_be(accuser, f.head) for f in near[-1].fillers
    )
    if not suffered:
        return frame
    target = Filler("target", accuser, _SURE, "accuser")
    return replace(frame, fillers=(*frame.fillers, target)).marked("accuser")


def _may_be(accuser: Token, other: Token) -> bool:
    """Whether two names share a word ("Girma" and "Girma Worku"), or "he" stands for one."""
    one = accuser.lower_ in ("he", "she")
    named = accuser.pos_ == "PROPN" and not _names(accuser).isdisjoint(_names(other))
    return named or (one and bool(_names(other)))


def _names(noun: Token) -> set[str]:
    """The proper names of a noun phrase: "Girma Worku", "the poet Girma Worku"."""
    called = [noun, *children(noun, "appos")]
    beside = [word for head in called for word in (head, *children(head, "compound", "flat"))]
    return {word.text for word in beside if word.pos_ == "PROPN"}


def accused_by_others(frame: Frame) -> Frame:
    """ "was accused by her uncle of taking money": her uncle says so, not she."""
    source = frame.source
    if frame.modality != "alleged" or source is None or source.dep_ != "nsubjpass":
        return frame
    if lemma(source.head) not in word_sets("speech")["accusing"]:
        return frame
    return replace(frame, source=speaker(source.head)).marked("accused_guard")
