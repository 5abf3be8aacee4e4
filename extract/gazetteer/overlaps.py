"""Which of the names found in one text hold where they overlap: of "Kyiv Post" the paper."""

from collections.abc import Sequence

from extract.gazetteer.records import NamedSpan

_RANK = ("table", "pattern:mission", "pattern:state", "state", "pattern:email", "pattern:handle")
"""Beginnings of the rules, by which of two of one length holds."""


def in_place_of(spans: Sequence[NamedSpan], found: Sequence[NamedSpan]) -> list[NamedSpan]:
    """The spans that share no word with those found, and those found behind them."""
    taken = {i for span in found for i in range(span.start, span.end)}
    return [*(s for s in spans if taken.isdisjoint(range(s.start, s.end))), *found]


def longest(spans: Sequence[NamedSpan]) -> list[NamedSpan]:
    """Keep the longest of overlapping spans, at equal length the rule that ranks first."""

    def order(span: NamedSpan) -> tuple[bool, int, int, int]:
        account = span.rule == "pattern:introduced" and span.reading.type == "account"
        rank = next((n for n, r in enumerate(_RANK) if span.rule.startswith(r)), len(_RANK))
        rank = -1 if account else rank
        return not span.sure and span.end - span.start == 1, span.start - span.end, rank, span.start

    taken: set[int] = set()
    kept = []
    for span in sorted(spans, key=order):
        tokens = range(span.start, span.end)
        if span.start < span.end and taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(span)
    return sorted(kept, key=lambda s: s.start)
