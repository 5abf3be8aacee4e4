"""Which place a name of the tables means by the places named around it.

"Cambridge, Massachusetts" is the town there, "Armenia and Georgia" are two states, "North York" is
not York.
"""

from collections.abc import Iterator, Sequence

from extract.gazetteer.contexts import is_located
from extract.gazetteer.places import choose
from extract.gazetteer.records import Entry, NamedSpan, Reading
from extract.gazetteer.view import COMPASS, View
from extract.gazetteer.words import organization_words

_LISTING = {",", "and", "or", "&"}


def named_behind(
    view: View, at: dict[int, tuple[int, list[Entry]]], end: int
) -> list[Reading] | None:
    """What is named behind ", " where a state or region is ("Cambridge, Massachusetts"), or None.

    Two may have one name: "Atlanta, Georgia" is not in the state in which Tbilisi is.
    """
    if view.word(end) not in {",", "("} or end + 1 not in at:
        return None
    readings = [e.reading for e in at[end + 1][1] if e.reading.type == "place" and e.reading.key]
    around = any(r.subtype in {"country", "region"} for r in readings)
    return readings if around else None


def _is_one_of_towns(places: Sequence[Entry], behind: Sequence[Reading]) -> bool:
    """ "In Lisbon, Luanda and Praia" are large towns; "Eastleigh, Nairobi" is one and its part."""
    large = any(e.context == "always" and e.reading.subtype == "city" for e in places)
    if any(r.subtype == "region" and r.country in _lands() for r in behind):
        return False  # "Vienna, Virginia", though there are towns called Virginia
    return large and any(r.subtype == "city" for r in behind)


def _lands() -> frozenset[str]:
    """The states in which a town is called with its region: "Vienna, Virginia"."""
    return organization_words()["lands_of_namesakes"]


def _codes(within: Sequence[Reading]) -> set[str]:
    return {str(r.key).removeprefix("place:") for r in within if r.subtype != "city"}


def _lies_within(places: Sequence[Entry], within: Sequence[Reading]) -> bool:
    codes = _codes(within)
    return any(not codes.isdisjoint((e.reading.country or "", e.admin1)) for e in places)


def listed_lands(
    view: View, hits: Sequence[tuple[int, int, list[Entry]]]
) -> dict[int, list[Entry]]:
    """The states that are named one beside another, by where they begin, with these readings.

    "France, Switzerland and Germany", "Armenia and Georgia". Two with a comma are none ("Liberia,
    Costa Rica"), nor is what lies in the one behind it ("Georgia, United States and Canada").
    """
    lands = [hit for hit in hits if any(e.reading.subtype == "country" for e in hit[2])]
    found: dict[int, list[Entry]] = {}
    chain: list[tuple[int, int, list[Entry]]] = []
    joined = False
    for hit in [*lands, None]:
        between = view.low[chain[-1][1] : hit[0]] if chain and hit is not None else []
        if between and len(between) <= 2 and {*between} <= _LISTING:
            joined = joined or between != [","]
        else:
            if joined or len(chain) > 2:
                found |= _as_lands(chain)
            chain, joined = [], False
        if hit is not None:
            chain.append(hit)
    return found


def _as_lands(chain: Sequence[tuple[int, int, list[Entry]]]) -> Iterator[tuple[int, list[Entry]]]:
    """The states of a list, without those that name a part of the state behind them."""
    for number, (start, _, entries) in enumerate(chain):
        behind = chain[number + 1][2] if number + 1 < len(chain) else []
        codes = {e.reading.country for e in behind if e.reading.subtype == "country"}
        if not any(e.reading.country in codes for e in entries):
            yield start, [e for e in entries if e.reading.subtype == "country"]


def place_span(
    view: View,
    start: int,
    end: int,
    places: Sequence[Entry],
    within: Sequence[Reading] | None,
    countries: Sequence[str],
) -> NamedSpan:
    if start and view.doc[start - 1].text in COMPASS and not view.opens_sentence(start):
        return _part(view, start - 1, end, places)
    if within and not _lies_within(places, within) and _is_one_of_towns(places, within):
        within = None
    codes = None if within is None else _codes(within)
    chosen = choose(places, codes, countries)
    sure = any(e.context == "always" for e in places) or is_located(view, start, end)
    if chosen is not None:
        return NamedSpan(start, end, chosen.reading, "table:place", sure, actor=chosen.actor)
    first = max(places, key=lambda e: (e.reading.subtype == "country", e.weight))
    subtype = "city" if within is not None else first.reading.subtype  # "Liberia, Costa Rica"
    around = {(r.subtype, r.country) for r in within or ()}
    around = {a for a in around if a[0] == "region" and a[1] in _lands()} or around
    kind, country = around.pop() if len(around) == 1 else (None, None)
    if kind != "region" or first.reading.subtype != "city":
        country = None  # only of "Paris, Texas", which no table has; not "in Lens, Iran said"
    reading = Reading("place", subtype, view.doc[start:end].text, None, country)
    return NamedSpan(start, end, reading, "table:place", sure)


def _part(view: View, start: int, end: int, places: Sequence[Entry]) -> NamedSpan:
    """ "North York", "East Germany": another place than the one without the first word."""
    state = next((e.reading for e in places if e.reading.subtype == "country"), None)
    name = view.doc[start:end].text
    country = state.country if state else None
    reading = Reading("place", "region" if state else "city", name, None, country)
    return NamedSpan(start, end, reading, "table:place")
