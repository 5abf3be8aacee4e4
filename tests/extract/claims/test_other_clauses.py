"""Times of joined clauses: which of them are those of the next one, or of the one before."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "An exiled printer was beaten in a car park in Graz, and the police on Tuesday arrested two"
        " men.",
        "A monk was beaten in Graz, and on Friday his brother was arrested.",
        "Guards beat a printer in Graz; on Sunday the mayor condemned the embassy.",
        "Guards beat a printer in Graz and on Sunday dragged away his brother.",
    ],
)
def test_the_day_of_the_next_clause_is_not_lent_to_the_act_before(tell: Read, text: str) -> None:
    told = tell(text, published="2024-10-16")
    assert all(when(told, claim) is None for claim in told.claims("assault"))
    assert told.claims("assault")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Monday a monk was stabbed in Graz and his brother was beaten.", "2024-10-14"),
        ("The monk was stabbed on Saturday, and his lawyer on Monday accused the embassy.",
         "2024-10-12"),
    ],
)  # fmt: skip
def test_a_day_in_front_or_of_its_own_stays(tell: Read, text: str, day: str) -> None:
    told = tell(text, published="2024-10-16")
    stabbed = [claim for claim in told.claims("assault") if claim.modality == "asserted"]
    assert {when(told, claim) for claim in stabbed} == {day}


@pytest.mark.parametrize(
    "text",
    [
        "The consul left Sweden in March 2023 and has never been charged.",
        "A third man crossed the border in November 2023 and has not been charged.",
        "The printer fled to Turkey in June 2019 and was charged in his absence.",
        "The printer was expelled in June 2022 and has been charged with slander.",
    ],
)
def test_the_time_of_a_move_is_not_of_what_came_later(tell: Read, text: str) -> None:
    told = tell(text, published="2024-10-16")
    assert when(told, told.one("legal_action", "charged")) is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The printer left Keren on 3 May 2020 and was arrested at the border.", "2020-05-03"),
        ("He traveled to Dubai in May 2022 and was arrested at the airport.",
         "2022-05-01/2022-05-31"),
        ("In May 2020 the printer fled Keren and was arrested in Tbilisi.",
         "2020-05-01/2020-05-31"),
    ],
)  # fmt: skip
def test_the_day_of_a_move_and_the_time_of_a_journey_are_of_both(
    tell: Read, text: str, time: str
) -> None:
    told = tell(text, published="2024-10-16")
    assert when(told, told.one("detain", "arrested")) == time
