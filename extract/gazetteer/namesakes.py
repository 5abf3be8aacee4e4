"""Which of several towns of one name is meant, by the towns that are named beside it.

"Picked up in Victoria and driven to Melbourne" is in Australia; "in Nairobi, a man was beaten in
Eastleigh" is not in England, where the only Eastleigh of the tables lies.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.gazetteer.index import NameIndex
from extract.gazetteer.places import choose
from extract.gazetteer.records import Entry, NamedSpan, Reading
from extract.gazetteer.view import View
from extract.gazetteer.words import organization_words

_SMALL = 150_000
"""Inhabitants up to which a town may be another than the tables know."""
_IN = frozenset(("in", "at", "near", "outside"))


def with_near_namesakes(
    view: View, spans: Sequence[NamedSpan], names: NameIndex[Entry]
) -> list[NamedSpan]:
    """The spans, with towns and regions of shared names read by what is named beside them.

    One of several becomes that of the land of its sentences, else of the dateline or the text. A
    small town of a land that the text names nowhere is none where its sentences are elsewhere.
    """
    towns = [span for span in spans if span.rule == "table:place" and _is_doubtful(span)]
    if not towns:
        return list(spans)
    by_name: dict[str, list[NamedSpan]] = {}
    for span in towns:
        by_name.setdefault(view.doc[span.start : span.end].text, []).append(span)
    read: dict[int, Reading] = {}
    for name, called in by_name.items():
        entries = [e for e in names.get(name) if e.reading.type == "place"]
        meant = (
            _nearest(entries, list(_grounds(view, spans, called, name)))
            if called[0].reading.key is None
            else _not_far(view, called, spans, entries)
        )
        read |= {span.start: meant for span in called if meant is not None}
    return [replace(s, reading=read[s.start]) if s.start in read else s for s in spans]


def _is_doubtful(span: NamedSpan) -> bool:
    """Whether a name is of no known place yet, or of a town in a land of many namesakes."""
    reading = span.reading
    if reading.key is None:
        return reading.country is None
    return (
        reading.subtype == "city" and reading.country in organization_words()["lands_of_namesakes"]
    )


def _grounds(
    view: View, spans: Sequence[NamedSpan], called: Sequence[NamedSpan], name: str
) -> Iterator[frozenset[str]]:
    """The lands named in the sentences of a name, those of datelines, and those of the text."""
    lands = [s for s in spans if _is_ground(s) and view.doc[s.start : s.end].text != name]
    sentences = {_sentence(view, span) for span in called}
    yield _countries([s for s in lands if _sentence(view, s) in sentences])
    yield _countries([s for s in lands if s.rule == "pattern:dateline"])
    yield _countries(lands)


def _is_ground(span: NamedSpan) -> bool:
    return span.reading.type == "place" and span.reading.key is not None


def _countries(spans: Sequence[NamedSpan]) -> frozenset[str]:
    return frozenset(s.reading.country for s in spans if s.reading.country is not None)


def _sentence(view: View, span: NamedSpan) -> int:
    """The first word of the sentence of a name."""
    start = span.start
    while start and not view.doc[start].is_sent_start:
        start -= 1
    return start


def _nearest(entries: Sequence[Entry], grounds: Sequence[frozenset[str]]) -> Reading | None:
    """The one of several places that lies in a land named near it; what may be a state is one."""
    may_be_state = any(e.actor is not None for e in entries)
    for lands in grounds:
        entry = choose([e for e in entries if e.reading.country in lands], None, ())
        if entry is not None:
            fits = not may_be_state or entry.reading.subtype == "country"
            return entry.reading if fits else None
    return None


def _not_far(
    view: View, called: Sequence[NamedSpan], spans: Sequence[NamedSpan], entries: Sequence[Entry]
) -> Reading | None:
    """What a small town's name means where the towns beside it, or the dateline, are elsewhere."""
    known = called[0].reading
    land = known.country
    if any(e.weight > _SMALL for e in entries if e.reading == known):
        return None
    near = _countries(_towns_beside(view, called, spans))
    if not near or land in near or not near <= _named_after():
        return None
    if any(nation.code == land for _, nation in view.nation_at.values()):
        return None
    if any(s.reading.country == land and s.reading != known for s in spans):
        return None
    here = choose([e for e in entries if e.reading.country in near], None, ())
    name = view.doc[called[0].start : called[0].end].text
    return here.reading if here is not None else Reading("place", "city", name, None, None)


def _named_after() -> frozenset[str]:
    """The states whose towns or quarters may have the name of such a town."""
    words = organization_words()
    return words["lands_of_namesakes"] | words["lands_named_after"]


def _towns_beside(
    view: View, called: Sequence[NamedSpan], spans: Sequence[NamedSpan]
) -> list[NamedSpan]:
    """The towns in which the sentences of a name say that something was, else the datelines."""
    sentences = {_sentence(view, span) for span in called}
    beside = [
        span
        for span in spans
        if span not in called
        and span.reading.subtype == "city"
        and _is_ground(span)
        and view.word(span.start - 1) in _IN
        and _sentence(view, span) in sentences
    ]
    return beside or [s for s in spans if s.rule == "pattern:dateline" and _is_ground(s)]
