"""What confidences are worth: bands, the error, what is kept, and the picture."""

from xml.etree import ElementTree

import pytest

from benchmarks.accuracy.calibration import Band, bands, calibration_error, kept_share
from benchmarks.accuracy.diagram import diagram

TALLY = {
    "confidence/95/right": 6, "confidence/95/wrong": 0, "confidence/91/wrong": 2,
    "confidence/42/right": 1, "confidence/42/wrong": 1,
}  # fmt: skip


def test_bands_hold_their_claims_with_the_mean_of_their_confidences() -> None:
    low, high = bands(TALLY)
    assert low == Band(pytest.approx(0.425), 2, 1)
    assert high.confidence == pytest.approx((6 * 0.955 + 2 * 0.915) / 8)
    assert high.share == 6 / 8


def test_the_calibration_error_weighs_each_band_by_its_claims() -> None:
    assert calibration_error([Band(0.5, 10, 5), Band(0.9, 30, 18)]) == pytest.approx(0.225)
    assert calibration_error([]) is None


@pytest.mark.parametrize(("precision", "kept"), [(1.0, 6), (0.75, 8), (0.7, 10), (0.65, 10)])
def test_the_least_cut_that_is_precise_enough_keeps_the_most(precision: float, kept: int) -> None:
    assert kept_share(TALLY, precision) == (10, kept)


def test_nothing_is_kept_where_no_cut_is_precise_enough() -> None:
    assert kept_share({"confidence/99/wrong": 2, "confidence/50/right": 1}, 0.9) == (3, 0)


def test_the_diagram_is_a_picture_with_a_dot_for_each_band() -> None:
    root = ElementTree.fromstring(diagram({"dev reports": bands(TALLY), "a < b": []}))
    dots = [part for part in root.iter() if part.tag.endswith("circle")]
    assert len(dots) == 2
    texts = [part.text for part in root.iter() if part.tag.endswith("text")]
    assert {"dev reports", "a < b"} <= set(texts)
