"""Events that a sentence tells only through what is about them: a film, a memorial, a report.

"On Tuesday a memorial for the victims of the massacre was interrupted": the massacre was not on
Tuesday, and not where the memorial was.
"""

from spacy.tokens import Token

from extract.grammar import NOUNS, has_had, is_verbal, lemma
from extract.wordlists import word_sets

_SINCE, _LONG = ("since", "after"), ("year", "decade", "month", "week")
_LIKE = frozenset(("contrary", "unlike", "according", "despite", "like"))
_PARTICIPLES = ("acl", "relcl")
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

    That was the day of the report, and not of what it tells; likewise "according to the complaint
    unsealed today".
    """
    said = word_sets("speech")["verbs"]
    speaks, here = False, word
    while here.head.i != here.i:
        speaks = speaks or (is_verbal(here) and lemma(here) in said)
        speaks = speaks or (here.dep_ in _PARTICIPLES and _is_paper(here.head))
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
    if report is None:
        return _is_of_a_paper(word, trigger)
    return report.i != trigger.i and not report.is_ancestor(trigger)


def _is_paper(noun: Token) -> bool:
    return noun.pos_ in NOUNS and lemma(noun) in word_sets("speech")["papers"]


def _is_of_a_paper(word: Token, trigger: Token) -> bool:
    """Whether a word says when a paper came out that tells the event below a verb of saying:
    "court papers filed on | Tuesday say that he hired two men"."""
    came_out = word
    while came_out.dep_ not in _PARTICIPLES:
        if came_out.head.i == came_out.i:
            return False
        came_out = came_out.head
    paper = came_out.head
    if not _is_paper(paper):
        return False
    told_by = paper.head.head if paper.dep_ == "pobj" else paper.head
    if lemma(told_by) not in word_sets("speech")["verbs"] or paper.i > told_by.i:
        return False
    below = (child for child in told_by.children if child.dep_ == "ccomp")
    return any(clause.i == trigger.i or clause.is_ancestor(trigger) for clause in below)


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
