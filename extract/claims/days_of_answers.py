"""The day behind an answer to what the text told before with a day of its own.

"Two men beat Omar on 3 May. The embassy denied any part in the attack on | 9 May": on that day it
denied it. Without the sentence before, the day may be that of the attack, and stays with it.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.earlier_events import remembered_with
from extract.claims.named_apart import names_another
from extract.claims.then_and_there import own_date
from extract.grammar import is_verbal
from extract.role_groups import SUFFERERS
from extract.statuses import REPORTED
from extract.wordlists import word_sets
from graph.model import DateInterval, Role

_LOOK_BACK = 6
"""Sentences within which a definite noun finds its event."""
_AGAIN = ("the", "this", "that", "these", "those", "such", "his", "her", "their", "its")
_PAST = ("VBD", "VBN")


def with_days_of_answers(drafts: Sequence[Draft]) -> list[Draft]:
    """Move such days from the nouns of events to the verbs that answer them; in text order."""
    place = {draft.frame.trigger.i: number for number, draft in enumerate(drafts)}
    told: dict[str, list[Draft]] = defaultdict(list)
    moved = list(drafts)
    for number, draft in enumerate(drafts):
        alike = told[draft.frame.type]
        answer = _answer(draft.frame.trigger)
        day = None if answer is None else _day_behind(draft, alike)
        if answer is not None and day is not None:
            moved[number] = draft = replace(
                draft, roles=tuple(role for role in draft.roles if role != day)
            )
            at = place.get(answer.i)
            if at is not None and not any(role.role == "time" for role in moved[at].roles):
                moved[at] = replace(moved[at], roles=(*moved[at].roles, day))
        alike.append(draft)
    return moved


def _answer(trigger: Token) -> Token | None:
    """The verb in the past that answers a definite noun; None for others."""
    beside = {child.lower_ for child in trigger.lefts}
    if is_verbal(trigger) or beside.isdisjoint(_AGAIN) or names_another(trigger):
        return None
    if beside & word_sets("event_words")["ordinals"]:  # "the second attack on 9 May"
        return None
    part = remembered_with(trigger)
    if part is None:
        return None
    verb = part.head
    while not is_verbal(verb) and verb.head.i != verb.i:
        verb = verb.head
    return verb if is_verbal(verb) and verb.tag_ in _PAST and verb.i < trigger.i else None


def _day_behind(draft: Draft, alike: Sequence[Draft]) -> Role | None:
    """The day behind a noun that is later than that told of its event; None without one."""
    frame = draft.frame
    days = (r for r in draft.roles if r.role == "time" and r.start > frame.trigger.idx)
    day = next(days, None)
    if day is None or not isinstance(day.value, DateInterval):
        return None
    for one in reversed(alike):
        if frame.sentence - one.frame.sentence > _LOOK_BACK:
            return None
        before = own_date(one)
        if one.frame.modality not in REPORTED or before is None or _differ(one, draft):
            continue
        same = one.frame.sentence < frame.sentence
        return day if same and before.to < day.value.from_ else None
    return None


def _differ(one: Draft, two: Draft) -> bool:
    """Whether both name whom it befell, and nobody in common."""
    mine, theirs = one.fillers(*SUFFERERS), two.fillers(*SUFFERERS)
    return bool(mine) and bool(theirs) and not mine & theirs
