"""What parts a deed from the day told before: "since then", "in recent months", "for a year".

"On 3 May fifty people gathered. Since then the organizer has had letters. He was followed": nobody
says that it was on 3 May.
"""

from spacy.tokens import Span, Token

from extract.grammar import lemma, sentence_of
from extract.wordlists import word_sets
from graph.dates import is_day
from graph.model import DateInterval, Role

_OPENING = 7
"""Words at the start of a sentence in which a jump holds for all that follows."""
_FAR = 6
"""Sentences up to which a day is looked for; what is farther away is not of a scene."""


def is_behind_a_jump(day: Role, trigger: Token) -> bool:
    """Whether the text jumps to another time between a day that is told before and a deed."""
    if not isinstance(day.value, DateInterval) or not is_day(day.value):
        return False
    sentence = sentence_of(trigger)
    if day.start < sentence.start_char and _is_of_many_days(trigger):
        return True
    for _ in range(_FAR):
        if day.start >= sentence.start_char:
            return False
        if _jumps(sentence):
            return True
        if not sentence.start:
            return False
        sentence = sentence_of(sentence.doc[sentence.start - 1])
    return False


def _is_of_many_days(trigger: Token) -> bool:
    """ "They | followed him for a year", "was | arrested twice", "as a boy he was | beaten"."""
    words = word_sets("scenes")
    for child in trigger.children:
        if child.lower_ in words["at_many_times"] and child.dep_ == "advmod":
            return True
        below = [lemma(one) for one in child.children if one.dep_ == "pobj"]
        if child.lower_ == "as" and not words["ages"].isdisjoint(below):
            return True
        if child.lower_ == "for" and not words["stretches"].isdisjoint(below):
            return True
    return False


def _jumps(sentence: Span) -> bool:
    """Whether a sentence opens with a stretch of time that is not the day before it."""
    words = word_sets("scenes")
    for token in sentence[:_OPENING]:
        behind = token.nbor(1).lower_ if token.i + 1 < sentence.end else ""
        if token.lower_ == "since" and behind in words["then"]:
            return True
        if lemma(token) in words["stretches"] and _is_another(token):
            return True
    return False


def _is_another(noun: Token) -> bool:
    """ "Recent | months", "the following | years", "later that | year", "a | month after"."""
    words = word_sets("scenes")
    behind = noun.nbor(1).lower_ if noun.i + 1 < len(noun.doc) else ""
    if behind in words["behind_stretches"]:
        return True
    before = [noun.doc[i].lower_ for i in range(max(sentence_of(noun).start, noun.i - 3), noun.i)]
    if noun.tag_ == "NNS" and any(word in words["other_stretches"] for word in before):
        return True
    return "later" in before and before[-1:] == ["that"]
