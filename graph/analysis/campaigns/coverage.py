"""How closely places and issues are reported on: what nobody tells of cannot be found."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from graph.analysis.actions import Happening
from graph.analysis.campaigns.records import Coverage
from graph.analysis.campaigns.waves import place_of

Cell = tuple[str | None, str | None]


def coverage_of(
    events: Iterable[Happening], places: Collection[str], issues: Collection[str]
) -> tuple[Coverage, ...]:
    """Events and publishers of each place, of each issue, and of both together.

    Both together are counted for these places and issues only. Sorted by place, then issue, with
    None, which stands for all, first.
    """
    count: Counter[Cell] = Counter()
    publishers: dict[Cell, set[str]] = defaultdict(set)
    for event in events:
        for cell in _cells(event, places, issues):
            count[cell] += 1
            publishers[cell].update(event.publishers)
    ordered = sorted(count, key=lambda cell: (cell[0] or "", cell[1] or ""))
    return tuple(
        Coverage(place, issue, count[place, issue], len(publishers[place, issue]))
        for place, issue in ordered
    )


def _cells(event: Happening, places: Collection[str], issues: Collection[str]) -> Iterator[Cell]:
    place = place_of(event)
    if place is not None:
        yield place, None
    for issue in event.issues:
        yield None, issue
        if place in places and issue in issues:
            yield place, issue
