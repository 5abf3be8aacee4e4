"""The reading order of a page: columns from left to right, what spans them before and after."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.read.pdf.boxes import cut_boxes
from extract.read.pdf.library import Rule
from extract.read.pdf.page import Page
from extract.read.pdf.runs import Run

_MIN_GUTTER = 0.7
"""Times the letter size: narrower white stripes lie between words."""
_ROWS = 4
"""A column of prose has so many lines at least, beside a long one half of them."""
_LONG = 6
_FEW = 2
"""Where other pages have columns, their last lines on a page."""
_FULL = 16
"""Columns with so many lines show by themselves how their document is set."""
_FILL = 0.5
"""Lines of a column fill at least this share of its width on average; cells do not."""
_MOST_BANDS = 3
_CHARACTERS = 14
"""Lines of a column have at least so many characters on average."""
_NEAR = 6.0
"""Points; gutters of two pages that lie nearer are one."""
_UNEVEN = 1.6
"""Times the letter size: columns that end above one line differ by less."""
_DEEPEST = 6
"""Cuts within cuts; no page is set in more."""
_STEP = 3.0
"""Points; runs that begin, or lie, within the same step do so together."""
_LEAST_COLUMN = 30.0
"""Points from the left edge; no second column begins before."""
_AROUND = 20.0
"""Points above and below a stripe in which the lines of a frame still count."""
_FRAME_LINES = 3
"""So many drawn lines across a stripe are those of a table."""
_MOST_CANDIDATES = 40


@dataclass(frozen=True, slots=True)
class Column:
    """Runs that are read together.

    Attributes:
        aside: They stand in a box beside the text and are no part of its flow.
    """

    runs: list[Run]
    aside: bool = False


@dataclass(slots=True)
class _Stripe:
    """What stands left and right of a white stripe, from top to bottom.

    Attributes:
        closed: A line lies across its lower end.
    """

    left: list[Run]
    right: list[Run]
    closed: bool = False

    @property
    def low(self) -> float:
        return min(self.left[-1].y, self.right[-1].y)

    @property
    def high(self) -> float:
        return max(self.left[0].y, self.right[0].y)

    @property
    def is_long(self) -> bool:
        return min(len(_rows(self.left)), len(_rows(self.right))) >= _FULL

    @property
    def x0(self) -> float:
        return max(run.x1 for run in self.left)

    @property
    def x1(self) -> float:
        return min(run.x0 for run in self.right)

    @property
    def aside(self) -> list[Run]:
        """The side that is a box beside the text, or nothing.

        Columns above a line that lies across both are equally long. What ends before the other
        there is no column.
        """
        difference = self.left[-1].y - self.right[-1].y
        if not self.closed or abs(difference) < _UNEVEN * self.left[-1].size:
            return []
        return self.left if difference > 0 else self.right


def find_gutters(pages: Sequence[Page]) -> list[float]:
    """Where columns begin, as the right ones of several pages show, or long ones of a single page.

    On such a page a single line of a column is told apart as well.
    """
    starts: Counter[int] = Counter()
    for page in pages:
        stripes = list(_iter_gutters(cut_boxes(page)[0], page.rules, depth=0))
        starts.update({round(stripe.x1 / _NEAR) for stripe in stripes})
        starts.update({round(stripe.x1 / _NEAR) for stripe in stripes if stripe.is_long})
    return [step * _NEAR for step, count in starts.items() if count > 1]


def _iter_gutters(runs: list[Run], rules: Sequence[Rule], *, depth: int) -> Iterator[_Stripe]:
    """The stripes between columns, the highest first; those beside boxes are none."""
    stripe = _find_gutter(runs, rules, known=()) if depth < _DEEPEST else None
    if stripe is None or stripe.aside:
        return
    yield stripe
    for part in _parts(stripe, runs):
        yield from _iter_gutters(part, rules, depth=depth + 1)


def find_columns(page: Page, known: Collection[float]) -> list[Column]:
    """The runs of a page in columns, in reading order, boxes last; without columns it is one.

    Args:
        known: As of `find_gutters`.
    """
    text, boxes = cut_boxes(page)
    found = _split(text, page.rules, known, depth=0)
    for box in boxes:
        columns = _split(box, page.rules, known, depth=0)
        found += (replace(column, aside=True) for column in columns)
    return sorted(found, key=lambda column: column.aside)


def _split(
    runs: list[Run], rules: Sequence[Rule], known: Collection[float], *, depth: int
) -> list[Column]:
    stripe = _find_gutter(runs, rules, known) if depth < _DEEPEST else None
    if stripe is None:
        return [Column(runs)] if runs else []
    if stripe.aside and not _is_known(stripe, known):
        box = {id(run) for run in stripe.aside}
        rest = [run for run in runs if id(run) not in box]
        return [*_split(rest, rules, known, depth=depth + 1), Column(stripe.aside, aside=True)]
    parts = _parts(stripe, runs)
    return [column for part in parts for column in _split(part, rules, known, depth=depth + 1)]


def _parts(stripe: _Stripe, runs: list[Run]) -> tuple[list[Run], ...]:
    """What stands above, left, right and below of a stripe."""
    above = [run for run in runs if run.y > stripe.high]
    below = [run for run in runs if run.y < stripe.low]
    inside = [run for run in runs if stripe.low <= run.y <= stripe.high]
    middle = (stripe.x0 + stripe.x1) / 2
    left = [run for run in inside if (run.x0 + run.x1) / 2 < middle]
    right = [run for run in inside if (run.x0 + run.x1) / 2 >= middle]
    return above, left, right, below


def _find_gutter(
    runs: list[Run], rules: Sequence[Rule], known: Collection[float]
) -> _Stripe | None:
    """The highest white stripe between two columns of prose."""
    best: _Stripe | None = None
    sorted_runs = sorted(runs, key=lambda run: -run.y)
    for x in _candidates(runs, known):
        for stripe in _stripes(sorted_runs, x):
            if best is not None and stripe.high - stripe.low <= best.high - best.low:
                continue
            if _is_framed(stripe, rules):
                continue
            if _parts_prose(stripe, known=_is_known(stripe, known)):
                best = stripe
    return best


def _candidates(runs: list[Run], known: Collection[float]) -> list[float]:
    """Places just before the beginnings that several runs share."""
    starts = Counter(round(run.x0 / _STEP) for run in runs)
    first = min((run.x0 for run in runs), default=0.0)
    common = [_STEP * step for step, count in starts.most_common() if count >= _ROWS // 2]
    places = [x - _STEP for x in common if x > first + _LEAST_COLUMN][:_MOST_CANDIDATES]
    return [*(x - _NEAR for x in known), *places]


def _stripes(runs: list[Run], x: float) -> list[_Stripe]:
    """Stretches of height at which no run lies across `x`, with text on both sides.

    Args:
        runs: From top to bottom.
    """
    found = [_Stripe([], [])]
    for run in runs:
        stripe = found[-1]
        if run.x1 <= x:
            stripe.left.append(run)
        elif run.x0 >= x:
            stripe.right.append(run)
        elif stripe.left or stripe.right:
            stripe.closed = True
            found.append(_Stripe([], []))
    return [stripe for stripe in found if stripe.left and stripe.right]


def _is_known(stripe: _Stripe, known: Collection[float]) -> bool:
    """Other pages have columns there."""
    return any(abs(stripe.x1 - x) <= _NEAR for x in known)


def _is_framed(stripe: _Stripe, rules: Sequence[Rule]) -> bool:
    """Three drawn lines or more across the stripe: it parts cells of a table."""
    middle = (stripe.x0 + stripe.x1) / 2
    across = {
        round(rule.y0)
        for rule in rules
        if not rule.upright
        and stripe.low - _AROUND < rule.y0 < stripe.high + _AROUND
        and rule.x0 < middle + _STEP
        and rule.x1 > middle - _STEP
    }
    return len(across) >= _FRAME_LINES


def _parts_prose(stripe: _Stripe, *, known: bool) -> bool:
    """Prose stands on both sides; on one of them is enough where other pages have columns."""
    if known:
        if _is_column(stripe.left, rows=_ROWS) or _is_column(stripe.right, rows=_LONG):
            return True
        return _is_column(stripe.left, rows=_FEW) and _is_column(stripe.right, rows=_FEW)
    sizes = sorted(run.size for run in stripe.left + stripe.right)
    if stripe.x1 - stripe.x0 < _MIN_GUTTER * sizes[len(sizes) // 2]:
        return False
    rows = _ROWS if len(_rows(stripe.left)) < _LONG else _ROWS // 2
    return _is_column(stripe.left, rows=_ROWS) and _is_column(stripe.right, rows=rows)


def _is_column(side: list[Run], *, rows: int) -> bool:
    """Lines that fill their width, rather than the short entries of a table; or more columns."""
    if _is_filled(side, rows=rows):
        return True
    bands = _bands(side)
    return 1 < len(bands) <= _MOST_BANDS and all(_is_filled(band, rows=rows) for band in bands)


def _bands(side: list[Run]) -> list[list[Run]]:
    """Runs from left to right, parted where nothing stands from top to bottom."""
    bands: list[list[Run]] = []
    end = 0.0
    for run in sorted(side, key=lambda run: run.x0):
        if not bands or run.x0 - end >= _MIN_GUTTER * run.size:
            bands.append([])
        bands[-1].append(run)
        end = max(end, run.x1)
    return bands


def _is_filled(side: list[Run], *, rows: int) -> bool:
    found = _rows(side)
    if len(found) < rows:
        return False
    width = max(run.x1 for run in side) - min(run.x0 for run in side)
    lengths = [max(r.x1 for r in row) - min(r.x0 for r in row) for row in found]
    characters = sum(len(run.text) for run in side) / len(found)
    return sum(lengths) / len(found) >= _FILL * width and characters >= _CHARACTERS


def _rows(side: list[Run]) -> list[list[Run]]:
    rows: dict[int, list[Run]] = {}
    for run in side:
        rows.setdefault(round(run.y / _STEP), []).append(run)
    return list(rows.values())
