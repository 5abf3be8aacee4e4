"""Who denies what is told as not done: whoever the denial names, or who answers for the doers.

As all guards (`extract.guards`) each is one function from a frame to a frame, and leaves its name
in the frame's rule when it has changed something.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    children,
    conjuncts,
    first_conjunct,
    has_modal,
    is_verbal,
    lemma,
    sentence_of,
)
from extract.state_words import is_nation
from extract.status.cue_path import names_claim
from extract.status.cues import Status, denial_governs
from extract.status.denying_verbs import is_undenied
from extract.status.local_cues import negated_here
from extract.statuses import REFUTED
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_OWN = frozenset({"his", "her", "its", "their"})
_OURS = frozenset({"our", "my", "us", "we", "i"})


def denied_by_its_speaker(frame: Frame) -> Frame:
    """ "Y says that it is plain; the editors deny having printed it": the editors deny."""
    if frame.modality != "denied":
        return frame
    denial = denial_governs(frame.trigger, event_type=frame.type)
    if denial is None or denial.source is None:
        return frame
    if not _names_speaker(denial.source) and not _claims_it(frame.source):
        return frame
    if frame.source is not None and frame.source.i == denial.source.i:
        return frame
    if _goes_on_with_the_saying(frame.source, denial):
        return frame
    return replace(frame, source=denial.source).marked("denier_guard")


def _goes_on_with_the_saying(source: Token | None, denial: Status) -> bool:
    """ "The leader said | his members had come to listen | and rejected claims": the leader does;
    the parser joins a plain past tense to the "had come" of his own people."""
    inner, verb = denial.source.head if denial.source is not None else None, denial.cues[0]
    if source is None or inner is None or inner.dep_ != "ccomp" or inner.head.i != source.head.i:
        return False
    theirs = any(owner.lower_ in _OWN for owner in children(denial.source or inner, "poss"))
    earlier = any(aux.lower_ in ("had", "have", "has") for aux in children(inner, "aux"))
    plain = verb.tag_ == "VBD" and not children(verb, "aux", "nsubj")
    return theirs and earlier and plain and source.dep_ == "nsubj" and verb.i > inner.i


def _claims_it(source: Token | None) -> bool:
    """ "He rejected a claim by | Wangmo": she does not deny it."""
    by = source.head if source is not None and source.dep_ == "pobj" else None
    return by is not None and by.lower_ in ("by", "of", "from") and names_claim(by.head)


def _names_speaker(word: Token) -> bool:
    return word.pos_ in ("NOUN", "PROPN")


def denied_after_a_colon(frame: Frame) -> Frame:
    """ "the mission disputed that: nobody had gone in": what comes is the mission's own word."""
    if frame.modality != "negated":
        return frame
    trigger = frame.trigger
    before = trigger.doc[sentence_of(trigger).start : trigger.i]
    colon = next((t.i for t in reversed(list(before)) if t.text == ":"), None)
    verbs = word_sets("modality")["deny_verbs"] | word_sets("modality")["contradicting_verbs"]
    for word in trigger.doc[sentence_of(trigger).start : colon] if colon is not None else ():
        if lemma(word) in verbs and not is_undenied(word):
            source = speaker(word)
            if source is not None:
                told = replace(frame, modality="denied", cues=(word, *frame.cues), source=source)
                return told.marked("colon_guard")
    return frame


def denied_for_its_own(frame: Frame) -> Frame:
    """ "none of our officers followed her, the consul said": who answers for them denies it."""
    held_against = frame.type == "mobilize" or frame.harms
    if frame.modality != "negated" or frame.source is None or not held_against:
        return frame
    if has_modal(frame.trigger):
        return frame
    doers = [f.head for f in frame.fillers if f.role in ontology().doer_roles]
    suffers = any(f.head.i == frame.source.i for f in frame.fillers if f.role == "target")
    told = any(
        _answers_for(frame.source, doer)
        or _is_the_source(frame.source, doer)
        or _speaks_up_for(frame, doer)
        for doer in doers
    )
    if suffers or not told:
        return frame
    return replace(frame, modality="denied").marked("own_denial_guard")


def _answers_for(source: Token, doer: Token) -> bool:
    """Whether the ones who did nothing are the speaker's own, by a word or by his office."""
    clause = {word.i for told in children(doer, "relcl", "acl") for word in told.subtree}
    phrase = [word.lower_ for word in doer.subtree if word.i not in clause]
    if not _OURS.isdisjoint(phrase):
        return True
    words = word_sets("speech")
    offices = word_sets("relations")["spokespersons"] | word_sets("relations")["represents_states"]
    offices |= word_sets("modality")["of_a_mission"]
    in_office = lemma(source) in offices | words["official_bodies"] | words["missions"]
    return in_office and phrase[0] in word_sets("modality")["negative_words"] | {"no"}


def _is_the_source(source: Token, doer: Token) -> bool:
    """ "The consulate informed us that it neither paid nor sent them": "it" is the consulate."""
    clause = first_conjunct(doer.head)
    own = doer.dep_ == "nsubj" and clause.dep_ == "ccomp" and source.head.i == clause.head.i
    if any(word.lower_ == "yet" for word in children(clause, "advmod")):
        return False  # "has not yet hired them"
    plural = source.tag_ in ("NNS", "NNPS")
    return own and source.dep_ == "nsubj" and doer.lower_ == ("they" if plural else "it")


def _speaks_up_for(frame: Frame, doer: Token) -> bool:
    """ "Rwanda has never followed exiles, Mr. Uwera said": of a state, and with a "never"."""
    never = any(word.lower_ == "never" for word in children(frame.trigger, "neg", "advmod"))
    named = frame.source is not None and _names_speaker(frame.source)
    told = any(f.head.lower_ in _OURS for f in frame.fillers if f.role == "target")
    return never and named and not told and (is_nation(doer.text) or doer.ent_type_ == "GPE")


def denied_in_one_list(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "neither filmed nor followed her, the consul said": he denies the one like the other."""
    verb = frame.trigger
    if frame.modality != "negated" or frame.source is None or not is_verbal(verb):
        return frame
    if children(verb, "nsubj", "nsubjpass") and verb.dep_ == "conj":
        return frame
    listed = {other.i for other in conjuncts(first_conjunct(verb))} - {verb.i}
    denied = (f for f in frames if f.modality == "denied" and f.trigger.i in listed)
    if not any(f.source is not None and f.source.i == frame.source.i for f in denied):
        return frame
    return replace(frame, modality="denied").marked("list_guard")


def doubted_in_one_list(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "Was not convinced that guards beat him or that they threatened her": both are doubted."""
    verb = frame.trigger
    if frame.modality != "asserted" or verb.dep_ != "conj" or not _is_opened_by_that(verb):
        return frame
    first = first_conjunct(verb)
    above = first.head
    if first.dep_ != "ccomp" or not _is_opened_by_that(first) or negated_here(first):
        return frame
    doubting = lemma(above) in word_sets("modality")["doubting_verbs"]
    if not doubting and not negated_here(above, objects=False):
        return frame
    open_ = (*REFUTED, "hypothetical")
    doubted = (f for f in frames if f.trigger.i == first.i and f.modality in open_)
    other = next(doubted, None)
    if other is None or negated_here(verb):
        return frame
    told = replace(frame, modality=other.modality, cues=other.cues, source=other.source)
    return told.marked("list_guard")


def _is_opened_by_that(clause: Token) -> bool:
    return any(mark.lower_ == "that" for mark in children(clause, "mark"))
