"""How far two points on the earth lie apart."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

_EARTH_RADIUS_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Point:
    """A point on the earth, in degrees: north and east are above 0."""

    latitude: float
    longitude: float


def distance_km(one: Point | None, other: Point | None) -> float | None:
    """Kilometers along the surface, to one decimal; None where a point is unknown.

    Source: the haversine formula on a sphere, right to half a percent.
    """
    if one is None or other is None:
        return None
    latitudes = radians(one.latitude), radians(other.latitude)
    north, east = latitudes[1] - latitudes[0], radians(other.longitude - one.longitude)
    half = sin(north / 2) ** 2 + cos(latitudes[0]) * cos(latitudes[1]) * sin(east / 2) ** 2
    return round(2 * _EARTH_RADIUS_KM * asin(sqrt(min(1.0, half))), 1)
