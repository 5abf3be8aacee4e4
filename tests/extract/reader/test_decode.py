"""Scores become readings."""

from collections.abc import Sequence

import numpy as np
import pytest

from extract.reader.decode import ReadRole, TriggerScores, decode_event
from extract.reader.folder import Labels, Thresholds

LABELS = Labels(("protest", "assault"), ("initiator", "target"), ("asserted", "denied"), ("a", "b"))
THRESHOLDS = Thresholds(
    trigger=0.5,
    event_cuts={},
    roles={"initiator": 0.5, "target": 0.3},
    source=0.4,
    calibration=((0.0, 0.0), (1.0, 1.0)),
)
TYPES = np.array([0.2, 0.7], np.float32)


def scores(roles: Sequence[Sequence[float]], source: Sequence[float]) -> TriggerScores:
    """Trigger 11, the second word of a window that begins at word 10."""
    return TriggerScores(
        word=11,
        first_word=10,
        roles=np.array(roles, np.float32),
        modality=np.array([0.1, 0.9], np.float32),
        scope=np.array([0.6, 0.4], np.float32),
        source=np.array(source, np.float32),
    )


def test_the_likeliest_type_and_status_win() -> None:
    read = decode_event(scores([[1, 0, 0], [1, 0, 0]], [0.0, 1.0]), TYPES, LABELS, THRESHOLDS)
    assert (read.word, read.type, read.modality, read.scope) == (11, "assault", "denied", "a")
    assert read.score == pytest.approx(0.7)
    assert read.event_score == pytest.approx(0.9)
    assert [name for name, _ in read.types] == ["assault", "protest"]


def test_a_role_needs_its_own_threshold() -> None:
    table = [[0.5, 0.49, 0.01], [0.0, 0.0, 1.0], [0.6, 0.05, 0.35]]
    read = decode_event(scores(table, [0.0, 1.0, 0.0]), TYPES, LABELS, THRESHOLDS)
    (role,) = read.roles
    assert (role.word, role.role, role.runner_up) == (12, "target", None)
    assert role.runner_up_score == pytest.approx(0.6)


def test_the_runner_up_of_a_role_is_told() -> None:
    table = [[0.1, 0.6, 0.3], [1.0, 0.0, 0.0]]
    read = decode_event(scores(table, [0.0, 1.0]), TYPES, LABELS, THRESHOLDS)
    assert [type(role) for role in read.roles] == [ReadRole]
    assert (read.roles[0].role, read.roles[0].runner_up) == ("initiator", "target")


@pytest.mark.parametrize(
    ("source", "expected"), [([0.3, 0.7], None), ([0.6, 0.4], 10), ([0.45, 0.55], 10)]
)
def test_a_source_needs_the_threshold(source: list[float], expected: int | None) -> None:
    read = decode_event(scores([[1, 0, 0], [1, 0, 0]], source), TYPES, LABELS, THRESHOLDS)
    assert read.source == expected
