"""Framed boxes beside the text: pull quotes, side notes, letters in answer.

What stands in one is read on its own. Otherwise its lines would run into those beside it, and the
"not" of one sentence would stand in another. A frame that other lines join is a cell of a table.
"""

from collections.abc import Iterator, Sequence

from extract.read.pdf.library import Rule
from extract.read.pdf.page import Page
from extract.read.pdf.runs import Run

_NEAR = 3.0
"""Points between drawn lines that meet."""
_LEAST = 18.0
"""Points; a smaller frame marks a word or a line."""
_MOST = 0.5
"""Share of the page's height; a larger frame is drawn around its text."""
_MOST_LINES = 200
"""Maps and charts have more level lines; no box is looked for there."""


def cut_boxes(page: Page) -> tuple[list[Run], list[list[Run]]]:
    """The runs outside of all boxes, and those of each box, both from top to bottom."""
    rest = sorted(page.runs, key=lambda run: -run.y)
    boxes: list[list[Run]] = []
    for frame in _frames(page):
        inside = [run for run in rest if _holds(frame, run)]
        outside = [run for run in rest if not _holds(frame, run)]
        if _is_box(frame, inside, outside):
            boxes.append(inside)
            rest = outside
    return rest, boxes


def _frames(page: Page) -> Iterator[Rule]:
    """Closed frames that no other drawn line joins; each as a rule that spans it."""
    level = [rule for rule in page.rules if not rule.upright and rule.x1 - rule.x0 > _LEAST]
    if len(level) > _MOST_LINES:
        return
    for low in level:
        for high in level:
            size = high.y0 - low.y0
            if not _LEAST < size < _MOST * page.height or not _spans_alike(low, high):
                continue
            frame = Rule(low.x0, low.x1, low.y0, high.y0)
            if _has_sides(frame, page.rules) and not _is_joined(frame, page.rules):
                yield frame


def _spans_alike(a: Rule, b: Rule) -> bool:
    return abs(a.x0 - b.x0) <= _NEAR and abs(a.x1 - b.x1) <= _NEAR


def _has_sides(frame: Rule, rules: Sequence[Rule]) -> bool:
    sides = [r for r in rules if r.upright and _reaches(r.y0, r.y1, frame.y0, frame.y1)]
    return all(any(abs(r.x0 - x) <= _NEAR for r in sides) for x in (frame.x0, frame.x1))


def _is_joined(frame: Rule, rules: Sequence[Rule]) -> bool:
    return any(_joins(rule, frame) for rule in rules)


def _joins(rule: Rule, frame: Rule) -> bool:
    """The line parts the frame, or leads out of it."""
    if rule.upright:
        ends, place = (rule.y0, rule.y1, frame.y0, frame.y1), (rule.x0, frame.x0, frame.x1)
    else:
        ends, place = (rule.x0, rule.x1, frame.x0, frame.x1), (rule.y0, frame.y0, frame.y1)
    at, low, high = place
    if low + _NEAR < at < high - _NEAR:
        return _reaches(*ends)
    on_edge = min(abs(at - low), abs(at - high)) <= _NEAR
    start, end, first, last = ends
    meets = start <= last + _NEAR and end >= first - _NEAR
    return on_edge and meets and (start < first - _NEAR or end > last + _NEAR)


def _reaches(start: float, end: float, first: float, last: float) -> bool:
    return start <= first + _NEAR and end >= last - _NEAR


def _holds(frame: Rule, run: Run) -> bool:
    level = frame.y0 <= run.y <= frame.y1
    return level and frame.x0 - _NEAR <= run.x0 and run.x1 <= frame.x1 + _NEAR


def _is_box(frame: Rule, inside: Sequence[Run], outside: Sequence[Run]) -> bool:
    """Two lines or more stand inside, others beside it, and none leads across its edge."""
    if len({round(run.y) for run in inside}) < 2:
        return False
    level = [run for run in outside if frame.y0 < run.y < frame.y1]
    return bool(level) and not any(r.x1 > frame.x0 and r.x0 < frame.x1 for r in level)
