"""Kilometers between two points, and the towns of the gazetteer that have one."""

import pytest

from extract.gazetteer.coordinates import coordinates_of
from graph.distance import Point, distance_km


def test_the_distance_of_two_points_is_along_the_surface_of_the_earth():
    assert distance_km(Point(0, 0), Point(0, 90)) == pytest.approx(10007.5, abs=0.1)
    assert distance_km(Point(10, 179.5), Point(10, -179.5)) == pytest.approx(109.5, abs=0.1)
    assert distance_km(Point(5, 5), Point(5, 5)) == 0.0


def test_an_unknown_point_has_no_distance():
    assert distance_km(None, Point(0, 0)) is None and distance_km(Point(0, 0), None) is None


def test_towns_have_a_point_and_all_else_has_none():
    latitude, longitude = coordinates_of("place:geonames:2147714") or (0, 0)
    assert (round(latitude), round(longitude)) == (-34, 151)
    assert coordinates_of("place:CN") is None and coordinates_of("campus:ubc.ca") is None
