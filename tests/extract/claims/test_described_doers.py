"""The day of an arrest that only says who did it is not the day of his deed."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The man arrested on 3 May 2023 threatened her.",
        "The agents who were expelled in April 2022 threatened her.",
        "The officer, dismissed in March 2021, threatened her.",
        "Police said the men charged on 3 May 2023 threatened the family.",
        "The men convicted in 2021 of spying threatened him.",
        "Two diplomats expelled in June 2022 followed and threatened the singer.",
    ],
)
def test_the_day_of_the_arrest_is_not_lent(tell: Read, text: str) -> None:
    told = tell(text, published="2023-09-01")
    assert when(told, told.one("threaten")) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The activist killed on 3 May 2021 was shot twice.", "2021-05-03"),
        ("Protesters gathered on 3 May 2021 were beaten by men.", "2021-05-03"),
        ("The man arrested on 3 May 2021 was beaten by guards.", "2021-05-03"),
        ("The man arrested on 1 May 2021 beat her on 3 May 2021.", "2021-05-03"),
    ],
)
def test_the_day_of_the_sufferer_and_a_day_of_its_own_stay(tell: Read, text: str, day: str) -> None:
    told = tell(text, published="2023-09-01")
    assert day in {when(told, claim) for claim in told.claims("assault")}
