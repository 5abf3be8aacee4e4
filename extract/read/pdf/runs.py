"""Characters to runs: stretches of one line in one style.

The characters of a run keep their numbers on the page, by which each character of the cleaned text
leads back to the page.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median_low

from extract.read.pdf.library import Character

_GAP = 1.0
"""A gap of so many times the letter size parts two runs: cells and columns lie farther apart,
words of a justified line seldom do."""
_WIDEST_SPACE = 2.2
"""Times the letter size; no space of a justified line is wider."""
_INITIAL = 1.7
"""A large initial is so many times larger than the text."""
_SHIFT = 0.12
"""Baselines of one run differ by less than this share of the letter size."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line in one style. Lengths in points, `y` of the baseline, upwards.

    Attributes:
        at: Number of each character of `text` on its page; -1 for a space that was put in.
        size: Height of the letters as they are shown.
        space: Usual width of a space in it; 0 when it has none.
    """

    text: str
    at: "array[int]"
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    space: float = 0.0


def find_runs(characters: Iterable[Character]) -> Iterator[Run]:
    """The runs of level text in the order of the file, each once."""
    return _without_doubles(_justified(_cut(characters)))


def _cut(characters: Iterable[Character]) -> Iterator[Run]:
    """Cut where the style or the baseline changes, or a wide gap opens."""
    run: list[Character] = []
    space: Character | None = None
    for c in characters:
        if not c.size:
            space = space or c
            if c.glyph == "\n" and run:
                yield _run(run)
                run = []
            continue
        if run and _parts(run[-1], c):
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
    if a.bold != b.bold or abs(a.size - b.size) > 0.1 * size or abs(a.y - b.y) > _SHIFT * size:
        return True
    return b.x0 - a.x1 > _GAP * size or b.x0 < a.x0 - 0.5 * size


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


def _justified(runs: Iterable[Run]) -> Iterator[Run]:
    """Put runs together again whose gap is no wider than the other spaces of their line."""
    line: list[Run] = []
    for run in runs:
        if line and not _same_style(line[-1], run):
            yield from _closed_up(line)
            line = []
        line.append(run)
    yield from _closed_up(line)


def _same_style(a: Run, b: Run) -> bool:
    size = max(a.size, b.size)
    level = abs(a.y - b.y) <= _SHIFT * size and b.x0 > a.x1
    return level and a.bold == b.bold and abs(a.size - b.size) <= 0.1 * size


def _closed_up(line: list[Run]) -> Iterator[Run]:
    if not line:
        return
    gaps = [b.x0 - a.x1 for a, b in pairwise(line)]
    spaces = sorted([*gaps, *(run.space for run in line if run.space)])
    usual = spaces[len(spaces) // 2] if spaces else 0.0
    joined = line[0]
    for run, gap in zip(line[1:], gaps, strict=True):
        if gap <= min(1.3 * usual, _WIDEST_SPACE * run.size):
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
    near = -0.5 * run.size < run.x0 - initial.x1 < 1.2 * run.size
    level = initial.y - 0.2 * run.size <= run.y <= initial.y + initial.size
    return initial.size >= _INITIAL * run.size and near and level and run.text[:1].isalpha()


def _without_doubles(runs: Iterable[Run]) -> Iterator[Run]:
    """Leave out what is printed a second time beside itself, as a shadow or to look bold."""
    last: dict[str, Run] = {}
    for run in runs:
        before = last.get(run.text)
        last[run.text] = run
        near = 0.3 * run.size
        if before and abs(run.x0 - before.x0) < near and abs(run.y - before.y) < near:
            continue
        yield run
