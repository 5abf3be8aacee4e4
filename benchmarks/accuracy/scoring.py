"""Labels and records -> the result: every record is compared with the labels of its document."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.progress import Progress

from benchmarks.accuracy.case import Case
from benchmarks.accuracy.counting import count_case
from benchmarks.accuracy.heads import ParsedHeads
from benchmarks.accuracy.labels import Labeled
from benchmarks.accuracy.mistakes import Mistake
from benchmarks.accuracy.peers.scoring import Counts
from benchmarks.accuracy.records import Record
from benchmarks.accuracy.result import Result, summed
from training.prepare import load_parser

Readings = Mapping[str, Sequence[Mapping[str, Any]]]
"""What each peer read in each document."""


def score(
    documents: Sequence[Labeled],
    records: Iterable[Record],
    console: Console,
    peers: Readings | None = None,
) -> Result:
    """The scores of records, one per document in the same order; progress goes to `console`.

    Args:
        peers: What general tools read in the same documents, to be compared in a table of its own.
    """
    nlp = load_parser()
    tallies = []
    mistakes: list[Mistake] = []
    compared = Counts()
    with Progress(console=console, transient=True) as progress:
        pairs = zip(documents, records, strict=True)
        tracked = progress.track(pairs, len(documents), description="scoring")
        for number, (labeled, record) in enumerate(tracked):
            heads = ParsedHeads(labeled.text, labeled.sentences, nlp)
            case = Case(labeled, record, heads)
            tally, found = count_case(case)
            tallies.append(tally)
            mistakes += found
            if peers is not None:
                compared.add(case, {peer: read[number] for peer, read in peers.items()})
    result = summed(documents, tallies)
    result.mistakes = mistakes
    result.peers = compared.compared()
    return result
