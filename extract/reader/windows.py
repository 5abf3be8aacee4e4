"""Sentences -> windows -> graphs -> readings; knows nothing of files or of how a graph is run."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from extract.reader.decode import (
    ReadEvent,
    Scores,
    SentenceReading,
    TriggerScores,
    decode_event,
)
from extract.reader.folder import Labels, Thresholds
from extract.reader.pieces import Pieces, Window


class Graph(Protocol):
    """A graph that can be run, as onnxruntime's sessions."""

    def run(self, outputs: None, feed: Mapping[str, NDArray[Any]], /) -> list[Any]:
        """All outputs of the graph, in their order, for the named inputs."""


@dataclass(frozen=True)
class _Task:
    """One window of one sentence, with the extra triggers that this window owns."""

    sentence: int
    window: Window
    extra: frozenset[int]


class WindowReader:
    """Reads sentences with two graphs.

    Args:
        encoder: ids, mask, first -> states of the words, probabilities of the types.
        heads: states, triggers, words -> probabilities of roles, modality, scope, source.
        batch_size: Most windows read at a time, at least 1.
    """

    def __init__(
        self,
        pieces: Pieces,
        encoder: Graph,
        heads: Graph,
        labels: Labels,
        thresholds: Thresholds,
        *,
        batch_size: int,
    ) -> None:
        self.labels = labels
        self.thresholds = thresholds
        self._pieces = pieces
        self._encoder = encoder
        self._heads = heads
        self._batch_size = batch_size

    def read(
        self,
        sentences: Sequence[Sequence[str]],
        *,
        extra_triggers: Sequence[Sequence[int]] | None = None,
    ) -> list[SentenceReading]:
        """Read sentences; one reading per sentence, in their order.

        Args:
            sentences: Words of each sentence; an empty sentence gives an empty reading.
            extra_triggers: For each sentence, words to be read as triggers although the model may
                not call them events; None is none at all.
        Raises:
            ValueError: the lists differ in length, or a word number is out of range.
        """
        extra = _checked(sentences, extra_triggers)
        scores = [np.zeros((len(words), len(self.labels.types)), np.float32) for words in sentences]
        events: list[list[ReadEvent]] = [[] for _ in sentences]
        for batch in self._batches(sentences, extra):
            for task, trigger in self._scored(batch, scores):
                found = scores[task.sentence][trigger.word]
                event = decode_event(trigger, found, self.labels, self.thresholds)
                events[task.sentence].append(event)
        return [self._reading(*pair) for pair in zip(scores, events, strict=True)]

    def trigger_scores(self, words: Sequence[str], triggers: Sequence[int]) -> list[TriggerScores]:
        """The scores from which `read` decides, for the events and these words of one sentence.

        They come in the order of the words.
        """
        extra = _checked([words], [triggers])
        scores = [np.zeros((len(words), len(self.labels.types)), np.float32)]
        batches = self._batches([words], extra)
        found = [trigger for batch in batches for _, trigger in self._scored(batch, scores)]
        return sorted(found, key=lambda trigger: trigger.word)

    def _batches(
        self, sentences: Sequence[Sequence[str]], extra: Sequence[frozenset[int]]
    ) -> Iterator[list[_Task]]:
        """Windows of similar length together, so that little is padded."""
        tasks = [
            _Task(number, window, _owned(window, extra[number]))
            for number, words in enumerate(sentences)
            for window in self._pieces.windows(words)
        ]
        tasks.sort(key=lambda task: len(task.window.ids))
        for start in range(0, len(tasks), self._batch_size):
            yield tasks[start : start + self._batch_size]

    def _scored(
        self, batch: list[_Task], scores: list[Scores]
    ) -> Iterator[tuple[_Task, TriggerScores]]:
        """Read some windows: the scores of their triggers; those of types go into `scores`."""
        ids, mask, first = _padded([task.window for task in batch])
        states, types = self._encoder.run(None, {"ids": ids, "mask": mask, "first": first})
        places = [
            self._take_scores(task, types[row], scores[task.sentence])
            for row, task in enumerate(batch)
        ]
        yield from self._triggers(batch, states, places)

    def _take_scores(self, task: _Task, types: Scores, scores: Scores) -> list[int]:
        """Copy the scores of the owned words to the sentence; returns the triggers' places."""
        begin, owned = task.window.first_word, np.array(task.window.owned)
        found = types[: len(owned), 1:]
        scores[begin : begin + len(owned)][owned] = found[owned]
        events = np.flatnonzero(owned & (found.sum(-1) >= self.thresholds.trigger))
        return sorted({*map(int, events), *task.extra})

    def _triggers(
        self, batch: list[_Task], states: Scores, places: list[list[int]]
    ) -> Iterator[tuple[_Task, TriggerScores]]:
        """Run the heads for the windows that have triggers."""
        rows = [row for row, own in enumerate(places) if own]
        if not rows:
            return
        lengths = [len(batch[row].window.starts) for row in rows]
        triggers = np.zeros((len(rows), max(len(places[row]) for row in rows)), np.int64)
        for k, row in enumerate(rows):
            triggers[k, : len(places[row])] = places[row]
        words = np.arange(states.shape[1])[None] < np.array(lengths)[:, None]
        feed: dict[str, NDArray[Any]] = {
            "states": states[rows],
            "triggers": triggers,
            "words": words,
        }
        outputs = self._heads.run(None, feed)
        for k, (row, length) in enumerate(zip(rows, lengths, strict=True)):
            first = batch[row].window.first_word
            for p, place in enumerate(places[row]):
                roles, modality, scope, source = (output[k, p] for output in outputs)
                yield (
                    batch[row],
                    TriggerScores(
                        word=first + place,
                        first_word=first,
                        roles=roles[:length],
                        modality=modality,
                        scope=scope,
                        source=source[:length],
                    ),
                )

    def _reading(self, type_scores: Scores, events: list[ReadEvent]) -> SentenceReading:
        events.sort(key=lambda event: event.word)
        cut = self.thresholds.trigger
        return SentenceReading(
            event_scores=type_scores.sum(-1),
            type_scores=type_scores,
            events=tuple(event for event in events if event.event_score >= cut),
            extra=tuple(event for event in events if event.event_score < cut),
        )


def _checked(
    sentences: Sequence[Sequence[str]], extra_triggers: Sequence[Sequence[int]] | None
) -> list[frozenset[int]]:
    if extra_triggers is None:
        return [frozenset()] * len(sentences)
    if len(extra_triggers) != len(sentences):
        raise ValueError(f"{len(extra_triggers)} lists of triggers, {len(sentences)} sentences")
    for words, places in zip(sentences, extra_triggers, strict=True):
        if any(not 0 <= place < len(words) for place in places):
            raise ValueError(f"trigger out of range 0..{len(words) - 1}: {list(places)}")
    return [frozenset(places) for places in extra_triggers]


def _owned(window: Window, words: frozenset[int]) -> frozenset[int]:
    """Those words of the sentence which the window owns, counted from the window's first."""
    places = {word - window.first_word for word in words}
    return frozenset(p for p in places if 0 <= p < len(window.owned) and window.owned[p])


def _padded(
    windows: Sequence[Window],
) -> tuple[NDArray[np.int64], Scores, NDArray[np.int64]]:
    """Ids, mask (1.0 for a piece) and first pieces of the words; short rows end in zeros."""
    ids = np.zeros((len(windows), max(len(window.ids) for window in windows)), np.int64)
    mask = np.zeros(ids.shape, np.float32)
    first = np.zeros((len(windows), max(len(window.starts) for window in windows)), np.int64)
    for row, window in enumerate(windows):
        ids[row, : len(window.ids)] = window.ids
        mask[row, : len(window.ids)] = 1.0
        first[row, : len(window.starts)] = window.starts
    return ids, mask, first
