"""Actions made of short rows, for tests of the analyses that read them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from graph.analysis.actions import Actions, Actor, Happening


@dataclass(frozen=True, slots=True)
class Act:
    """An event with those who act in it."""

    event: Happening
    actors: tuple[str, ...]


def act(
    day: float | None,
    *actors: str,
    type: str = "protest",
    place: str | None = "place:X",
    **more: object,
) -> Act:
    """An event of one day; its id is given by `actions_of`."""
    return Act(replace(Happening("", type, day, place=place), **more), actors)  # type: ignore[arg-type]


def actions_of(acts: Sequence[Act], others: Iterable[Actor] = ()) -> Actions:
    """The acts as columns; event `n` is called `evt:000n`. Actors are organizations, unless an
    entry of `others` says else."""
    events = tuple(replace(one.event, id=f"evt:{n:04}") for n, one in enumerate(acts))
    known = {actor.id: actor for actor in others}
    ids = sorted({id for one in acts for id in one.actors})
    rows = [(n, ids.index(id)) for n, one in enumerate(acts) for id in sorted(set(one.actors))]
    return Actions(
        actors=tuple(known.get(id, Actor(id, id, "organization")) for id in ids),
        events=events,
        actor=np.array([actor for _, actor in rows], dtype=np.int64),
        event=np.array([event for event, _ in rows], dtype=np.int64),
        role=np.zeros(len(rows), dtype=np.int64),
        confidence=np.ones(len(rows)),
        claims=tuple((f"clm:{event:04}",) for event, _ in rows),
        digest="made",
    )
