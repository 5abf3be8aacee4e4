"""When a group acted: runs of its actions without a gap longer than the window."""

from collections.abc import Sequence

import numpy as np

from graph.analysis.actions import Actions, Happening, Indexes
from graph.analysis.campaigns.records import Wave
from graph.analysis.campaigns.rows import DAY, Rows


def split_waves(rows: Rows, acting: Indexes, window: float) -> list[Indexes]:
    """Rows in order of time, cut where a gap is longer than the window, in days."""
    ordered = acting[np.lexsort((acting, rows.time[acting]))]
    if not len(ordered):
        return []
    cuts = np.flatnonzero(np.diff(rows.time[ordered]) > round(window * DAY)) + 1
    return np.split(ordered, cuts)


def make_wave(actions: Actions, rows: Rows, wave: Indexes) -> Wave:
    """What one wave consists of; it is not empty."""
    telling = rows.tellings(wave)
    events = [actions.events[one] for one in sorted(set(actions.event[telling].tolist()))]
    claims = {claim for row in telling.tolist() for claim in actions.claims[row]}
    first = min(_day(event) for event in events)
    return Wave(
        first=iso_day(first),
        last=iso_day(max(_day(event) for event in events)),
        actors=tuple(sorted(actions.actors[one].id for one in set(rows.actor[wave].tolist()))),
        events=tuple(sorted(event.id for event in events)),
        places=tuple(sorted({place for event in events if (place := place_of(event))})),
        tactics=tuple(sorted({event.type for event in events})),
        claims=tuple(sorted(claims)),
    )


def place_of(event: Happening) -> str | None:
    """The campus where there is one."""
    return event.campus or event.place


def iso_day(day: float) -> str:
    """The calendar day of a number of days since 1970."""
    return str(np.datetime64(int(np.floor(day)), "D"))


def all_waves(actions: Actions, rows: Rows, acting: Indexes, window: float) -> tuple[Wave, ...]:
    """Waves of two or more actors, in order of time."""
    waves: Sequence[Wave] = [
        make_wave(actions, rows, wave) for wave in split_waves(rows, acting, window)
    ]
    return tuple(wave for wave in waves if len(wave.actors) > 1)


def _day(event: Happening) -> float:
    if event.day is None:
        raise ValueError(f"{event.id} has no day")
    return event.day
