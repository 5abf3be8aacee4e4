"""A government that speaks to a state, or shelters those who fled it, is another state's."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The Turkish state has watched teachers in Oslo. The Government has urged Turkey to stop.",
        "The Rwandan government sent men after Paul Habimana. The Government raised his case with "
        "the Rwandan ambassador.",
        "The Saudi government had a student followed. The Government warned Riyadh that this must "
        "stop.",
        "The Egyptian government arrested the brothers of Mona Fahmy. The Government has called on "
        "Egypt to free them.",
        "The Indian government denied it. The Government imposed sanctions on India.",
        "The Belarusian authorities blocked the passports of exiles. The Government offers them "
        "refugee status.",
        "The Ethiopian government has pressed exiles. The Government granted asylum to two poets.",
        "The Venezuelan government harassed the exiles. The Government condemned any harassment of "
        "exiles.",
        "The Iranian authorities threatened her. The Government has complained to Tehran.",
    ],
)
def test_a_government_that_answers_a_state_is_not_its_own(tell: Read, text: str) -> None:
    told = tell(text)
    doers = [r for c in told.extraction.claims for r in c.roles if r.role == "initiator"]
    named = [r.entity for r in doers if r.text == "Government" and r.entity is not None]
    assert named and all(told.entities[one].country is None for one in named)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Uzbek government threatened Omar Tal. The government arrested his brother.", "UZ"),
        ("The Iranian regime jailed her. The government condemned the attack on its embassy.", "IR"),
        ("The Ethiopian government pressed Kenya. The government asked Kenya to expel him.", "ET"),
        ("The Turkish government wrote to Sweden. The government condemned Sweden for it.", "TR"),
        ("The Iranian government warned the station. The government condemned threats against "
         "Iran.", "IR"),
        ("The Nicaraguan government took his house. The government expelled him from Nicaragua.",
         "NI"),
        # whom a state takes in that is not fled, and what it condemns of others
        ("The Iranian government jailed her. The government offered asylum to two Afghan poets.",
         "IR"),
        ("The Iranian government jailed her. The government gave police protection to the gang.",
         "IR"),
        ("The Iranian authorities detained her. The government offered her father police protection "
         "and threatened him.", "IR"),
        ("The Iranian government threatened her. The government condemned the threats as a lie.",
         "IR"),
        # the word goes on, but he who seizes and threatens is of the state
        ("The Cuban government jailed her. The government warned Cuba. The government jailed her "
         "brother.", "CU"),
        ("The Rwandan government denied it. The government urged Rwandans abroad to come home.",
         "RW"),
    ],
)  # fmt: skip
def test_what_a_state_does_to_others_it_does_itself(tell: Read, text: str, country: str) -> None:
    told = tell(text)
    doers = [r for c in told.extraction.claims for r in c.roles if r.role == "initiator"]
    named = [r.entity for r in doers if r.text == "government" and r.entity is not None]
    assert named and told.entities[named[-1]].country == country


def test_the_same_word_means_the_same_government(tell: Read) -> None:
    told = tell(
        "The Chinese authorities threatened students. The Government denounced the plan. "
        "The Government has protested to the Chinese embassy."
    )
    denounced = told.one("statement", "denounced")
    who = next(r.entity for r in denounced.roles if r.role == "initiator")
    assert who is not None
    assert told.entities[who].country is None


def test_this_country_is_where_another_state_acts(tell: Read) -> None:
    told = tell("The Chinese authorities have threatened dissidents in this country.")
    place = next(r for r in told.one("threaten").roles if r.role == "place")
    assert place.entity is None or told.entities[place.entity].country is None
