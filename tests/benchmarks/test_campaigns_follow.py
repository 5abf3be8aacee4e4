"""The test of "consistently follows" holds its level where all heed the same news, and finds who
answers. The full figures come from `python -m benchmarks.campaigns.follow`."""

import pytest

from benchmarks.campaigns.follow import WORLDS, columns, rejected

SEEDS = range(1000, 1040)


@pytest.mark.parametrize(
    "world",
    ["same news, same speed", "same news, follower a day slower", "weekly slots on two days"],
)
def test_where_nobody_answers_few_pairs_are_rejected(world):
    assert rejected(WORLDS[world], SEEDS, replays=99)["all"] <= 0.10


def test_where_one_answers_the_other_nearly_all_pairs_are_rejected():
    assert rejected(WORLDS["answers with .5"], SEEDS, replays=99)["all"] >= 0.95


def test_the_first_question_alone_takes_the_slow_for_followers():
    shares = rejected(WORLDS["same news, follower a day slower"], SEEDS, replays=99)
    assert shares["who follows"] > 0.2 > shares["all"]


def test_equal_seeds_give_equal_worlds():
    first, second = (columns(WORLDS["answers with .5"], 3) for _ in range(2))
    assert first.time.tolist() == second.time.tolist()
    assert first.actor.tolist() == second.actor.tolist()
