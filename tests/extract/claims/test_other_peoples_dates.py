"""Dates that stand near an event and are of something else: a life, a permit, an older deed."""

import pytest

from extract.claims import date_choice
from extract.claims.date_choice import NONE, OWN
from graph.model import DateInterval
from tests.extract.claims.test_chosen_dates import only_these
from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def test_a_year_of_a_life_dates_nothing_that_follows(tell: Read) -> None:
    told = tell(
        "Tam Berisso left Keren in 2016 and works as a baker in Graz. After he spoke at a vigil,"
        " his mother was dismissed and forced to sign a pledge."
    )
    assert when(told, told.one("coerce_by_proxy", "forced")) is None


def test_the_year_of_a_deed_may_date_what_follows(tell: Read) -> None:
    told = tell("Officers arrested Tam Berisso in Keren in 2016. They beat him with a cable.")
    assert when(told, told.one("assault", "beat")) == "2016-01-01/2016-12-31"


def test_the_day_of_a_permit_is_not_that_of_the_talk(tell: Read) -> None:
    told = tell(
        "The talk was organized by a club and had been approved by the dean on 2 May.",
        published="2024-05-22",
    )
    assert when(told, told.one("public_event", "talk")) is None


def test_what_had_been_of_somebody_is_not_when_he_was_hit(tell: Read) -> None:
    told = tell("A baker who had been jailed in 2015 was beaten at the fair.")
    assert when(told, told.one("assault", "beaten")) is None
    assert when(told, told.one("detain", "jailed")) == "2015-01-01/2015-12-31"


def test_what_men_did_who_came_is_of_the_day_they_came(tell: Read) -> None:
    told = tell("Men who came on 3 May 2021 beat a baker at the fair.")
    assert when(told, told.one("assault", "beat")) == "2021-05-03"


def test_what_somebody_is_fined_for_was_before(tell: Read) -> None:
    told = tell(
        "Forty people rallied in Graz on Sunday. Last year a man was fined for beating a baker.",
        published="2024-05-22",
    )
    assert all(when(told, claim) is None for claim in told.claims("assault", "beating"))


VISITS = (
    "About sixty people rallied in Cork on 16 October. {between} The college has no proof that the"
    " consul organized the rally."
)
VISIT = "Police visited the parents of the poet in Keren on 20 October."
ANOTHER = "Ninety people rallied in Cork on 20 October."


@pytest.mark.parametrize(("between", "day"), [(VISIT, "2024-10-16"), (ANOTHER, "2024-10-20")])
def test_the_rally_is_of_the_day_of_a_rally(
    tell: Read, monkeypatch: pytest.MonkeyPatch, between: str, day: str
) -> None:
    last = only_these({OWN: {"last but 0": 5.0}, NONE: {}, "told day": {"": 9.0}})
    monkeypatch.setattr(date_choice, "date_weights", lambda: last)
    told = tell(VISITS.format(between=between), published="2024-10-23")
    *_, rally = [claim for claim in told.extraction.claims if claim.trigger.text == "rally"]
    (role,) = [role for role in rally.roles if role.role == "time"]
    assert isinstance(role.value, DateInterval)
    assert role.value.from_ == day


@pytest.mark.parametrize(
    ("where", "days"),
    [("In Eritrea", []), ("In Graz", ["2024-01-10"])],
)
def test_what_was_in_a_country_of_its_own_is_of_no_day_told_elsewhere(
    tell: Read, monkeypatch: pytest.MonkeyPatch, where: str, days: list[str]
) -> None:
    last = only_these({OWN: {"last but 0": 5.0}, NONE: {}, "told day": {"": 9.0}})
    monkeypatch.setattr(date_choice, "date_weights", lambda: last)
    told = tell(
        f"On 10 January 2024 a court ordered his expulsion. {where} he took part in protests."
    )
    (claim,) = told.claims("protest", "protests")
    values = [role.value for role in claim.roles if role.role == "time"]
    assert [value.from_ for value in values if isinstance(value, DateInterval)] == days


@pytest.mark.parametrize(
    "report",
    [
        "Contrary to what this newspaper reported on 3 February 2024,",
        "As the Kivu Times wrote on 5 March 2022,",
        "According to a report published on 7 June 2023,",
    ],
)
def test_the_day_of_a_report_is_not_that_of_what_it_tells(tell: Read, report: str) -> None:
    told = tell(f"{report} officers beat a baker in Keren. They insulted his wife.")
    assert when(told, told.one("assault", "beat")) is None


def test_a_clause_with_as_may_tell_the_day(tell: Read) -> None:
    told = tell("As she left the mosque on 3 May 2021, two men beat the student.")
    assert when(told, told.one("assault", "beat")) == "2021-05-03"
