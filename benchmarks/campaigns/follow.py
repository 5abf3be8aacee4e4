"""How often the test of "consistently follows" rejects, in worlds where it should and should not.

    python -m benchmarks.campaigns.follow [--pairs 300] [--first-seed 0] [--replays 199]

Beside its three questions stands what each of them alone would reject. Share rejected at 0.05: the
size in all worlds but "answers", where it is the power. In each world 40 others and two of interest
act on 8 campuses in 730 days, each once in 40 days by itself; and 80 news shocks hit one campus
each, to which others react with a chance of .25 and the two with .6, after 1.5 days on average.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from graph.analysis.follow import Columns, CrowdTest, crowd_label

LEADER, FOLLOWER = 0, 1
LEVEL = 0.05

_CAMPUSES, _DAYS, _OTHERS = 8, 730, 40
_RATE = 1 / 40
_SHOCKS = 80
_JOINS, _TWO_JOIN = 0.25, 0.6
_LAG = 1.5
_WEEKLY_SLOTS = 100
_WEEKLY_KEPT = 0.8
_ANSWERED = 0.5


@dataclass(frozen=True, slots=True)
class World:
    """What the two do beside acting by themselves.

    Attributes:
        shocks: News to which all react.
        slower, quicker: The follower reacts one day later; the leader five times as fast.
        weekly: The leader has a slot on one day of the week, the follower on the next.
        answers: The follower answers each action of the leader with a chance of .5, within 2 days.
        by_day: Times are known to the day only.
    """

    shocks: bool = True
    slower: bool = False
    quicker: bool = False
    weekly: bool = False
    answers: bool = False
    by_day: bool = False


WORLDS = {
    "independent": World(shocks=False),
    "weekly slots on two days": World(shocks=False, weekly=True),
    "same news, same speed": World(),
    "same news, known to the day": World(by_day=True),
    "same news, follower a day slower": World(slower=True),
    "same news, leader five times as fast": World(quicker=True),
    "same news, both": World(slower=True, quicker=True),
    "answers with .5": World(answers=True),
    "answers with .5, no news": World(answers=True, shocks=False),
    "answers with .5, known to the day": World(answers=True, by_day=True),
}

Row = tuple[int, int, float]
"""Actor, campus, day."""


def columns(world: World, seed: int) -> Columns:
    """One world drawn by lot; equal seeds give equal worlds."""
    rng = np.random.default_rng(seed)
    rows = _by_themselves(rng)
    if world.shocks:
        rows += _reactions(world, rng)
    if world.weekly:
        rows += _slots(rng)
    if world.answers:
        rows += _answers(rows, rng)
    actor, campus, day = (np.array(column) for column in zip(*rows, strict=True))
    each = np.arange(len(rows))
    return Columns(actor, each, campus, np.floor(day) if world.by_day else day, np.zeros_like(each))


def _by_themselves(rng: np.random.Generator) -> list[Row]:
    counts = rng.poisson(_RATE * _DAYS, _OTHERS + 2)
    return [
        (actor, int(rng.integers(_CAMPUSES)), rng.uniform(0, _DAYS))
        for actor, count in enumerate(counts)
        for _ in range(count)
    ]


def _reactions(world: World, rng: np.random.Generator) -> list[Row]:
    rows = []
    for _ in range(_SHOCKS):
        campus, day = int(rng.integers(_CAMPUSES)), rng.uniform(0, _DAYS)
        for actor in range(_OTHERS + 2):
            if rng.random() < (_TWO_JOIN if actor in (LEADER, FOLLOWER) else _JOINS):
                fast = world.quicker and actor == LEADER
                lag = rng.exponential(_LAG / 5 if fast else _LAG)
                rows.append((actor, campus, day + lag + (world.slower and actor == FOLLOWER)))
    return rows


def _slots(rng: np.random.Generator) -> list[Row]:
    return [
        (actor, 0, 7 * week + day + rng.uniform(0, 0.3))
        for week in range(_WEEKLY_SLOTS)
        for actor, day in ((LEADER, 3), (FOLLOWER, 4))
        if rng.random() < _WEEKLY_KEPT
    ]


def _answers(rows: Sequence[Row], rng: np.random.Generator) -> list[Row]:
    return [
        (FOLLOWER, campus, day + min(rng.exponential(0.5), 2.0))
        for actor, campus, day in rows
        if actor == LEADER and rng.random() < _ANSWERED
    ]


QUESTIONS: dict[str, Callable[[CrowdTest], float]] = {
    "all": lambda tested: tested.p,
    "who follows": lambda tested: tested.follower.p,
    "who leads": lambda tested: tested.leader.p,
    "weeks": lambda tested: tested.weeks.p,
}


def rejected(world: World, seeds: Sequence[int], *, replays: int = 199) -> dict[str, float]:
    """Share of pairs rejected at `LEVEL`, by the whole test and by each of its questions alone."""
    test = partial(crowd_label, leader=LEADER, follower=FOLLOWER, replays=replays)
    tested = [test(columns(world, seed), seed=seed) for seed in seeds]
    return {
        name: float(np.mean([p_of(one) <= LEVEL for one in tested]))
        for name, p_of in QUESTIONS.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pairs", type=int, default=300)
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--replays", type=int, default=199)
    options = parser.parse_args()
    seeds = range(options.first_seed, options.first_seed + options.pairs)
    print(f"| world | {' | '.join(QUESTIONS)} |\n|{'---|' * (len(QUESTIONS) + 1)}")
    for name, world in WORLDS.items():
        shares = rejected(world, seeds, replays=options.replays)
        cells = " | ".join(f"{share:.2f}" for share in shares.values())
        print(f"| {name} | {cells} |", flush=True)


if __name__ == "__main__":
    main()
