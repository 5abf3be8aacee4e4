"""How closely places and issues are reported on: what nobody tells of cannot be found."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from graph.analysis.actions import Actions, Happening
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
    alike = Counter((place_of(event), event.issues, event.publishers) for event in events)
    for (place, about, told), number in alike.items():
        for cell in _cells(place, about, places, issues):
            count[cell] += number
            publishers[cell].update(told)
    ordered = sorted(count, key=lambda cell: (cell[0] or "", cell[1] or ""))
    return tuple(
        Coverage(place, issue, count[place, issue], len(publishers[place, issue]))
        for place, issue in ordered
    )


def _cells(
    place: str | None, about: Iterable[str], places: Collection[str], issues: Collection[str]
) -> Iterator[Cell]:
    if place is not None:
        yield place, None
    for issue in about:
        yield None, issue
        if place in places and issue in issues:
            yield place, issue


def publishers_tell(actions: Actions) -> bool:
    """Whether publishers can tell groups apart: more than one is known in all of the data."""
    names: set[str] = set()
    for event in actions.events:
        names.update(event.publishers)
        if len(names) > 1:
            return actions.sources_known
    return False
