"""A few steps of training give weights that the shipped runtime reads. Needs torch."""

import importlib
from pathlib import Path

import pytest

from extract.reader import EventReader
from extract.reader import folder as files
from extract.reader.runtime import WEIGHTS
from tests.extract.reader.factory import SENTENCES

pytest.importorskip(
    "torch", reason="torch is missing: install requirements-training.lock in its own environment"
)


def test_a_short_training_makes_a_complete_folder(tmp_path: Path) -> None:
    folder = tmp_path / "weights"
    # By name, so that the type check of the product does not ask for torch.
    make_model = importlib.import_module("training.make_model")
    make_model.main(["--steps", "2", "--documents", "8", "--folder", str(folder)])
    assert len(EventReader(folder).read(SENTENCES)) == len(SENTENCES)
    card = (folder / "card.md").read_text("utf-8")
    assert "| dev narratives |" in card and "held-out narratives" not in card


def test_the_shipped_weights_can_be_trained_on_from(tmp_path: Path) -> None:
    torch = importlib.import_module("torch")
    importlib.import_module("training.read_back").main([str(tmp_path / "shipped.pt")])
    network = importlib.import_module("training.network").EventNetwork()
    network.load_state_dict(torch.load(tmp_path / "shipped.pt", weights_only=True))
    pieces = importlib.import_module("extract.reader.pieces").Pieces(WEIGHTS / files.TOKENIZER)
    again = importlib.import_module("training.reading").network_reader(network, pieces)
    for one, two in zip(again.read(SENTENCES), EventReader().read(SENTENCES), strict=True):
        assert abs(one.event_scores - two.event_scores).max() < 0.1
