"""How many words a second are read, beside plain spaCy, and how well, in one run.

    python -m benchmarks.speed [--rounds 3] [--ways standard ...] [--texts news ...]

Plain spaCy is the pinned model as it loads, every component on, over the same texts. Every way
reads them in a process of its own, in turns. All words count, whether anything is told in them or
not. The accuracy is that of the records of the very runs whose time is told. CPU time hardly
depends on what else the machine does; the clock does. The long report is read where
SHADOWGRAPH_REAL_TEXTS names a folder with it. The book is one document of 300 pages, for memory.
Several processes are measured on the clock alone, their start included.
"""

import argparse
import json
import time
from collections.abc import Sequence

from rich.console import Console

from benchmarks.accuracy.measures import Measure
from benchmarks.accuracy.scoring import score
from benchmarks.speed.rounds import Found, changed_claims, ratios, run
from benchmarks.speed.texts import TEXTS, labeled_news, long_report, seen_narratives
from benchmarks.speed.ways import SPACY, WAYS, words_in
from extract.speed.processes import extract_in_processes

_BOOK_WAYS = ("standard",)
_SHOWN = {"type F1": "type F1", "roles end to end F1": "roles F1"}

messages = Console(stderr=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=WAYS)
    parser.add_argument("--texts", nargs="+", choices=tuple(TEXTS), default=tuple(TEXTS))
    parser.add_argument("--processes", type=int, default=2, help="0 leaves this measure out")
    options = parser.parse_args()
    ways = tuple(dict.fromkeys((SPACY, "standard", *options.ways)))
    for text in options.texts:
        if text == "long report" and not long_report():
            messages.print("SHADOWGRAPH_REAL_TEXTS names no folder with the long report.")
        elif text == "book":
            print(book_line(run(_BOOK_WAYS, text, 1, messages)))
        else:
            found = run(ways, text, options.rounds, messages)
            print(table(text, found, accuracies(found) if text == "news" else {}))
    if options.processes:
        print(processes_line(options.processes))


def accuracies(found: dict[str, Found]) -> dict[str, dict[str, Measure]]:
    """Measures of each way on the development narratives; equal records are scored once."""
    documents = labeled_news()
    scored: dict[str, dict[str, Measure]] = {}
    results: dict[str, dict[str, Measure]] = {}
    for way, one in found.items():
        if way == SPACY:
            continue
        key = "\n".join(one.records)
        if key not in scored:
            result = score(documents, [json.loads(line) for line in one.records], messages)
            scored[key] = result.columns["dev narratives"].measures
        results[way] = scored[key]
    return results


def table(text: str, found: dict[str, Found], accuracy: dict[str, dict[str, Measure]]) -> str:
    """A line for each way: words a second, as a multiple of plain spaCy, memory, accuracy."""
    heads = "".join(f"{head:>10}" for head in _SHOWN.values()) if accuracy else ""
    words = found[SPACY].costs[0].words
    lines = [
        f"\n{text}: {words:,} words; words a second, and times as fast as plain spaCy",
        f"{'':22}  by CPU        on the clock       MB  other claims{heads}",
    ]
    for way, one in found.items():
        cpu, clock = ratios(found, way)
        lines.append(
            f"{way:22}{one.words_per_cpu_s:8,.0f}{cpu:6.2f}x"
            f"{one.words_per_clock_s:12,.0f}{clock:6.2f}x{one.memory_mb:7.0f}"
            f"{_other_claims(found, way):>14}{_values(accuracy.get(way, {}))}"
        )
    return "\n".join(lines)


def _other_claims(found: dict[str, Found], way: str) -> str:
    if way in (SPACY, "standard"):
        return "-"
    changed, of = changed_claims(found, way)
    return f"{changed} of {of}"


def _values(measures: dict[str, Measure]) -> str:
    values = [measures[name].value for name in _SHOWN if name in measures]
    return "".join(f"{value:10.3f}" for value in values if value is not None)


def processes_line(count: int) -> str:
    """Words a second of one process and of several over the same documents, on the clock."""
    documents = seen_narratives()
    speeds = []
    for processes in (1, count):
        start = time.perf_counter()
        for _ in extract_in_processes(documents, processes):
            pass
        speeds.append(words_in(documents) / (time.perf_counter() - start))
    return (
        f"\n{count} processes: {speeds[1]:,.0f} words a second on the clock,"
        f" {speeds[1] / speeds[0]:.2f} times as many as one ({len(documents)} documents)"
    )


def book_line(found: dict[str, Found]) -> str:
    """What one document of 300 pages takes."""
    rows: Sequence[str] = [
        f"{way}: {one.costs[0].words:,} words, {one.words_per_cpu_s:,.0f} a second of CPU time,"
        f" at most {one.memory_mb:.0f} MB"
        for way, one in found.items()
    ]
    return "\n".join(["\na book of 300 pages, one document", *rows])


if __name__ == "__main__":
    main()
