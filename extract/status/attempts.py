"""Attempts and no attempts: "the abduction attempt", "was nearly abducted".

They were tried. Where no word tells of trying or failing ("saw men push him into a van") it was
done. What a state was about to order ("was nearly deported", "days away from being extradited"), or
what was only to come ("on the point of seizing him"), nobody has tried: it is hypothetical.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import is_verbal, lemma, sentence_of, word_before
from extract.status.brinks import is_close_to, is_on_the_brink
from extract.status.cues import status_of
from extract.status.with_status import with_status
from extract.statuses import REPORTED
from extract.wordlists import word_sets
from graph.model import Modality

_MEASURES = ("restrict_mobility", "legal_action")
"""What is ordered or not, and rarely tried."""


def attempted_in_a_word(frame: Frame) -> Frame:
    """ "the abduction attempt", "a kidnap bid": it was tried, and is no plan."""
    trigger = frame.trigger
    if frame.modality in ("attempted", "denied", "negated"):
        return frame
    if trigger.dep_ != "compound" or trigger.head.i != trigger.i + 1:
        return frame
    if lemma(trigger.head) not in word_sets("modality")["attempt_nouns"]:
        return frame
    if status_of(trigger.head).modality != "asserted":
        return frame
    return replace(frame, modality="attempted", cues=(trigger.head,)).marked("attempt_guard")


def nearly_done(frame: Frame) -> Frame:
    """ "was nearly abducted", "came close to killing": it was tried, and did not come to it; "days
    away from being deported", "on the point of killing": nobody has tried yet."""
    trigger = frame.trigger
    if frame.modality not in REPORTED or not is_verbal(trigger):
        return frame
    before = word_before(trigger)
    nearly = before is not None and (_is_nearly(before, trigger) or _is_all_but(before))
    if before is None or not (nearly or is_on_the_brink(trigger)):
        return frame
    tried = (nearly or is_close_to(trigger)) and frame.type not in _MEASURES
    told: Modality = "attempted" if tried else "hypothetical"
    if told == frame.modality:
        return frame
    return replace(frame, modality=told, cues=(before,)).marked("nearly_guard")


def _is_nearly(word: Token, verb: Token) -> bool:
    return word.lower_ in word_sets("modality")["nearly_words"] and word.head.i == verb.i


def _is_all_but(word: Token) -> bool:
    """The "but" of "was all but abducted"."""
    all_ = word_before(word) if word.lower_ == "but" else None
    return all_ is not None and all_.lower_ == "all"


def attempted_by_no_word(frame: Frame) -> Frame:
    """ "saw men push him into a van": where no word tells of trying or failing, it was done."""
    if frame.modality != "attempted" or frame.cues:
        return frame
    trying = word_sets("modality")["trying_words"] | word_sets("modality")["attempt_adjectives"]
    if any(word.lower_ in trying or lemma(word) in trying for word in sentence_of(frame.trigger)):
        return frame
    status = status_of(frame.trigger, event_type=frame.type)
    return with_status(frame, status, "no_attempt_guard")
