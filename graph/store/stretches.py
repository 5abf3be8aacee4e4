"""Which events of an index reach into a stretch of time, without a look at all that were before.

Events are kept by their span: a day, part of one month, part of one year, or more. One that stays
in its month and reaches into a stretch has begun in the month in which the stretch begins.
"""

from dataclasses import dataclass
from itertools import product

from graph.store.filters import EventFilter
from graph.store.text import clean

_SHARED = {"day": 10, "month": 7, "year": 4, "more": 0}
"""By span, how many characters the first and the last day of an event have in common at least."""


@dataclass(frozen=True, slots=True)
class Lane:
    """Events of one span, and of one type unless it is None.

    Those that last until the stretch have no first day before `beginning`, a day or part of one.
    """

    span: str
    beginning: str
    type: str | None


def span(first: str | None, last: str | None) -> str | None:
    """The shortest span that holds an event; None when it is undated."""
    if first is None or last is None:
        return None
    return next(name for name, shared in _SHARED.items() if first[:shared] == last[:shared])


def lanes(wanted: EventFilter) -> list[Lane]:
    """Lanes that share out the events; none where no stretch is asked, or something is narrower."""
    narrower = (wanted.place, wanted.document, wanted.entity, wanted.actor)
    if wanted.since is wanted.until is None or any(one is not None for one in narrower):
        return []
    types: list[str | None] = [*sorted(set(map(clean, wanted.types)))] or [None]
    return [
        Lane(name, (wanted.since or "")[:shared], type_)
        for (name, shared), type_ in product(_SHARED.items(), types)
    ]
