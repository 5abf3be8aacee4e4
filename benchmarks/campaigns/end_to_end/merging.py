"""Which tellings of one event have become one event of the graph, and which wrongly so."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks.campaigns.end_to_end.documents import Telling
from graph.store import Store
from graph.store.base import every


@dataclass(frozen=True, slots=True)
class Merging:
    """Pairs of documents that tell one event, and how many of them met.

    Attributes:
        pairs, met: Of documents in which the event was found with its type.
        copies, copies_met: Those of them of which one prints the other again.
        wrong: Events of the graph that stand for several planned events.
        events: Events of the graph that stand for any.
    """

    pairs: int
    met: int
    copies: int
    copies_met: int
    wrong: int
    events: int


def merging(tellings: Sequence[Telling], store: Store) -> Merging:
    """Compare the clusters of events with the plan."""
    cluster = {member: event.id for event in every(store.events) for member in event.members}
    tells: Mapping[str, list[Telling]] = defaultdict(list)
    stands_for: Mapping[str, set[str]] = defaultdict(set)
    for one in tellings:
        if one.read is not None and one.right["type"]:
            tells[one.planned.id].append(one)
            stands_for[cluster[one.read.event.id]].add(one.planned.id)
    pairs = met = copies = copies_met = 0
    for same in tells.values():
        for left, right in combinations(same, 2):
            assert left.read is not None and right.read is not None
            together = cluster[left.read.event.id] == cluster[right.read.event.id]
            pairs, met = pairs + 1, met + together
            if _copy(left, right):
                copies, copies_met = copies + 1, copies_met + together
    wrong = sum(len(planned) > 1 for planned in stands_for.values())
    return Merging(pairs, met, copies, copies_met, wrong, len(stands_for))


def _copy(left: Telling, right: Telling) -> bool:
    return right.taken.text.copy_of == left.taken.text.id
