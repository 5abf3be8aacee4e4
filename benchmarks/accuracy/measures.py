"""Counts -> measures, with intervals by bootstrap over documents."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.accuracy.counting import SIDES, Tally

F1_MEASURES = {
    "trigger F1": "trigger",
    "type F1": "type",
    "roles given the trigger F1": "roles",
    **{f"roles given the trigger, {role} F1": f"roles {role}" for role in SIDES},
    "all roles given the trigger F1": "roles all",
    "roles end to end F1": "end to end",
    **{f"roles end to end, {role} F1": f"end to end {role}" for role in SIDES},
    "all roles end to end F1": "end to end all",
    "roles end to end with the type F1": "with type",
    "all roles end to end with the type F1": "with type all",
    "roles end to end by overlap F1": "overlap",
    "roles of other sentences F1": "context",
    "source F1": "source",
    "source named in the sentence F1": "source here",
}
"""`roles` are initiator and target, as README.md says; `all roles` are all eleven."""
SHARES = {
    "not done shown as asserted": "not done",
    "swapped pairs": "swapped",
    "scope accuracy": "scope",
    "date exact": "date",
}
STATUS_ACCURACY = "speech status accuracy"
STATUS_MACRO = "speech status macro F1"
FALSE_EVENTS = "false events per 100 event-free sentences"
ORDER = (
    *F1_MEASURES, STATUS_ACCURACY, STATUS_MACRO, "not done shown as asserted", "swapped pairs",
    "scope accuracy", "date exact", FALSE_EVENTS,
)  # fmt: skip

_ROUNDS = 1000


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure with what it was computed from.

    Attributes:
        value: In [0, 1]; false events are per 100 sentences. None when nothing was asked.
        counts: `right`, `wrong`, `missed` with `precision` and `recall`; or `asked`, `given`.
    """

    value: float | None
    counts: Mapping[str, float]


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of counts."""
    summed: Tally = Counter()
    for tally in tallies:
        summed.update(tally)
    return summed


def measures(tally: Mapping[str, float]) -> dict[str, Measure]:
    """All measures of the table, in its order."""
    found = {name: f1(tally, key) for name, key in F1_MEASURES.items()}
    found |= {name: _share(tally, key) for name, key in SHARES.items()}
    found[FALSE_EVENTS] = _share(tally, "quiet", of=100)
    found[STATUS_ACCURACY], found[STATUS_MACRO] = _status(tally)
    return {name: found[name] for name in ORDER}


def f1(tally: Mapping[str, float], key: str) -> Measure:
    """Precision, recall and F1 of one kind of answer."""
    right, wrong, missed = (
        tally.get(f"{key}/{outcome}", 0) for outcome in ("right", "wrong", "missed")
    )
    counts = {"right": right, "wrong": wrong, "missed": missed}
    if right + wrong + missed == 0:
        return Measure(None, counts)
    counts["precision"] = right / (right + wrong) if right + wrong else 0.0
    counts["recall"] = right / (right + missed) if right + missed else 0.0
    return Measure(2 * right / (2 * right + wrong + missed), counts)


def _share(tally: Mapping[str, float], key: str, of: float = 1) -> Measure:
    asked, given = tally.get(f"{key}/asked", 0), tally.get(f"{key}/given", 0)
    return Measure(of * given / asked if asked else None, {"asked": asked, "given": given})


def _status(tally: Mapping[str, float]) -> tuple[Measure, Measure]:
    """Accuracy, and the mean F1 of the statuses that the labels have."""
    pairs = {
        tuple(key.split("/")[1:]): count
        for key, count in tally.items()
        if key.startswith("status/") and count
    }
    asked = sum(pairs.values())
    right = sum(count for (gold, found), count in pairs.items() if gold == found)
    counts = {"asked": asked, "given": right}
    if not asked:
        return Measure(None, counts), Measure(None, {})
    single = {}
    for status in sorted({gold for gold, _ in pairs}):
        both = sum(c * ((g == status) + (f == status)) for (g, f), c in pairs.items())
        single[status] = 2 * pairs.get((status, status), 0) / both
    return Measure(right / asked, counts), Measure(sum(single.values()) / len(single), single)


def intervals(tallies: Sequence[Tally], seed: int = 0) -> dict[str, tuple[float, float]]:
    """The middle 95 % of each measure when documents are drawn anew, with a fixed seed.

    Measures without a value in every round are left out. No document gives an empty result.
    """
    if not tallies:
        return {}
    keys = sorted(set().union(*tallies))
    table = np.array([[tally[key] for key in keys] for tally in tallies], dtype=float)
    random = np.random.default_rng(seed)
    draws = random.multinomial(len(tallies), [1 / len(tallies)] * len(tallies), size=_ROUNDS)
    values: dict[str, list[float]] = {name: [] for name in ORDER}
    for row in draws @ table:
        for name, measure in measures(dict(zip(keys, row.tolist(), strict=True))).items():
            if measure.value is not None:
                values[name].append(measure.value)
    return {
        name: (float(np.quantile(found, 0.025)), float(np.quantile(found, 0.975)))
        for name, found in values.items()
        if len(found) == _ROUNDS
    }
