"""The kept scores are those of the committed weights and rules, on the narratives of the dev split."""

import pytest
from rich.console import Console

from benchmarks.accuracy.extracting import extracted
from benchmarks.accuracy.labels import load_labels
from benchmarks.accuracy.result import read_last
from benchmarks.accuracy.scoring import score

pytestmark = pytest.mark.model

SAME = 0.004
"""Processors round differently; a greater change means that `make accuracy` was not run again."""


@pytest.mark.parametrize("measure", ["type F1", "roles end to end F1", "speech status accuracy"])
def test_the_kept_scores_are_measured_again(
    measure: str, measured: dict[str, float | None]
) -> None:
    kept = read_last()["dev narratives"][measure]
    value = measured[measure]
    assert value is not None and abs(value - kept) <= SAME


@pytest.fixture(scope="module")
def measured() -> dict[str, float | None]:
    documents = load_labels(["dev narratives"])
    result = score(documents, extracted(documents), Console(quiet=True))
    column = result.columns["dev narratives"]
    return {name: found.value for name, found in column.measures.items()}
