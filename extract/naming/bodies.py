"""Names of bodies that only their surroundings show: national sections, and what a title is of.

"Amnesty International Canada" is a body of its own, not a body beside a country; in "X, directrice
of Mouvement pour la paix" the title tells that what follows "of" is a body, whatever its language.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.gazetteer import NamedSpan, Reading
from extract.gazetteer.overlaps import longest
from extract.gazetteer.view import View
from extract.naming.person_words import person_words

_SECTIONED = (None, "ngo", "coalition", "media", "company", "diaspora_association")
_NAME_TAGS = ("PROPN", "ADJ", "NOUN", "X")


def with_bodies(view: View, spans: Sequence[NamedSpan]) -> list[NamedSpan]:
    """The names with those of national sections and of bodies after foreign titles."""
    ordered = sorted(spans, key=lambda s: s.start)
    sections = list(_sections(view, ordered))
    joined = {i for s in sections for i in range(s.start, s.end)}
    rest = [s for s in ordered if joined.isdisjoint(range(s.start, s.end))]
    titled = list(_after_titles(view, rest))
    taken = {i for s in titled for i in range(s.start, s.end)}
    rest = [s for s in rest if taken.isdisjoint(range(s.start, s.end))]
    return longest([*sections, *titled, *rest])


def _sections(view: View, spans: Sequence[NamedSpan]) -> Iterator[NamedSpan]:
    """A private body's name with a country's right behind it."""
    for body, place in pairwise(spans):
        adjacent = body.end == place.start
        private = body.reading.type == "organization" and body.reading.subtype in _SECTIONED
        territory = place.reading.type == "place" and place.reading.subtype in ("country", "region")
        if adjacent and private and territory and body.kind == "proper":
            yield _body(view, body.start, place.end, body.reading.subtype, "pattern:section")


def _after_titles(view: View, spans: Sequence[NamedSpan]) -> Iterator[NamedSpan]:
    """What follows a foreign title and "of", when nothing else is known there."""
    known = {i for s in spans if s.reading.type == "organization" for i in range(s.start, s.end)}
    titles = person_words()["foreign_titles"]
    for i, low in enumerate(view.low):
        if low not in titles:
            continue
        start = _of(view, i)
        if start is None or start in known or not view.doc[start].text[:1].isupper():
            continue
        end = start
        while end < len(view.doc) and view.doc[end].pos_ in _NAME_TAGS and view.doc[end].is_alpha:
            end += 1
        if end > start:
            yield _body(view, start, end, None, "pattern:after_title")


def _of(view: View, title: int) -> int | None:
    """Index of the word after "of", which stands at most one word behind the title."""
    for i in (title + 1, title + 2):
        if view.word(i) in ("of", "de", "der", "du", "von"):
            return i + 1 if i + 1 < len(view.doc) else None
    return None


def _body(view: View, start: int, end: int, subtype: str | None, rule: str) -> NamedSpan:
    name = view.doc[start:end].text
    return NamedSpan(start, end, Reading("organization", subtype, name, None, None), rule)
