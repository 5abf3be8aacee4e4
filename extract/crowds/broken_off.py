"""A gathering that was broken off was held in part: "the lecture had to be called off after twenty
minutes", "was forced to abandon his talk after students threw eggs at him".

The reader takes "had to be" for what is still to come, and what was abandoned for what never began.
That holds where it was called off before it began, or only plans for it were abandoned.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Frame
from extract.grammar import children, has_modal, has_to, is_condition, is_passive, lemma
from extract.sentence_words import sentence_around
from extract.status.cues import status_of
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_STOPPING = ("cancel_or_censor", "disrupt_event")
_OPEN = ("planned", "hypothetical")
_SHORT_TIMES = ("minute", "hour", "half", "sentence", "word")


def had_to_be_stopped(frame: Frame) -> Frame:
    """ "Had to be cancelled", "had to break off the lecture": it was."""
    if frame.type not in _STOPPING or frame.modality not in _OPEN:
        return frame
    if not _had_to(frame.trigger) or status_of(frame.trigger).modality != "asserted":
        return frame
    return replace(frame, modality="asserted", cues=()).marked("had_to_be_stopped")


def broken_off(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "Her talk had to be called off after twenty minutes": it had begun."""
    if frame.type not in GATHERINGS or frame.modality not in ("negated", *_OPEN):
        return frame
    verb = _stopped_by(frame.trigger)
    words = word_sets("gatherings")
    if verb is None or not sentence_around(verb).words.isdisjoint(words["before_it_began"]):
        return frame
    planned = word_sets("modality")["planned_only"]
    if any(word.lower_ in planned for word in children(frame.trigger, "amod")):
        return frame
    said = {lemma(verb), f"{lemma(verb)} {verb.nbor().lower_}"}
    ended = not said.isdisjoint(words["ending_it"])
    begun = ended and (_had_begun(verb) or _was_disturbed(verb, frames))
    if not begun and said.isdisjoint(words["stopping_what_goes_on"]):
        return frame
    return replace(frame, modality="asserted", cues=()).marked("broken_off")


def _had_to(verb: Token) -> bool:
    """ "Had to be cancelled", "was forced to break off", and neither "would have to" nor "if"."""
    over = verb.head
    if verb.dep_ != "xcomp" or not has_to(verb) or negated_here(verb):
        return False
    had = lemma(over) == "have" and over.tag_ == "VBD"
    forced = lemma(over) in word_sets("gatherings")["forcing"] and is_passive(over)
    plain = not has_modal(over) and not negated_here(over) and not has_to(over)
    supposed = any(map(is_condition, (*children(over, "advcl"), *children(verb, "advcl"))))
    return (had or forced) and plain and not supposed


def _stopped_by(noun: Token) -> Token | None:
    """The verb of "the lecture was broken off", "they had to break off the lecture"."""
    verb = noun.head
    if noun.dep_ in ("nsubj", "nsubjpass"):
        below = [v for v in children(verb, "xcomp") if _had_to(v) and is_passive(v)]
        was = is_passive(verb) and not has_modal(verb) and not negated_here(verb)
        plain = verb.tag_ == "VBN" and was and not has_to(verb)
        return below[0] if below else verb if plain else None
    done = verb.tag_ == "VBD" and not negated_here(verb)
    return verb if noun.dep_ == "dobj" and (done or _had_to(verb)) else None


def _had_begun(verb: Token) -> bool:
    """ "Halfway through", "after twenty minutes"."""
    rest = list(verb.subtree)
    midway = word_sets("gatherings")["midway"]
    after = [w for w in rest if w.lower_ == "after" and w.i > verb.i]
    return any(w.lower_ in midway for w in rest) or any(
        lemma(o) in _SHORT_TIMES for word in after for o in children(word, "pobj")
    )


def _was_disturbed(verb: Token, frames: Sequence[Frame]) -> bool:
    """Whether somebody stormed, shouted or struck in a clause below: "when", "after"."""
    below = {word.i for clause in children(verb, "advcl") for word in clause.subtree}
    below |= {word.i for clause in children(verb.head, "advcl") for word in clause.subtree}
    return any(
        other.type in ("disrupt_event", "assault")
        and other.modality == "asserted"
        and other.trigger.doc is verb.doc
        and other.trigger.i in below
        for other in frames
    )
