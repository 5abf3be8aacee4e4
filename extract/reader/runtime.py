"""The event reader as shipped: weights folder, onnxruntime, calibration. Never needs torch."""

from pathlib import Path

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from numpy.typing import NDArray

from extract.reader import folder as files
from extract.reader.pair_head import PairHead
from extract.reader.pieces import Pieces
from extract.reader.windows import WindowReader

WEIGHTS = Path(__file__).parent / "weights"


class EventReader(WindowReader):
    """Reads events, roles, speech status, scope and source of sentences given as lists of words.

    Words are those of `extract.tokenizer.words_of`. Neighboring sentences are read together (see
    `Pieces.windows`), each for itself. Equal input gives equal output; one reader may serve several
    callers at once.

    Args:
        folder: The weights folder; None is the one shipped with the package.
        threads: Threads within one operation, at least 1. They spare no work: on a machine that has
            other work, several processes gain more.
        batch_size: Most windows read at a time, at least 1. The int8 encoder scales its activations
            over a whole batch, so only with 1 does a window read the same beside any other; more
            move scores by some hundredths.
    Raises:
        WeightsError: a file of the folder is missing, changed or does not fit the others.
    """

    def __init__(
        self, folder: Path | None = None, *, threads: int = 1, batch_size: int = 1
    ) -> None:
        folder = folder or WEIGHTS
        files.check_hashes(folder)
        encoder = _session(folder / files.ENCODER, threads)
        heads = _session(folder / files.HEADS, threads)
        self._sessions = encoder, heads
        super().__init__(
            Pieces(folder / files.TOKENIZER),
            encoder,
            heads,
            files.read_labels(folder),
            files.read_thresholds(folder),
            batch_size=batch_size,
            pair_heads={
                name: PairHead.load(folder / file) for name, file in files.PAIR_HEADS.items()
            },
        )
        self.lemmas = files.read_lemmas(folder)
        self.digest = files.sha256(folder / files.SUMS)

    def calibrated(self, score: float) -> float:
        """Probability that trigger and type are right, from the score of an event; rises with it.

        Fitted on the development documents. Between the fitted points the line is straight in
        log-odds of the score.
        """
        raw, right = np.array(self.thresholds.calibration).T
        return float(np.interp(_log_odds(np.array([score]))[0], _log_odds(raw), right))

    def seen(self, lemma: str, event_type: str | None = None) -> int:
        """How often a lemma was a trigger in training, of one type or (None) of any."""
        counts = self.lemmas.get(lemma, {})
        return sum(counts.values()) if event_type is None else counts.get(event_type, 0)

    def give_back(self) -> None:
        """Let the graphs drop the memory that they keep for a next run, by running on one word."""
        options = onnxruntime.RunOptions()
        options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
        one = np.ones((1, 1), np.int64)
        feed = dict.fromkeys(("ids", "first", "places", "parts"), one - 1)
        feed["mask"] = np.ones((1, 1), np.float32)
        encoder, heads = self._sessions
        states, _ = encoder.run(None, feed, options)
        heads.run(None, {"states": states, "triggers": one - 1, "words": one == 1}, options)


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Hardly two windows have one shape, for which memory would be laid out in one piece.
    options.enable_mem_pattern = False
    # Threads that spin while they wait take the time of whatever else runs.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def _log_odds(score: NDArray[np.float64]) -> NDArray[np.float64]:
    clipped = np.clip(score, 1e-7, 1 - 1e-7)
    odds: NDArray[np.float64] = np.log(clipped / (1 - clipped))
    return odds
