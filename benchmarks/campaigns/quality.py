"""How well planted campaigns are found, by this project and by its peers, on the same worlds."""

import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.campaigns.cases import Case
from benchmarks.campaigns.figures import Figure, figures
from benchmarks.campaigns.peers.environment import ask
from graph.analysis.campaigns.evaluate import Scores, evaluate
from graph.analysis.campaigns.find import find
from graph.analysis.campaigns.records import Options
from graph.analysis.campaigns.simulate import Planted

OURS = "shadowgraph"
ORACLE = ", oracle"
"""Ends the name of a peer whose threshold was chosen by the truth."""
WINDOW = 2.0
"""Days, for all methods."""

_DAY_S = 86_400


@dataclass(frozen=True, slots=True)
class Measured:
    """Scores of every method on one case, a run each seed, and CPU seconds of a run of ours."""

    scores: Mapping[str, Sequence[Scores]]
    cpu_s: float

    def figures(self) -> dict[str, dict[str, Figure]]:
        """By method, then measure."""
        return {method: figures(runs) for method, runs in self.scores.items()}


@dataclass(frozen=True, slots=True)
class Run:
    """What is asked of a run.

    Attributes:
        seeds: Of the worlds; cases with more take those that follow.
        peers: Python of the peers' environment, or None to leave them out.
    """

    seeds: range
    replays: int
    peers: Path | None


def seeds_of(case: Case, run: Run) -> range:
    """Seeds of the worlds of a case."""
    return range(run.seeds.start, run.seeds.start + case.times * len(run.seeds))


def measure(case: Case, run: Run, seeds: Iterable[int]) -> Measured:
    """Search the worlds of these seeds with all methods."""
    scores: dict[str, list[Scores]] = defaultdict(list)
    spent = []
    for seed in seeds:
        planted = case.make(seed)
        begun = time.process_time()
        scores[OURS].append(_scored(planted, ours(planted, case, run.replays)))
        spent.append(time.process_time() - begun)
        if run.peers is not None and case.peers and seed in run.seeds:
            for method, found in peers(planted, run.peers).items():
                scores[method].append(found)
    return Measured(scores, float(np.mean(spent)))


def ours(planted: Planted, case: Case, replays: int) -> list[tuple[str, ...]]:
    """Actors of each campaign, tiers A and B alike; leads are none."""
    options = Options(window=WINDOW, strata=case.strata, replays=replays, bootstrap=0)
    found = find(planted.actions(), options)
    return [tuple(member.id for member in campaign.actors) for campaign in found.campaigns]


def columns(planted: Planted) -> dict[str, np.ndarray]:
    """The actions as peers read them: the object is the tactic with the first issue."""
    tactics = len(planted.tactics)
    object_ = (planted.issues[:, 0] + 1) * tactics + planted.tactic
    second = np.rint((planted.day - planted.day.min()) * _DAY_S).astype(np.int64)
    return {
        "actor": planted.actor,
        "object": object_[planted.event],
        "second": second[planted.event],
    }


def peers(planted: Planted, python: Path) -> dict[str, Scores]:
    """Scores of each peer at its default, and where something is planted at its best threshold."""
    answers = ask(python, "groups.py", columns(planted), int(WINDOW * _DAY_S))
    scores = {}
    for method, answer in answers.items():
        tried = {
            threshold: _scored(planted, [[planted.ids[one] for one in group] for group in groups])
            for threshold, groups in answer["groups"].items()
        }
        scores[method] = tried[answer["default"]]
        if planted.groups:
            scores[method + ORACLE] = max(tried.values(), key=lambda one: one.f1)
    return scores


def _scored(planted: Planted, groups: Sequence[Collection[str]]) -> Scores:
    return evaluate(groups, planted.truth, planted.ids)
