"""Whom a pronoun means, by the states of the words: a small head beside those of the events.

It scores pairs of a pronoun and an earlier word. The rules of `extract.coreference` say which pairs
there are and add what they know; the head adds what only the encoder has seen, for instance that
both are about to be threatened. `training.antecedents` fits it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extract.reader.errors import WeightsError

TRACES = "shadowgraph_traces"
"""Under this name a spaCy `Doc` has its `TracedWords` in `user_data`."""

STEEP, CUBE = 0.7978845608, 0.044715
"""Of `gelu`: the root of two over pi, and the fitted share of the third power."""

Floats = NDArray[np.float32]
Traces = NDArray[np.float16]


@dataclass(frozen=True, eq=False)
class Antecedents:
    """The head: two projections of states, and a network of one hidden layer over both.

    Attributes:
        pronoun, earlier: (width + 1, traces): what is kept of a word's state, as a pronoun and as
            one that a pronoun may mean; the last row is the bias, as below.
        nobody: (width + 1, 1): how much speaks for none of the earlier words.
        hidden: (3 * traces + 1, inner): over both words and their product.
        output: (inner + 1, 1).
    """

    pronoun: Floats
    earlier: Floats
    nobody: Floats
    hidden: Floats
    output: Floats

    @classmethod
    def load(cls, path: Path) -> "Antecedents":
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
        return len(self.pronoun) - 1

    @property
    def size(self) -> int:
        """Numbers that are kept of a word."""
        return int(self.pronoun.shape[1] + self.earlier.shape[1] + 1)

    @classmethod
    def blank(cls, width: int) -> "Antecedents":
        """A head that says nothing, for weights to which none was fitted yet."""
        sizes = (width + 1, 1), (width + 1, 1), (width + 1, 1), (4, 1), (2, 1)
        return cls(*(np.zeros(size, np.float32) for size in sizes))

    def save(self, path: Path) -> None:
        """Write the head to its file."""
        np.savez(path, **{field.name: getattr(self, field.name) for field in fields(self)})

    def traces(self, states: Floats) -> Traces:
        """What has to be kept of (words, width) states: (words, 2 * traces + 1) half floats."""
        kept = [np.tanh(affine(states, table)) for table in (self.pronoun, self.earlier)]
        return np.concatenate([*kept, affine(states, self.nobody)], -1).astype(np.float16)

    def scores(self, pronoun: Traces, earlier: Sequence[Traces]) -> list[float]:
        """What is added to the worth of each earlier word, and at the end to that of "nobody".

        Args:
            pronoun: Its traces.
            earlier: Traces of each of the others.
        """
        size = self.pronoun.shape[1]
        nobody = float(pronoun[-1])
        if not earlier:
            return [nobody]
        own = np.broadcast_to(pronoun[:size].astype(np.float32), (len(earlier), size))
        others = np.stack(earlier)[:, size : 2 * size].astype(np.float32)
        raw = affine(np.concatenate([own, others, own * others], -1), self.hidden)
        return [*affine(gelu(raw), self.output)[:, 0].tolist(), nobody]


class TracedWords:
    """The words of one document that may mean somebody, as the head needs to know them."""

    def __init__(self, head: Antecedents) -> None:
        self._head = head
        self._traces: dict[int, Traces] = {}
        self._unknown = head.traces(np.zeros((1, head.width), np.float32))[0]

    def keep(self, word: int, trace: Traces) -> None:
        """Keep the trace of a word, by its number in the document."""
        self._traces[word] = trace.copy()

    def scores(self, pronoun: int, earlier: Sequence[int]) -> list[float]:
        """As `Antecedents.scores`, of words by their numbers; one that was not kept says little."""
        own, *others = (self._traces.get(word, self._unknown) for word in (pronoun, *earlier))
        return self._head.scores(own, others)


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
