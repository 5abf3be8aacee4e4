"""Fits the head that tells whom a pronoun means, and writes it into the weights folder.

    python -m training.antecedents

A pronoun that fills a labeled role is an example; its answers are the candidates that the rules
allow and whose cluster is the labeled entity, or "nobody". The rules' own weights
(`lexicon/coreference_weights.yaml`) stand; what the head adds to them is fitted to the states of
the weights that ship, so it is run again after they change. Only documents of the training split
are used.
"""

import argparse
import logging
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from benchmarks.accuracy.extracting import as_read
from benchmarks.accuracy.labels import Labeled, load_labels
from benchmarks.coreference_fit import watched
from extract.coreference.lexicon import lexicon
from extract.event_component import read_together
from extract.pipeline import build_nlp, parse, shared_reader
from extract.reader import folder as files
from extract.reader.antecedents import (
    CUBE,
    STEEP,
    Antecedents,
    Floats,
    affine,
    gelu,
    gelu_bend,
)
from extract.reader.runtime import WEIGHTS
from extract.tokenizer import words_of
from graph.model import Document

WIDTH = 384
"""Numbers of a state of the reader."""
TRACES, INNER, DROPOUT = 48, 48, 0.4
EPOCHS, TOGETHER, RATE, DECAY = 6, 16, 1e-3, 0.05
PROCESSES = 2
_NO_STATE = np.zeros(WIDTH, np.float32)

log = logging.getLogger("training.antecedents")


@dataclass(frozen=True, slots=True)
class Example:
    """One pronoun.

    Attributes:
        worth: Of each candidate by the rules' weights, and at the end of "nobody".
        right: Whether each is a right answer.
        pronoun, earlier: States of the pronoun (width,) and of the candidates (candidates, width).
    """

    worth: Floats
    right: NDArray[np.bool_]
    pronoun: Floats
    earlier: Floats


def examples(documents: Sequence[Labeled]) -> Iterator[Example]:
    """The labeled pronouns of some documents that have at least one candidate."""
    nlp = build_nlp()
    for labeled, document in zip(documents, as_read(documents), strict=True):
        yield from _examples(labeled, document, nlp)


def _examples(labeled: Labeled, document: Document, nlp: Language) -> Iterator[Example]:
    doc = parse(document, nlp)
    found = [example for example in watched(labeled, document, doc) if example.heads]
    states = _states(doc) if found else {}
    for example in found:
        # A word that no window owns, such as a blank, says nothing.
        pronoun, *earlier = (states.get(word, _NO_STATE) for word in (example.head, *example.heads))
        weights = lexicon().weights[example.family]
        worth = [sum(weights.get(name, 0.0) for name in names) for names in example.rows]
        yield Example(
            worth=np.array([*worth, weights["none"]], np.float32),
            right=np.array([*example.right, not any(example.right)]),
            pronoun=pronoun,
            earlier=np.stack(earlier),
        )


def _states(doc: Doc) -> dict[int, Floats]:
    """The state of each word, by its number in the document."""
    found: dict[int, Floats] = {}
    sentences = [words_of(sentence) for sentence in doc.sents]
    for numbers in read_together(doc):
        words = [sentences[number] for number in numbers]
        for batch in shared_reader().encode([[word.text for word in own] for own in words]):
            for states, window in zip(batch.states, batch.windows, strict=True):
                for part in window.parts:
                    own = words[part.sentence][part.first_word :]
                    for place in np.flatnonzero(part.owned):
                        found[own[place].i] = states[part.first_place + place]
    return found


class Learner:
    """`Antecedents` while they are fitted: the same sums, with dropout, and their slopes.

    The loss is minus the log of the summed share of the right answers.
    """

    def __init__(self, rng: np.random.Generator) -> None:
        self._rng = rng
        self.tables = {
            "pronoun": self._table(WIDTH, TRACES),
            "earlier": self._table(WIDTH, TRACES),
            "nobody": np.zeros((WIDTH + 1, 1), np.float32),
            "hidden": self._table(3 * TRACES, INNER),
            "output": np.zeros((INNER + 1, 1), np.float32),
        }

    def arrays(self) -> Antecedents:
        """What has been learned, as it is shipped."""
        return Antecedents(**self.tables)

    def slopes(self, batch: Sequence[Example]) -> tuple[float, dict[str, Floats]]:
        """Loss of some examples, summed, and its slope by every number."""
        counts = [len(example.earlier) for example in batch]
        of = np.repeat(np.arange(len(batch)), counts)
        own_states = self._dropped(np.stack([example.pronoun for example in batch]))
        states = self._dropped(np.concatenate([example.earlier for example in batch]))
        own = np.tanh(self._scored("pronoun", own_states))
        others = np.tanh(self._scored("earlier", states))
        kept = self._dropped(np.ones((len(of), 3 * TRACES), np.float32))
        both = kept * np.concatenate([own[of], others, own[of] * others], -1)
        raw = self._scored("hidden", both)
        inner, steep = gelu(raw), _gelu_slope(raw)
        nobody = self._scored("nobody", own_states)[:, 0]
        loss, given, none = _losses(batch, self._scored("output", inner)[:, 0], nobody, counts)

        back = given[:, None] @ self.tables["output"][:-1].T * steep
        three = (back @ self.tables["hidden"][:-1].T * kept).reshape(-1, 3, TRACES)
        to_own = np.zeros_like(own)
        np.add.at(to_own, of, three[:, 0] + three[:, 2] * others)
        to_others = three[:, 1] + three[:, 2] * own[of]
        return loss, {
            "pronoun": _slope(own_states, to_own * (1 - own**2)),
            "earlier": _slope(states, to_others * (1 - others**2)),
            "nobody": _slope(own_states, none[:, None]),
            "hidden": _slope(both, back),
            "output": _slope(inner, given[:, None]),
        }

    def _table(self, rows: int, columns: int) -> Floats:
        table = self._rng.uniform(-1, 1, (rows + 1, columns)) / np.sqrt(rows)
        return table.astype(np.float32)

    def _dropped(self, values: Floats) -> Floats:
        kept = self._rng.random(values.shape) >= DROPOUT
        return (values * kept / (1 - DROPOUT)).astype(np.float32)

    def _scored(self, name: str, rows: Floats) -> Floats:
        return affine(rows, self.tables[name])


def _losses(
    batch: Sequence[Example], scores: Floats, nobody: Floats, counts: Sequence[int]
) -> tuple[float, Floats, Floats]:
    """The loss, and its slopes by the scores of the candidates and of "nobody"."""
    loss, given, none = 0.0, [], []
    for example, own, last in zip(
        batch, np.split(scores, np.cumsum(counts)[:-1]), nobody, strict=True
    ):
        worth = example.worth + np.append(own, last)
        share = np.exp(worth - worth.max())
        right = np.where(example.right, share, 0.0)
        loss += float(np.log(share.sum()) - np.log(right.sum()))
        slope = share / share.sum() - right / right.sum()
        given.append(slope[:-1])
        none.append(slope[-1])
    return loss, np.concatenate(given).astype(np.float32), np.array(none, np.float32)


def _slope(rows: Floats, back: Floats) -> Floats:
    both: Floats = np.vstack([rows.T @ back, back.sum(0)])
    return both


def _gelu_slope(raw: Floats) -> Floats:
    bend = gelu_bend(raw)
    slope = STEEP * (1 + 3 * CUBE * raw**2) * (1 - bend**2)
    steep: Floats = 0.5 * (1 + bend) + 0.5 * raw * slope
    return steep


def fit(found: Sequence[Example], seed: int = 1) -> Antecedents:
    """Maximize the likelihood of the right answers, by AdamW (Loshchilov and Hutter 2019)."""
    rng = np.random.default_rng(seed)
    learner, step = Learner(rng), 0
    mean = {name: np.zeros_like(table) for name, table in learner.tables.items()}
    size = {name: np.zeros_like(table) for name, table in learner.tables.items()}
    for epoch in range(1, EPOCHS + 1):
        order, whole = rng.permutation(len(found)), 0.0
        for start in range(0, len(order), TOGETHER):
            step += 1
            batch = [found[number] for number in order[start : start + TOGETHER]]
            loss, slopes = learner.slopes(batch)
            whole += loss
            for name, table in learner.tables.items():
                slope = slopes[name] / TOGETHER
                mean[name] = 0.9 * mean[name] + 0.1 * slope
                size[name] = 0.999 * size[name] + 0.001 * slope**2
                ahead = mean[name] / (1 - 0.9**step)
                table -= RATE * DECAY * table
                table -= RATE * ahead / (np.sqrt(size[name] / (1 - 0.999**step)) + 1e-8)
        log.info("epoch %d of %d, loss %.3f", epoch, EPOCHS, whole / len(order))
    return learner.arrays()


def _gathered(share: int) -> list[Example]:
    documents = load_labels(["seen reports", "seen narratives"])
    return list(examples(documents[share::PROCESSES]))


def main(arguments: Sequence[str] | None = None) -> None:
    """Gather the examples in two processes, fit, and write the head and the hashes."""
    parser = argparse.ArgumentParser(prog="python -m training.antecedents", description=__doc__)
    parser.add_argument("--folder", type=Path, default=WEIGHTS, help="the weights folder")
    given = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    with ProcessPoolExecutor(PROCESSES) as pool:
        found = [example for share in pool.map(_gathered, range(PROCESSES)) for example in share]
    log.info("%d pronouns", len(found))
    fit(found).save(given.folder / files.ANTECEDENTS)
    files.write_hashes(given.folder)


if __name__ == "__main__":
    main()
