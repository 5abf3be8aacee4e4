"""Compares campaigns that were found with those that a simulation planted, both as files."""

import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import Any

from graph.analysis.campaigns.evaluate import evaluate
from graph.errors import UnreadableInput
from graph.exchange.jsonl import Record


def scores(found: Path, truth: Path) -> Record:
    """How well they agree; None where a score has no value, as without any planted campaign.

    Actors are known by their names, which both files have.

    Raises:
        UnreadableInput: A file is not of that kind.
    """
    record, planted = _read(found), _read(truth)
    try:
        groups = [
            [str(member["name"]) for member in campaign["actors"]]
            for campaign in record["campaigns"]
        ]
        members = {
            str(name): number for number, names in enumerate(planted["campaigns"]) for name in names
        }
        everybody = _everybody({*members, *(name for group in groups for name in group)}, record)
    except (KeyError, TypeError) as error:
        reason = "it is not what `campaigns find --format json` or `campaigns simulate` wrote"
        raise UnreadableInput(f"{found}, {truth}", "", reason) from error
    if record.get("redacted"):
        raise UnreadableInput(str(found), "", "its names are replaced; find with names")
    scored = asdict(evaluate(groups, members, everybody))
    return {
        name: None if isinstance(value, float) and math.isnan(value) else value
        for name, value in scored.items()
    }


def _everybody(named: set[str], record: Record) -> list[str]:
    """Those who are named, and for each other actor of the search a name that nobody has."""
    others = int(record["actors"]) - len(named)
    return [*sorted(named), *(f"\0{number}" for number in range(others))]


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UnreadableInput(str(path), "", "there is no such file") from error
    except (OSError, ValueError) as error:
        raise UnreadableInput(str(path), "", "it is no JSON that can be read") from error
