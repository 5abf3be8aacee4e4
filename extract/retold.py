"""Events that a sentence tells only through what is about them: a film, a memorial, a report.

"On Tuesday a memorial for the victims of the massacre was interrupted": the massacre was not on
Tuesday, and not where the memorial was.
"""

from spacy.tokens import Token

from extract.grammar import NOUNS, has_had, is_verbal, lemma
from extract.wordlists import word_sets

_SINCE, _LONG = ("since", "after"), ("year", "decade", "month", "week")
_LIKE = frozenset(("contrary", "unlike", "according", "despite", "like"))
_ABOUT = ("about", "on", "of", "for", "to", "over", "into")


def is_of_the_retelling(word: Token, trigger: Token) -> bool:
    """Whether a word, a time or a place, stands outside of what tells of the event itself."""
    about = _about_it(trigger)
    return about is not None and about.i != word.i and not about.is_ancestor(word)


def is_told_later(word: Token, trigger: Token) -> bool:
    """Whether a verb says of the event that it had been before: "admitted that she had called"."""
    here = trigger
    while here.head.i != here.i and here.i != word.i:
        if has_had(here) and here.dep_ == "ccomp" and here.head.i == word.i:
            return True
        here = here.head
    return False


def _report_in_front(word: Token) -> Token | None:
    """The head of "as the paper reported on 9 May," and "contrary to what was said", around a word.

    That was the day of the report, and not of what it tells.
    """
    said = word_sets("speech")["verbs"]
    speaks, here = False, word
    while here.head.i != here.i:
        speaks = speaks or (is_verbal(here) and lemma(here) in said)
        if speaks and here.i < here.head.i:
            as_ = any(child.dep_ == "mark" and child.lower_ == "as" for child in here.lefts)
            if here.dep_ == "advcl" and as_ and lemma(here) in said:
                return here
            if here.lower_ in _LIKE:
                return here
        here = here.head
    return None


def is_of_a_report_in_front(word: Token, trigger: Token) -> bool:
    """Whether a word stands in such a report, and the trigger does not."""
    report = _report_in_front(word)
    return report is not None and report.i != trigger.i and not report.is_ancestor(trigger)


def is_from_another_day(trigger: Token) -> bool:
    """Whether a noun names what was long before: "five years since the protests"."""
    preposition = trigger.head
    if trigger.dep_ != "pobj" or preposition.lower_ not in _SINCE or not preposition.i:
        return False
    return lemma(preposition.nbor(-1)) in _LONG


def _about_it(trigger: Token) -> Token | None:
    """The "for" of "a memorial for the victims of the massacre"; None: told by itself."""
    here = trigger
    while here.dep_ in ("pobj", "compound", "conj", "nmod") and not is_verbal(here.head):
        above = here.head
        if here.dep_ == "pobj":
            if above.dep_ != "prep" or above.lower_ not in _ABOUT or above.head.pos_ not in NOUNS:
                return None
            if lemma(above.head) in word_sets("light_verbs")["retelling_nouns"]:
                return above
            above = above.head
        here = above
    return None
