"""Charges by which one side answers: "A man pushed Ms Mora. He claims that she hit him. The police
are investigating the assault".

The text tells the push, and no more than that somebody says that she hit him. A noun that looks
back ("the assault") is not of that counter-charge, or the attack on her would be hers.
"""

from collections.abc import Sequence

from extract.claims.drafts import SUFFERERS, Draft

_ONLY_SAID = ("alleged", "denied", "negated", "hypothetical")
_DOERS = ("initiator",)


def without_counter_charges(events: Sequence[list[Draft]]) -> Sequence[list[Draft]]:
    """The events but for those which nobody but the other side tells of the victim of one."""
    return [e for e in events if not any(_answers(e, told) for told in events)]


def _answers(charge: Sequence[Draft], told: Sequence[Draft]) -> bool:
    """Whether what is only said of somebody turns around what is told to have been done to them."""
    if any(draft.frame.modality not in _ONLY_SAID for draft in charge):
        return False
    if all(draft.frame.modality in _ONLY_SAID for draft in told):
        return False
    return not _of(charge, *_DOERS).isdisjoint(_of(told, *SUFFERERS))


def _of(event: Sequence[Draft], *roles: str) -> set[str]:
    return {entity for draft in event for entity in draft.fillers(*roles)}
