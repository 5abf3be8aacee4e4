"""Extraction of the invented examples against their gold annotations: F1 is printed and must hold."""

import json
from pathlib import Path

import pytest
from rich.console import Console

from benchmarks.accuracy.labels import labeled
from benchmarks.accuracy.scoring import score
from extract.read import iter_paths, read
from extract.record import to_record
from extract.run import extract
from training.prepare import LabeledDocument

pytestmark = pytest.mark.model

EXAMPLES = Path(__file__).parents[2] / "examples"
FLOORS = {"type F1": 0.67, "roles end to end F1": 0.63, "speech status accuracy": 0.87}
"""Committed figures; a fall below one fails."""


def test_the_examples_are_read_as_well_as_before(capsys: pytest.CaptureFixture[str]) -> None:
    documents, records = [], []
    for path in sorted((EXAMPLES / "gold").glob("*.json")):
        labels = json.loads(path.read_text(encoding="utf-8"))
        (source,) = iter_paths([EXAMPLES / labels["document"]])
        document = read(source)
        row = LabeledDocument(path.stem, "narrative", "dev", document.text, labels)
        documents.append(labeled(row))
        records.append(to_record(extract(document)))
    result = score(documents, records, Console(quiet=True))
    measures = result.columns["dev narratives"].measures
    with capsys.disabled():
        print(f"\n{len(documents)} examples:", *(f"{k} {measures[k].value:.3f}" for k in FLOORS))  # noqa: T201
    low = {k: measures[k].value for k, floor in FLOORS.items() if measures[k].value < floor}
    assert not low
