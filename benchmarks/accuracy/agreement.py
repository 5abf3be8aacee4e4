"""How well two readings of the same texts agree: label files of one form, layer by layer.

Neither reading is the truth, so every figure is the same with the two exchanged. Triggers, roles
and sources, of which each reader chooses how many there are, have F1; types, speech status and
scope at the common triggers have Cohen's kappa, agreement beyond chance. Roles count by overlap.
"""

import json
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Event = Mapping[str, Any]
EventPair = tuple[Event, Event]


class AgreementError(ValueError):
    """Two label files or folders cannot be compared; the message says why."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Agreement on one layer.

    Attributes:
        measure: "F1", "kappa" or "share".
        value: None where nothing was labeled.
        same: Beside kappa the plain share of equal answers, else None.
        answers: How many answers were compared; of F1 those of both readings together.
    """

    measure: str
    value: float | None
    same: float | None
    answers: int


def read_pairs(one: Path, two: Path) -> list[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """The texts that both label files, or both folders of them, have labels of.

    Raises:
        AgreementError: There are none, or two labels of one name are of different texts.
    """
    first, second = _files(one), _files(two)
    if one.is_file() and two.is_file():
        second = dict(zip(first, second.values(), strict=True))
    names = sorted(first.keys() & second.keys())
    if not names:
        raise AgreementError(f"{one} and {two}: no label file of the same name in both")
    pairs = [(_read(first[name]), _read(second[name])) for name in names]
    for name, (a, b) in zip(names, pairs, strict=True):
        if any(a.get(key) != b.get(key) for key in ("text", "sha256")):
            raise AgreementError(f"{name}: the two label files are of different texts")
    return pairs


def agreement(
    texts: Iterable[tuple[Mapping[str, Any], Mapping[str, Any]]], *, sure: bool = False
) -> dict[str, Figure]:
    """Agreement by layer.

    Args:
        sure: Of the common triggers only those that both call sure; a trigger that only one
            reading has counts when it is sure.
    """
    pairs: list[EventPair] = []
    alone = 0
    for one, two in texts:
        found, rest = _matched(one["events"], two["events"])
        pairs += [(a, b) for a, b in found if not sure or (a["sure"] and b["sure"])]
        alone += sum(event["sure"] or not sure for event in rest)
    return {
        "triggers": _f1(len(pairs), alone),
        "type": _kappa([(a["type"], b["type"]) for a, b in pairs]),
        "type with alternatives": _share([_same_type(a, b) for a, b in pairs]),
        "roles": _f1(*_roles(pairs)),
        "initiator and target": _f1(*_roles(pairs, {"initiator", "target"})),
        "modality": _kappa([(a["modality"], b["modality"]) for a, b in pairs]),
        "source": _f1(*_sources(pairs)),
        "scope": _kappa([(a["scope"], b["scope"]) for a, b in pairs]),
        "dates": _f1(*_dates(pairs)),
    }


def _files(path: Path) -> dict[str, Path]:
    if not path.exists():
        raise AgreementError(f"{path}: no such file or folder")
    found = sorted(path.glob("*.json")) if path.is_dir() else [path]
    return {file.stem: file for file in found}


def _read(path: Path) -> Mapping[str, Any]:
    try:
        labels: dict[str, Any] = json.loads(path.read_text("utf-8"))
        labels["events"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AgreementError(f"{path}: no label file: {error}") from error
    return labels


def _matched(ones: Sequence[Event], twos: Sequence[Event]) -> tuple[list[EventPair], list[Event]]:
    """Events whose triggers overlap, each once, and those that only one reading has."""
    left = list(twos)
    pairs, rest = [], []
    for one in ones:
        same = [two for two in left if _overlap(one["trigger"], two["trigger"])]
        if same:
            pairs.append((one, same[0]))
            left.remove(same[0])
        else:
            rest.append(one)
    return pairs, rest + left


def _overlap(one: Mapping[str, Any], two: Mapping[str, Any]) -> bool:
    if one["start"] is None or two["start"] is None:
        return False
    return bool(one["start"] < two["end"] and two["start"] < one["end"])


def _same_type(one: Event, two: Event) -> bool:
    """Whether the first type of one reading is one that the other accepts."""
    return one["type"] in (two["type"], *two["alternatives"]) or two["type"] in one["alternatives"]


def _roles(pairs: Iterable[EventPair], names: Iterable[str] = ()) -> tuple[int, int]:
    """How many fillers have one of the same role that overlaps, and how many stand alone."""
    wanted = frozenset(names)
    common = alone = 0
    for one, two in pairs:
        left = [r for r in two["roles"] if not wanted or r["role"] in wanted]
        for role in (r for r in one["roles"] if not wanted or r["role"] in wanted):
            same = [o for o in left if o["role"] == role["role"] and _overlap(role, o)]
            if same:
                common += 1
                left.remove(same[0])
            else:
                alone += 1
        alone += len(left)
    return common, alone


def _sources(pairs: Iterable[EventPair]) -> tuple[int, int]:
    """The nearest source of each event: common ones, and ones that the other has otherwise."""
    common = alone = 0
    for one, two in pairs:
        ours, theirs = one["attribution"][:1], two["attribution"][:1]
        if ours and theirs and _same_source(ours[0], theirs[0]):
            common += 1
        else:
            alone += len(ours) + len(theirs)
    return common, alone


def _same_source(one: Any, two: Any) -> bool:
    """Spans that overlap, or words of which one holds the other."""
    if isinstance(one, Mapping) and isinstance(two, Mapping):
        return _overlap(one, two)
    ours, theirs = (f" {' '.join(str(s).casefold().split())} " for s in (one, two))
    return ours in theirs or theirs in ours


def _dates(pairs: Iterable[EventPair]) -> tuple[int, int]:
    common = alone = 0
    for one, two in pairs:
        if one["date"] is not None and one["date"] == two["date"]:
            common += 1
        else:
            alone += (one["date"] is not None) + (two["date"] is not None)
    return common, alone


def _f1(common: int, alone: int) -> Figure:
    answers = 2 * common + alone
    return Figure("F1", 2 * common / answers if answers else None, None, answers)


def _share(same: Sequence[bool]) -> Figure:
    return Figure("share", sum(same) / len(same) if same else None, None, len(same))


def _kappa(answers: Sequence[tuple[Hashable, Hashable]]) -> Figure:
    """Cohen's kappa; where both readers give one answer throughout it is 1."""
    number = len(answers)
    if not number:
        return Figure("kappa", None, None, 0)
    same = sum(a == b for a, b in answers) / number
    ones, twos = Counter(a for a, _ in answers), Counter(b for _, b in answers)
    chance = sum(ones[name] * twos[name] for name in ones) / number**2
    value = 1.0 if chance == 1 else (same - chance) / (1 - chance)
    return Figure("kappa", value, same, number)
