"""Figures of a run as a file, so that the next run can be compared with them."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.campaigns.figures import Figure

LAST = Path(__file__).with_name("last.json")
"""Where the figures of the last accepted run are kept."""


@dataclass(slots=True)
class Table:
    """By case, then method, then measure; `seeds` and `replays` of each case."""

    figures: dict[str, Mapping[str, Mapping[str, Figure]]] = field(default_factory=dict)
    seeds: dict[str, tuple[int, int]] = field(default_factory=dict)
    replays: dict[str, int] = field(default_factory=dict)

    def mean(self, case: str, method: str, measure: str) -> float:
        """Nan where it was not measured."""
        found = self.figures.get(case, {}).get(method, {}).get(measure)
        return float("nan") if found is None else found.mean


def read(path: Path) -> Table:
    """The figures of a file; none where there is no file."""
    if not path.exists():
        return Table()
    table = Table()
    for case, row in json.loads(path.read_text("utf-8"))["cases"].items():
        table.seeds[case] = (row["seeds"][0], row["seeds"][1])
        table.replays[case] = row["replays"]
        table.figures[case] = {
            method: {name: _from_json(figure) for name, figure in measures.items()}
            for method, measures in row["methods"].items()
        }
    return table


def write(table: Table, path: Path) -> None:
    """Write all figures to three decimals; null stands for nan."""
    cases = {
        case: {
            "seeds": list(table.seeds[case]),
            "replays": table.replays[case],
            "methods": {
                method: {name: _to_json(figure) for name, figure in measures.items()}
                for method, measures in methods.items()
            },
        }
        for case, methods in table.figures.items()
    }
    path.write_text(json.dumps({"version": 1, "cases": cases}, indent=1) + "\n", "utf-8")


def _to_json(figure: Figure) -> dict[str, Any]:
    return {
        name: None if math.isnan(value) else round(value, 3)
        for name, value in asdict(figure).items()
    }


def _from_json(row: Mapping[str, float | None]) -> Figure:
    return Figure(**{name: math.nan if value is None else value for name, value in row.items()})
