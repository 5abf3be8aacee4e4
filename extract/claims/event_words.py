"""Words of one sentence that say outright that one event answers or brought about another.

Only what is told as done is taken: that somebody should look into a beating answers nothing.
"""

from collections.abc import Mapping

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.crowds.gathering_types import GATHERINGS
from extract.grammar import lemma
from extract.wordlists import word_sets

ByTrigger = Mapping[int, Draft]
"""Drafts by the number of their trigger."""

_LIST = "event_words"
_OBJECTS = ("dobj", "nsubjpass")
_ANSWERS = ("statement", "respond", "legal_action", "protest")


def answer_to(answered: Draft, by_trigger: ByTrigger) -> Draft | None:
    """The event that another is the object of: "revoked the warrant", "an inquiry into it"."""
    trigger = answered.frame.trigger
    words, head = word_sets(_LIST), trigger.head
    if trigger.dep_ in _OBJECTS:
        says_so = lemma(head) in words["answering"]
    else:
        says_so = _is_after(trigger, words["about"]) and answered.frame.type not in GATHERINGS
        head = head.head
    answer = by_trigger.get(head.i) if says_so else None
    is_answer = answer is not None and answer.frame.type in _ANSWERS and answer.is_reported
    return answer if is_answer else None


def act_upon(asking: Draft, by_trigger: ByTrigger) -> Draft | None:
    """The act done upon a request or an order: "was deported at the request of the embassy"."""
    trigger = asking.frame.trigger
    words = word_sets(_LIST)
    if lemma(trigger) not in words["asking"] or not _is_after(trigger, words["upon"]):
        return None
    act = told_by(trigger.head.head, by_trigger)
    if act is None or act is asking or not (act.is_reported and asking.is_reported):
        return None
    low, high = sorted((act.frame.trigger.i, trigger.right_edge.i))
    around = [*trigger.doc[low : high + 1], *act.frame.trigger.subtree]
    return None if any(word.lower_ in words["nobody"] for word in around) else act


def told_by(word: Token, by_trigger: ByTrigger) -> Draft | None:
    """The event of a word, or of what a verb of no event has as object: "received threats"."""
    if word.i in by_trigger:
        return by_trigger[word.i]
    objects = (child.i for child in word.children if child.dep_ in _OBJECTS)
    return next((by_trigger[i] for i in objects if i in by_trigger), None)


def is_disowned(reason: Token) -> bool:
    """ "Though not because of the march"."""
    return reason.i > 0 and reason.nbor(-1).lower_ in word_sets(_LIST)["nobody"]


def _is_after(word: Token, prepositions: frozenset[str]) -> bool:
    head = word.head
    return word.dep_ == "pobj" and head.dep_ == "prep" and head.lower_ in prepositions
