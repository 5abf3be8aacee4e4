"""How the text of a document is set: its usual letters, the larger ones, the distance of lines."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.read.pdf.page import Page

_LARGE = 1.12
"""Letters of headings are so many times larger than those of the text."""
_PLACE = 12.0
"""Points; lines that begin within the same step are in one column."""
_MOSTLY = 0.6
"""Share of bold letters with which the text counts as bold."""
_NEAREST = 0.8
"""Times the letter size; lines of one text do not lie nearer."""
_PITCH = 1.2
"""Times the letter size: distance of lines where none can be measured."""
_SAMPLE = 40
"""Pages on which the distance of lines is measured."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the text of a document is set.

    Attributes:
        size: Of most letters.
        bold: Most letters are bold.
        sizes: Larger sizes, the largest first: levels of headings.
        pitch: Usual distance of two lines, times the letter size.
    """

    size: float
    bold: bool
    sizes: tuple[float, ...]
    pitch: float


def find_look(pages: Sequence[Page]) -> Look:
    """Measure the runs of all pages."""
    sizes: Counter[float] = Counter()
    bold = 0
    for page in pages:
        for run in page.runs:
            sizes[size_step(run.size)] += len(run.text)
            bold += len(run.text) * run.bold
    total = sum(sizes.values())
    size = max(sizes, key=lambda one: (sizes[one], one)) if sizes else 10.0
    larger = sorted((one for one in sizes if one > _LARGE * size), reverse=True)
    return Look(size, bold > _MOSTLY * total, tuple(larger), _pitch(pages, size))


def size_step(size: float) -> float:
    """The size in steps of half a point, so that rounding makes no new sizes."""
    return round(2 * size) / 2


def _pitch(pages: Sequence[Page], size: float) -> float:
    """The usual distance of lines that begin at one place: columns beside each other may not be
    level."""
    gaps: Counter[float] = Counter()
    for page in pages[:_SAMPLE]:
        columns: defaultdict[int, set[float]] = defaultdict(set)
        for run in page.runs:
            if size_step(run.size) == size:
                columns[int(run.x0 // _PLACE)].add(round(run.y, 1))
        for heights in map(sorted, columns.values()):
            steps = (b - a for a, b in pairwise(heights))
            gaps.update(round(step / size, 1) for step in steps if step > _NEAREST * size)
    return gaps.most_common(1)[0][0] if gaps else _PITCH
