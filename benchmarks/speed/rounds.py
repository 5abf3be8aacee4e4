"""Runs the ways in turn, round after round, and keeps what each cost and read."""

import json
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console
from rich.progress import track

from benchmarks.speed.measured import Cost
from benchmarks.speed.ways import SPACY


@dataclass(slots=True)
class Found:
    """What one way cost in each round, and the lines of its records (the same in all rounds)."""

    costs: list[Cost] = field(default_factory=list)
    records: list[str] = field(default_factory=list)

    @property
    def words_per_cpu_s(self) -> float:
        """Words per second of CPU time: the median round."""
        return statistics.median(cost.words / cost.cpu_s for cost in self.costs)

    @property
    def words_per_clock_s(self) -> float:
        """Words per second on the clock: the median round; other work on the machine counts."""
        return statistics.median(cost.words / cost.clock_s for cost in self.costs)

    @property
    def memory_mb(self) -> float:
        """The most of all rounds."""
        return max(cost.memory_mb for cost in self.costs)


def run(ways: Sequence[str], text: str, rounds: int, console: Console) -> dict[str, Found]:
    """All ways once a round, so that what else the machine does hits them alike."""
    found = {way: Found() for way in ways}
    turns = [way for _ in range(rounds) for way in ways]
    with TemporaryDirectory() as folder:
        for way in track(turns, description=text, console=console, transient=True):
            cost, records = _measured(way, text, Path(folder, "records.jsonl"))
            found[way].costs.append(cost)
            found[way].records = records
    return found


def _measured(way: str, text: str, records: Path) -> tuple[Cost, list[str]]:
    command = [sys.executable, "-m", "benchmarks.speed.measured", way, text, str(records)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return Cost(**json.loads(done.stdout)), records.read_text("utf-8").splitlines()


def ratios(found: dict[str, Found], way: str) -> tuple[float, float]:
    """Times as fast as plain spaCy by CPU time and on the clock: medians of the rounds' ratios."""
    pairs = list(zip(found[SPACY].costs, found[way].costs, strict=True))
    return (
        statistics.median(plain.cpu_s / own.cpu_s for plain, own in pairs),
        statistics.median(plain.clock_s / own.clock_s for plain, own in pairs),
    )


def changed_claims(found: dict[str, Found], way: str) -> tuple[int, int]:
    """Claims of a way that `standard` does not have or the reverse, and claims of `standard`."""
    own, standard = (_claims(found[name].records) for name in (way, "standard"))
    return len(own ^ standard), len(standard)


def _claims(records: Sequence[str]) -> set[str]:
    rows: list[dict[str, Any]] = [json.loads(line) for line in records]
    return {claim["id"] for row in rows for claim in row["claims"]}
