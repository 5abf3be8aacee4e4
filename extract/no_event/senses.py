"""Words that the reader takes in another sense than they have here.

"She was fired in the end": nobody shot at her. "The college has reinstated the talk": it undid
what it had done. Each guard (`extract.guards`) changes the type of a frame, and nothing else.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma, patients
from extract.modes import mode_of
from extract.naming.person_words import person_words
from extract.wordlists import word_sets

_AIMED = frozenset({"at", "on", "upon", "into", "towards", "toward"})
_WITHHELD = frozenset({"cancel_or_censor", "restrict_mobility"})


def lost_a_post(frame: Frame) -> Frame:
    """ "was fired from the school": who is fired, and not fired at, loses a post."""
    trigger = frame.trigger
    if frame.type != "assault" or lemma(trigger) not in word_sets("senses")["dismissing"]:
        return frame
    fired_at = any(child.lower_ in _AIMED for child in children(trigger, "prep"))
    if fired_at or not _has_a_person_for_object(trigger):
        return frame
    return replace(frame, type="legal_action", mode="sanction").marked("post_guard")


def _has_a_person_for_object(verb: Token) -> bool:
    """ "she was fired", "fired the dean"; shots and guns are fired as well."""
    found = patients(verb)
    fired = word_sets("senses")["fired_things"]
    return bool(found) and not any(lemma(word) in fired for word in found)


def given_back(frame: Frame) -> Frame:
    """ "reinstated the talk", "restored her passport": it answers the deed, and is not the deed."""
    gives = lemma(frame.trigger) in word_sets("senses")["giving_back"]
    if frame.type not in _WITHHELD or not gives:
        return frame
    return replace(frame, type="respond", mode=None).marked("given_back_guard")


def done_to_a_person(frame: Frame) -> Frame:
    """ "kicked the student Jo Park": a person is beaten, things are damaged."""
    trigger = frame.trigger
    mode = mode_of("assault", trigger)
    if frame.type != "vandalize" or mode != "beating" or not is_verbal(trigger):
        return frame
    if not any(_is_a_person(word) for word in patients(trigger)):
        return frame
    return replace(frame, type="assault", mode=mode).marked("person_guard")


def _is_a_person(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or person_words().role(lemma(noun)) is not None
