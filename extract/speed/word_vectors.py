"""Vectors of words, which spaCy's networks start from, by plain numpy.

spaCy computes them through a tree of some forty thinc layers, and does so twice: once for tagger
and parser, once for entities. Here they are computed array by array, and what a word brings along
by itself is remembered from one text to the next.

The network: Honnibal and Montani, "spaCy", `MultiHashEmbed` and `MaxoutWindowEncoder`.
"""

from dataclasses import dataclass
from threading import Lock
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import Tok2Vec
from spacy.tokens import Doc

VECTORS = "shadowgraph_word_vectors"
TOK2VEC = "tok2vec"

_LEXICAL = {"NORM", "PREFIX", "SUFFIX", "SHAPE", "LOWER", "ORTH", "SPACY", "IS_SPACE"}
"""What is known of a word as soon as the text is cut into words."""
_EMBEDDING = "ints-getitem>>hashembed"
_MIXING = "maxout>>layernorm>>dropout"
_WINDOW = f"residual(expand_window>>{_MIXING})"
_TINY = 1e-8
_REMEMBERED = 10_000
"""Words of which a network remembers what they bring along: some 6 MB."""

Floats = NDArray[np.float32]
Features = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class _Mixing:
    """One layer: the largest of some linear pieces, normalized."""

    weights: Floats
    bias: Floats
    pieces: int
    scale: Floats
    shift: Floats
    maxout: Any

    def __call__(self, inputs: Floats) -> Floats:
        linear = self.maxout.ops.gemm(inputs, self.weights, trans2=True)
        linear += self.bias
        first, *others = np.split(linear, self.pieces, axis=1)
        best = first.copy()
        for other in others:
            np.maximum(best, other, out=best)
        best -= best.mean(axis=1, keepdims=True)
        spread = np.square(best).mean(axis=1, keepdims=True)
        spread += _TINY
        best *= spread**-0.5
        best *= self.scale
        best += self.shift
        return cast(Floats, best)


class PlainNetwork:
    """The network of a `tok2vec`, computed by numpy; only where `can_be_plain` says so."""

    def __init__(self, network: Any) -> None:
        named = _layers(network)
        self._words = _Words(named["extract_features"][0].attrs["columns"], named)
        layers = zip(named["maxout"][1:], named["layernorm"][1:], strict=True)
        self._windows = [_mixing(*layer) for layer in layers]

    def __call__(self, doc: Doc) -> Floats:
        """Vectors of the words of a text, one row each."""
        alone = self._words(doc)
        # Beyond the ends stand as many empty words as the windows together can see.
        beyond, (words, width) = len(self._windows), alone.shape
        vectors = np.zeros((words + 2 * beyond, width), np.float32)
        vectors[beyond : beyond + words] = alone
        around = np.zeros((len(vectors), 3 * width), np.float32)
        for window in self._windows:
            around[1:, :width] = vectors[:-1]
            around[:, width : 2 * width] = vectors
            around[:-1, 2 * width :] = vectors[1:]
            vectors += window(around)
        return vectors[beyond : beyond + words].copy()


class _Words:
    """What a word brings along wherever it stands, by its features; remembered."""

    def __init__(self, columns: list[str], named: dict[str, list[Any]]) -> None:
        self._columns = list[int | str](columns)
        self._embeddings = named["hashembed"]
        self._mix = _mixing(named["maxout"][0], named["layernorm"][0])
        self._rows: dict[bytes, int] = {}
        self._known = self._room(0)
        self._lock = Lock()

    def __call__(self, doc: Doc) -> Floats:
        features = cast(Features, doc.to_array(self._columns))
        raw, size = features.tobytes(), features.itemsize * features.shape[1]
        words = [raw[start : start + size] for start in range(0, len(raw), size)]
        with self._lock:
            new = {word: n for n, word in enumerate(words) if word not in self._rows}
            if len(self._rows) + len(new) > len(self._known):
                new = {word: n for n, word in enumerate(words)}
                self._rows, self._known = {}, self._room(max(_REMEMBERED, len(new)))
            if new:
                self._learn(list(new), features[list(new.values())])
            return self._known[[self._rows[word] for word in words]]

    def _room(self, words: int) -> Floats:
        """For so many words; memory that no word fills is not taken from the system."""
        return np.empty((words, len(self._mix.scale)), np.float32)

    def _learn(self, words: list[bytes], features: Features) -> None:
        parts = [_embedded(*pair) for pair in zip(self._embeddings, features.T, strict=True)]
        start, end = len(self._rows), len(self._rows) + len(words)
        self._known[start:end] = self._mix(np.concatenate(parts, axis=1))
        self._rows.update(zip(words, range(start, end), strict=True))


def can_be_plain(network: Any) -> bool:
    """Whether a network is built as foreseen: hashed lexical features, windows of three words."""
    named = _layers(network)
    columns = [c for layer in named["extract_features"] for c in layer.attrs["columns"]]
    windows, embeddings = len(named["expand_window"]), len(named["hashembed"])
    if windows == 0 or embeddings < 2 or not _LEXICAL.issuperset(columns):
        return False
    embedding = f"extract_features>>list2ragged>>with_array({'|'.join([_EMBEDDING] * embeddings)})"
    encoding = f"with_array({'>>'.join([_WINDOW] * windows)})"
    return (
        network.name == f"{embedding}>>with_array({_MIXING})>>ragged2list>>{encoding}"
        and all(layer.attrs["window_size"] == 1 for layer in named["expand_window"])
        and network.layers[-1].attrs["pad"] == windows
    )


class WordVectors:
    """Sets the vectors that a `tok2vec` would set, where tagger and parser look for them."""

    def __init__(self, tok2vec: Tok2Vec) -> None:
        self._network = PlainNetwork(tok2vec.model)

    def __call__(self, doc: Doc) -> Doc:
        if len(doc):
            doc.tensor = cast(Any, self._network(doc))
        return doc


@Language.factory(VECTORS)
def make_vectors(nlp: Language, name: str) -> WordVectors:
    """Factory of the vectors; it needs a `tok2vec` in the same pipeline."""
    return WordVectors(cast(Tok2Vec, nlp.get_pipe(TOK2VEC)))


def use_vectors(nlp: Language) -> bool:
    """Put the vectors in a `tok2vec`'s place; False where there is none that they can replace."""
    if TOK2VEC not in nlp.pipe_names:
        return False
    tok2vec = nlp.get_pipe(TOK2VEC)
    if not (isinstance(tok2vec, Tok2Vec) and can_be_plain(tok2vec.model)):
        return False
    nlp.add_pipe(VECTORS, before=TOK2VEC)
    nlp.disable_pipe(TOK2VEC)
    return True


def _layers(network: Any) -> dict[str, list[Any]]:
    """The layers of a network by their names, in their order."""
    kinds = ("extract_features", "hashembed", "expand_window", "maxout", "layernorm")
    named: dict[str, list[Any]] = {kind: [] for kind in kinds}
    for layer in network.walk(order="dfs_pre"):
        if layer.name in named:
            named[layer.name].append(layer)
    return named


def _mixing(maxout: Any, norm: Any) -> _Mixing:
    """The pieces stand one behind the other here, not side by side: they are compared at once."""
    weights = maxout.get_param("W")
    width, pieces, inputs = weights.shape
    return _Mixing(
        weights=np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(width * pieces, inputs)),
        bias=np.ascontiguousarray(maxout.get_param("b").T.reshape(-1)),
        pieces=pieces,
        scale=norm.get_param("G"),
        shift=norm.get_param("b"),
        maxout=maxout,
    )


def _embedded(embedding: Any, ids: Features) -> Floats:
    """Each word's vector by one feature: the sum of the rows to which four hashes lead."""
    table = embedding.get_param("E")
    hashes = embedding.ops.hash(np.ascontiguousarray(ids), embedding.attrs["seed"])
    return cast(Floats, embedding.ops.gather_add(table, hashes % len(table)))
