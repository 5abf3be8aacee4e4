"""Calls of those who suffer, and of their own: "when they let him out, he called her".

Whoever was held or hurt and calls or tells somebody threatens nobody by that, nor does a relative
of whom he tells. Where relatives are used to put somebody under pressure ("her father called and
told her to stop writing") they pass it on, and are no doers. Verbs that threaten by themselves stay
what they are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.claims.drafts import Draft
from extract.entities import Entities
from extract.grammar import is_passive, is_verbal, lemma
from extract.relations.found import FoundRelation
from extract.wordlists import word_sets

_BY_WORDS = ("threaten", "harass")
_SUFFERED = ("detain", "assault", "restrict_mobility")


def without_calls_home(
    drafts: Sequence[Draft], relations: Iterable[FoundRelation], entities: Entities
) -> list[Draft]:
    """Drop threats by those who only call their own, and let relatives pass pressure on.

    Args:
        drafts: In text order.
    """
    kin = _kin(relations, entities)
    victims: set[str] = set()
    told: list[Draft] = []
    for draft in drafts:
        if not _is_a_call(draft, victims, kin):
            told.append(_passed_on(draft, kin))
        if draft.frame.type in _SUFFERED and draft.is_reported:
            victims |= draft.fillers("target")
        victims -= draft.fillers("initiator") if draft.frame.type in _SUFFERED else frozenset()
    return told


def _kin(
    relations: Iterable[FoundRelation], entities: Entities
) -> frozenset[tuple[str | None, str | None]]:
    """Pairs of relatives, each in both orders."""
    ends = (
        (entities.of(relation.subject), entities.of(relation.object))
        for relation in relations
        if relation.type == "family_of"
    )
    return frozenset(pair for one, other in ends for pair in ((one, other), (other, one)))


def _is_a_call(
    draft: Draft, victims: Iterable[str], kin: frozenset[tuple[str | None, str | None]]
) -> bool:
    """Whether what is read as a threat is a call by a victim, or by a relative."""
    if draft.frame.type not in _BY_WORDS or not _calls(draft):
        return False
    doers = draft.fillers("initiator")
    return bool(doers) and (doers <= set(victims) or _are_kin(doers, draft, kin))


def _passed_on(draft: Draft, kin: frozenset[tuple[str | None, str | None]]) -> Draft:
    """A draft in which a relative who calls does not press, but is used to."""
    doers = draft.fillers("initiator")
    pressed = draft.frame.type == "coerce_by_proxy" and _calls(draft)
    if not pressed or not doers or not _are_kin(doers, draft, kin):
        return draft
    used = draft.fillers("intermediary")
    roles = (
        replace(role, role="intermediary") if role.role == "initiator" else role
        for role in draft.roles
        if role.role != "initiator" or role.entity not in used
    )
    return replace(draft, roles=tuple(roles))


def _are_kin(
    doers: frozenset[str], draft: Draft, kin: frozenset[tuple[str | None, str | None]]
) -> bool:
    whom = draft.fillers("target", "addressee")
    return bool(whom) and all(any((doer, one) in kin for one in whom) for doer in doers)


def _calls(draft: Draft) -> bool:
    """Whether the word says only that somebody calls, tells or asks."""
    trigger = draft.frame.trigger
    active = is_verbal(trigger) and not is_passive(trigger)
    return active and lemma(trigger) in word_sets("light_verbs")["calling_home"]
