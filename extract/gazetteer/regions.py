"""In which region a town lies: "Dayton, Ohio"."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from extract.gazetteer.tables import read_rows, split


def lies_in(town: str, region: str) -> bool:
    """Whether a town of that name lies in a first-level region of that name, by the tables."""
    codes = _regions().get(region)
    return codes is not None and not codes.isdisjoint(_towns().get(town, frozenset()))


@cache
def _regions() -> Mapping[str, frozenset[str]]:
    """Codes by name."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code, name, aliases, _country in read_rows("regions.tsv.gz", 4):
        for spelling in (name, *split(aliases)):
            found[spelling].add(code)
    return {name: frozenset(codes) for name, codes in found.items()}


@cache
def _towns() -> Mapping[str, frozenset[str]]:
    """Codes of the regions in which towns lie, by the names of the towns."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in read_rows("cities.tsv.gz", 8):
        for spelling in (row[1], *split(row[2])):
            found[spelling].add(row[4])
    return {name: frozenset(codes) for name, codes in found.items()}
