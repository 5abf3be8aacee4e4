"""Peers and this project on the same labels: names by coarse type, and pairs of doer and target."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.accuracy.case import Case, Counted, Tally
from benchmarks.accuracy.labels import COLUMNS, Column, Labeled
from benchmarks.accuracy.layers.entities import Name, judged, labeled_names, matched, recorded_names
from benchmarks.accuracy.measures import Measure, f1, intervals, total
from benchmarks.accuracy.peers import OWN, PEERS
from benchmarks.accuracy.peers.pairs import count_pairs, read_pairs, recorded_pairs

COMPARED = {
    "names by coarse type F1": "names",
    "initiator and target of one act, F1": "pairs",
    "the same at labeled triggers only, F1": "pairs at triggers",
}
_KINDS: Mapping[str, frozenset[str]] = {
    "PERSON": frozenset({"person"}),
    "ORG": frozenset({"body"}),
    "NORP": frozenset({"body"}),
    "GPE": frozenset({"body", "place"}),
    "FAC": frozenset({"body", "place"}),
    "LOC": frozenset({"place"}),
}
"""What spaCy's labels may stand for; the other labels name no entity of ours."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Measures of one tool in one column, with their 95 % bounds."""

    measures: dict[str, Measure]
    intervals: dict[str, tuple[float, float]]


Comparison = dict[Column, dict[str, Compared]]
"""By column and tool."""


@dataclass(slots=True)
class Counts:
    """What each tool has right, wrong and missed, by document in the order of `columns`."""

    columns: list[Column] = field(default_factory=list)
    tools: defaultdict[str, list[Tally]] = field(default_factory=lambda: defaultdict(list))

    def add(self, case: Case, read: Mapping[str, Mapping[str, Any]]) -> None:
        """Count one document: its record, and what the peers read."""
        self.columns.append(case.labeled.column)
        self.tools[OWN].append(own_counts(case))
        for peer, found in read.items():
            self.tools[PEERS[peer]].append(peer_counts(case, found))

    def compared(self) -> Comparison:
        """The measures of each tool in each column."""
        found: Comparison = {}
        for column in COLUMNS:
            if column in self.columns:
                found[column] = {
                    tool: _compared(
                        [t for t, c in zip(tallies, self.columns, strict=True) if c == column]
                    )
                    for tool, tallies in self.tools.items()
                }
        return found


def own_counts(case: Case) -> Tally:
    """Names and pairs of a record."""
    names = recorded_names(case.labeled, case.record, coarse=True)
    return _names(case.labeled, names) + count_pairs(case, recorded_pairs(case)).tally


def peer_counts(case: Case, found: Mapping[str, Any]) -> Tally:
    """Names or pairs of a peer; what it does not look for is not counted."""
    if found["names"] is not None:
        spans = ((s, e, _KINDS[label]) for s, e, label in found["names"] if label in _KINDS)
        return _names(case.labeled, judged(case.labeled, (Name(*span) for span in spans)))
    return count_pairs(case, read_pairs(found["triples"], case.labeled.text)).tally


def _names(labeled: Labeled, found: Iterable[Name]) -> Tally:
    if labeled.entities is None:
        return Counter()
    right, missed, wrong = matched(labeled_names(labeled, coarse=True), found)
    counted = Counted()
    counted.f1("names", right=right, wrong=len(wrong), missed=len(missed))
    return counted.tally


def _compared(tallies: Sequence[Tally]) -> Compared:
    return Compared(_measured(total(tallies)), intervals(tallies, _measured))


def _measured(tally: Mapping[str, float]) -> dict[str, Measure]:
    return {name: f1(tally, key) for name, key in COMPARED.items()}
