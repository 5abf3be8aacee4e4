"""What stands around the text of every page: running headers and footers, page numbers.

Looked at are the outermost rows of each page. A row is furniture when the same words stand at the
same height on other pages, or when it is nothing but a page number, and when it is set apart from
the text. Words that stand on one page only are never taken for furniture, but where there is only
one page its foot is told apart: it is kept, and tells no incident.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.read.pdf.footnotes import is_note
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
_LEVEL = 0.4
"""Times the letter size by which the runs of one row may differ in height."""
_LEAST_SIZE = 8.0
"""Points; smaller letters are no measure of the distance of lines."""
_OFTEN = 3
"""Pages that show the same words at one height."""
_FEW_PAGES = 4
"""In a document of so many pages, furniture need stand on two of them only."""
_FOOT_CHARACTERS = 100
"""The foot of a page is no longer."""
_SMALL = 0.93
"""It is set in at most this share of the size of the text, like a footnote."""
_IMPRINT = re.compile(
    r"\A\W*(?:\u00a9|\(c\)|copyright\b|confidential\b)|\bpage \d+(?: of \d+)?[^\w.]*\Z"
    r"|\A\S*(?:www\.|https?://|@)\S+\Z",
    re.IGNORECASE,
)
_APART = 1.6
"""Times the letter size; lines of a paragraph lie nearer to each other."""


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages without running headers, footers and page numbers."""
    if len(pages) == 1:
        return [_with_foot_apart(pages[0])]
    return _without_repeated(pages)


def _without_repeated(pages: Sequence[Page]) -> list[Page]:
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
        if rows and abs(rows[-1][0].y - run.y) <= _LEVEL * run.size:
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
    return times >= _OFTEN or (times == 2 and pages <= _FEW_PAGES)


def _is_apart(row: list[Run], page: Page, dropped: set[int]) -> bool:
    """True when the nearest text is farther off than the lines of a paragraph are."""
    gaps = [abs(run.y - row[0].y) for run in page.runs if id(run) not in dropped]
    return not gaps or min(gaps) > _APART * max(row[0].size, _LEAST_SIZE)


def _with_foot_apart(page: Page) -> Page:
    """The only page: its number left out, the other rows of its foot as words beside the text."""
    page = _without_repeated([page])[0]
    usual = _usual_size(page)
    tried: list[Run] = []
    foot: list[Run] = []
    for row in (row for row in _edges(page) if row[0].y < page.height / 2):
        if not _may_be_foot(row, usual):
            break
        tried = [*row, *tried]
        if _is_apart(row, page, {id(run) for run in tried}):
            foot = tried
    apart = {id(run) for run in foot}
    kept = tuple(run for run in page.runs if id(run) not in apart)
    return replace(page, runs=kept, stray=(*page.stray, *foot)) if kept else page


def _usual_size(page: Page) -> float:
    sizes: Counter[float] = Counter()
    for run in page.runs:
        sizes[run.size] += len(run.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def _may_be_foot(row: list[Run], usual: float) -> bool:
    """Few words in small letters that end no sentence and are no note, or the address of a body."""
    words = _words(row)
    if len(words) > _FOOT_CHARACTERS or is_note(words):
        return False
    small = max(run.size for run in row) <= _SMALL * usual
    return bool(_IMPRINT.search(words)) or (small and not words.endswith((".", "!", "?", ":")))


def _words(row: list[Run]) -> str:
    return " ".join(" ".join(run.text.split()) for run in row)


def _near_keys(row: list[Run]) -> set[tuple[str, int]]:
    """Words without figures, in alphabetical order since left and right pages are mirrored, with
    the step of the height and its neighbor, so that two pages meet across a step's border."""
    letters = re.sub(r"\d+|\b[ivxl]+\b", "#", _words(row).lower())
    key = " ".join(sorted(letters.replace("|", " ").split()))
    step = int(row[0].y // _HEIGHT)
    return {(key, step), (key, step + 1)}
