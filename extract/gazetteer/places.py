"""Towns and regions, and which of several namesakes a text means.

A key is given only where the text or the numbers leave no doubt; else the place keeps its name
alone.
"""

from collections.abc import Collection, Iterator, Sequence

from extract.gazetteer.errors import TableError
from extract.gazetteer.records import Entry, Reading
from extract.gazetteer.states import States, state_of
from extract.gazetteer.tables import read_rows, split

DOMINANCE = 10
"""How many times larger than all its namesakes a city must be to be meant without more."""
SURE_AT = 500_000
"""A city of this size is believed where nothing but its name speaks for it."""


SPOT_WEIGHT = 30_000_000
"""How heavy a well-known spot counts against namesakes."""
SMALL_REGION = 300_000
REGION_WEIGHTS = {
    **dict.fromkeys(("US", "CA", "AU", "CN", "IN"), 8_000_000),
    **dict.fromkeys(("JM", "BB", "TT", "BS", "AG", "DM", "GD", "KN", "LC", "VC", "BZ"), 30_000),
    **dict.fromkeys(("MT", "LU", "AD", "SM", "LI", "MC", "MU", "SC", "MV", "IS", "SI"), 30_000),
    **dict.fromkeys(("GB", "DE", "FR", "IT", "ES", "RU", "BR", "MX", "PK", "UA", "TR"), 2_000_000),
}
"""How heavy a region counts against namesakes: inhabitants of a usual one of its country."""


def city_entries(states: States) -> list[tuple[str, Entry]]:
    """All names of cities with their entries, largest first; capitals read as their state too."""
    open_capitals = {code: list(all_) for code, all_ in states.capitals.items()}
    found: list[tuple[str, Entry]] = []
    for row in read_rows("cities.tsv.gz", 8):
        number, name, aliases, country, admin1, _lat, _lon, population = row
        names = [name, *split(aliases)]
        spellings = _take_capital(open_capitals.get(country, []), names)
        actor = states.actor(country) if spellings else None
        reading = Reading("place", "city", name, f"place:geonames:{number}", country)
        sure = "always" if spellings or int(population) >= SURE_AT else "place"
        entry = Entry(reading, sure, int(population), admin1, actor)
        found += [(n, entry) for n in dict.fromkeys([*names, *spellings])]
    left = sorted((code, city[0], city) for code, all_ in open_capitals.items() for city in all_)
    for code, name, spellings in left:
        reading = Reading("place", "city", name, None, state_of(code))
        actor = None if "-" in code else states.actor(code)
        found += [(n, Entry(reading, "always", 0, "", actor)) for n in spellings]
    return found


def _take_capital(capitals: list[list[str]], names: Sequence[str]) -> list[str]:
    """Take the capital that a city is out of those of its state; returns its spellings, or none."""
    for number, spellings in enumerate(capitals):
        if any(name in spellings for name in names):
            return capitals.pop(number)
    return []


def spot_entries() -> Iterator[tuple[str, Entry]]:
    """All names of well-known prisons, camps, squares and airports; each outweighs the town that
    it has its name from."""
    for name, aliases, country, context in read_rows("spots.tsv", 4):
        if context not in ("always", "place"):
            raise TableError("spots.tsv", 0, f"row {name}: context must be always or place")
        reading = Reading("place", "venue", name, None, country or None)
        for spelling in (name, *split(aliases)):
            yield spelling, Entry(reading, context, SPOT_WEIGHT)


def region_entries() -> list[tuple[str, Entry]]:
    """All names of first-level regions with their entries."""
    found = []
    for code, name, aliases, country in read_rows("regions.tsv.gz", 4):
        reading = Reading("place", "region", name, f"place:{code}", country)
        entry = Entry(reading, "place", REGION_WEIGHTS.get(country, SMALL_REGION))
        found += [(n, entry) for n in [name, *split(aliases)]]
    return found


def choose(
    entries: Sequence[Entry], within: Collection[str] | None, countries: Sequence[str]
) -> Entry | None:
    """The one place that is meant, or None when several could be.

    Args:
        within: Codes of the states or regions that the text may put behind the name ("Cambridge,
            Massachusetts", "Atlanta, Georgia"), or None.
        countries: States that the document is about; they decide among namesakes.
    """
    if within is not None:
        inside = [e for e in entries if not {e.reading.country, e.admin1}.isdisjoint(within)]
        if inside:
            return _dominant(inside) or inside[0]
        return None
    clear = _dominant(entries)
    if clear is not None:
        return clear
    near = [e for e in entries if e.reading.country in countries]
    return _dominant(near)


def _dominant(entries: Sequence[Entry]) -> Entry | None:
    """The entry that outweighs all others, or None.

    A country outweighs namesakes of its own only: Georgia stays open. A city outweighs the region
    around it that bears its name (New York, Quebec).
    """
    ranked = sorted(entries, key=lambda e: (e.reading.subtype != "country", -e.weight))
    if not ranked:
        return None
    first, rest = ranked[0], ranked[1:]
    if first.reading.subtype == "country":
        return None if any(e.reading.country != first.reading.country for e in rest) else first
    cities = {e.reading.country: e for e in reversed(ranked) if e.reading.subtype == "city"}
    same = cities.get(first.reading.country)
    if first.reading.subtype == "region" and same is not None:
        rest = [e for e in ranked if e is not same and e.reading.country != same.reading.country]
        heavy = max(same.weight, first.weight)
        return same if all(heavy >= DOMINANCE * e.weight for e in rest) else None
    others = [
        e for e in rest if e.reading.subtype == "city" or e.reading.country != first.reading.country
    ]
    return first if all(first.weight >= DOMINANCE * e.weight for e in others) else None
