"""What stands around the text of every page: running headers and footers, page numbers.

Looked at are the outermost rows of each page. A row is furniture when the same words stand at the
same height on other pages, or when it is nothing but a page number, and when it is set apart from
the text. Words that stand on one page only are never taken for furniture.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.read.pdf.page import Page
from extract.read.pdf.runs import Run

_ZONE = 0.14
"""Share of the page's height, from above and from below, in which furniture may stand."""
_ROWS = 4
_HEIGHT = 6.0
"""Points; rows of two pages within the same step stand at one height."""
_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.|pg\.?|seite) ?)?(?:\d{1,4}|[ivxl]{1,7})(?: ?(?:of|/|\||-) ?\d{1,4})?\W*\Z",
    re.IGNORECASE,
)
_APART = 1.6
"""Times the letter size; lines of a paragraph lie nearer to each other."""


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages without running headers, footers and page numbers."""
    edges = [_edges(page) for page in pages]
    seen: Counter[tuple[str, int]] = Counter()
    for rows in edges:
        seen.update({key for row in rows for key in _near_keys(row)})
    kept = []
    for page, rows in zip(pages, edges, strict=True):
        dropped = _dropped(page, rows, seen, len(pages))
        runs = tuple(run for run in page.runs if id(run) not in dropped)
        kept.append(replace(page, runs=runs))
    return kept


def _edges(page: Page) -> list[list[Run]]:
    """The outermost rows: from the top inwards, then from the bottom inwards."""
    rows: list[list[Run]] = []
    for run in sorted(page.runs, key=lambda run: -run.y):
        if rows and abs(rows[-1][0].y - run.y) <= 0.4 * run.size:
            rows[-1].append(run)
        else:
            rows.append([run])
    for row in rows:
        row.sort(key=lambda run: run.x0)
    top = [row for row in rows[:_ROWS] if row[0].y > (1 - _ZONE) * page.height]
    bottom = [row for row in rows[-_ROWS:][::-1] if row[0].y < _ZONE * page.height]
    return top + bottom


def _dropped(
    page: Page, rows: list[list[Run]], seen: Counter[tuple[str, int]], pages: int
) -> set[int]:
    """Ids of the runs that are furniture: outermost rows up to one that is set apart."""
    dropped: set[int] = set()
    for top in (True, False):
        tried: set[int] = set()
        for row in rows:
            if (row[0].y > page.height / 2) != top:
                continue
            if not _may_be_furniture(row, seen, pages):
                break
            tried.update(id(run) for run in row)
            if _is_apart(row, page, dropped | tried):
                dropped |= tried
    return dropped


def _may_be_furniture(row: list[Run], seen: Counter[tuple[str, int]], pages: int) -> bool:
    words = _words(row)
    if _NUMBER.match(words):
        return True
    times = max(seen[key] for key in _near_keys(row))
    return times >= 3 or (times == 2 and pages <= 4)


def _is_apart(row: list[Run], page: Page, dropped: set[int]) -> bool:
    """True when the nearest text is farther off than the lines of a paragraph are."""
    gaps = [abs(run.y - row[0].y) for run in page.runs if id(run) not in dropped]
    return not gaps or min(gaps) > _APART * max(row[0].size, 8.0)


def _words(row: list[Run]) -> str:
    return " ".join(" ".join(run.text.split()) for run in row)


def _near_keys(row: list[Run]) -> set[tuple[str, int]]:
    """Words without figures, in alphabetical order since left and right pages are mirrored, with
    the step of the height and its neighbor, so that two pages meet across a step's border."""
    letters = re.sub(r"\d+|\b[ivxl]+\b", "#", _words(row).lower())
    key = " ".join(sorted(letters.replace("|", " ").split()))
    step = int(row[0].y // _HEIGHT)
    return {(key, step), (key, step + 1)}
