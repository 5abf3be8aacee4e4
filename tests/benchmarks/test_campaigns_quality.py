"""Figures of the search for campaigns are made, kept, compared and judged as they are printed."""

import math
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from benchmarks.campaigns import kept
from benchmarks.campaigns.cases import CASES, FREE, MUSTS, Case
from benchmarks.campaigns.cost import coaction_cost
from benchmarks.campaigns.figures import Figure, figures, share, student
from benchmarks.campaigns.printed import case_lines, must_lines
from benchmarks.campaigns.quality import ORACLE, OURS, Run, columns, measure, seeds_of
from graph.analysis.campaigns.evaluate import Scores
from graph.analysis.campaigns.simulate import REGIMES, simulate

NOTHING = float("nan")
PERFECT = Scores(1.0, 1.0, 1.0, 1.0, 1.0, 0, 3)
EMPTY = Scores(NOTHING, 0.0, 0.0, 0.0, 0.0, 0, 0)


def table(f1, case="base", method=OURS):
    made = figures([replace(PERFECT, f1=f1)])
    return kept.Table({case: {method: made}}, {case: (101, 101)}, {case: 39})


def test_an_interval_is_that_of_student():
    figure = student([1.0, 2.0, 3.0])
    reach = 4.302653 / math.sqrt(3)
    assert (figure.mean, figure.low) == (2.0, pytest.approx(2 - reach))
    assert figure.high == pytest.approx(2 + reach)


def test_a_single_run_has_a_mean_and_no_interval():
    figure = student([0.5])
    assert figure.mean == 0.5
    assert math.isnan(figure.low)


def test_no_hits_of_fifty_leave_room_for_seven_percent():
    assert share(0, 50) == Figure(0.0, 0.0, pytest.approx(1 - 0.025 ** (1 / 50)))


def test_runs_without_groups_count_in_f1_and_not_in_precision():
    made = figures([PERFECT, EMPTY])
    assert (made["precision"].mean, made["f1"].mean, made["any"].mean) == (1.0, 0.5, 0.5)


def test_figures_survive_a_file(tmp_path):
    path = tmp_path / "figures.json"
    kept.write(table(0.25), path)
    read = kept.read(path)
    assert read.mean("base", OURS, "f1") == 0.25
    assert math.isnan(read.figures["base"][OURS]["f1"].low)
    assert (read.seeds, read.replays) == ({"base": (101, 101)}, {"base": 39})


def test_no_file_holds_no_figures(tmp_path):
    assert kept.read(tmp_path / "none.json").figures == {}


def test_what_differs_from_the_last_table_is_printed():
    assert "-0.100" in "\n".join(case_lines("base", table(0.8), table(0.9)))
    assert "change" not in "\n".join(case_lines("base", table(0.8), table(0.8)))


@pytest.mark.parametrize("f1, said", [(0.93, "reached"), (0.929, "NOT REACHED")])
def test_a_must_is_said_to_be_reached_or_not(f1, said):
    (line,) = [line for line in must_lines(table(f1)) if "base f1" in line]
    assert line.split(" 0.93 ")[1].strip() == said


def test_an_oracle_peer_half_as_good_is_the_limit():
    ours, peer = table(0.8), table(0.41, method="peer" + ORACLE)
    ours.figures["base"] = {**ours.figures["base"], **peer.figures["base"]}
    (line,) = [line for line in must_lines(ours) if "oracle" in line]
    assert "NOT REACHED" in line


def test_campaign_free_runs_of_all_cases_count_together():
    free = kept.Table()
    for case, runs in zip(FREE, ([EMPTY] * 9 + [PERFECT], [EMPTY] * 40), strict=True):
        free.figures[case] = {OURS: figures(runs)}
        free.seeds[case] = (101, 100 + len(runs))
    (line,) = [line for line in must_lines(free) if "campaign-free" in line]
    assert "0.020 <= 0.05" in line
    assert "1 of 50" in line


def test_every_must_is_of_a_case_that_is_measured():
    assert {must.case for must in MUSTS} <= set(CASES)
    assert set(FREE) <= set(CASES)


def test_peers_read_the_same_tactic_on_the_same_issue_as_one_object():
    world = simulate(REGIMES["small"], 101)
    made = columns(world)
    assert len(made["actor"]) == len(world.actor)
    kinds = {
        (int(world.tactic[event]), int(world.issues[event, 0])) for event in world.event.tolist()
    }
    assert len(set(made["object"].tolist())) == len(kinds)
    assert made["second"].min() == 0
    assert np.ptp(made["second"]) == pytest.approx(np.ptp(world.day) * 86_400, abs=60)


def test_the_small_world_is_searched_and_scored():
    case = Case(lambda seed: simulate(REGIMES["small"], seed))
    run = Run(range(101, 103), replays=39, peers=None)
    found = measure(case, run, seeds_of(case, run))
    assert set(found.scores) == {OURS}
    assert [scores.groups > 0 for scores in found.scores[OURS]] == [True, True]
    assert found.figures()[OURS]["f1"].mean > 0.7
    assert found.cpu_s > 0


def test_the_command_keeps_its_cases_beside_those_of_another_run(tmp_path):
    path = tmp_path / "figures.json"
    kept.write(table(0.9, case="hard"), path)
    words = ["quality", "--case", "smallnull", "--seeds", "101", "--no-peers", "--output", path]
    command = [sys.executable, "-m", "benchmarks.campaigns", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "smallnull: seeds 101-104, 39 replays" in done.stdout
    assert "campaign-free runs with any group" in done.stdout
    read = kept.read(path)
    assert set(read.figures) == {"hard", "smallnull"}
    assert read.mean("hard", OURS, "f1") == 0.9


def test_the_cost_of_co_actions_comes_with_what_was_counted(tmp_path):
    path = tmp_path / "posts.npz"
    posts = {"actor": [0, 1, 0, 1], "object": [0, 0, 1, 1], "second": [0, 60, 0, 61]}
    np.savez(path, **{name: np.array(column) for name, column in posts.items()})
    cost = coaction_cost(path, 60)
    assert (cost["edges"], cost["weight"]) == (2, 2)
    assert cost["clock_s"] > 0
