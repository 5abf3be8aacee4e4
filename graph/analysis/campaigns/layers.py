"""What two actions can share: a layer gives each action its objects for one signal.

The order of the layers matters: a meeting of two actions counts once, in the first layer that has
it. The same words are rarer than the same organizer, and that is rarer than the same tactic and
issue, or the same target.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from graph.analysis.actions import Actions, Happening, Indexes
from graph.analysis.campaigns.copies import copy_names
from graph.analysis.campaigns.records import Options, Signal
from graph.analysis.campaigns.rows import DAY, Rows

ORDER: tuple[Signal, ...] = ("text", "organizer", "tactic-issue", "target")
"""Signals that make meetings, in the order in which they claim one."""

NO_ISSUE = ""
"""Stands for the issue of an event that has none."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Objects of rows for one signal; a row may have none or several.

    Attributes:
        row: Index into `Rows`, ascending.
        object: Index into `names`.
        window: Seconds; the same for all rows of an object.
        names: What the objects are, in words.
    """

    signal: Signal
    row: Indexes
    object: Indexes
    window: Indexes
    names: tuple[str, ...]

    def time_of(self, rows: Rows) -> Indexes:
        """Seconds of each entry."""
        return rows.time[self.row]


def layers_of(actions: Actions, rows: Rows, options: Options) -> list[Layer]:
    """The layers that were asked for and have anything in them, in the order of `ORDER`."""
    found = []
    for signal in ORDER:
        if signal in options.signals:
            layer = make_layer(actions, rows, signal, options)
            if len(layer.row):
                found.append(layer)
    return found


def make_layer(actions: Actions, rows: Rows, signal: Signal, options: Options) -> Layer:
    """One layer. An actor never meets anybody in what is itself: who organizes, in its own name."""
    objects = _objects_of(actions.events, signal)
    numbers: dict[Hashable, int] = {}
    row: list[int] = []
    object: list[int] = []
    for number, (event, actor) in enumerate(
        zip(rows.event.tolist(), rows.actor.tolist(), strict=True)
    ):
        for one in objects[event]:
            if signal == "organizer" and one == actions.actors[actor].id:
                continue
            row.append(number)
            object.append(numbers.setdefault(one, len(numbers)))
    of_object = np.array(object, dtype=np.int64)
    of_row = np.array(row, dtype=np.int64)
    window = np.full(len(numbers), round(options.window * DAY))
    if signal == "text":
        window[_with_hours(of_object, rows.time[of_row], len(numbers))] = round(
            options.text_window * DAY
        )
    names = tuple(_in_words(one) for one in numbers)
    return Layer(signal, of_row, of_object, window[of_object], names)


def _objects_of(events: Sequence[Happening], signal: Signal) -> list[tuple[Hashable, ...]]:
    if signal == "text":
        copies = copy_names({text for event in events for text in event.texts})
        return [_once(copies[text] for text in event.texts if text in copies) for event in events]
    give = _GIVERS[signal]
    return [_once(give(event)) for event in events]


def _once(objects: Iterable[Hashable]) -> tuple[Hashable, ...]:
    return tuple(dict.fromkeys(objects))


def _tactic_issues(event: Happening) -> Iterable[Hashable]:
    return [(event.type, issue) for issue in event.issues or (NO_ISSUE,)]


def _targets(event: Happening) -> Iterable[Hashable]:
    return [(event.type, target) for target in event.targets]


def _organizers(event: Happening) -> Iterable[Hashable]:
    return (*event.organizers, *event.sponsors)


_GIVERS: dict[Signal, Callable[[Happening], Iterable[Hashable]]] = {
    "tactic-issue": _tactic_issues,
    "target": _targets,
    "organizer": _organizers,
}


def _with_hours(object: Indexes, time: Indexes, objects: int) -> Indexes:
    """Objects all of whose rows know the hour; midnight itself counts as not known."""
    without = np.zeros(objects, dtype=np.bool_)
    without[object[time % DAY == 0]] = True
    return np.flatnonzero(~without)


def _in_words(object: Hashable) -> str:
    if isinstance(object, tuple):
        return " x ".join(str(part) or "no issue" for part in object)
    return str(object)
