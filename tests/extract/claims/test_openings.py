"""Where it was: the campus around a spot, and the place that a text or entry opens with."""

import pytest

from graph.model import Claim, DateInterval
from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model


def places(told: Told, claim: Claim) -> set[str]:
    return told.fillers(claim, "place")


def test_a_hall_lies_on_its_campus(tell: Read) -> None:
    told = tell("Sixty people protested in the dining hall of Marram Coast University on Friday.")
    assert "Marram Coast University" in places(told, told.one("protest"))


def test_a_hall_lies_in_its_town_wherever_the_parser_hangs_it(tell: Read) -> None:
    told = tell("Twenty men held a counter-protest outside the corn hall in Leeds.")
    assert "Leeds" in places(told, told.one("counter_protest"))


def test_a_cause_is_no_part_of_the_name_of_a_university(tell: Read) -> None:
    told = tell("Students held a vigil on the chapel steps of Uppsala University for the Uyghurs.")
    (campus,) = [e for e in told.extraction.entities if e.type == "campus"]
    assert campus.name == "Uppsala University"


@pytest.mark.parametrize("opening", ["Marram University.", "MARRAM UNIVERSITY -"])
def test_an_opening_says_where_it_was(tell: Read, opening: str) -> None:
    told = tell(f"{opening} The Heron Society held a rally on 7 May 2024.")
    assert "Marram University" in places(told, told.one("protest"))
    assert told.entity("Marram University").type == "campus"


def test_an_entry_of_a_log_opens_with_its_place(tell: Read) -> None:
    told = tell(
        "3 May 2024: Marram University. Two men tore down banners.\n"
        "4 May 2024: Leeds. The society held a vigil.\n"
        "5 May 2024: Otago University, Dunedin. Masked men shoved two students."
    )
    assert "Otago University" in places(told, told.one("assault"))
    assert "Otago University" not in places(told, told.one("vandalize"))


def test_a_shortened_word_before_a_number_is_no_place(tell: Read) -> None:
    told = tell("2024-06-02 14:10 Approx. 40 Eritreans assembled outside the library, peaceful.")
    assert "Approx" not in places(told, told.one("protest"))


def test_a_body_that_opens_a_sentence_is_no_place(tell: Read) -> None:
    told = tell("Marram University said so. The Heron Society held a rally in Leeds on 7 May 2024.")
    assert places(told, told.one("protest")) == {"Leeds"}


def test_a_post_is_dated_by_its_stamp(tell: Read) -> None:
    told = tell(
        "@fen_watch - 3 Nov 2023, 21:40\nTwo guards shoved a student today.\n\n"
        "@amber.fen - 5 Nov 2023, 07:15\nThey filmed us outside the museum.",
        published="2024-02-01",
    )
    assert day(told.one("assault")) == "2023-11-03"
    assert day(told.one("surveil")) == "2023-11-05"


def day(claim: Claim) -> str:
    (time,) = [r.value for r in claim.roles if r.role == "time"]
    assert isinstance(time, DateInterval)
    return time.from_


def test_what_answers_a_rally_shares_its_day(tell: Read) -> None:
    told = tell(
        "When the Heron Society opened a rally on Monday, the Loyal League replied with a"
        " counter-demonstration.",
        published="2024-05-15",
    )
    assert day(told.one("counter_protest")) == day(told.one("protest")) == "2024-05-13"


def test_how_long_somebody_is_held_is_at_most_inferred_from_the_day_before(tell: Read) -> None:
    told = tell(
        "On 3 May 2024 police arrested the poet. He was being held without charge in Leeds."
    )
    times = [r for c in told.claims("detain", "held") for r in c.roles if r.role == "time"]
    assert all(role.inferred and role.score < 0.9 for role in times)
