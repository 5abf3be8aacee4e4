"""Names in headlines are names only where the text below has them.

In "University of Graz Cancels Second Event Under Pressure From Consulate" every word is written
like a name, so a pattern of names finds no end: what the text never says again is none. A
letterhead ("Office of the Dean, Burrard Inlet University") says nothing that was done.
"""

from collections.abc import Iterable

from extract.blocks import block_around
from extract.naming.mention import DocMention
from extract.read.headings import is_happening
from graph.model import Document

_FORMED = ("pattern:", "name:", "nominal:")
_SURE = ("pattern:seat",)


def without_headline_names(document: Document, mentions: Iterable[DocMention]) -> list[DocMention]:
    """Drop what only looks like a name of several words in a headline, and stands nowhere below."""
    headings = [block for block in document.blocks if block.kind == "heading"]
    headlines = [b for b in headings if is_happening(document.text[b.start : b.end])]
    if not headlines:
        return list(mentions)
    ends = [0, *(block.end for block in headings)]
    starts = [*(block.start for block in headings), len(document.text)]
    below = "\n".join(document.text[a:b] for a, b in zip(ends, starts, strict=True)).lower()
    return [
        m
        for m in mentions
        if not _is_formed(m)
        or block_around(headlines, m.start_char) is None
        or " ".join(m.text.lower().split()) in below
    ]


def _is_formed(mention: DocMention) -> bool:
    """Several words that a pattern joined, and no table has."""
    several = mention.end - mention.start > 1
    return several and mention.rule.startswith(_FORMED) and mention.rule not in _SURE
