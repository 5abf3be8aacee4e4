"""Measures of several runs: means with intervals, as they are printed and kept."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np
from scipy import stats

from graph.analysis.campaigns.evaluate import Scores

MEASURES = ("precision", "recall", "f1", "ami", "found", "false_groups", "groups", "any")
"""Those of `Scores`, and the share of runs with any group."""
_LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean over runs with its 95 % interval; nan where no run has a value."""

    mean: float
    low: float
    high: float


Figures = Mapping[str, Figure]
"""By the names of `MEASURES`."""


def figures(runs: Sequence[Scores]) -> dict[str, Figure]:
    """Means over the runs that have a value. Intervals are Student's, of shares exact ones."""
    rows = [asdict(run) for run in runs]
    made = {
        name: student([row[name] for row in rows if np.isfinite(row[name])])
        for name in MEASURES[:-1]
    }
    return {**made, "any": share(sum(run.groups > 0 for run in runs), len(runs))}


def student(values: Sequence[float]) -> Figure:
    """Mean with Student's interval; a single value has no interval."""
    if not values:
        return Figure(float("nan"), float("nan"), float("nan"))
    mean = float(np.mean(values))
    if len(values) == 1:
        return Figure(mean, float("nan"), float("nan"))
    error = float(np.std(values, ddof=1)) / len(values) ** 0.5
    reach = float(stats.t.ppf((1 + _LEVEL) / 2, len(values) - 1)) * error
    return Figure(mean, mean - reach, mean + reach)


def share(hits: int, of: int) -> Figure:
    """A share with its exact binomial interval; `of` is at least 1."""
    interval = stats.binomtest(hits, of).proportion_ci(_LEVEL)
    return Figure(hits / of, float(interval.low), float(interval.high))
