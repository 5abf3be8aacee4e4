"""What one computation of ours costs; a process of its own, so that its peak memory is its own.

    python -m benchmarks.campaigns.cost coactions ACTIONS.npz WINDOW_S
    python -m benchmarks.campaigns.cost find REGIME REPLAYS STRATA,... BOOTSTRAP

Prints one line of JSON. Reading or drawing the data counts neither as CPU nor as clock time; it
does count as memory.
"""

import json
import statistics
import sys
import time
from pathlib import Path
from typing import cast

import numpy as np

from graph.analysis.campaigns.coactions import coactions
from graph.analysis.campaigns.find import find
from graph.analysis.campaigns.records import Options, Strata
from graph.analysis.campaigns.simulate import REGIMES, simulate

_REPEATED = 500_000
"""Co-actions are computed anew until about so many actions have been read."""
_MOST_TIMES = 50

Cost = dict[str, float]
"""`cpu_s`, `clock_s` and what was found."""


def coaction_cost(path: Path, window_s: int) -> Cost:
    """Edges and the sum of their weights. The median of several, where one is over at once."""
    data = dict(np.load(path))
    spent = []
    for _ in range(min(1 + _REPEATED // len(data["actor"]), _MOST_TIMES)):
        clock, cpu = time.perf_counter(), time.process_time()
        _, _, weight = coactions(data["actor"], data["object"], data["second"], window_s)
        spent.append(_spent(clock, cpu))
    medians = {name: statistics.median(one[name] for one in spent) for name in spent[0]}
    return {**medians, "edges": len(weight), "weight": int(weight.sum())}


def find_cost(regime: str, options: Options) -> Cost:
    """Actions and campaigns."""
    actions = simulate(REGIMES[regime], seed=1).actions()
    clock, cpu = time.perf_counter(), time.process_time()
    found = find(actions, options)
    spent = _spent(clock, cpu)
    return {**spent, "actions": len(actions.actor), "campaigns": len(found.campaigns)}


def _spent(clock: float, cpu: float) -> Cost:
    return {"clock_s": time.perf_counter() - clock, "cpu_s": time.process_time() - cpu}


def _memory_mb() -> float:
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main() -> None:
    what, *words = sys.argv[1:]
    if what == "coactions":
        cost = coaction_cost(Path(words[0]), int(words[1]))
    else:
        strata = cast("tuple[Strata, ...]", tuple(words[2].split(",")))
        options = Options(replays=int(words[1]), strata=strata, bootstrap=int(words[3]))
        cost = find_cost(words[0], options)
    print(json.dumps({**cost, "memory_mb": _memory_mb()}))


if __name__ == "__main__":
    main()
