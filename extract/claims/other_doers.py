"""Events whose doers a retelling names otherwise: "agents seized the bishop ... the ministry denied
the arrest", "exiles marched ... the march was organized by the club".

Who denies it, or organizes it, need not be who was told to have done it. Where more than one event
may be meant, nobody can tell of which: of two victims a denial by somebody else is of neither, and
who organized "the march" behind a march and a march against it may have organized either.
"""

from collections.abc import Iterable, Sequence

from extract.claims.drafts import Draft
from extract.role_groups import SUFFERERS
from graph.ontology import ontology

_GATHERINGS = ("protest", "counter_protest")


def denied_by_no_doer(
    homes: Sequence[list[Draft]], draft: Draft, whom: frozenset[str]
) -> list[list[Draft]]:
    """The events that a denial may be of; none of those of two victims where it names neither."""
    doubted = [home for home in homes if not whom and _names_others(home, draft)]
    victims = {_of(home, *SUFFERERS) for home in doubted}
    if len(victims) < 2:
        return [*homes]
    return [home for home in homes if home not in doubted]


def not_of_another_crowd(
    homes: Sequence[list[Draft]], draft: Draft, told: Iterable[Draft]
) -> list[list[Draft]]:
    """The events of a noun, but for a march behind which another crowd is told to have marched."""
    if draft.frame.type not in _GATHERINGS:
        return [*homes]
    crowds = [t for t in told if t.frame.type in _GATHERINGS and t.frame.type != draft.frame.type]
    return [h for h in homes if not _names_others(h, draft) or not _is_between(crowds, h, draft)]


def _is_between(crowds: Sequence[Draft], home: Sequence[Draft], draft: Draft) -> bool:
    first, last = home[-1].frame.trigger.i, draft.frame.trigger.i
    return any(first < crowd.frame.trigger.i < last for crowd in crowds)


def _names_others(home: Sequence[Draft], draft: Draft) -> bool:
    """Whether both name a doer, and none of one is one of the other."""
    doers = ontology().doer_roles
    own, told = draft.fillers(*doers), _of(home, *doers)
    return bool(own) and bool(told) and own.isdisjoint(told)


def _of(event: Sequence[Draft], *roles: str) -> frozenset[str]:
    return frozenset(entity for draft in event for entity in draft.fillers(*roles))
