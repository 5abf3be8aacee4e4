"""What the states of two words say of each other: small heads beside those of the events.

A head scores pairs of a word and another one that may belong to it: a pronoun and whom it may mean,
an event and a date that may be its own, an event and one that it may answer. Rules say which pairs
there are and add what they know; the head adds what only the encoder has seen, for instance that
both are about to be threatened.
`training.antecedents`, `training.date_head` and `training.relation_head` fit them.
"""

from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extract.reader.errors import WeightsError

TRACES = "shadowgraph_traces"
"""Under this name a spaCy `Doc` has `TracedWords` by the name of their head in `user_data`."""

ANTECEDENTS, DATES, RELATIONS = "antecedents", "dates", "relations"
"""Heads: whom a pronoun means; which date an event has; which event it is related to."""

_NOTHING = -1
"""The row of a word of which nothing is kept."""
STEEP, CUBE = 0.7978845608, 0.044715
"""Of `gelu`: the root of two over pi, and the fitted share of the third power."""

Floats = NDArray[np.float32]
Traces = NDArray[np.float16]


@dataclass(frozen=True, eq=False)
class PairHead:
    """Two projections of states, and a network of one hidden layer over both.

    Attributes:
        word, other: (width + 1, traces): what is kept of a word's state, as the one that is asked
            for and as one that may belong to it; the last row is the bias, as below.
        none: (width + 1, 1): how much speaks for none of the others.
        hidden: (3 * traces + kinds + 1, inner): over both words and their product, and which of
            some kinds the other is of.
        output: (inner + 1, 1).
    """

    word: Floats
    other: Floats
    none: Floats
    hidden: Floats
    output: Floats

    @classmethod
    def load(cls, path: Path) -> "PairHead":
        """Read the head from its file.

        Raises:
            WeightsError: an array is missing.
        """
        with np.load(path, allow_pickle=False) as arrays:
            try:
                return cls(*(arrays[field.name].astype(np.float32) for field in fields(cls)))
            except KeyError as exc:
                raise WeightsError(path, f"has no array {exc}") from exc

    @property
    def width(self) -> int:
        """Numbers of a state."""
        return len(self.word) - 1

    @property
    def kinds(self) -> int:
        """Kinds of the other word that are told apart."""
        return len(self.hidden) - 1 - 3 * int(self.word.shape[1])

    @property
    def size(self) -> int:
        """Numbers that are kept of a word."""
        return int(self.word.shape[1] + self.other.shape[1] + 1)

    @classmethod
    def blank(cls, width: int, kinds: int = 0) -> "PairHead":
        """A head that says nothing, for weights to which none was fitted yet."""
        sizes = (width + 1, 1), (width + 1, 1), (width + 1, 1), (4 + kinds, 1), (2, 1)
        return cls(*(np.zeros(size, np.float32) for size in sizes))

    def save(self, path: Path) -> None:
        """Write the head to its file."""
        np.savez(path, **{field.name: getattr(self, field.name) for field in fields(self)})

    def traces(self, states: Floats) -> Traces:
        """What has to be kept of (words, width) states: (words, 2 * traces + 1) half floats."""
        kept = [np.tanh(affine(states, table)) for table in (self.word, self.other)]
        return np.concatenate([*kept, affine(states, self.none)], -1).astype(np.float16)

    def scores(
        self, word: Traces, others: Sequence[Traces], kinds: Sequence[Collection[int]] = ()
    ) -> list[float]:
        """What is added to the worth of each other word, and at the end to that of "none".

        Args:
            word: Its traces.
            others: Traces of each of the others.
            kinds: Numbers of the kinds that each of the others is of; empty where there are none.
                A head that was fitted without kinds does not ask for them.
        """
        size = self.word.shape[1]
        none = float(word[-1])
        if not others:
            return [none]
        own = np.broadcast_to(word[:size].astype(np.float32), (len(others), size))
        both = np.stack(others)[:, size : 2 * size].astype(np.float32)
        marks = one_hot(kinds if kinds and self.kinds else [()] * len(others), self.kinds)
        raw = affine(np.concatenate([own, both, own * both, marks], -1), self.hidden)
        return [*affine(gelu(raw), self.output)[:, 0].tolist(), none]


class TracedWords:
    """The words of one document that may belong together, as the head needs to know them."""

    def __init__(self, head: PairHead) -> None:
        self._head = head
        self._kept = bytearray()
        self._rows = array("i")
        self._unknown: Traces = head.traces(np.zeros((1, head.width), np.float32))[0]

    def keep(self, word: int, trace: Traces) -> None:
        """Keep the trace of a word, by its number in the document.

        All stand in one stretch of memory: an array for each would take twice as much.
        """
        self._rows.extend([_NOTHING] * (word + 1 - len(self._rows)))
        self._rows[word] = len(self._kept) // self._unknown.nbytes
        self._kept += trace.tobytes()

    def _trace(self, word: int) -> Traces:
        row = self._rows[word] if 0 <= word < len(self._rows) else _NOTHING
        if row == _NOTHING:
            return self._unknown
        start, size = row * self._unknown.nbytes, len(self._unknown)
        trace: Traces = np.frombuffer(self._kept, np.float16, size, start)
        return trace

    def scores(
        self, word: int, others: Sequence[int], kinds: Sequence[Collection[int]] = ()
    ) -> list[float]:
        """As `PairHead.scores`, of words by their numbers; one that was not kept says little."""
        own, *rest = map(self._trace, (word, *others))
        return self._head.scores(own, rest, kinds)


def one_hot(kinds: Sequence[Collection[int]], count: int) -> Floats:
    """Rows of `count` numbers: 1 for each kind, else 0."""
    marks = np.zeros((len(kinds), count), np.float32)
    for row, own in zip(marks, kinds, strict=True):
        row[list(own)] = 1.0
    return marks


def affine(rows: Floats, table: Floats) -> Floats:
    """Rows times a table whose last row is the bias."""
    product: Floats = rows @ table[:-1] + table[-1]
    return product


def gelu(values: Floats) -> Floats:
    """The smooth step of Hendrycks and Gimpel 2016, by its tangent."""
    smooth: Floats = 0.5 * values * (1 + gelu_bend(values))
    return smooth


def gelu_bend(values: Floats) -> Floats:
    """The part of `gelu` that goes from -1 to 1."""
    bend: Floats = np.tanh(STEEP * (values + CUBE * values**3))
    return bend
