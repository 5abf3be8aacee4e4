"""Characters to runs: stretches of one line in one style.

The characters of a run keep their numbers on the page, by which each character of the cleaned text
leads back to the page.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median_low

from extract.read.pdf.cells import find_cell_starts
from extract.read.pdf.direction import in_reading_order
from extract.read.pdf.library import Character, Rule

_GAP = 1.0
"""A gap of so many times the letter size parts two runs: cells and columns lie farther apart,
words of a justified line seldom do."""
_WIDEST_SPACE = 2.2
"""Times the letter size; no space of a justified line is wider."""
_INITIAL = 1.7
"""A large initial is so many times larger than the text."""
_SHIFT = 0.12
"""Baselines of one run differ by at most this share of the letter size."""
_ROUGHLY = 0.1
"""Sizes of one run differ by at most this share."""
_BACK = 0.5
"""Times the letter size: a letter that far left of the one before begins another run."""
_JUSTIFIED = 1.3
"""Times the usual gap of a line: no space of it is wider."""
_BESIDE = (-0.5, 1.2)
"""Times the letter size: from a large initial to the rest of its word."""
_BELOW = 0.2
"""Times the letter size: the last line beside a large initial may stand so much lower."""
_DOUBLE = 0.3
"""Times the letter size: what is printed again so near is one word."""
_NEAR = 1.0
"""Points by which an upright line may reach into the words beside it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line in one style. Lengths in points, `y` of the baseline, upwards.

    Attributes:
        at: Number of each character of `text` on its page; -1 for a space that was put in.
        size: Height of the letters as they are shown.
        space: Usual width of a space in it; 0 when it has none.
        cell: A cell of a table begins with it, however narrow the gap before it is.
        bullet: A bullet is drawn before it.
    """

    text: str
    at: "array[int]"
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    space: float = 0.0
    cell: bool = False
    bullet: bool = False


class _Uprights:
    """The upright lines of a page, asked for what lies between two words."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        found = sorted((rule.x0, rule.y0, rule.y1) for rule in rules if rule.upright)
        self._places = [x for x, _, _ in found]
        self._heights = [(low, high) for _, low, high in found]

    def part(self, a: Character | Run, b: Character | Run) -> bool:
        """A line stands between the two: they are in two cells, however near they are."""
        first = bisect_left(self._places, a.x1 - _NEAR)
        last = bisect_right(self._places, b.x0 + _NEAR)
        return any(low - _NEAR < a.y < high for low, high in self._heights[first:last])


def find_runs(characters: Iterable[Character], rules: Iterable[Rule] = ()) -> Iterator[Run]:
    """The runs of level text in the order of the file, each once."""
    uprights = _Uprights(rules)
    given = list(in_reading_order(characters))
    starts = find_cell_starts(given)
    cut = (replace(run, cell=run.at[0] in starts) for run in _cut(given, uprights, starts))
    return _without_doubles(_justified(cut, uprights))


def _cut(
    characters: Iterable[Character], uprights: _Uprights, starts: Collection[int]
) -> Iterator[Run]:
    """Cut where the style or the baseline changes, a wide gap opens, or a cell begins."""
    run: list[Character] = []
    space: Character | None = None
    for c in characters:
        if not c.size:
            space = space or c
            if c.glyph == "\n" and run:
                yield _run(run)
                run = []
            continue
        if run and (_parts(run[-1], c) or c.at in starts or (space and uprights.part(run[-1], c))):
            yield _run(run)
            run = []
        if run and space is not None:
            run.append(space)
        space = None
        run.append(c)
    if run:
        yield _run(run)


def find_stray_runs(characters: Iterable[Character]) -> Iterator[Run]:
    """Words at another angle, in the order of the file: their places say little."""
    words: list[Character] = []
    for c in [*characters, Character("\n", -1)]:
        if c.size:
            words.append(c)
        elif c.glyph == "\n" and words:
            yield _run(words)
            words = []
        elif words and words[-1].size:
            words.append(c)


def _parts(a: Character, b: Character) -> bool:
    if not a.size:
        return False
    size = max(a.size, b.size)
    wide = b.x0 - a.x1 > _GAP * size
    return wide or b.x0 < a.x0 - _BACK * size or not _is_alike(a, b)


def _is_alike(a: Character | Run, b: Character | Run) -> bool:
    """In one style and on one baseline."""
    size = max(a.size, b.size)
    near = abs(a.y - b.y) <= _SHIFT * size and abs(a.size - b.size) <= _ROUGHLY * size
    return near and a.bold == b.bold


def _run(characters: list[Character]) -> Run:
    printed = [c for c in characters if c.size]
    letters = [(glyph, c.at) for c in characters for glyph in c.glyph.replace("\n", " ")]
    return Run(
        text="".join(glyph for glyph, _ in letters),
        at=array("l", [at for _, at in letters]),
        x0=min(c.x0 for c in printed),
        x1=max(c.x1 for c in printed),
        y=printed[0].y,
        size=printed[0].size,
        bold=printed[0].bold,
        space=_usual_space(characters),
    )


def _usual_space(characters: list[Character]) -> float:
    widths = sorted(
        c.x0 - a.x1
        for a, b, c in zip(characters, characters[1:], characters[2:], strict=False)
        if not b.size
    )
    return widths[len(widths) // 2] if widths else 0.0


def _justified(runs: Iterable[Run], uprights: _Uprights) -> Iterator[Run]:
    """Put runs together again whose gap is no wider than the other spaces of their line."""
    line: list[Run] = []
    for run in runs:
        alike = bool(line) and _is_alike(line[-1], run) and run.x0 > line[-1].x1
        if line and (not alike or run.cell or uprights.part(line[-1], run)):
            yield from _closed_up(line)
            line = []
        line.append(run)
    yield from _closed_up(line)


def _closed_up(line: list[Run]) -> Iterator[Run]:
    if not line:
        return
    gaps = [b.x0 - a.x1 for a, b in pairwise(line)]
    spaces = sorted([*gaps, *(run.space for run in line if run.space)])
    usual = spaces[len(spaces) // 2] if spaces else 0.0
    joined = line[0]
    for run, gap in zip(line[1:], gaps, strict=True):
        if gap <= min(_JUSTIFIED * usual, _WIDEST_SPACE * run.size):
            joined = _together(joined, run)
        else:
            yield joined
            joined = run
    yield joined


def _together(a: Run, b: Run) -> Run:
    at = array("l", [*a.at, -1, *b.at])
    return replace(a, text=f"{a.text} {b.text}", at=at, x1=b.x1)


def with_large_initials(runs: Sequence[Run]) -> list[Run]:
    """Put large initials, which reach down beside several lines, before the rest of their word."""
    found = list(runs)
    usual = median_low([run.size for run in runs]) if runs else 0.0
    large = [run for run in runs if run.size >= _INITIAL * usual]
    for initial in [run for run in large if len(run.text) <= 2 and run.text.isalpha()]:
        beside = [run for run in found if _is_beside(initial, run)]
        if beside:
            first = max(beside, key=lambda run: run.y)
            at = array("l", [*initial.at, *first.at])
            whole = replace(first, text=initial.text + first.text, at=at, x0=initial.x0)
            found[found.index(first)] = whole
            found.remove(initial)
    return found


def _is_beside(initial: Run, run: Run) -> bool:
    least, most = _BESIDE
    near = least * run.size < run.x0 - initial.x1 < most * run.size
    level = initial.y - _BELOW * run.size <= run.y <= initial.y + initial.size
    return initial.size >= _INITIAL * run.size and near and level and run.text[:1].isalpha()


def _without_doubles(runs: Iterable[Run]) -> Iterator[Run]:
    """Leave out what is printed a second time beside itself, as a shadow or to look bold."""
    last: dict[str, Run] = {}
    for run in runs:
        before = last.get(run.text)
        last[run.text] = run
        near = _DOUBLE * run.size
        if before and abs(run.x0 - before.x0) < near and abs(run.y - before.y) < near:
            continue
        yield run
