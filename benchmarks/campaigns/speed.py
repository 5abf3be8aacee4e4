"""How long searching takes beside general tools: ratios of the same run, peak memory of each."""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.campaigns.cost import Cost
from benchmarks.campaigns.peers.environment import ask
from benchmarks.campaigns.quality import WINDOW, columns
from graph.analysis.campaigns.simulate import REGIMES, simulate
from graph.analysis.campaigns.simulate.online import online

SIZES = (10_000, 100_000, 1_000_000)
PARTS = ("coactions", "significance", "large")

_WINDOW_S = 60
_TIMES_TOOLKIT = {100_000: 25.0, 1_000_000: 10.0}
_MOST_MB = {1_000_000: 450.0}
_MOST_OF_COORDINATIONZ = 0.35
_BOTH = "issue,learned"


def print_speed(python: Path, sizes: Sequence[int], rounds: int, parts: Sequence[str]) -> None:
    """Measure the parts, `PARTS` or some of them, and print each as it is done.

    Args:
        python: Of the peers' environment.
        rounds: How often each is measured, in turns; medians are printed.
    """
    made = {
        "coactions": lambda: coaction_lines(python, sizes, rounds),
        "significance": lambda: significance_lines(python, rounds),
        "large": large_lines,
    }
    for part in parts:
        for line in made[part]():
            print(line, flush=True)


def coaction_lines(python: Path, sizes: Sequence[int], rounds: int) -> Iterator[str]:
    """The co-action network of posts at several sizes.

    Raises:
        AssertionError: A peer finds other edges or weights.
    """
    yield f"\nco-action network, {_WINDOW_S} s window; computing alone, medians of {rounds}"
    yield f"{'actions':>10} {'':12}{'clock s':>9}{'CPU s':>9}{'MB':>6}   times ours: clock, CPU"
    for size in sizes:
        posts = online(size)
        data = {"actor": posts.actor, "object": posts.object, "second": posts.second}
        turns = [_coaction_turn(python, data) for _ in range(rounds)]
        ours = [turn["ours"] for turn in turns]
        yield f"{size:>10,} {'ours':12}{_medians(ours)}   {int(ours[0]['edges']):,} edges"
        for peer in ("toolkit", "duckdb"):
            theirs = [turn[peer] for turn in turns]
            clock, cpu = (_ratio(theirs, ours, name) for name in ("clock_s", "cpu_s"))
            limit = _TIMES_TOOLKIT.get(size) if peer == "toolkit" else None
            said = _judged(clock, limit)
            yield f"{'':>10} {peer:12}{_medians(theirs)}   {clock:6.1f}x {cpu:6.1f}x {said}"
        if size in _MOST_MB:
            most = max(cost["memory_mb"] for cost in ours)
            held = "reached" if most <= _MOST_MB[size] else "NOT REACHED"
            yield f"{'':>10} ours at most {most:.0f} MB; must be <= {_MOST_MB[size]:.0f}: {held}"


def _coaction_turn(python: Path, data: dict[str, np.ndarray]) -> dict[str, Cost]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "posts.npz")
        np.savez(path, **data)
        turn = {"ours": _own_cost("coactions", path, _WINDOW_S)}
    for peer in ("toolkit", "duckdb"):
        turn[peer] = ask(python, "cost.py", data, _WINDOW_S, peer)
        for what in ("edges", "weight"):
            same = turn[peer][what] == turn["ours"][what]
            assert same, f"{peer}: {what} {turn[peer][what]}, ours {turn['ours'][what]}"
    return turn


def significance_lines(python: Path, rounds: int) -> Iterator[str]:
    """What telling campaigns from chance costs on `base`."""
    data = columns(simulate(REGIMES["base"], seed=1))
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(_own_cost("find", "base", 39, "issue", 0))
        theirs.append(ask(python, "cost.py", data, int(WINDOW * 86_400), "coordinationz"))
    part = 1 / _ratio(theirs, ours, "cpu_s")
    held = "reached" if part <= _MOST_OF_COORDINATIONZ else "NOT REACHED"
    yield f"\nsignificance on base, medians of {rounds}"
    yield f"{'':38}{'clock s':>9}{'CPU s':>9}{'MB':>6}"
    yield f"{'39 replays, coded strata':38}{_medians(ours)}"
    yield f"{'coordinationz, 1,000 realizations':38}{_medians(theirs)}"
    yield f"{part:.2f} of coordinationz's CPU; must be <= {_MOST_OF_COORDINATIONZ}: {held}"
    default = [_own_cost("find", "base", 199, _BOTH, 20)]
    yield f"{'default: 199 replays, both strata':38}{_medians(default)}"


def large_lines() -> Iterator[str]:
    """What a replay costs at about 300,000 actions: the difference of two searches."""
    few, many = (_own_cost("find", "large", replays, "issue", 0) for replays in (19, 29))
    replay = (many["cpu_s"] - few["cpu_s"]) / 10
    yield f"\n{int(few['actions']):,} actions, coded strata: {replay:.2f} CPU s a replay"
    yield f"{'19 replays':38}{_medians([few])}   {int(few['campaigns'])} campaigns"


def _own_cost(*words: object) -> Cost:
    command = [sys.executable, "-m", "benchmarks.campaigns.cost", *map(str, words)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    cost: Cost = json.loads(done.stdout)
    return cost


def _medians(costs: Sequence[Cost]) -> str:
    clock, cpu = (statistics.median(cost[name] for cost in costs) for name in ("clock_s", "cpu_s"))
    return f"{clock:9.3f}{cpu:9.3f}{max(cost['memory_mb'] for cost in costs):6.0f}"


def _ratio(theirs: Sequence[Cost], ours: Sequence[Cost], name: str) -> float:
    """The median of the rounds' ratios."""
    return statistics.median(a[name] / b[name] for a, b in zip(theirs, ours, strict=True))


def _judged(times: float, limit: float | None) -> str:
    if limit is None:
        return ""
    return f"must be >= {limit:.0f}x: {'reached' if times >= limit else 'NOT REACHED'}"
