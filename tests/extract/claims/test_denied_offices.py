"""Whoever denies that he works as somebody's driver denies the office."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Ana Roth denies that she works as the consulate's driver.", "denied"),
        ("Ana Roth does not work as the consulate's driver.", "negated"),
        ("It is alleged that Ana Roth worked as the consulate's driver.", "alleged"),
        ("Pavel Orlov says Ana Roth works as the consulate's driver.", "asserted"),
        ("Ana Roth, who works as the embassy's driver, was not arrested.", "asserted"),
    ],
)
def test_the_office_is_told_as_the_work(tell: Read, text: str, modality: str) -> None:
    assert tell(text).one("employed_by").modality == modality
