"""Fits the weights of dates from the context and writes `extract/lexicon/event_dates.yaml`.

    SHADOWGRAPH_REAL_TEXTS=... python -m training.dates

Each sure labeled event of the training split that the reader finds, and whose own sentence gives
the program no date, is an example; its answer is the labeled date, or "none" where it has none or
none of the candidates is it. The likelihood of the answers is maximized with a penalty on large
weights, from zero and in a fixed order, so the same labels give the same file. The cuts are kept as
they stand in the file; they were chosen on the development documents with
`python -m benchmarks.accuracy`. What the reader's states add to these weights is fitted behind them
by `training.date_head`.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.accuracy.extracting import as_read
from benchmarks.accuracy.labels import GoldEvent, Labeled, load_labels
from extract.claims.answers import with_answers
from extract.claims.calendar import Calendar
from extract.claims.date_candidates import DateStory
from extract.claims.date_choice import NONE, OWN
from extract.claims.date_keys import Key, has_own_date, key
from extract.claims.drafts import Draft
from extract.claims.events import group_events
from extract.claims.reading import Reading
from extract.claims.timeline import Timeline
from extract.onlooker import Onlooker
from extract.pipeline import build_nlp
from extract.run import extract
from extract.wordlists import FOLDER
from graph.dates import parse_partial

PENALTY, STEPS = 10.0, 200
OFTEN = 40
"""A weight is fitted for what so many answers have."""
LEAST = 0.05
"""Smaller weights are left out."""
CHOSEN = ("states", "cuts")
"""What is chosen by hand."""
FILE = FOLDER / "event_dates.yaml"

Name = tuple[str, str]
"""A table of weights, and a name in it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A candidate of an event, or "none"."""

    names: Sequence[Name]
    right: bool


class Watched(Onlooker):
    """Keeps a document's reading, and the drafts as they stand before dates are chosen.

    Attributes:
        read: None where the document was not read.
    """

    def __init__(self) -> None:
        self.read: Reading | None = None
        self.found: Sequence[Draft] = ()

    def reading(self, reading: Reading) -> None:
        self.read = reading

    def drafts(self, step: Callable[..., Any], drafts: Sequence[Draft]) -> None:
        if step is with_answers:
            self.found = list(drafts)

    def story(self) -> DateStory:
        """The dates and events of the document.

        Raises:
            ValueError: It was not read.
        """
        if self.read is None:
            raise ValueError("the document was not read")
        calendar = Calendar(self.read.document)
        triggers = {draft.frame.trigger.i for draft in self.found}
        timeline = Timeline(self.read.document, self.read.doc, calendar, triggers)
        return DateStory(self.read, calendar, timeline, group_events(self.found))


def examples() -> list[list[Answer]]:
    """The answers of all events of the training split that have no date of their own."""
    nlp = build_nlp()
    documents = load_labels(["seen reports", "seen narratives"])
    found: list[list[Answer]] = []
    for labeled, document in zip(documents, as_read(documents), strict=True):
        watched = Watched()
        extract(document, nlp, watched)
        if watched.read is not None:
            found += _examples(labeled, watched.story())
    return found


def _examples(labeled: Labeled, story: DateStory) -> Iterator[list[Answer]]:
    for number, draft in enumerate(story.drafts):
        event = labeled_event(labeled, draft)
        if event is not None and event.sure and not has_own_date(draft):
            yield answers(story, number, labeled_date(event))


def labeled_event(labeled: Labeled, draft: Draft) -> GoldEvent | None:
    """The labeled event that a draft tells of, a sure one before others."""
    start = draft.frame.trigger.idx
    end = start + len(draft.frame.trigger)
    there = [event for event in labeled.events if event.start < end and start < event.end]
    return next((event for event in there if event.sure), there[0] if there else None)


def labeled_date(event: GoldEvent) -> Key | None:
    """The labeled date of an event; None where it has none."""
    return None if event.date is None else key(parse_partial(event.date))


def answers(story: DateStory, number: int, date: Key | None) -> list[Answer]:
    """All answers of one event, "none" first."""
    facts = ["", *story.facts(number)]
    found = []
    for candidate in story.candidates(number):
        names = [(OWN, name) for name in sorted(candidate.features)]
        names += [(kind, fact) for kind in sorted(candidate.kinds) for fact in facts]
        found.append(Answer(names, key(candidate.days) == date))
    none = Answer([(NONE, fact) for fact in facts], not any(a.right for a in found))
    return [none, *found]


def fit(found: Sequence[Sequence[Answer]]) -> dict[str, dict[str, float]]:
    """Weights by table and name."""
    seen = Counter(name for rows in found for row in rows for name in set(row.names))
    names = sorted(name for name, count in seen.items() if count >= OFTEN)
    place = {name: number for number, name in enumerate(names)}
    cells: list[int] = []
    ends, example, right = [0], [], []
    for number, rows in enumerate(found):
        for row in rows:
            cells += [place[name] for name in row.names if name in place]
            ends.append(len(cells))
            example.append(number)
            right.append(row.right)
    shape = (len(example), len(names))
    matrix = csr_matrix((np.ones(len(cells)), cells, ends), shape=shape)
    worth = _climb(matrix, np.array(example), np.array(right, dtype=np.float64))
    tables: dict[str, dict[str, float]] = defaultdict(dict)
    for (table, name), value in zip(names, worth.tolist(), strict=True):
        if abs(value) >= LEAST:
            tables[table][name] = round(value, 2)
    return dict(tables)


def _climb(
    matrix: Any, example: NDArray[np.int64], right: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Climb to the weights of the greatest likelihood."""
    count = int(example.max()) + 1

    def loss(worth: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        score = matrix @ worth
        best = np.full(count, -np.inf)
        np.maximum.at(best, example, score)
        share = np.exp(score - best[example])
        whole = np.bincount(example, share, count)
        good = np.maximum(np.bincount(example, share * right, count), 1e-300)
        slope = share / whole[example] - share * right / good[example]
        lost = float((np.log(whole) - np.log(good)).sum() + PENALTY / 2 * worth @ worth)
        return lost, matrix.T @ slope + PENALTY * worth

    start = np.zeros(matrix.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    worth: NDArray[np.float64] = found.x
    return worth


def to_yaml(tables: Mapping[str, Mapping[str, float]], chosen: Mapping[str, Any]) -> str:
    """The file as `extract.claims.date_choice` reads it."""
    data = {**chosen, "weights": {name: dict(tables[name]) for name in sorted(tables)}}
    head = """\
# Which date around an event is its own, where its sentence gives none (claims/date_choice.py):
# weights of what claims/date_features.py and claims/date_facts.py see, fitted by
# `python -m training.dates` to the labeled dates of the training split. `states`: how much of what
# the reader's states add counts; `cuts`: least share of a date that is taken, by how wide it is.
"""
    return head + yaml.safe_dump(data, sort_keys=False, width=100, allow_unicode=True)


def main() -> int:
    """Fit and write."""
    kept = yaml.safe_load(FILE.read_text("utf-8"))
    chosen = {name: kept[name] for name in CHOSEN}
    found = examples()
    tables = fit(found)
    FILE.write_text(to_yaml(tables, chosen), "utf-8")
    sys.stdout.write(f"{len(found)} events, {sum(map(len, tables.values()))} weights\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
