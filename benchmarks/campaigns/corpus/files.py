"""The corpus as files: `texts/` with a sidecar, `rows.csv`, and `truth.json`."""

import csv
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.campaigns.corpus.plan import SHOWN, plan
from benchmarks.campaigns.corpus.rows import rows, write_rows
from benchmarks.campaigns.corpus.write import write


@dataclass(frozen=True, slots=True)
class Written:
    """How much was written."""

    texts: int
    rows: int
    events: int


def write_corpus(folder: Path, seed: int = SHOWN) -> Written:
    """Write the corpus of a seed; equal seeds give equal bytes."""
    year = plan(seed)
    texts = write(year, seed)
    (folder / "texts").mkdir(parents=True, exist_ok=True)
    with (folder / "texts" / "metadata.csv").open("w", encoding="utf-8", newline="") as file:
        sidecar = csv.writer(file, lineterminator="\n")
        sidecar.writerow(("path", "published", "publisher", "title", "language"))
        for text in texts:
            name = f"{text.id}.txt"
            (folder / "texts" / name).write_text(text.text + "\n", encoding="utf-8")
            sidecar.writerow((name, text.published or "", text.publisher, text.title, "en"))
    made = rows(year, texts)
    write_rows(folder / "rows.csv", made)
    truth = {
        "members": year.members,
        "events": [asdict(event) for event in year.events],
        "documents": {text.id: {"tells": text.tells, "copy_of": text.copy_of} for text in texts},
    }
    written = json.dumps(truth, indent=1, sort_keys=True, default=str)
    (folder / "truth.json").write_text(written + "\n", encoding="utf-8")
    return Written(len(texts), len(made), len(year.events))
