"""Offices in capitals that speak: "MINISTER OF STATE: No.", "COMMISSIONER OF POLICE: We were told".

Transcripts print whoever speaks in capitals, and an office of several words is then no region
("X STATE"), no body ("X POLICE") and no surname ("OF JUSTICE") but the person who holds it.
"""

from collections.abc import Iterator, Sequence

from extract.gazetteer.overlaps import in_place_of
from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.view import View
from extract.naming.person_words import person_words

_LINKS = frozenset({"OF", "FOR"})
_LONGEST = 5
"""Words up to here on either side: what goes on is a headline, "HEAD OF STATE ORDERS ARREST OF"."""
RULE = "name:speaking_office"


def with_speaking_offices(view: View, spans: Sequence[NamedSpan]) -> list[NamedSpan]:
    """The spans with those offices in the place of what lies in them."""
    return in_place_of(spans, list(_speaking_offices(view)))


def _speaking_offices(view: View) -> Iterator[NamedSpan]:
    """Every run in capitals from an office over "OF" to the colon behind it."""
    for link in range(1, len(view)):
        if view.texts[link] not in _LINKS:
            continue
        start, end = _start(view, link), _end(view, link)
        if start < link and view.texts[start] not in _LINKS and view.word(end) == ":":
            name = view.doc[start:end].text
            kind = "official" if person_words().is_official(view.low[link - 1]) else "unknown"
            reading = Reading("person", kind, name, None, None)
            yield NamedSpan(start, end, reading, RULE, head=link - 1)


def _start(view: View, link: int) -> int:
    """Where the capitals before "OF" begin that name an office; `link` where they name none."""
    office = view.low[link - 1]
    many = office.endswith("s") and person_words().role(office.removesuffix("s")) is not None
    if many or person_words().role(office) is None or not _is_capital(view, link - 1):
        return link  # "MEMBERS OF PARLIAMENT" are many
    start = link
    while start and link - start < _LONGEST and _is_capital(view, start - 1):
        start -= 1
    return start + (view.low[start] == "the")


def _end(view: View, link: int) -> int:
    """Behind the capitals that go on behind "OF"."""
    end = link + 1
    while end < len(view) and end - link < _LONGEST and _is_capital(view, end):
        end += 1
    return end


def _is_capital(view: View, i: int) -> bool:
    return view.texts[i].isupper() and view.texts[i].isalpha()
