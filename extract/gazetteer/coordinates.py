"""Where the towns of the gazetteer lie."""

from collections.abc import Mapping
from functools import cache

from extract.gazetteer.tables import read_rows


def coordinates_of(key: str) -> tuple[float, float] | None:
    """Latitude and longitude, in degrees, of a place by its identity key: `place:geonames:5128581`.

    None for all else: regions, states and campuses have no point here.
    """
    return _cities().get(key)


@cache
def _cities() -> Mapping[str, tuple[float, float]]:
    found = {}
    for number, *_, latitude, longitude, _population in read_rows("cities.tsv.gz", 8):
        found[f"place:geonames:{number}"] = (float(latitude), float(longitude))
    return found
