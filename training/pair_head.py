"""Fits a head over the states of two words (`extract.reader.pair_head`) to labeled choices.

An example is a word and its candidates, of which some are right, or "none" is. What rules already
say of each candidate stands; the head learns what is to be added to it.
"""

import argparse
import logging
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from extract.event_component import read_together
from extract.pipeline import shared_reader
from extract.reader import folder as files
from extract.reader.pair_head import CUBE, STEEP, Floats, PairHead, affine, gelu, gelu_bend, one_hot
from extract.reader.runtime import WEIGHTS
from extract.tokenizer import words_of

WIDTH = 384
"""Numbers of a state of the reader."""
TRACES, INNER, DROPOUT = 48, 48, 0.4
EPOCHS, TOGETHER, RATE, DECAY = 6, 16, 1e-3, 0.05
NO_STATE = np.zeros(WIDTH, np.float32)
"""Of a word that no window owns, such as a blank: it says nothing."""

TRAINING = ("seen reports", "seen narratives")
PROCESSES = 2
"""In so many the choices are gathered."""

log = logging.getLogger("training.pair_head")


@dataclass(frozen=True, slots=True)
class Choice:
    """One word that is asked for.

    Attributes:
        worth: Of each candidate by the rules' weights, and at the end of "none".
        right: Whether each is a right answer.
        word, others: States of the word (width,) and of the candidates (candidates, width).
        kinds: Numbers of the kinds that each candidate is of; empty where there are none.
    """

    worth: Floats
    right: NDArray[np.bool_]
    word: Floats
    others: Floats
    kinds: Sequence[Collection[int]] = ()


def states_of(doc: Doc) -> dict[int, Floats]:
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
    """`PairHead` while it is fitted: the same sums, with dropout, and their slopes.

    The loss is minus the log of the summed share of the right answers.
    """

    def __init__(self, rng: np.random.Generator, kinds: int = 0) -> None:
        self._rng, self._kinds = rng, kinds
        self.tables = {
            "word": self._table(WIDTH, TRACES),
            "other": self._table(WIDTH, TRACES),
            "none": np.zeros((WIDTH + 1, 1), np.float32),
            "hidden": self._table(3 * TRACES + kinds, INNER),
            "output": np.zeros((INNER + 1, 1), np.float32),
        }

    def arrays(self) -> PairHead:
        """What has been learned, as it is shipped."""
        return PairHead(**self.tables)

    def slopes(self, batch: Sequence[Choice]) -> tuple[float, dict[str, Floats]]:
        """Loss of some examples, summed, and its slope by every number."""
        counts = [len(example.others) for example in batch]
        of = np.repeat(np.arange(len(batch)), counts)
        own_states = self._dropped(np.stack([example.word for example in batch]))
        states = self._dropped(np.concatenate([example.others for example in batch]))
        marks = np.concatenate(
            [one_hot(example.kinds or [()] * len(example.others), self._kinds) for example in batch]
        )
        own = np.tanh(self._scored("word", own_states))
        others = np.tanh(self._scored("other", states))
        kept = self._dropped(np.ones((len(of), 3 * TRACES), np.float32))
        three = kept * np.concatenate([own[of], others, own[of] * others], -1)
        both = np.concatenate([three, marks], -1)
        raw = self._scored("hidden", both)
        inner, steep = gelu(raw), _gelu_slope(raw)
        none = self._scored("none", own_states)[:, 0]
        loss, given, to_none = _losses(batch, self._scored("output", inner)[:, 0], none, counts)

        back = given[:, None] @ self.tables["output"][:-1].T * steep
        to_three = back @ self.tables["hidden"][: 3 * TRACES].T * kept
        to_three = to_three.reshape(-1, 3, TRACES)
        to_own = np.zeros_like(own)
        np.add.at(to_own, of, to_three[:, 0] + to_three[:, 2] * others)
        to_others = to_three[:, 1] + to_three[:, 2] * own[of]
        return loss, {
            "word": _slope(own_states, to_own * (1 - own**2)),
            "other": _slope(states, to_others * (1 - others**2)),
            "none": _slope(own_states, to_none[:, None]),
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
    batch: Sequence[Choice], scores: Floats, none: Floats, counts: Sequence[int]
) -> tuple[float, Floats, Floats]:
    """The loss, and its slopes by the scores of the candidates and of "none"."""
    loss, given, to_none = 0.0, [], []
    for example, own, last in zip(
        batch, np.split(scores, np.cumsum(counts)[:-1]), none, strict=True
    ):
        worth = example.worth + np.append(own, last)
        share = np.exp(worth - worth.max())
        right = np.where(example.right, share, 0.0)
        loss += float(np.log(share.sum()) - np.log(right.sum()))
        slope = share / share.sum() - right / right.sum()
        given.append(slope[:-1])
        to_none.append(slope[-1])
    return loss, np.concatenate(given).astype(np.float32), np.array(to_none, np.float32)


def _slope(rows: Floats, back: Floats) -> Floats:
    both: Floats = np.vstack([rows.T @ back, back.sum(0)])
    return both


def _gelu_slope(raw: Floats) -> Floats:
    bend = gelu_bend(raw)
    slope = STEEP * (1 + 3 * CUBE * raw**2) * (1 - bend**2)
    steep: Floats = 0.5 * (1 + bend) + 0.5 * raw * slope
    return steep


def fit(found: Sequence[Choice], *, kinds: int = 0, seed: int = 1) -> PairHead:
    """Maximize the likelihood of the right answers, by AdamW (Loshchilov and Hutter 2019).

    Args:
        kinds: How many kinds of candidates are told apart.
    """
    rng = np.random.default_rng(seed)
    learner, step = Learner(rng, kinds), 0
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


def make_head(
    name: str,
    gathered: Callable[[int], list[Choice]],
    kinds: int,
    description: str,
    arguments: Sequence[str] | None,
) -> None:
    """Gather choices, fit a head to them, and write it and the hashes into the weights folder.

    Args:
        name: One of `files.PAIR_HEADS`.
        gathered: Gives the choices of one share of the documents, of `PROCESSES`.
        description: What `--help` says.
        arguments: Those of the command line; None are the program's own.
    """
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folder", type=Path, default=WEIGHTS, help="the weights folder")
    given = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    with ProcessPoolExecutor(PROCESSES) as pool:
        found = [choice for share in pool.map(gathered, range(PROCESSES)) for choice in share]
    log.info("%d choices", len(found))
    fit(found, kinds=kinds).save(given.folder / files.PAIR_HEADS[name])
    files.write_hashes(given.folder)
