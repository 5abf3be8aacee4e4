"""Fits the weights of relations between events and writes `extract/lexicon/event_pairs.yaml`.

    SHADOWGRAPH_REAL_TEXTS=... python -m training.pairs

Each event that the reader finds in a document of the training split is an example; its answers are
the relations that are labeled, or "none". Documents without any labeled relation are left out, for
in some groups of texts none was labeled. So are events whose other end was not found: "none" would
be learned from what the reader missed. An event in a labeled `target_event` that no relation
names is no answer and no mistake: labels name a gathering where it is told first, the role names
it again in the words of the sentence. The likelihood of the answers is maximized with a penalty
on large weights, from zero and in a fixed order, so the same labels give the same file. The cuts
are kept as they stand in the file; they were chosen on the development documents with
`python -m benchmarks.accuracy`, and by cross-validation within the training split. What
the reader's states add to these weights is fitted behind them by `training.relation_head`.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from benchmarks.accuracy.extracting import as_read
from benchmarks.accuracy.labels import Labeled, load_labels
from benchmarks.accuracy.layers.links import AIMED, aims
from extract.claims.drafts import Draft
from extract.claims.events import group_events
from extract.claims.pair_choice import ANY, possible
from extract.claims.pairs import Story
from extract.claims.scenes import with_scenes
from extract.onlooker import Onlooker
from extract.pipeline import build_nlp
from extract.run import extract
from extract.wordlists import FOLDER
from graph.ontology import ontology

PENALTY, STEPS, RATE = 4.0, 200, 0.1
LEAST, OFTEN = 4, 200
"""A feature is kept with so many right answers, or with so many answers of any kind."""

SEEN = 2
"""An event type is an end of a relation type when the labels have it so often."""

CUTS = ("cuts", "cut")
"""What is chosen by hand."""

FILE = FOLDER / "event_pairs.yaml"
Ends = dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible other end of an event, with the relation types that the labels give."""

    draft: Draft
    features: Sequence[str]
    right: frozenset[str]
    open: frozenset[str]


@dataclass(frozen=True, slots=True)
class Example:
    """An event with its candidates."""

    draft: Draft
    candidates: Sequence[Candidate]


@dataclass(frozen=True, slots=True)
class Row:
    """One answer: a candidate with a relation type."""

    type: str
    features: Sequence[str]
    right: bool


class LastDrafts(Onlooker):
    """Keeps the drafts as they stand before relations are sought."""

    found: Sequence[Draft] = ()

    def drafts(self, step: Callable[..., Any], drafts: Sequence[Draft]) -> None:
        if step is with_scenes:
            self.found = list(drafts)


def examples() -> list[Example]:
    """The events of all documents of the training split that have a labeled relation."""
    nlp = build_nlp()
    documents = [d for d in load_labels(["seen reports", "seen narratives"]) if d.links]
    found: list[Example] = []
    for labeled, document in zip(documents, as_read(documents), strict=True):
        onlooker = LastDrafts()
        extract(document, nlp, onlooker)
        inside = [d for d in onlooker.found if labeled.covers(d.frame.trigger.idx)]
        found += examples_of(labeled, inside)
    return found


def examples_of(labeled: Labeled, drafts: Sequence[Draft]) -> Iterator[Example]:
    """Events of a document; unsure ones are no example, and other mentions of a right one open."""
    story, said = Story(drafts), _Said(labeled, drafts)
    for subject in filter(said.is_sure, range(len(drafts))):
        candidates = [
            Candidate(
                drafts[other],
                story.features(subject, other),
                said.right(subject, other),
                said.open(subject, other),
            )
            for other in filter(said.is_sure, story.near(subject))
            if not said.are_one(subject, other)
        ]
        if any(candidate.right for candidate in candidates) or not said.is_related(subject):
            yield Example(drafts[subject], candidates)


class _Said:
    """What the labels of a document say of its drafts, which are asked for by their numbers."""

    def __init__(self, labeled: Labeled, drafts: Sequence[Draft]) -> None:
        self._labeled = labeled
        self._aimed = aims(labeled)
        self._event = [_labeled_event(labeled, draft) for draft in drafts]
        groups = {draft.id: n for n, group in enumerate(group_events(drafts)) for draft in group}
        self._group = [groups[draft.id] for draft in drafts]
        self._types: dict[tuple[int | None, int | None], set[str]] = defaultdict(set)
        for link in labeled.links or ():
            self._types[link.subject, link.object].add(link.type)
        self._alike: dict[tuple[int, int], set[str]] = defaultdict(set)
        for one, two in product(range(len(drafts)), repeat=2):
            self._alike[self._group[one], self._group[two]] |= self.right(one, two)

    def is_sure(self, draft: int) -> bool:
        """True for a draft on no labeled event, too."""
        event = self._event[draft]
        return event is None or self._labeled.events[event].sure

    def are_one(self, one: int, two: int) -> bool:
        """Whether two drafts tell of one event."""
        return self._group[one] == self._group[two]

    def is_related(self, draft: int) -> bool:
        """Whether the labels relate an event to another one, found or not."""
        return any(one is not None and one == self._event[draft] for one, _ in self._types)

    def right(self, one: int, two: int) -> frozenset[str]:
        """The types of the relations that are labeled between the events of two drafts."""
        return frozenset(self._types.get((self._event[one], self._event[two]), ()))

    def open(self, one: int, two: int) -> frozenset[str]:
        """The types that are neither right nor wrong: other mentions or a role say them."""
        told = set(self._alike[self._group[one], self._group[two]])
        if (self._event[one], self._event[two]) in self._aimed:
            told |= AIMED
        return frozenset(told) - self.right(one, two)


def _labeled_event(labeled: Labeled, draft: Draft) -> int | None:
    start = draft.frame.trigger.idx
    end = start + len(draft.frame.trigger)
    shared = [(min(end, e.end) - max(start, e.start), n) for n, e in enumerate(labeled.events)]
    most, number = max(shared, default=(0, 0))
    return number if most > 0 else None


def ends(found: Sequence[Example]) -> tuple[Ends, Ends]:
    """Event types that are subject and object of each relation type in the labels."""
    seen: tuple[Counter[tuple[str, str]], ...] = (Counter(), Counter())
    for example in found:
        for candidate in example.candidates:
            for type_ in candidate.right:
                for side, draft in zip(seen, (example.draft, candidate.draft), strict=True):
                    side[type_, draft.frame.type] += 1
    types = [type_ for type_ in ontology().event_relations if any(t == type_ for t, _ in seen[0])]
    one, two = (
        {t: frozenset(e for (r, e), n in side.items() if r == t and n >= SEEN) for t in types}
        for side in seen
    )
    return one, two


def rows_of(
    example: Example,
    subjects: Mapping[str, frozenset[str]],
    objects: Mapping[str, frozenset[str]],
) -> list[Row]:
    """All answers of an example but "none" and the open ones."""
    return [
        Row(type_, candidate.features, type_ in candidate.right)
        for candidate in example.candidates
        for type_ in possible(
            example.draft.frame.type, candidate.draft.frame.type, subjects, objects
        )
        if type_ not in candidate.open
    ]


def fit(answers: Sequence[Sequence[Row]]) -> tuple[dict[str, dict[str, float]], float]:
    """Weights by relation type and feature, and the weight of "none"."""
    names = _names(answers)
    place = {name: n for n, name in enumerate(names, 1)}
    cells, lengths, example, right = [], [], [], []
    for number, rows in enumerate(answers):
        for row in rows:
            keys = [(table, name) for name in row.features for table in (ANY, row.type)]
            own = [place[key] for key in keys if key in place]
            cells += own
            lengths.append(len(own))
            example.append(number)
            right.append(row.right)
        cells.append(0)
        lengths.append(1)
        example.append(number)
        right.append(not any(row.right for row in rows))
    worth = _ascend(
        np.array(cells), np.array(lengths), np.array(example), np.array(right), len(names) + 1
    )
    tables: dict[str, dict[str, float]] = defaultdict(dict)
    for (table, name), value in zip(names, worth[1:].tolist(), strict=True):
        if abs(value) > 0.02:
            tables[table][name] = round(value, 2)
    return dict(tables), round(float(worth[0]), 2)


def _names(answers: Sequence[Sequence[Row]]) -> list[tuple[str, str]]:
    """Pairs (relation type or any, feature) that get a weight."""
    good: Counter[tuple[str, str]] = Counter()
    seen: Counter[str] = Counter()
    for rows in answers:
        for row in rows:
            seen.update(set(row.features))
            if row.right:
                good.update((t, name) for name in set(row.features) for t in (ANY, row.type))
    often = {(ANY, name) for name, count in seen.items() if count >= OFTEN}
    return sorted({key for key, count in good.items() if count >= LEAST} | often)


def _ascend(
    cells: NDArray[np.int64],
    lengths: NDArray[np.int64],
    example: NDArray[np.int64],
    right: NDArray[np.bool_],
    size: int,
) -> NDArray[np.float64]:
    """Climb to the weights of the greatest likelihood."""
    row = np.repeat(np.arange(len(lengths)), lengths)
    count = int(example.max()) + 1
    worth, speed, spread = np.zeros(size), np.zeros(size), np.zeros(size)
    for _ in range(STEPS):
        score = np.bincount(row, worth[cells], len(lengths))
        best = np.full(count, -np.inf)
        np.maximum.at(best, example, score)
        share = np.exp(score - best[example])
        chosen = np.where(right, share, 0.0)
        surplus = (
            chosen / np.maximum(np.bincount(example, chosen, count), 1e-300)[example]
            - share / np.bincount(example, share, count)[example]
        )
        slope = np.bincount(cells, surplus[row], size) - PENALTY * worth
        speed = 0.9 * speed + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        worth += RATE * speed / (np.sqrt(spread) + 1e-8)
    return worth


def to_yaml(
    tables: Mapping[str, Mapping[str, float]],
    none: float,
    known: tuple[Ends, Ends],
    cuts: Mapping[str, Any],
) -> str:
    """The file as `extract.claims.pair_choice` reads it."""
    subjects, objects = ({t: sorted(found) for t, found in side.items()} for side in known)
    weights = {table: dict(tables.get(table, {})) for table in (ANY, *subjects)}
    data = {"none": none, **cuts}
    data |= {"subjects": subjects, "objects": objects, "weights": weights}
    head = """\
# Which events of a document are related (claims/pair_choice.py): weights of the features in
# claims/pairs.py, fitted by `python -m training.pairs` to the labeled relations of the training
# split (500 in narratives, 150 in reports). `cuts`: least trust of the relations that are chosen,
# by event type of the subject; `cut`: of words of the sentence that stand for an event.
"""
    return head + yaml.safe_dump(data, sort_keys=False, width=100, allow_unicode=True)


def main() -> int:
    """Fit and write."""
    kept = yaml.safe_load(FILE.read_text("utf-8"))
    found = examples()
    known = ends(found)
    tables, none = fit([rows_of(example, *known) for example in found])
    FILE.write_text(to_yaml(tables, none, known, {name: kept[name] for name in CUTS}), "utf-8")
    sys.stdout.write(f"{len(found)} events, {sum(map(len, tables.values()))} weights\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
