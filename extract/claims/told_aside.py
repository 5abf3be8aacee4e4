"""Which of two events a definite noun names: the one the story tells, or one it only recalls.

"Sixty people gathered in Lyon, led by Mina Rad, who had led a strike in 2023. The gathering was
peaceful": the story is about the gathering of sixty people, and the strike stands in a clause about
somebody. A noun that is made of the word of one of them ("shouted ... the shouting") names that
one. Where the nearer one is recalled and neither says that the other is meant, it is of neither.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.owned_deeds import is_alike
from extract.claims.then_and_there import own_date
from extract.grammar import children, has_had, is_verbal, lemma
from extract.wordlists import word_sets

_BELOW = ("relcl", "advcl", "acl")
_NEAR = 2
"""Within so many sentences the story goes on behind what it recalls."""


def nearest_meant(draft: Draft, homes: Sequence[list[Draft]]) -> Sequence[list[Draft]]:
    """The events that a definite noun may name, the one that is meant first.

    Args:
        homes: Events that it may name by its words, the last first.
    """
    homes = _of_its_word(draft.frame.trigger, homes)
    if len(homes) < 2 or _is_recalling(draft):
        return homes
    last = homes[0]
    story = next((home for home in homes[1:] if not _is_recalled(home, homes[1])), None)
    if story is None or not _is_recalled(last, story):
        return homes
    noun = draft.frame.trigger
    if not _is_alike(noun, story) and _is_alike(noun, last):
        return homes if _is_specific(noun) else ()
    close = draft.frame.sentence - story[-1].frame.sentence <= _NEAR
    return [story] if close and all(_below(one.frame.trigger) for one in last) else ()


def _of_its_word(noun: Token, homes: Sequence[list[Draft]]) -> Sequence[list[Draft]]:
    """Of the events that a noun like "the shouting" may name those told with its word, if any."""
    alike = [home for home in homes if _is_alike(noun, home)]
    return alike if alike and _is_specific(noun) else homes


def _is_specific(noun: Token) -> bool:
    """Whether it is no noun for any deed of its type, as "the attack" and "the protest" are."""
    words = word_sets("event_words")
    general = words["of_any_deed"] | words["of_any_taking"] | words["of_any_gathering"]
    return lemma(noun) not in general


def _is_alike(noun: Token, event: Sequence[Draft]) -> bool:
    return any(is_alike(noun, told.frame.trigger) for told in event)


def _is_recalled(event: Sequence[Draft], story: Sequence[Draft]) -> bool:
    """Whether all that tells an event looks back from the story: "who had been beaten in 2021"."""
    return all(_is_recalling(told) or _is_of_an_earlier_year(told, story) for told in event)


def _is_recalling(draft: Draft) -> bool:
    """Whether the clause of a claim, or one about its noun, is in the past perfect.

    "He said that he had been beaten" only says in the past what he said.
    """
    trigger = draft.frame.trigger
    if any(has_had(clause) for clause in children(trigger, "relcl")):
        return True
    here = trigger
    while True:
        if is_verbal(here) and here.dep_ == "ccomp":
            return False
        if has_had(here):
            return True
        if here.head.i == here.i or here.dep_ in _BELOW:
            return False
        here = here.head


def _is_of_an_earlier_year(draft: Draft, story: Sequence[Draft]) -> bool:
    """ "Who was held in 2018", told of 2022: a clause below another gives an earlier year."""
    own = own_date(draft)
    known = [date for date in map(own_date, story) if date is not None]
    if own is None or not known or not _below(draft.frame.trigger):
        return False
    return all(own.to[:4] < date.from_[:4] for date in known)


def _below(trigger: Token) -> bool:
    """Whether an event is told in a clause about somebody, or by a noun in one."""
    return any(word.dep_ in _BELOW for word in (trigger, *trigger.ancestors))
