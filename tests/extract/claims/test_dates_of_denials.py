"""A denial has no date of what it denies."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def test_the_year_of_what_is_denied_is_not_that_of_the_denial(tell: Read) -> None:
    told = tell("A friend accused Li Wen of having paid protesters in 2018, which she denied.")
    assert when(told, told.one("statement", "denied")) is None
    assert when(told, told.one("mobilize", "paid")) == "2018-01-01/2018-12-31"


def test_a_denial_keeps_a_day_of_its_own(tell: Read) -> None:
    told = tell("On 4 June 2020 the consulate denied that it had threatened Ana Ruiz in March.")
    assert when(told, told.one("statement", "denied")) == "2020-06-04"
