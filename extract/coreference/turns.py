"""Turns of a transcript, hearing or chat: lines that begin with who speaks.

"Ms. RI Kyong-suk: ...", "[Sun 15:05] Njoya B.: ...", "Mrs. PRUITT. Reclaiming ...", and chats whose
lines were run together. One such line alone is no transcript.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_NAME = r"[A-ZÀ-Þ][\w'\u2019-]*\.?(?:[ \t](?:[A-ZÀ-Þ][\w'\u2019.-]*|of|the)){0,5}"
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_TIME = (
    rf"(?:\[[^\]\n]{{1,30}}\]|(?:{_DAY}\.?,?[ \t]|\d{{1,2}}[:./h][\d:./h]*,?[ \t]?"
    rf"|\d{{1,4}},?[ \t]){{1,5}})"
)
_LINE = re.compile(
    rf"^[ \t>*_-]*(?:{_TIME}[ \t,]*)?(?!{_DAY}\b)(?P<name>{_NAME})(?:[ \t]*\([^)\n]{{1,40}}\))?"
    rf"(?:,?[ \t]+{_TIME})?[*_]*[ \t]?(?::|[\u2013\u2014])[*_]*\s",
    re.MULTILINE,
)
_HEARING = re.compile(
    r"^[ \t]*(?P<name>(?:[A-Z][a-z]+\.?[ \t]){1,2}[A-ZÀ-Þ][A-ZÀ-Þ'\u2019-]{2,}"
    r"(?:[ \t][A-ZÀ-Þ'\u2019-]{2,})*)\.\s",
    re.MULTILINE,
)
_INLINE = re.compile(
    r"(?<![\w.])(?P<name>[A-ZÀ-Þ][\w'\u2019-]*\.?(?:[ \t][A-ZÀ-Þ][\w'\u2019-]*\.?)?):\s"
)
_FILLED = 0.5
"""Share of lines that must begin with a speaker for a turn to run on over lines that do not."""


@dataclass(frozen=True, slots=True)
class TurnSpan:
    """A turn in characters: what is said, and where the speaker's name stands."""

    start: int
    end: int
    name_start: int
    name_end: int


def find_turns(text: str) -> list[TurnSpan]:
    """Turns in text order; an empty list when the text is no transcript."""
    starts = [match for pattern in (_LINE, _HEARING) for match in pattern.finditer(text)]
    counts = Counter(match["name"] for match in starts)
    if len(starts) < 2 or (len(counts) < 2 and len(starts) < 3):
        starts = list(_INLINE.finditer(text))
        counts = Counter(match["name"] for match in starts)
        if len(counts) < 2 or len(starts) < 4 or len(starts) < 1.5 * len(counts):
            return []
    lines = max(1, len(re.findall(r"\S[^\n]*", text)))
    runs_on = len(starts) / lines >= _FILLED
    starts += _run_together(text, None if runs_on else counts, {m.start("name") for m in starts})
    starts.sort(key=lambda match: match.start("name"))
    limits = [match.start() for match in starts] + [len(text)]
    return [
        TurnSpan(match.end(), _end(text, match.end(), limit, runs_on=runs_on), *match.span("name"))
        for match, (_, limit) in zip(starts, pairwise(limits), strict=True)
    ]


def _run_together(
    text: str, names: Counter[str] | None, known: set[int]
) -> Iterator[re.Match[str]]:
    """Speakers inside a line: in a chat throughout any "Name:", else the known names only."""
    for match in _INLINE.finditer(text):
        if match.start("name") not in known and (names is None or match["name"] in names):
            yield match


def _end(text: str, start: int, limit: int, *, runs_on: bool) -> int:
    """A turn ends where the next begins, or with its line if not the whole text is a transcript."""
    if runs_on:
        return limit
    line = text.find("\n", start)
    return limit if line < 0 else min(limit, line)
