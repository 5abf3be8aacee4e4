"""Cuts and the calibration table of the weights folder, fitted on the development sentences.

Isotonic regression: the probability of being right may only rise with the score, and is the share
of right answers within each block of scores.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from extract.reader.decode import SentenceReading
from extract.reader.folder import Thresholds
from extract.reader.windows import WindowReader
from training.labels import ROLES, LabeledSentence
from training.reading import read_labeled

GRID = tuple(k / 20 for k in range(4, 15))  # 0.2 to 0.7; at 0.8 rules and reader together lose .006
SLACK = 0.005  # of F1: differences below it are chance, and then another reason may choose
PRECISIONS = (0.85, 0.9, 0.95)
UNREACHABLE = 1.01  # above every score
FEW = 30  # fillers of a role in dev, below which its own cut would be chance
SMALLEST_BLOCK = 20  # answers in a block of the calibration table
CANDIDATE = 0.0005  # event score from which a word takes part in the calibration


@dataclass(frozen=True)
class _Answers:
    """Scores of candidate answers, which of them are right, and how many right ones exist."""

    scores: NDArray[np.float64]
    right: NDArray[np.bool_]
    wanted: int

    def f1(self, cut: float) -> float:
        """F1 of the answers whose score reaches the cut."""
        found = self.scores >= cut
        return 2 * float(self.right[found].sum()) / max(1, int(found.sum()) + self.wanted)

    def best_cut(self, near: float = 0.5) -> float:
        """Of the cuts in the grid that are as good as the best the nearest to what is named."""
        best = max(self.f1(cut) for cut in GRID)
        good = [cut for cut in GRID if self.f1(cut) >= best - SLACK]
        return min(good, key=lambda cut: abs(cut - near))


def fit(reader: WindowReader, dev: Sequence[LabeledSentence]) -> Thresholds:
    """Fit all cuts with a reader that still has any; its role and source cuts must be 0.0."""
    pairs = list(zip(dev, read_labeled(reader, dev), strict=True))
    types = reader.labels.types
    events = _answers(_type_answers(pairs, types, by_event_score=True), pairs)
    typed = _answers(_type_answers(pairs, types, by_event_score=False), pairs)
    return Thresholds(
        trigger=events.best_cut(near=1.0),  # a false event does more harm than a missed one
        event_cuts={str(wanted): _cut_for(typed, wanted) for wanted in PRECISIONS},
        roles=_role_cuts(pairs),
        source=_source_cut(pairs),
        calibration=isotonic(typed.scores, typed.right),
    )


def isotonic(
    scores: NDArray[np.float64], right: NDArray[np.bool_]
) -> tuple[tuple[float, float], ...]:
    """Rising pairs (mean score of a block, share of right answers in it), by pooling neighbors."""
    order = np.argsort(scores, kind="stable")
    blocks: list[list[float]] = []  # sum of scores, right answers, answers
    for score, good in zip(scores[order], right[order], strict=True):
        blocks.append([float(score), float(good), 1.0])
        while len(blocks) > 1 and _share(blocks[-2]) >= _share(blocks[-1]):
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last, strict=True)]
    merged: list[list[float]] = []
    for block in blocks:
        if merged and merged[-1][2] < SMALLEST_BLOCK:
            merged[-1] = [a + b for a, b in zip(merged[-1], block, strict=True)]
        else:
            merged.append(block)
    if len(merged) > 1 and merged[-1][2] < SMALLEST_BLOCK:
        last = merged.pop()
        merged[-1] = [a + b for a, b in zip(merged[-1], last, strict=True)]
    # One answer more of either kind per block: no score is beyond doubt. Nothing speaks for 0.0.
    # A small block may so come to stand above the next one, which is raised to it.
    shares = accumulate((round((good + 1) / (n + 2), 4) for _, good, n in merged), max)
    means = (total / n for total, _, n in merged)
    return ((0.0, 0.0), *zip(means, shares, strict=True))


def _share(block: list[float]) -> float:
    return block[1] / block[2]


def _type_answers(
    pairs: Iterable[tuple[LabeledSentence, SentenceReading]],
    types: tuple[str, ...],
    *,
    by_event_score: bool,
) -> Iterable[tuple[float, bool]]:
    """(score of any event or of the type, type right) of each word that might be an event.

    Unsure events are left out.
    """
    for sentence, reading in pairs:
        events = {event.word: event for event in sentence.events}
        for word, event_score in enumerate(reading.event_scores):
            event = events.get(word)
            if event_score < CANDIDATE or (event and not event.sure):
                continue
            best = int(reading.type_scores[word].argmax())
            score = event_score if by_event_score else reading.type_scores[word][best]
            yield float(score), event is not None and types[best] in event.types


def _answers(
    answers: Iterable[tuple[float, bool]],
    pairs: Iterable[tuple[LabeledSentence, SentenceReading]],
) -> _Answers:
    scores, right = zip(*answers, strict=True)
    wanted = sum(event.sure for sentence, _ in pairs for event in sentence.events)
    return _Answers(np.array(scores), np.array(right), wanted)


def _cut_for(answers: _Answers, precision: float) -> float:
    """Least score above which so large a share of the answers is right."""
    order = np.argsort(-answers.scores, kind="stable")
    shares = answers.right[order].cumsum() / np.arange(1, len(order) + 1)
    reached = np.flatnonzero(shares >= precision)
    return float(answers.scores[order[reached[-1]]]) if len(reached) else UNREACHABLE


def _role_cuts(pairs: Sequence[tuple[LabeledSentence, SentenceReading]]) -> dict[str, float]:
    found: dict[str, list[tuple[float, bool]]] = {role: [] for role in ROLES}
    wanted = dict.fromkeys(ROLES, 0)
    for sentence, reading in pairs:
        for event in sentence.events:
            read = reading.at(event.word)
            if not event.sure or read is None:
                continue
            for _, role in event.roles:
                wanted[role] += 1
            for filler in read.roles:
                right = (filler.word, filler.role) in event.roles
                found[filler.role].append((filler.score, right))
    every = [answer for answers in found.values() for answer in answers]
    common = _of(every, sum(wanted.values())).best_cut()
    return {
        role: _of(found[role], wanted[role]).best_cut() if wanted[role] >= FEW else common
        for role in ROLES
    }


def _source_cut(pairs: Iterable[tuple[LabeledSentence, SentenceReading]]) -> float:
    found: list[tuple[float, bool]] = []
    wanted = 0
    for sentence, reading in pairs:
        for event in sentence.events:
            read = reading.at(event.word)
            if not event.sure or not event.source_known or read is None:
                continue
            wanted += event.source is not None
            if read.source is not None:
                found.append((read.source_score, read.source == event.source))
    return _of(found, wanted).best_cut()


def _of(answers: Sequence[tuple[float, bool]], wanted: int) -> _Answers:
    scores = np.array([score for score, _ in answers], np.float64)
    return _Answers(scores, np.array([right for _, right in answers], np.bool_), wanted)
