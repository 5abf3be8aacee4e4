"""What events are about, as the labelers say: kept apart from the other labels of a text.

A file says of each text and issue where the triggers of the events begin. Texts that no file
names were not labeled for it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

from training.prepare import NARRATIVES, OFFSETS, LabeledDocument

Rows = Mapping[str, Mapping[str, Sequence[int]]]

FILES = {"narrative": NARRATIVES / "issues.yaml", "report": OFFSETS / "issues.yaml"}
"""By the kind of the documents."""
NO_ISSUE = "none"


def issues_of(document: LabeledDocument) -> dict[int, frozenset[str]] | None:
    """The issues of the sure events by where their triggers begin; None when not labeled.

    Raises:
        ValueError: A sure event has no trigger there: the text was labeled anew.
    """
    rows = read_issues(FILES[document.kind]).get(document.name)
    if rows is None:
        return None
    found = by_trigger(rows)
    events = document.labels["events"]
    unknown = found.keys() - {event["trigger"]["start"] for event in events if event["sure"]}
    if unknown:
        raise ValueError(f"{document.name}: issues of no sure event at {sorted(unknown)}")
    return found


@cache
def read_issues(path: Path) -> Rows:
    """The rows of one file by the names of the texts."""
    rows: Rows = yaml.safe_load(path.read_text("utf-8"))
    return rows


def by_trigger(rows: Mapping[str, Sequence[int]]) -> dict[int, frozenset[str]]:
    """The issues at each place, empty for an event that is about none."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for issue, places in rows.items():
        for place in places:
            found[place] |= {issue} - {NO_ISSUE}
    return {place: frozenset(issues) for place, issues in found.items()}
