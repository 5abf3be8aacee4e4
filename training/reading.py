"""The network in the place of the exported graphs, so that one code reads and scores both."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from extract.reader.decode import SentenceReading
from extract.reader.folder import Labels, Thresholds
from extract.reader.pieces import Pieces
from extract.reader.windows import WindowReader
from training.labels import MODALITIES, ROLES, SCOPES, TYPES, LabeledSentence
from training.network import EventNetwork

LABELS = Labels(TYPES, ROLES, MODALITIES, SCOPES)
PLAIN_THRESHOLDS = Thresholds(
    trigger=0.5,
    event_cuts={},
    roles=dict.fromkeys(ROLES, 0.5),
    source=0.5,
    calibration=((0.0, 0.0), (1.0, 1.0)),
)


class EncoderGraph(nn.Module):
    """ids, mask, first, places, parts -> states of the words, probabilities ("no event", types)."""

    def __init__(self, network: EventNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, ids: Tensor, mask: Tensor, first: Tensor, places: Tensor, parts: Tensor
    ) -> tuple[Tensor, Tensor]:
        states = self.network.words(ids, mask, first, places, parts)
        return states, torch.softmax(self.network.trigger(states), -1)


class HeadsGraph(nn.Module):
    """states, triggers, words -> probabilities of roles, modality, scope and source."""

    def __init__(self, network: EventNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, states: Tensor, triggers: Tensor, words: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        scores = self.network.events(states, triggers, words)
        roles, modality, scope, source = (torch.softmax(part, -1) for part in scores)
        return roles, modality, scope, source


class _Runnable:
    """A torch module behind the `run` of an onnxruntime session."""

    def __init__(self, module: nn.Module) -> None:
        self._module = module

    def run(self, outputs: None, feed: Mapping[str, NDArray[Any]], /) -> list[Any]:
        self._module.eval()
        with torch.no_grad():
            results = self._module(**{name: torch.from_numpy(a) for name, a in feed.items()})
        return [np.asarray(result.float().numpy()) for result in results]


def network_reader(
    network: EventNetwork, pieces: Pieces, thresholds: Thresholds = PLAIN_THRESHOLDS
) -> WindowReader:
    """A reader over the network as it is now; puts it into evaluation mode when it reads."""
    encoder, heads = _Runnable(EncoderGraph(network)), _Runnable(HeadsGraph(network))
    return WindowReader(pieces, encoder, heads, LABELS, thresholds, batch_size=16)


def read_labeled(
    reader: WindowReader, sentences: Sequence[LabeledSentence]
) -> list[SentenceReading]:
    """Read sentences document by document, the labeled triggers as extra ones."""
    readings: list[SentenceReading] = []
    for _, group in groupby(sentences, key=lambda sentence: sentence.document):
        own = list(group)
        triggers = [[event.word for event in sentence.events] for sentence in own]
        readings += reader.read([sentence.words for sentence in own], extra_triggers=triggers)
    return readings
