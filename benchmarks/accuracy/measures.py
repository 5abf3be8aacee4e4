"""Counts -> measures, with intervals by bootstrap over documents."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.accuracy.calibration import bands, calibration_error, kept_share
from benchmarks.accuracy.case import Tally
from benchmarks.accuracy.layers.events import SIDES

F1_MEASURES = {
    "trigger F1": "trigger",
    "type F1": "type",
    "type F1 of counter_protest alone": "type counter_protest",
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
    "right node end to end F1": "nodes",
    **{f"right node end to end, {role} F1": f"nodes {role}" for role in SIDES},
    "source F1": "source",
    "source named in the sentence F1": "source here",
    "names with type F1": "entities",
    "dates as exact interval F1": "dates",
    "dates stated in the sentence F1": "dates stated",
    "dates from context F1": "dates from context",
    "places F1": "places",
    "issues F1": "issues",
    "issues end to end F1": "issues end to end",
    "relations of actors F1": "relations",
    "relations of events F1": "links",
    "counter-protest with its target event F1": "counter-protests",
}
"""`roles` are initiator and target, as README.md says; `all roles` are all eleven."""
NOT_DONE_SHOWN = "not done shown as asserted"
SHARES = {
    NOT_DONE_SHOWN: "not done",
    "swapped pairs": "swapped",
    "scope accuracy": "scope",
    "date exact": "date",
    "issues exact": "issues exact",
    "mentions found": "mentions",
    "pronouns right": "pronouns",
}
STATUS_ACCURACY = "speech status accuracy"
STATUS_MACRO = "speech status macro F1"
FALSE_EVENTS = "false events per 100 event-free sentences"
B3 = "coreference B3 F1"
KEPT = {f"kept at precision {precision:g}": precision for precision in (0.85, 0.9)}
CALIBRATION_ERROR = "calibration error"
GROUPS: Mapping[str, tuple[str, ...]] = {
    "events": (
        "trigger F1", "type F1", "type F1 of counter_protest alone", STATUS_ACCURACY, STATUS_MACRO,
        NOT_DONE_SHOWN, "source F1", "source named in the sentence F1", "scope accuracy",
        FALSE_EVENTS,
    ),
    "who and whom": (
        *(name for name in F1_MEASURES if "roles" in name or "node" in name), "swapped pairs",
    ),
    "names": ("names with type F1", "mentions found", B3, "pronouns right"),
    "when, where, about what": (
        "date exact", "dates as exact interval F1", "dates stated in the sentence F1",
        "dates from context F1", "places F1", "issues F1",
        "issues end to end F1", "issues exact",
    ),
    "relations": (
        "relations of actors F1", "relations of events F1",
        "counter-protest with its target event F1",
    ),
    "confidence": (*KEPT, CALIBRATION_ERROR),
}  # fmt: skip
ORDER = tuple(name for names in GROUPS.values() for name in names)

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
    found[B3] = _b3(tally)
    found |= {name: _kept(tally, precision) for name, precision in KEPT.items()}
    found[CALIBRATION_ERROR] = Measure(calibration_error(bands(tally)), {})
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


def _b3(tally: Mapping[str, float]) -> Measure:
    """B3 over all mentions, not the mean over documents."""
    asked = tally.get("b3/asked", 0)
    if not asked:
        return Measure(None, {"asked": 0})
    precision, recall = tally["b3/precision"] / asked, tally["b3/recall"] / asked
    counts = {"asked": asked, "precision": precision, "recall": recall}
    return Measure(2 * precision * recall / (precision + recall), counts)


def _kept(tally: Mapping[str, float], precision: float) -> Measure:
    claims, kept = kept_share(tally, precision)
    return Measure(kept / claims if claims else None, {"asked": claims, "given": kept})


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


def intervals(
    tallies: Sequence[Tally],
    measured: Callable[[Mapping[str, float]], Mapping[str, Measure]] = measures,
    seed: int = 0,
) -> dict[str, tuple[float, float]]:
    """The middle 95 % of each measure when documents are drawn anew, with a fixed seed.

    Measures without a value in every round are left out, and so is the calibration error, which
    is always greater in a sample that repeats documents. No document gives an empty result.
    """
    if not tallies:
        return {}
    keys = sorted(set().union(*tallies))
    table = np.array([[tally[key] for key in keys] for tally in tallies], dtype=float)
    random = np.random.default_rng(seed)
    draws = random.multinomial(len(tallies), [1 / len(tallies)] * len(tallies), size=_ROUNDS)
    values: dict[str, list[float]] = defaultdict(list)
    for row in draws @ table:
        for name, measure in measured(dict(zip(keys, row.tolist(), strict=True))).items():
            if measure.value is not None and name != CALIBRATION_ERROR:
                values[name].append(measure.value)
    return {
        name: (float(np.quantile(found, 0.025)), float(np.quantile(found, 0.975)))
        for name, found in values.items()
        if len(found) == _ROUNDS
    }
