"""What a counter-protest answers when its own sentence does not say: the gathering just told.

"Seventy students gathered at the library. A second group formed a line across the plaza": the role
stands outside the sentence and is marked as inferred.
"""

from collections.abc import Sequence
from dataclasses import replace

from extract.claims.drafts import Draft
from graph.model import STANDING, Role

_ANSWERED = ("protest", "public_event")
_LOOK_BACK = 3
"""Sentences before the counter-protest in which the gathering must stand."""

_TRUST = 0.5


def with_answers(drafts: Sequence[Draft]) -> list[Draft]:
    """Give counter-protests without target event the last gathering told before them."""
    answered: list[Draft] = []
    for number, draft in enumerate(drafts):
        wants = draft.frame.type == "counter_protest" and _is_told(draft)
        if wants and not any(role.role == "target_event" for role in draft.roles):
            gathering = _last_gathering(drafts[:number], draft)
            if gathering is not None:
                draft = replace(draft, roles=(*draft.roles, _answer(gathering)))
        answered.append(draft)
    return answered


def _is_told(draft: Draft) -> bool:
    return STANDING[draft.frame.modality] == "reported"


def _last_gathering(before: Sequence[Draft], draft: Draft) -> Draft | None:
    for other in reversed(before):
        if draft.frame.sentence - other.frame.sentence > _LOOK_BACK:
            return None
        if other.frame.type in _ANSWERED and _is_told(other):
            return other
    return None


def _answer(gathering: Draft) -> Role:
    trigger = gathering.frame.trigger
    end = trigger.idx + len(trigger)
    words = trigger.text
    return Role("target_event", trigger.idx, end, words, value=words, score=_TRUST, inferred=True)
