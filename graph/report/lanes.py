"""The waves of a campaign as a picture: a lane for each member, a column for each wave.

Columns stand in the order of time, but only inside a column a day has a length: between two waves
there may be a year, in which nothing would be drawn.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.view.words import days, plain

Record = Mapping[str, Any]

LANE = 26.0
TOP = 40.0
_LABEL = 190.0
_PAD = 14.0
_DAY = 18.0
_LEAST = 96.0
_MOST = 200.0
_ROOM = 880.0
"""Width that a page has for few waves; more of them are scrolled."""
_MOST_DAYS = 21
_GAP = 8.0
_CHARS = 25
"""Of a name beside its lane."""
_APART = 5.0
"""Between two marks of one member and day."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One member in one event. `quote` is the number of a sentence that says so, or None."""

    x: float
    y: float
    type: str
    disputed: bool
    quote: int | None
    says: str


@dataclass(frozen=True, slots=True)
class Column:
    """One wave; `since` says how long after the one before."""

    x: float
    width: float
    day: str
    since: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One member; `label` is the name cut to the room there is."""

    y: float
    number: int
    label: str
    name: str
    core: bool


@dataclass(frozen=True, slots=True)
class Lanes:
    """All of it, in pixels."""

    width: float
    height: float
    left: float
    columns: tuple[Column, ...]
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    types: tuple[str, ...]


def lanes_of(campaign: Record, events: Mapping[str, Record], quotes: Mapping[str, int]) -> Lanes:
    """Lay the waves out.

    Args:
        events: By id; those that are not there are not drawn.
        quotes: For an event the number of a sentence that tells of it.
    """
    lanes = [
        Lane(TOP + LANE * (at + 0.5), at + 1, _cut(name), name, actor["core"])
        for at, actor in enumerate(campaign["actors"])
        for name in [actor["name"] or actor["id"]]
    ]
    columns = list(_columns(campaign["waves"]))
    marks = [
        mark
        for wave, column in zip(campaign["waves"], columns, strict=True)
        for mark in _marks(campaign, wave, column, lanes, events, quotes)
    ]
    last = columns[-1] if columns else Column(_LABEL, 0, "", "")
    return Lanes(
        width=last.x + last.width + 1,
        height=TOP + LANE * len(lanes) + 6,
        left=_LABEL,
        columns=tuple(columns),
        lanes=tuple(lanes),
        marks=tuple(marks),
        types=tuple(sorted({mark.type for mark in marks})),
    )


def _cut(name: str) -> str:
    return name if len(name) <= _CHARS else name[: _CHARS - 1].rstrip() + "…"


def _columns(waves: Sequence[Record]) -> Iterator[Column]:
    x, before = _LABEL, None
    share = (_ROOM - _LABEL) / max(len(waves), 1) - _GAP
    least = min(max(share, _LEAST), _MOST)
    for wave in waves:
        length = min(_number(wave["last"]) - _number(wave["first"]), _MOST_DAYS)
        width = max(least, 2 * _PAD + _DAY * length)
        since = "" if before is None else _since(_number(wave["first"]) - before)
        yield Column(x, width, _short(wave["first"]), since)
        before = _number(wave["last"])
        x += width + _GAP


def _short(day: str) -> str:
    """A day with its month in three letters, so that it fits over a column."""
    number, month, year = days(day, day).split(" ")
    return f"{number} {month[:3]} {year}"


def _since(passed: int) -> str:
    return f"{passed} days on" if passed < 100 else f"{round(passed / 30.4)} months on"


def _marks(
    campaign: Record,
    wave: Record,
    column: Column,
    lanes: Sequence[Lane],
    events: Mapping[str, Record],
    quotes: Mapping[str, int],
) -> Iterator[Mark]:
    inside = set(wave["events"])
    for actor, lane in zip(campaign["actors"], lanes, strict=True):
        acted = sorted({id for ids in actor["roles"].values() for id in ids if id in inside})
        on_day: dict[int, int] = defaultdict(int)
        for event in (events[id] for id in acted if id in events):
            if event["first"] is None:
                continue
            passed = max(_number(event["first"]) - _number(wave["first"]), 0)
            beside = _APART * on_day[passed]
            on_day[passed] += 1
            x = column.x + _PAD + min(_DAY * passed + beside, column.width - 2 * _PAD)
            when = days(event["first"], event["last"])
            disputed = event["status"] == "disputed"
            says = f"{lane.name}: {plain(event['type'])}, {when}{', disputed' if disputed else ''}"
            yield Mark(x, lane.y, event["type"], disputed, quotes.get(event["id"]), says)


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()
