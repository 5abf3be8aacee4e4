"""What is compared: one layer a module.

Each module has `count(case)`, which says what one document has right, wrong and missed of it.
"""

from collections.abc import Callable

from benchmarks.accuracy.case import Case, Counted
from benchmarks.accuracy.layers import (
    confidence,
    coreference,
    counter_protests,
    dates,
    entities,
    events,
    issues,
    links,
    nodes,
    places,
    relations,
)

LAYERS: tuple[Callable[[Case], Counted], ...] = (
    events.count,
    entities.count,
    coreference.count,
    nodes.count,
    dates.count,
    places.count,
    issues.count,
    relations.count,
    links.count,
    counter_protests.count,
    confidence.count,
)
