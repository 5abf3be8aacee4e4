"""What of a report a reader gives back."""

import re
from collections import Counter
from dataclasses import dataclass

from benchmarks.readers.report import FOOTER, HEADER, ROWS, TITLE, Report


@dataclass(frozen=True, slots=True)
class Measure:
    """Shares in [0, 1], counts, and costs of one reading.

    Attributes:
        exact: Share of the sentences that stand in the text letter by letter, in their order.
        glued: Words of the text that the report does not have.
        lost: Words of the report that the text does not have.
        torn: Sentences with a footnote, header or page number inside them.
        furniture: Running headers and footers left.
        rows: Share of the table's rows of which every cell is whole.
        mebibytes: Peak memory of the process.
    """

    exact: float
    glued: int
    lost: int
    torn: int
    furniture: int
    rows: float
    seconds: float
    mebibytes: float


def measure(text: str, report: Report, *, seconds: float, mebibytes: float) -> Measure:
    """Compare a text with the report; white space does not count."""
    flat = " ".join(text.split())
    wanted = Counter(_words(" ".join(report.sentences)))
    found = Counter(_words(flat))
    known = Counter(_words(" ".join(report.everything)))
    return Measure(
        exact=_in_order(flat, report.sentences) / len(report.sentences),
        glued=sum(count for word, count in found.items() if word not in known),
        lost=sum((wanted - found).values()),
        torn=_torn(flat, report),
        furniture=flat.count(HEADER) - flat.count(TITLE) + flat.count(FOOTER),
        rows=sum(all(cell in flat for cell in row) for row in ROWS) / len(ROWS),
        seconds=seconds,
        mebibytes=mebibytes,
    )


def simply_cleaned(text: str) -> str:
    """What anybody would do to the text of a library: join words that a line's end cuts."""
    joined = re.sub(r"[-\u00ad\u2010\ufffe\x02]\s*\n(?=[a-z])", "", text)
    return joined.replace("\u00ad", "")


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*", text)


def _in_order(text: str, sentences: list[str]) -> int:
    """The most sentences that stand in the text one behind the other.

    A sentence that the report has twice is looked for twice.
    """
    seen: dict[str, int] = {}
    tails: list[int] = []
    for sentence in sentences:
        place = seen[sentence] = text.find(sentence, seen.get(sentence, -1) + 1)
        if place < 0:
            continue
        at = next((i for i, tail in enumerate(tails) if tail > place), len(tails))
        tails[at : at + 1] = [place]
    return len(tails)


def _torn(text: str, report: Report) -> int:
    """Sentences of which beginning and end are there, but with something else between."""
    strange = [*set(report.notes), HEADER, FOOTER]
    torn = 0
    for sentence in report.sentences:
        if sentence in text or len(sentence) < 60:
            continue
        start = text.find(sentence[:20])
        end = text.find(sentence[-20:], start)
        torn += 0 <= start < end < start + 800 and any(s[:25] in text[start:end] for s in strange)
    return torn
