"""Labels that are only offsets get their words back from the text that was labeled, and no other."""

import json
import os
from pathlib import Path

import pytest

from extract.read import read
from graph.ontology import ontology
from training.offsets import with_words

LABELS = sorted((Path(__file__).parents[3] / "training" / "reports").glob("*.json"))
REAL = os.environ.get("SHADOWGRAPH_REAL_TEXTS")


@pytest.mark.real
@pytest.mark.skipif(not REAL, reason="SHADOWGRAPH_REAL_TEXTS names no folder of real texts")
@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_words_come_back(path: Path) -> None:
    labels = json.loads(path.read_text(encoding="utf-8"))
    text = read(Path(str(REAL), "reports", labels["document"])).text
    events = with_words(labels, text)["events"]
    assert events
    for event in events:
        assert event["type"] in ontology().event_types
        assert " " not in event["trigger"]["text"]
        start, end = labels["sentences"][event["sentence"]]
        assert start <= event["trigger"]["start"] < event["trigger"]["end"] <= end


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_another_text_is_refused(path: Path) -> None:
    with pytest.raises(ValueError, match="not the one that was labeled"):
        with_words(json.loads(path.read_text(encoding="utf-8")), "another text")
