"""What two actions can share: a layer gives each action its objects for one signal.

The order of the layers matters: a meeting of two actions counts once, in the first layer that has
it. The same words are rarer than the same organizer, and that is rarer than the same tactic and
issue, or the same target.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from graph.analysis.actions import Actions, Happening, Indexes
from graph.analysis.campaigns.copies import copy_names
from graph.analysis.campaigns.records import Options, Signal
from graph.analysis.campaigns.rows import DAY, Mask, Rows, find_objects, issues_of
from graph.analysis.campaigns.waves import place_of

ORDER: tuple[Signal, ...] = ("text", "organizer", "tactic-issue", "target")
"""Signals that make meetings, in the order in which they claim one."""


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
            if signal == "tactic-issue":
                layer = _only(layer, ~bare_rows(actions, rows)[layer.row])
            if len(layer.row):
                found.append(layer)
    return found


def make_layer(actions: Actions, rows: Rows, signal: Signal, options: Options) -> Layer:
    """One layer. Who organizes an event is led by nobody in it: what several organize together is
    one act of theirs, in the layer of its tactic."""
    objects = _objects_of(actions.events, signal)
    if not any(objects):
        nothing = np.zeros(0, dtype=np.int64)
        return Layer(signal, nothing, nothing, nothing, ())

    def give(event: int, actor: int) -> Iterable[Hashable]:
        if signal == "organizer":
            return _leaders(actions.events[event], actions.actors[actor].id)
        return objects[event]

    row, object, found = find_objects(actions, rows, give)
    names = tuple(_in_words(one) for one in found)
    layer = Layer(signal, row, object, np.zeros_like(object), names)
    return _with_window(layer, rows, options)


def bare_rows(actions: Actions, rows: Rows) -> Mask:
    """Actions of which no telling knows an issue or a place; a tactic alone is nothing shared."""
    known = np.array([bool(event.issues or place_of(event)) for event in actions.events], np.bool_)
    bare = np.ones(len(rows), dtype=np.bool_)
    bare[rows.told[known[actions.event[rows.telling]]]] = False
    return bare


def _only(layer: Layer, kept: Mask) -> Layer:
    return replace(layer, row=layer.row[kept], object=layer.object[kept], window=layer.window[kept])


def with_windows(layers: Iterable[Layer], rows: Rows, options: Options) -> list[Layer]:
    """The same objects of the same rows, under the windows of other options."""
    return [_with_window(layer, rows, options) for layer in layers]


def _with_window(layer: Layer, rows: Rows, options: Options) -> Layer:
    window = np.full(len(layer.names), round(options.window * DAY))
    if layer.signal == "text":
        hours = _with_hours(layer.object, layer.time_of(rows), len(layer.names))
        window[hours] = round(options.text_window * DAY)
    return replace(layer, window=window[layer.object])


def _objects_of(events: Sequence[Happening], signal: Signal) -> list[Sequence[Hashable]]:
    if signal == "text":
        copies = copy_names({text for event in events for text in event.texts})
        texts = [event.texts for event in events]
        return [some and [copies[one] for one in some if one in copies] for some in texts]
    give = _GIVERS[signal]
    return [give(event) for event in events]


def _tactic_issues(event: Happening) -> Sequence[Hashable]:
    return [(event.type, issue) for issue in issues_of(event)]


def _targets(event: Happening) -> Sequence[Hashable]:
    targets = event.targets
    return targets and [(event.type, target) for target in targets]


def _organizers(event: Happening) -> Sequence[Hashable]:
    return event.organizers + event.sponsors


def _leaders(event: Happening, actor: str) -> Sequence[Hashable]:
    """Who organizes and pays for what this actor does there."""
    organizers = () if actor in event.organizers else event.organizers
    return [*organizers, *(one for one in event.sponsors if one != actor)]


_GIVERS: dict[Signal, Callable[[Happening], Sequence[Hashable]]] = {
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
