"""Sentences -> windows -> graphs -> readings; knows nothing of files or of how a graph is run."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from extract.reader.pair_head import PairHead, Traces
from extract.reader.pieces import Part, Pieces, Window


class Graph(Protocol):
    """A graph that can be run, as onnxruntime's sessions."""

    def run(self, outputs: None, feed: Mapping[str, NDArray[Any]], /) -> list[Any]:
        """All outputs of the graph, in their order, for the named inputs."""


@dataclass(frozen=True, eq=False)
class Encoded:
    """What the encoder says of some windows, a row for each: half of their reading.

    It takes 1.5 kB a word.
    """

    windows: list[Window]
    states: Scores
    types: Scores


@dataclass(frozen=True)
class _Asked:
    """A part of a window that has triggers: their places in it, and the states of its words."""

    part: Part
    states: Scores
    places: list[int]


class WindowReader:
    """Reads sentences with two graphs.

    Args:
        encoder: ids, mask, first, places, parts -> states of the words, probabilities of the types.
        heads: states, triggers, words -> probabilities of roles, modality, scope, source.
        batch_size: Most windows read at a time, at least 1.
        pair_heads: Heads over two words by name, for each of which traces of words are kept.
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
        pair_heads: Mapping[str, PairHead] | None = None,
    ) -> None:
        self.labels = labels
        self.pair_heads = dict(pair_heads or {})
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
        encoded: Iterable[Encoded] | None = None,
    ) -> list[SentenceReading]:
        """Read the sentences of a text; one reading per sentence, in their order.

        Neighbors are read together, so that a sentence is understood from those around it.

        Args:
            sentences: Words of each sentence; an empty sentence gives an empty reading.
            extra_triggers: For each sentence, words to be read as triggers although the model may
                not call them events; None is none at all.
            encoded: What `encode` gave for the same sentences, where that was asked before.
        Raises:
            ValueError: the lists differ in length, or a word number is out of range.
        """
        extra = _checked(sentences, extra_triggers)
        scores = self._no_scores(sentences)
        traces = [self._no_traces(words) for words in sentences]
        events: list[list[ReadEvent]] = [[] for _ in sentences]
        encoded = self.encode(sentences) if encoded is None else encoded
        for sentence, trigger in self._scored(self._traced(encoded, traces), extra, scores):
            event = self._decoded(trigger, scores[sentence])
            events[sentence].append(event)
        return [self._reading(*row) for row in zip(scores, events, traces, strict=True)]

    def encode(self, sentences: Sequence[Sequence[str]]) -> Iterator[Encoded]:
        """Run the encoder, batch after batch: all that can be read before triggers are known."""
        return self._encoded(self._pieces.windows(sentences))

    def read_again(
        self, sentences: Sequence[Sequence[str]], number: int, triggers: Sequence[int]
    ) -> tuple[SentenceReading, list[TriggerScores]]:
        """Read one sentence of a text as `read` does, with the scores from which it decides.

        Args:
            sentences: All that `read` was given.
            number: The sentence among them.
            triggers: Words of it to be read as triggers, beside the events.
        Returns:
            The reading, and the scores of all its triggers in the order of the words.
        Raises:
            ValueError: a word number is out of range.
        """
        asked: list[Sequence[int]] = [()] * len(sentences)
        asked[number] = triggers
        extra = _checked(sentences, asked)
        scores = self._no_scores(sentences)
        windows = [
            window
            for window in self._pieces.windows(sentences)
            if any(part.sentence == number for part in window.parts)
        ]
        encoded = self._encoded(windows)
        found = [t for sentence, t in self._scored(encoded, extra, scores) if sentence == number]
        found.sort(key=lambda trigger: trigger.word)
        events = [self._decoded(trigger, scores[number]) for trigger in found]
        return self._reading(scores[number], events), found

    def _no_scores(self, sentences: Sequence[Sequence[str]]) -> list[Scores]:
        return [np.zeros((len(words), len(self.labels.types)), np.float32) for words in sentences]

    def _no_traces(self, words: Sequence[str]) -> dict[str, Traces]:
        sizes = {name: head.size for name, head in self.pair_heads.items()}
        return {name: np.zeros((len(words), size), np.float16) for name, size in sizes.items()}

    def _traced(
        self, encoded: Iterable[Encoded], traces: Sequence[Mapping[str, Traces]]
    ) -> Iterator[Encoded]:
        """Pass on what is encoded, and keep the traces of its words."""
        for batch in encoded:
            for name, head in self.pair_heads.items():
                for states, window in zip(batch.states, batch.windows, strict=True):
                    found = head.traces(states)
                    for part in window.parts:
                        _keep_owned(part, found[part.first_place :], traces[part.sentence][name])
            yield batch

    def _decoded(self, trigger: TriggerScores, scores: Scores) -> ReadEvent:
        return decode_event(trigger, scores[trigger.word], self.labels, self.thresholds)

    def _encoded(self, windows: list[Window]) -> Iterator[Encoded]:
        for batch in self._batches(windows):
            states, types = self._encoder.run(None, _padded(batch))
            yield Encoded(batch, states, types)

    def _scored(
        self, encoded: Iterable[Encoded], extra: Sequence[frozenset[int]], scores: list[Scores]
    ) -> Iterator[tuple[int, TriggerScores]]:
        """Each trigger with its sentence; the scores of types go into `scores`."""
        for batch in encoded:
            asked = []
            for row, window in enumerate(batch.windows):
                for part in window.parts:
                    own = slice(part.first_place, part.first_place + len(part.starts))
                    found = batch.types[row, own, 1:]
                    places = self._take_scores(part, found, scores[part.sentence])
                    places |= _owned(part, extra[part.sentence])
                    if places:
                        asked.append(_Asked(part, batch.states[row, own], sorted(places)))
            yield from self._triggers(asked)

    def _batches(self, windows: list[Window]) -> Iterator[list[Window]]:
        """Windows of similar length together, so that little is padded."""
        if self._batch_size > 1:
            windows.sort(key=lambda window: len(window.ids))
        for start in range(0, len(windows), self._batch_size):
            yield windows[start : start + self._batch_size]

    def _take_scores(self, part: Part, found: Scores, scores: Scores) -> set[int]:
        """Copy the scores of the owned words to the sentence; returns the events' places."""
        owned = _keep_owned(part, found, scores)
        cut = self.thresholds.trigger
        return set(np.flatnonzero(owned & (found.sum(-1) >= cut)).tolist())

    def _triggers(self, asked: list[_Asked]) -> Iterator[tuple[int, TriggerScores]]:
        """Run the heads for the parts that have triggers."""
        if not asked:
            return
        lengths = np.array([len(one.states) for one in asked])
        states = np.zeros((len(asked), lengths.max(), asked[0].states.shape[1]), np.float32)
        triggers = np.zeros((len(asked), max(len(one.places) for one in asked)), np.int64)
        for row, one in enumerate(asked):
            states[row, : len(one.states)] = one.states
            triggers[row, : len(one.places)] = one.places
        words = np.arange(states.shape[1])[None] < lengths[:, None]
        feed: dict[str, NDArray[Any]] = {"states": states, "triggers": triggers, "words": words}
        outputs = self._heads.run(None, feed)
        for row, one in enumerate(asked):
            for column, place in enumerate(one.places):
                roles, modality, scope, source = (output[row, column] for output in outputs)
                yield (
                    one.part.sentence,
                    TriggerScores(
                        word=one.part.first_word + place,
                        first_word=one.part.first_word,
                        roles=roles[: len(one.states)],
                        modality=modality,
                        scope=scope,
                        source=source[: len(one.states)],
                    ),
                )

    def _reading(
        self,
        type_scores: Scores,
        events: list[ReadEvent],
        traces: Mapping[str, Traces] | None = None,
    ) -> SentenceReading:
        events.sort(key=lambda event: event.word)
        cut = self.thresholds.trigger
        return SentenceReading(
            event_scores=type_scores.sum(-1),
            type_scores=type_scores,
            events=tuple(event for event in events if event.event_score >= cut),
            extra=tuple(event for event in events if event.event_score < cut),
            traces=traces or {},
        )


def _keep_owned(part: Part, found: NDArray[Any], kept: NDArray[Any]) -> NDArray[np.bool_]:
    """Copy the rows of the owned words from a window, from the part's first word on, to those of
    their sentence; returns which words of the part are owned."""
    owned = np.array(part.owned)
    kept[part.first_word : part.first_word + len(owned)][owned] = found[: len(owned)][owned]
    return owned


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


def _owned(part: Part, words: frozenset[int]) -> set[int]:
    """Those words of the sentence which the part owns, counted from the part's first."""
    places = {word - part.first_word for word in words}
    return {p for p in places if 0 <= p < len(part.owned) and part.owned[p]}


def _padded(windows: Sequence[Window]) -> dict[str, NDArray[Any]]:
    """What the encoder asks for; short rows end in zeros. The mask is 1.0 for a piece."""
    starts = [window.starts for window in windows]
    shape = len(windows), max(len(window.ids) for window in windows)
    feed: dict[str, NDArray[Any]] = {
        "ids": np.zeros(shape, np.int64),
        "mask": np.zeros(shape, np.float32),
        "first": np.zeros((len(windows), max(map(len, starts))), np.int64),
        "places": np.zeros(shape, np.int64),
        "parts": np.zeros(shape, np.int64),
    }
    for row, window in enumerate(windows):
        pieces = slice(len(window.ids))
        feed["ids"][row, pieces] = window.ids
        feed["mask"][row, pieces] = 1.0
        feed["first"][row, : len(starts[row])] = starts[row]
        feed["places"][row, pieces], feed["parts"][row, pieces] = zip(*window.places(), strict=True)
    return feed
