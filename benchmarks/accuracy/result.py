"""All scores of one run, and the form in which they are kept and compared. Scores only."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.accuracy.calibration import Band, bands
from benchmarks.accuracy.case import Tally
from benchmarks.accuracy.floors import Floor, check_floors
from benchmarks.accuracy.labels import COLUMNS, Column, Labeled
from benchmarks.accuracy.measures import Measure, f1, intervals, measures, total
from benchmarks.accuracy.mistakes import Mistake
from benchmarks.accuracy.peers.scoring import Comparison

LAST = Path(__file__).with_name("last.json")
"""Where the scores of the last accepted run are kept."""


@dataclass(slots=True)
class ColumnResult:
    """Scores of one column.

    Attributes:
        intervals: 95 % bounds of the measures.
        types: Trigger and type per event type.
        groups: Per country or kind of narrative: `type F1` and `roles end to end F1`.
        bands: The events by confidence, for the reliability diagram.
    """

    documents: int
    sentences: int
    measures: dict[str, Measure]
    intervals: dict[str, tuple[float, float]]
    types: dict[str, Measure]
    groups: dict[str, dict[str, Measure]]
    bands: list[Band]


@dataclass(slots=True)
class Result:
    """Scores of all columns that were asked for, in the order of `COLUMNS`."""

    columns: dict[Column, ColumnResult] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    peers: Comparison = field(default_factory=dict)

    @property
    def floors(self) -> list[Floor]:
        """Every limit beside what was measured."""
        return check_floors({name: column.measures for name, column in self.columns.items()})

    def to_json(self) -> dict[str, Any]:
        """The scores, without any text of a document."""
        scores = {
            "version": 1,
            "columns": {name: _rounded(asdict(column)) for name, column in self.columns.items()},
            "floors": [_rounded(asdict(floor)) | {"held": floor.held} for floor in self.floors],
        }
        return scores | ({"peers": _rounded(_plain(self.peers))} if self.peers else {})


def summed(documents: Sequence[Labeled], tallies: Sequence[Tally]) -> Result:
    """The scores of documents from the counts of each, in the same order."""
    result = Result()
    for column in COLUMNS:
        rows = [(d, t) for d, t in zip(documents, tallies, strict=True) if d.column == column]
        if rows:
            result.columns[column] = _column(rows)
    return result


def _column(rows: Sequence[tuple[Labeled, Tally]]) -> ColumnResult:
    tallies = [tally for _, tally in rows]
    everything = total(tallies)
    groups = defaultdict(list)
    for document, tally in rows:
        groups[document.group].append(tally)
    types = {key.split("/")[0].removeprefix("type ") for key in everything if key[:5] == "type "}
    shown = ("type F1", "roles end to end F1")
    return ColumnResult(
        documents=len(rows),
        sentences=sum(len(document.sentences) for document, _ in rows),
        measures=measures(everything),
        intervals=intervals(tallies),
        types={name: f1(everything, f"type {name}") for name in sorted(types)},
        groups={
            name: {key: m for key, m in measures(total(some)).items() if key in shown}
            for name, some in sorted(groups.items())
        },
        bands=bands(everything),
    )


def read_last(path: Path = LAST) -> dict[str, dict[str, float]]:
    """Values by column and measure of a kept run; empty when there is none."""
    if not path.is_file():
        return {}
    kept = json.loads(path.read_text("utf-8"))
    return {
        column: {name: m["value"] for name, m in scores["measures"].items()}
        for column, scores in kept["columns"].items()
    }


def _plain(peers: Comparison) -> dict[str, Any]:
    return {
        column: {tool: asdict(compared) for tool, compared in tools.items()}
        for column, tools in peers.items()
    }


def _rounded(value: Any) -> Any:
    """Numbers to four digits, so that a kept file changes only when a score does."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, Mapping):
        return {key: _rounded(inner) for key, inner in value.items()}
    return [_rounded(inner) for inner in value] if isinstance(value, (list, tuple)) else value
