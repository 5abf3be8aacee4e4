"""The land of an event that is told again: "the arrest" was where the man was arrested."""

from collections.abc import Sequence
from dataclasses import replace

from extract.claims.drafts import Draft
from extract.claims.times import carried
from graph.model import Role

_TRUST = 0.7
"""Most trust in a place that only another telling names."""


def with_told_lands(drafts: Sequence[Draft]) -> list[Draft]:
    """The tellings of one event, those without a place with the states that another one names.

    Towns and spots stay with the words that name them: the event holds the most exact place as it
    is.
    """
    named = (lands for draft in drafts if (lands := _lands(draft)))
    lands = next(named, ())
    return [_placed(draft, lands) for draft in drafts] if lands else list(drafts)


def _lands(draft: Draft) -> tuple[Role, ...]:
    return tuple(r for r in draft.roles if r.role == "place" and not r.inferred and _is_land(r))


def _is_land(role: Role) -> bool:
    kind, _, code = (role.entity or "").partition(":")
    return kind == "place" and len(code) == len("TH")


def _placed(draft: Draft, lands: Sequence[Role]) -> Draft:
    done = draft.frame.scope == "incident" and draft.is_reported
    if not done or any(role.role == "place" for role in draft.roles):
        return draft
    again = (replace(carried(land), score=min(land.score, _TRUST)) for land in lands)
    return replace(draft, roles=(*draft.roles, *again))
