"""The same events as a table for `shadowgraph import`: a row for each telling."""

import csv
from collections.abc import Sequence
from pathlib import Path

from benchmarks.campaigns.corpus.plan import Plan
from benchmarks.campaigns.corpus.write import Text
from graph.exchange.import_columns import COLUMNS


def rows(plan: Plan, texts: Sequence[Text]) -> list[dict[str, str]]:
    """Rows by event and document. Events that no document tells have none."""
    found = []
    for event in plan.events:
        for text in texts:
            if event.id in text.tells:
                row = dict.fromkeys(COLUMNS, "")
                row.update(
                    event_id=event.id,
                    type=event.type,
                    date=event.day.isoformat(),
                    campus=event.campus,
                    issue=event.issue,
                    publisher=text.publisher,
                    confidence="1",
                    modality="asserted",
                )
                row[event.role] = "; ".join(event.actors)
                found.append(row)
    return found


def write_rows(path: Path, made: Sequence[dict[str, str]]) -> None:
    """Write the table as UTF-8 with a line break of one character."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(made)
