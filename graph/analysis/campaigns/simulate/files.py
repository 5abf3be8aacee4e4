"""Simulated worlds as files: a table for `shadowgraph import`, and who was in which campaign."""

import csv
import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np

from graph.analysis.campaigns.simulate.planted import Planted
from graph.exchange.import_columns import COLUMNS

_EPOCH = datetime(1970, 1, 1)


def write_csv(planted: Planted, path: Path) -> None:
    """Write one row for each event, in the columns of `shadowgraph import`.

    All its actors stand in `initiator`, joined by `;`. The date has minutes, unless the world's
    times are whole days. A second issue of an event is joined the same way.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(_rows(planted))


def _rows(planted: Planted) -> Iterator[dict[str, str]]:
    whole_days = bool((planted.day % 1 == 0).all())
    order = np.lexsort((planted.actor, planted.event))
    actors = planted.actor[order]
    bounds = np.searchsorted(planted.event[order], np.arange(len(planted.day) + 1))
    for number in range(len(planted.day)):
        acting = actors[bounds[number] : bounds[number + 1]].tolist()
        yield {
            "event_id": f"event-{number:06}",
            "type": planted.tactics[int(planted.tactic[number])],
            "date": _date(float(planted.day[number]), whole_days=whole_days),
            "campus": planted.campuses[int(planted.campus[number])],
            "issue": ";".join(planted.issues_of(number)),
            "initiator": ";".join(planted.names[one] for one in dict.fromkeys(acting)),
            "publisher": planted.outlets[int(planted.outlet[number])],
            "confidence": f"{planted.confidence:g}",
            "modality": "asserted",
        }


def _date(day: float, *, whole_days: bool) -> str:
    moment = _EPOCH + timedelta(minutes=round(day * 1440))
    return moment.date().isoformat() if whole_days else moment.isoformat(timespec="minutes")


def write_truth(planted: Planted, path: Path) -> None:
    """Write `{"campaigns": [[names of members], ...]}`, each list sorted."""
    named = [sorted(planted.names[member] for member in group) for group in planted.groups]
    path.write_text(json.dumps({"campaigns": named}, indent=1) + "\n", encoding="utf-8")
