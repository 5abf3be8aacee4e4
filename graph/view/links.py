"""Links of a page: how each is said, and how far it bends beside those parallel to it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.view.colors import LOUD_LINKS
from graph.view.quotes import numbers_of
from graph.view.words import Record, days, how_said, link_words

_BEND = 0.28
"""Between two parallel links, as a share of their length."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link as the page shows it.

    Attributes:
        start, end: Numbers of the two nodes.
        said: One of `graph.view.words.SAYINGS`.
        independent: Number of its independent sources.
        claims: Their numbers.
        loud: One gathering against another.
        bend: What tells parallel links apart; 0 is straight.
    """

    number: int
    id: str
    start: int
    end: int
    type: str
    words: str
    said: str
    independent: int
    when: str
    claims: tuple[int, ...]
    loud: bool
    bend: float


def links_of(
    records: Sequence[Record],
    place: Mapping[str, int],
    numbers: Mapping[str, int],
    modalities: Mapping[str, str],
) -> list[Link]:
    """The links by their first claim, numbered.

    Args:
        place: Number of each node, by its id.
        numbers: Of each claim, by its id.
        modalities: Of each claim, by its id.
    """
    ordered = sorted(
        records, key=lambda r: (min(numbers_of(r["claims"], numbers), default=0), r["id"])
    )
    bends = _bends(ordered)
    found = []
    for number, record in enumerate(ordered):
        said = frozenset(modalities[c] for c in record["claims"] if c in modalities)
        found.append(
            Link(
                number=number,
                id=str(record["id"]),
                start=place[str(record["from"])],
                end=place[str(record["to"])],
                type=str(record["type"]),
                words=link_words(str(record["type"]), str(record["standing"])),
                said=how_said(record, said),
                independent=int(record["independent_sources"]),
                when=days(record.get("first"), record.get("last")),
                claims=numbers_of(record["claims"], numbers),
                loud=record["type"] in LOUD_LINKS,
                bend=bends[number],
            )
        )
    return found


def _bends(records: Sequence[Record]) -> list[float]:
    """How far each link leaves the straight line, so that parallel ones lie beside each other.

    Positive is to the right when one walks from the end with the smaller id to the other.
    """
    beside: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        low, high = sorted((str(record["from"]), str(record["to"])))
        beside[low, high].append(number)
    bends = [0.0] * len(records)
    for numbers in beside.values():
        for i, number in enumerate(numbers):
            bend = _BEND * (i - (len(numbers) - 1) / 2)
            turned = str(records[number]["from"]) > str(records[number]["to"])
            bends[number] = round(-bend if turned else bend, 2)
    return bends
