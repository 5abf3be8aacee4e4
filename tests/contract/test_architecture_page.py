"""ARCHITECTURE.md says each thing once, under its heading, and names files that there are."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_nothing_stands_there_twice() -> None:
    counts = Counter(line[:60] for line in PAGE.splitlines() if len(line) > 60)
    assert [start for start, count in counts.items() if count > 1] == []


def test_decisions_stand_under_their_heading() -> None:
    _, _, behind = PAGE.partition("\n## Dependencies\n")
    assert behind and not re.findall(r"^- \d{4}-\d\d-\d\d", behind, re.MULTILINE)


def test_files_of_the_map_exist() -> None:
    map_, _, _ = PAGE.partition("\n## Decisions\n")
    folders = ("api", "benchmarks", "extract", "graph", "scripts", "shadowgraph", "training")
    files = {path.name for folder in folders for path in (ROOT / folder).rglob("*.py")}
    assert set(re.findall(r"\b[a-z_]+\.py\b", map_)) - files == set()
