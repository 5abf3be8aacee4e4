"""The weights folder of the event reader: which files it holds, their hashes, labels and cuts."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.reader.errors import WeightsError
from extract.reader.pair_head import ANTECEDENTS, DATES, RELATIONS

ENCODER = "events.enc.int8.onnx"
HEADS = "events.heads.onnx"
TOKENIZER = "tokenizer.json"
LABELS = "labels.json"
THRESHOLDS = "thresholds.json"
LEMMAS = "lemmas.json"
PAIR_HEADS = {
    ANTECEDENTS: "antecedents.npz",
    DATES: "dates.npz",
    RELATIONS: "relations.npz",
}
"""File by head over two words."""
CARD = "card.md"
SUMS = "SHA256SUMS"
FILES = (ENCODER, HEADS, TOKENIZER, LABELS, THRESHOLDS, LEMMAS, *PAIR_HEADS.values(), CARD)


@dataclass(frozen=True)
class Labels:
    """Names of the outputs. "No event" and "no role" are column 0 of the graphs and not listed."""

    types: tuple[str, ...]
    roles: tuple[str, ...]
    modalities: tuple[str, ...]
    scopes: tuple[str, ...]


@dataclass(frozen=True)
class Thresholds:
    """Cuts fitted on the development documents; all scores are in [0, 1].

    Attributes:
        trigger: A word is an event when its event score reaches this (best F1).
        event_cuts: Wanted precision of trigger and type ("0.85", "0.9", "0.95") -> least score of
            an event; 1.01 where no score reaches that precision.
        roles: Least score per role.
        source: Least score of the word named as source.
        calibration: Pairs (score of an event, probability that trigger and type are right), both
            rising.
    """

    trigger: float
    event_cuts: dict[str, float]
    roles: dict[str, float]
    source: float
    calibration: tuple[tuple[float, float], ...]


def sha256(path: Path) -> str:
    """Hex digest of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def check_hashes(folder: Path) -> None:
    """Compare every file with SHA256SUMS.

    Raises:
        WeightsError: a file is missing, not listed, or its hash differs.
    """
    sums = folder / SUMS
    if not sums.is_file():
        raise WeightsError(sums, "missing; the event reader needs its weights folder")
    lines = [line.split() for line in sums.read_text("utf-8").splitlines() if line.strip()]
    if any(len(line) != 2 for line in lines):
        raise WeightsError(sums, "not of the form 'hash  name'")
    expected = {name: digest for digest, name in lines}
    for name in FILES:
        path = folder / name
        if name not in expected:
            raise WeightsError(sums, f"does not list {name}")
        if not path.is_file():
            raise WeightsError(path, "missing")
        if sha256(path) != expected[name]:
            raise WeightsError(path, f"hash differs from {SUMS}: damaged or changed")


def write_hashes(folder: Path) -> None:
    """Write SHA256SUMS for the files that are in the folder (used when weights are made)."""
    lines = [f"{sha256(folder / name)}  {name}\n" for name in FILES]
    (folder / SUMS).write_text("".join(lines), "utf-8")


def read_labels(folder: Path) -> Labels:
    """Read labels.json.

    Raises:
        WeightsError: a list is missing.
    """
    raw = _read_json(folder / LABELS)
    try:
        return Labels(*(tuple(raw[key]) for key in ("types", "roles", "modalities", "scopes")))
    except KeyError as exc:
        raise WeightsError(folder / LABELS, f"has no list {exc}") from exc


def read_thresholds(folder: Path) -> Thresholds:
    """Read thresholds.json.

    Raises:
        WeightsError: an entry is missing.
    """
    raw = _read_json(folder / THRESHOLDS)
    try:
        return Thresholds(
            trigger=float(raw["trigger"]),
            event_cuts={str(key): float(cut) for key, cut in raw["event_cuts"].items()},
            roles={str(key): float(cut) for key, cut in raw["roles"].items()},
            source=float(raw["source"]),
            calibration=tuple((float(x), float(y)) for x, y in raw["calibration"]),
        )
    except KeyError as exc:
        raise WeightsError(folder / THRESHOLDS, f"has no entry {exc}") from exc


def read_lemmas(folder: Path) -> dict[str, dict[str, int]]:
    """Read lemmas.json: lemma -> event type -> how often that lemma was its trigger in training."""
    lemmas: dict[str, dict[str, int]] = _read_json(folder / LEMMAS)
    return lemmas


def _read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except ValueError as exc:
        raise WeightsError(path, f"no valid JSON: {exc}") from exc
