"""Tables of `python -m benchmarks.campaigns quality`."""

import math
from collections.abc import Iterator

from benchmarks.campaigns.cases import FREE, LEAST_TIMES_PEER, MOST_FREE, MUSTS
from benchmarks.campaigns.figures import Figure, share
from benchmarks.campaigns.kept import Table
from benchmarks.campaigns.quality import ORACLE, OURS

_HEADS = {
    "precision": "precision", "recall": "recall", "f1": "F1", "ami": "AMI", "found": "found",
    "false_groups": "false groups", "any": "runs with any",
}  # fmt: skip
_LEAST_SHOWN = 0.0005


def case_lines(case: str, table: Table, last: Table) -> Iterator[str]:
    """A line for each method: means with 95 % intervals; below ours what differs from before."""
    first, end = table.seeds[case]
    yield f"\n{case}: seeds {first}-{end}, {table.replays[case]} replays"
    yield f"{'':38}" + "".join(f"{head:>20}" for head in _HEADS.values())
    for method, measures in table.figures[case].items():
        yield f"{method:38}" + "".join(f"{_cell(measures[name]):>20}" for name in _HEADS)
        changes = [_change(case, method, name, table, last) for name in _HEADS]
        if any(changes):
            yield f"{'  change':38}" + "".join(f"{change:>20}" for change in changes)


def _cell(figure: Figure) -> str:
    if math.isnan(figure.mean):
        return "-"
    if math.isnan(figure.low):
        return f"{figure.mean:.3f}"
    return f"{figure.mean:.3f} {figure.low:.2f}-{figure.high:.2f}"


def _change(case: str, method: str, measure: str, table: Table, last: Table) -> str:
    change = table.mean(case, method, measure) - last.mean(case, method, measure)
    return f"{change:+.3f}" if abs(change) >= _LEAST_SHOWN else ""


def must_lines(table: Table) -> Iterator[str]:
    """Every must whose case was measured, reached or not."""
    yield "\nmusts"
    for must in MUSTS:
        mean = table.mean(must.case, OURS, must.measure)
        if not math.isnan(mean):
            sign = "<=" if must.at_most else ">="
            yield _must(f"{must.case} {must.measure}", mean, sign, must.value)
    yield from _free_line(table)
    for case in ("base", "hard"):
        best = _best_oracle(case, table)
        if best > 0:
            times = table.mean(case, OURS, "f1") / best
            yield _must(f"{case} F1 / best oracle peer", times, ">=", LEAST_TIMES_PEER)


def _must(name: str, value: float, sign: str, limit: float) -> str:
    held = value <= limit if sign == "<=" else value >= limit
    return f"  {name:34}{value:8.3f} {sign} {limit:<6g}{'reached' if held else 'NOT REACHED'}"


def _free_line(table: Table) -> Iterator[str]:
    runs = hits = 0
    for case in FREE:
        if case in table.figures:
            count = table.seeds[case][1] - table.seeds[case][0] + 1
            runs += count
            hits += round(table.mean(case, OURS, "any") * count)
    if runs:
        found = share(hits, runs)
        line = _must("campaign-free runs with any group", found.mean, "<=", MOST_FREE)
        yield f"{line} ({hits} of {runs}; {found.low:.3f}-{found.high:.3f})"


def _best_oracle(case: str, table: Table) -> float:
    peers = (method for method in table.figures.get(case, {}) if method.endswith(ORACLE))
    return max((table.mean(case, method, "f1") for method in peers), default=0.0)
