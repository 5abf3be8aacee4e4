"""Charges by which one side answers: "A man pushed Ms Mora. He claims that she hit him. The police
are investigating the assault".

The text tells the push, and no more than that somebody says that she hit him. A noun that looks
back ("the assault") is not of that counter-charge, or the attack on her would be hers. It is of the
push where she herself tells of it ("she reported the assault"); else nobody can tell of which.
"""

from collections.abc import Sequence

from extract.claims.drafts import Draft
from extract.claims.owned_deeds import is_alike
from extract.role_groups import SUFFERERS
from extract.statuses import DOUBTED

_DOERS = ("initiator",)


def without_counter_charges(
    events: Sequence[list[Draft]], noun: Draft, beside: Sequence[Draft]
) -> Sequence[list[Draft]]:
    """Of events that a noun may name, the last first, but for such charges.

    Args:
        beside: What is told in the sentence of the noun.
    """
    charges = [e for e in events if any(_answers(e, told) for told in events)]
    if not charges or any(_is_named(charge, noun) for charge in charges):
        return events
    answered = [e for e in events if any(_answers(charge, e) for charge in charges)]
    return [e for e in answered if _is_told_by_its_victim(e, beside)][:1]


def _is_named(charge: Sequence[Draft], noun: Draft) -> bool:
    """ "The embassy alleges that he attacked its staff. The attack left two hurt": of its word."""
    return any(is_alike(noun.frame.trigger, draft.frame.trigger) for draft in charge)


def _is_told_by_its_victim(event: Sequence[Draft], beside: Sequence[Draft]) -> bool:
    victims = _of(event, *SUFFERERS)
    return any(not victims.isdisjoint(draft.fillers(*_DOERS)) for draft in beside)


def _answers(charge: Sequence[Draft], told: Sequence[Draft]) -> bool:
    """Whether what is only said of somebody turns around what is told to have been done to them."""
    if any(draft.frame.modality not in DOUBTED for draft in charge):
        return False
    if all(draft.frame.modality in DOUBTED for draft in told):
        return False
    return not _of(charge, *_DOERS).isdisjoint(_of(told, *SUFFERERS))


def _of(event: Sequence[Draft], *roles: str) -> set[str]:
    return {entity for draft in event for entity in draft.fillers(*roles)}
