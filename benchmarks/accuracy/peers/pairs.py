"""Who did something to whom, as pairs of spans within sentences that hold a sure labeled event."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.accuracy.case import Case, Counted
from benchmarks.accuracy.conventions import side
from benchmarks.accuracy.labels import GoldEvent, GoldRole, Labeled
from benchmarks.accuracy.matching import Filler, fits, normalized

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Somebody who does something to somebody; `words` are the places of the words that say it."""

    doer: Filler
    hit: Filler
    words: tuple[Span, ...]


def asked_sentences(labeled: Labeled) -> list[Span]:
    """The sentences that hold a sure labeled event."""
    starts = [event.start for event in labeled.events if event.sure]
    return [s for s in labeled.sentences if any(s[0] <= start < s[1] for start in starts)]


def recorded_pairs(case: Case) -> list[Pair]:
    """The pairs that the claims of a record give within their sentences, by their words alone."""
    asked = asked_sentences(case.labeled)
    found = []
    for claim in case.claims:
        trigger = (claim["trigger"]["start"], claim["trigger"]["end"])
        if any(start <= trigger[0] < end for start, end in asked):
            here = [_wordly(filler) for filler in case.fillers(claim) if not filler.inferred]
            doers, hit = (
                [f for f in here if side(f.role, [claim["type"]]) == name]
                for name in ("initiator", "target")
            )
            found += [Pair(one, two, (trigger,)) for one in doers for two in hit]
    return found


def read_pairs(triples: Iterable[Mapping[str, Any]], text: str) -> list[Pair]:
    """The pairs of a peer's triples."""
    return [
        Pair(
            _filler("initiator", triple["subject"], text),
            _filler("target", triple["object"], text),
            tuple((start, end) for start, end in triple["relation"]),
        )
        for triple in triples
    ]


def count_pairs(case: Case, pairs: Iterable[Pair]) -> Counted:
    """Labeled pairs met and missed, and pairs that meet none.

    A pair of an unsure event is neither right nor wrong; pairs of the same head words are one.
    `pairs at triggers` leaves out what is said by words without a labeled trigger, which favors
    tools that do not know what an event is.
    """
    counted = Counted()
    found = list(pairs)
    events = case.labeled.events
    at_trigger = [pair for pair in found if any(_says(pair, event) for event in events)]
    for key, some in (("pairs", found), ("pairs at triggers", at_trigger)):
        wanted = [pair for event in events if event.sure for pair in _gold(event)]
        open_ = [pair for event in events if not event.sure for pair in _gold(event)]
        met = [any(_is(case, one, gold) for one in some) for gold in wanted]
        wrong = {
            (case.heads(one.doer.start, one.doer.end), case.heads(one.hit.start, one.hit.end))
            for one in some
            if not any(_is(case, one, gold) for gold in (*wanted, *open_))
        }
        counted.f1(key, right=sum(met), missed=len(met) - sum(met), wrong=len(wrong))
    return counted


def _gold(event: GoldEvent) -> Iterator[tuple[GoldRole, GoldRole]]:
    here = [role for role in event.roles if role.start >= 0]
    for doer in here:
        for hit in here:
            sides = (side(doer.role, event.types), side(hit.role, event.types))
            if sides == ("initiator", "target"):
                yield doer, hit


def _is(case: Case, pair: Pair, gold: tuple[GoldRole, GoldRole]) -> bool:
    return fits(pair.doer, gold[0], case.heads) and fits(pair.hit, gold[1], case.heads)


def _says(pair: Pair, event: GoldEvent) -> bool:
    return any(start < event.end and event.start < end for start, end in pair.words)


def _filler(role: str, span: tuple[int, int], text: str) -> Filler:
    start, end = span
    return _wordly(Filler(role, start, end, text[start:end], frozenset(), inferred=False))


def _wordly(filler: Filler) -> Filler:
    """A filler that has no name but its words: the peers know no entities."""
    return replace(filler, names=frozenset({normalized(filler.text)}))
