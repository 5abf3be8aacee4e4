"""Words of one sentence that say outright that one event answers or brought about another.

Only what is told as done is taken: that somebody should look into a beating answers nothing.
"""

from collections.abc import Mapping

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.crowds.gathering_types import GATHERINGS
from extract.grammar import children, first_conjunct, is_set_against, lemma
from extract.wordlists import word_sets

ByTrigger = Mapping[int, Draft]
"""Drafts by the number of their trigger."""

_LIST = "event_words"
_OBJECTS = ("dobj", "nsubjpass")
_VERBS = ("VERB", "AUX")
_ANSWERS = ("statement", "respond", "legal_action", "protest")


def answer_to(answered: Draft, by_trigger: ByTrigger) -> Draft | None:
    """The event that another is the object of: "revoked the warrant", "an inquiry into it"."""
    trigger = in_list_with(answered.frame.trigger, by_trigger)
    is_crowd = answered.frame.type in GATHERINGS
    if is_crowd and trigger.i != answered.frame.trigger.i:
        first = by_trigger.get(trigger.i)
        if first is None or first.frame.type not in GATHERINGS:
            return None  # "condemned the killing and the march that followed"
    words, head = word_sets(_LIST), first_conjunct(trigger.head)
    if trigger.dep_ in _OBJECTS:
        head = trigger.head
        says_so = lemma(head) in words["answering"] or _is_reported_to_police(head, by_trigger)
    else:
        says_so = _is_after(trigger, words["about"]) and not is_crowd
        head = head.head
    answer = by_trigger.get(head.i) if says_so else None
    if answer is None and says_so and trigger.dep_ == "pobj":
        answer = told_by(head, by_trigger)  # "opened an inquiry into it"
    is_answer = answer is not None and answer.frame.type in _ANSWERS and answer.is_reported
    return answer if is_answer else None


def _is_reported_to_police(verb: Token, by_trigger: ByTrigger) -> bool:
    """ "Reported the threats to the police": not as news."""
    told = by_trigger.get(verb.i)
    if told is None or told.frame.type != "respond" or not told.fillers("addressee"):
        return False
    return lemma(verb) in word_sets(_LIST)["notifying"]


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


def in_list_with(noun: Token, by_trigger: ByTrigger) -> Token:
    """The first noun of a list that an event stands in: "about the threats and the beating".

    What is listed as not so stands alone. The parser may list it with whom the first befell ("the
    arrest of the poet and the raid"), or with the verb.
    """
    while noun.pos_ == "NOUN" and (noun.dep_ == "conj" or _is_second_object(noun)):
        if is_set_against(noun) or children(noun, "neg"):
            break
        other = noun.head
        if other.pos_ in _VERBS:
            other = _before_and(noun)
        elif other.dep_ == "pobj" and other.i not in by_trigger:
            above = other.head.head
            is_first = above.i in by_trigger or above.dep_ == "conj"
            other = above if is_first and above.pos_ == "NOUN" else other
        if other.pos_ != "NOUN":
            break
        noun = other
    return noun


def _is_second_object(noun: Token) -> bool:
    """ "A complaint about the beating, the threats and the raid": what the parser makes of it."""
    if noun.dep_ != "dobj" or noun.doc[max(noun.left_edge.i - 1, 0)].text != ",":
        return False
    return children(noun.head, "dobj")[0].i < noun.i


def _before_and(noun: Token) -> Token:
    """The noun right before the "and" or comma of another; without one it is of no list."""
    first = noun.left_edge.i
    link = noun.doc[max(first - 1, 0)]
    if first < 2 or not (link.dep_ == "cc" or link.text == ","):
        return noun.head
    return noun.doc[first - 2]


def told_by(word: Token, by_trigger: ByTrigger) -> Draft | None:
    """The event of a word, or of what a verb of no event has as object: "received threats".

    Of "it was over the march that he was held", the clause behind tells it.
    """
    if word.i in by_trigger:
        return by_trigger[word.i]
    word = _set_off(word)
    if word.i in by_trigger:
        return by_trigger[word.i]
    objects = (child.i for child in word.children if child.dep_ in _OBJECTS)
    return next((by_trigger[i] for i in objects if i in by_trigger), None)


def _set_off(verb: Token) -> Token:
    """The verb of the clause that "it was over the march that" sets off; else the verb itself."""
    subjects = children(verb, "nsubj", "expl")
    if lemma(verb) != "be" or [s.lower_ for s in subjects] != ["it"] or children(verb, "neg"):
        return verb
    below = children(verb, "ccomp", "advcl", "acl", "relcl")
    ends = (end for prep in children(verb, "prep") for end in children(prep, "pobj"))
    below += [clause for end in ends for clause in children(end, "acl", "relcl")]
    set_off = [c for c in below if any(m.lower_ == "that" for m in children(c, "mark", "advmod"))]
    return set_off[0] if len(set_off) == 1 else verb


def is_disowned(reason: Token) -> bool:
    """ "Though not because of the march"."""
    return reason.i > 0 and reason.nbor(-1).lower_ in word_sets(_LIST)["nobody"]


def _is_after(word: Token, prepositions: frozenset[str]) -> bool:
    head = word.head
    is_behind = word.dep_ == "pobj" and first_conjunct(head).dep_ == "prep"
    return is_behind and head.lower_ in prepositions
