"""Labels and records -> the result: every record is compared with the labels of its document."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.progress import Progress

from benchmarks.accuracy.counting import count
from benchmarks.accuracy.heads import ParsedHeads
from benchmarks.accuracy.labels import Labeled
from benchmarks.accuracy.mistakes import Mistake
from benchmarks.accuracy.records import Record
from benchmarks.accuracy.result import Result, summed
from training.prepare import load_parser


def score(documents: Sequence[Labeled], records: Iterable[Record], console: Console) -> Result:
    """The scores of records, one per document in the same order; progress goes to `console`."""
    nlp = load_parser()
    tallies = []
    mistakes: list[Mistake] = []
    with Progress(console=console, transient=True) as progress:
        pairs = zip(documents, records, strict=True)
        for labeled, record in progress.track(pairs, len(documents), description="scoring"):
            heads = ParsedHeads(labeled.text, labeled.sentences, nlp)
            tally, found = count(labeled, record, heads)
            tallies.append(tally)
            mistakes += found
    result = summed(documents, tallies)
    result.mistakes = mistakes
    return result
