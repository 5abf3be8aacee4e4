"""Scores of the model -> what a sentence says: events, their roles, speech status, scope, source.

All scores are probabilities of the model in [0, 1]; those of events crowd near 1, so show
`EventReader.calibrated(score)` and not the score. Word numbers count the words given to the reader.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from extract.reader.folder import Labels, Thresholds
from extract.reader.pair_head import Traces

Scores = NDArray[np.float32]


@dataclass(frozen=True)
class ReadRole:
    """One filler of an event.

    Attributes:
        word: Head word of the filler; its span is the business of mentions.
        role: Name from the ontology.
        score: Probability of the role, given that the trigger is an event.
        runner_up: The next likely role of the word; None when that is "no role".
        runner_up_score: Probability of that next answer, "no role" included.
    """

    word: int
    role: str
    score: float
    runner_up: str | None
    runner_up_score: float


@dataclass(frozen=True)
class ReadEvent:
    """One trigger word with all that was read of it.

    Attributes:
        word: The trigger.
        type: Most likely type.
        score: Probability that the word is an event and of this type.
        event_score: Probability that the word is an event of any type.
        types: The three most likely types with their scores, best first.
        roles: Fillers in the order of the words.
        halves: Words that miss the score a filler needs, down to `HALF`, in the same order: the two
            words of "the student Tahir" may share it.
        modality: Most likely speech status.
        modalities: All seven with their probabilities, best first.
        scope: "incident" or "pattern".
        scope_score: Probability of that scope, at least 0.5.
        source: Head word of who says so; None when the sentence names nobody.
        source_score: Probability of that answer, also when it is None.
    """

    word: int
    type: str
    score: float
    event_score: float
    types: tuple[tuple[str, float], ...]
    roles: tuple[ReadRole, ...]
    halves: tuple[ReadRole, ...]
    modality: str
    modalities: tuple[tuple[str, float], ...]
    scope: str
    scope_score: float
    source: int | None
    source_score: float


@dataclass(frozen=True, eq=False)
class SentenceReading:
    """What the model reads in one sentence.

    Attributes:
        event_scores: Per word, probability of any event; shape (words,).
        type_scores: Per word and type of `Labels.types`, probability; shape (words, types).
        events: The triggers that reach the threshold, in the order of the words.
        extra: Readings of the extra triggers that do not reach it, in the order of the words.
        traces: By the name of each head over two words, what it needs to know of each word.
    """

    event_scores: Scores
    type_scores: Scores
    events: tuple[ReadEvent, ...]
    extra: tuple[ReadEvent, ...]
    traces: Mapping[str, Traces] = field(default_factory=dict)

    def at(self, word: int) -> ReadEvent | None:
        """The reading of a trigger word, event or extra; None if it was neither."""
        found = (event for event in (*self.events, *self.extra) if event.word == word)
        return next(found, None)


@dataclass(frozen=True)
class TriggerScores:
    """Outputs of the heads for one trigger, cut to the words of its window.

    Attributes:
        word: The trigger, as word of the sentence.
        first_word: First word of the window that read it.
        roles: Shape (words of the window, 1 + roles); column 0 is "no role".
        modality: Shape (modalities,).
        scope: Shape (scopes,).
        source: Shape (words of the window,); the trigger's own place means "nobody named".
    """

    word: int
    first_word: int
    roles: Scores
    modality: Scores
    scope: Scores
    source: Scores


def decode_event(
    trigger: TriggerScores, type_scores: Scores, labels: Labels, thresholds: Thresholds
) -> ReadEvent:
    """Turn the scores of one trigger into a reading; `type_scores` has shape (types,)."""
    types = _ranked(labels.types, type_scores, 3)
    modalities = _ranked(labels.modalities, trigger.modality)
    ((scope, scope_score),) = _ranked(labels.scopes, trigger.scope, 1)
    source, source_score = _source(trigger, thresholds.source)
    roles, halves = _roles(trigger, labels.roles, thresholds.roles)
    return ReadEvent(
        word=trigger.word,
        type=types[0][0],
        score=types[0][1],
        event_score=float(type_scores.sum()),
        types=types,
        roles=roles,
        halves=halves,
        modality=modalities[0][0],
        modalities=modalities,
        scope=scope,
        scope_score=scope_score,
        source=source,
        source_score=source_score,
    )


def _roles(
    trigger: TriggerScores, names: Sequence[str], cuts: dict[str, float]
) -> tuple[tuple[ReadRole, ...], tuple[ReadRole, ...]]:
    """The fillers, and the words that miss the score for one, both in the order of the words."""
    found: list[ReadRole] = []
    halves: list[ReadRole] = []
    likeliest = trigger.roles[:, 1:].argmax(-1)
    needed = np.array([cuts[name] for name in names], np.float32)[likeliest]
    best_scores = trigger.roles[:, 1:].max(-1)
    for place in np.flatnonzero(best_scores >= np.minimum(needed, HALF)).tolist():
        word, scores, best = trigger.first_word + place, trigger.roles[place], likeliest[place] + 1
        if word == trigger.word:
            continue
        others = scores.copy()
        others[best] = -1.0
        second = int(others.argmax())
        runner_up = names[second - 1] if second else None
        score, runner_up_score = float(scores[best]), float(scores[second])
        role = ReadRole(word, names[best - 1], score, runner_up, runner_up_score)
        (found if best_scores[place] >= needed[place] else halves).append(role)
    return tuple(found), tuple(halves)


HALF = 0.1
"""Score from which on a word may be half of a filler."""
NOBODY = 0.1
"""Probability of "nobody is named" below which somebody is, even if it is open which word of the
name or the title stands for whom: then the likeliest."""


def _source(trigger: TriggerScores, cut: float) -> tuple[int | None, float]:
    own = trigger.word - trigger.first_word
    others = trigger.source.copy()
    others[own] = -1.0
    best = int(others.argmax())
    nobody = float(trigger.source[own])
    if others[best] < cut and nobody >= NOBODY:
        return None, nobody
    return trigger.first_word + best, float(others[best])


def _ranked(
    names: Sequence[str], scores: Scores, most: int | None = None
) -> tuple[tuple[str, float], ...]:
    """The names with their scores, the best first, at most so many of them."""
    order = np.argsort(-scores, kind="stable")[:most].tolist()
    return tuple((names[k], float(scores[k])) for k in order)
