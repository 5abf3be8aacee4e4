"""Counts what one record has right, wrong and missed. All measures are sums of these counts.

Keys: `MEASURE/right`, `/wrong` and `/missed` for what is found or not; `MEASURE/asked` and
`/given` for shares; `status/GOLD/FOUND` for each pair of speech statuses;
`confidence/PERCENT/right` and `/wrong` for events.
"""

from collections.abc import Mapping
from typing import Any

from benchmarks.accuracy.case import Case, Counted, Tally
from benchmarks.accuracy.heads import Heads
from benchmarks.accuracy.labels import Labeled
from benchmarks.accuracy.layers import LAYERS
from benchmarks.accuracy.mistakes import Mistake


def count(labeled: Labeled, record: Mapping[str, Any], heads: Heads) -> tuple[Tally, list[Mistake]]:
    """Compare a record with the labels of its document.

    Args:
        heads: Head words in the text of the document.
    """
    return count_case(Case(labeled, record, heads))


def count_case(case: Case) -> tuple[Tally, list[Mistake]]:
    """All layers of one comparison.

    The mistakes of a held-out document are counted but not described: its list is empty.
    """
    counted = Counted()
    for layer in LAYERS:
        found = layer(case)
        counted.tally.update(found.tally)
        counted.mistakes += found.mistakes
    return counted.tally, [] if case.labeled.held_out else counted.mistakes
