"""A head over two words is fitted along the slopes of its loss, and finds what states tell."""

import numpy as np
import pytest

from training import pair_head
from training.pair_head import WIDTH, Choice, Learner, fit


def told_by_state(count: int, seed: int) -> list[Choice]:
    """Words whose right candidate is the one of three with a large first number in its state."""
    rng = np.random.default_rng(seed)
    found = []
    for right in rng.integers(0, 3, count):
        states = rng.normal(size=(4, WIDTH)).astype(np.float32)
        states[right, 0] += 8.0
        answers = np.arange(4) == right
        kinds = [(0,), (0, 1), (2,)]
        found.append(Choice(np.zeros(4, np.float32), answers, states[3], states[:3], kinds))
    return found


def test_the_slopes_are_those_of_the_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pair_head, "DROPOUT", 0.0)
    batch = told_by_state(3, seed=1)
    learner = Learner(np.random.default_rng(2), kinds=3)
    for table in learner.tables.values():
        table += np.random.default_rng(3).normal(size=table.shape).astype(np.float32) * 0.1
    _, slopes = learner.slopes(batch)
    for name, table in learner.tables.items():
        place = (len(table) // 2, 0)
        kept, around = table[place], []
        for step in (0.01, -0.01):
            table[place] = kept + step
            around.append(learner.slopes(batch)[0])
        table[place] = kept
        assert slopes[name][place] == pytest.approx((around[0] - around[1]) / 0.02, abs=0.02), name


def test_what_states_tell_is_learned_and_ships_as_it_was_learned() -> None:
    head = fit(told_by_state(600, seed=4), kinds=3)
    right = 0
    for example in told_by_state(50, seed=5):
        (word,) = head.traces(example.word[None])
        scores = head.scores(word, list(head.traces(example.others)), example.kinds)
        right += int(np.argmax(scores)) == int(np.argmax(example.right))
    assert right >= 45
