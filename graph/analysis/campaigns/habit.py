"""How many meetings two actors' own weeks give: vigils, office hours, days of publication.

One of the two is moved by whole weeks, one to eight back and forth. What still meets then meets
because both keep their days of the week, or act all the time.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graph.analysis.actions import Indexes, Numbers
from graph.analysis.campaigns.distinct import run_starts
from graph.analysis.campaigns.layers import Layer
from graph.analysis.campaigns.neighbors import expand, iter_chunks
from graph.analysis.campaigns.rows import DAY, Rows

WEEK = 7 * DAY
WEEKS = (*range(-8, 0), *range(1, 9))
_CHUNK = 1_000_000


def habitual(
    u: Indexes, v: Indexes, layers: Sequence[Layer], rows: Rows, actor: Indexes
) -> Numbers:
    """Mean meetings of each pair with one of the two moved; shape `(pairs, layers)`.

    Who acts less often is moved, and those of its actions count that come close to the other's.
    """
    activity = np.bincount(actor, minlength=rows.people)
    swapped = activity[u] > activity[v]
    mover, other = np.where(swapped, v, u), np.where(swapped, u, v)
    if not len(u):
        return np.zeros((0, len(layers)))
    columns = [_habitual(mover, other, layer, rows, actor) for layer in layers]
    return np.stack(columns, axis=1)


@dataclass(frozen=True, slots=True)
class _Slots:
    """Actions sorted by slot, an actor on an object, then by time.

    Attributes:
        name: Actor and object as one number, ascending.
        begin, count: Where the actions of each slot stand.
        time: Of each action.
        wide: Window of each slot.
    """

    name: Indexes
    begin: Indexes
    count: Indexes
    time: Indexes
    wide: Indexes


def _habitual(mover: Indexes, other: Indexes, layer: Layer, rows: Rows, actor: Indexes) -> Numbers:
    objects = len(layer.names)
    slots = _slots(np.concatenate((mover, other)), layer, rows, actor)
    pair, mine = _slots_of(mover, slots, objects)
    wanted = other[pair] * objects + slots.name[mine] % objects
    theirs = np.minimum(np.searchsorted(slots.name, wanted), max(len(slots.name) - 1, 0))
    met = slots.name[theirs] == wanted if len(pair) else np.zeros(0, dtype=np.bool_)
    pair, mine, theirs = pair[met], mine[met], theirs[met]
    margin = WEEK * max(WEEKS) + int(layer.window.max(initial=0)) + 1
    span = int(np.ptp(slots.time)) + 2 * margin if len(slots.time) else 1
    base = slots.time - (slots.time.min() if len(slots.time) else 0) + margin
    key = np.repeat(np.arange(len(slots.name)), slots.count) * span + base
    hits = np.zeros(len(mover))
    for part in iter_chunks(slots.count[mine], _CHUNK):
        at, action = expand(slots.begin[mine[part]], slots.count[mine[part]])
        asked = theirs[part][at] * span + base[action]
        wide = slots.wide[theirs[part]][at]
        of_pair = pair[part][at]
        for week in WEEKS:
            moved = asked + week * WEEK
            first = np.searchsorted(key, moved - wide, side="left")
            close = first < np.searchsorted(key, moved + wide, side="right")
            hits += np.bincount(of_pair[close], minlength=len(hits))
    return hits / len(WEEKS)


def _slots(people: Indexes, layer: Layer, rows: Rows, actor: Indexes) -> _Slots:
    """The slots of these actors alone."""
    wanted = np.zeros(rows.people, dtype=np.bool_)
    wanted[people] = True
    entry = np.flatnonzero(wanted[actor[layer.row]])
    row = layer.row[entry]
    name = actor[row] * len(layer.names) + layer.object[entry]
    order = np.lexsort((rows.time[row], name))
    name = name[order]
    begin = run_starts(name)
    return _Slots(
        name=name[begin],
        begin=begin,
        count=np.diff(begin, append=len(name)),
        time=rows.time[row][order],
        wide=layer.window[entry][order][begin],
    )


def _slots_of(people: Indexes, slots: _Slots, objects: int) -> tuple[Indexes, Indexes]:
    """For each of these actors its number and each of its slots, as two columns."""
    begin = np.searchsorted(slots.name, people * objects)
    end = np.searchsorted(slots.name, (people + 1) * objects)
    return expand(begin, end - begin)
