"""A counter-protest answers, and a disruption disrupts, the gathering told before it."""

import pytest

from graph.model import Claim, Role
from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model

VIGIL = "About sixty people gathered in Dunedin on Wednesday for a vigil for Tibet. "


def answers(claim: Claim) -> list[Role]:
    return [role for role in claim.roles if role.role == "target_event"]


def answered(told: Told, claim: Claim) -> set[str]:
    """Types of the events that a claim is aimed at."""
    types = {event.id: event.type for event in told.extraction.events}
    return {types[role.event] for role in answers(claim) if role.event}


def test_the_gathering_before_is_what_a_counter_protest_answers(tell: Read) -> None:
    told = tell(
        f"{VIGIL}A counter-protest formed across the street within minutes.", published="2023-05-12"
    )
    (claim,) = told.claims("counter_protest")
    assert [(r.inferred, bool(r.event)) for r in answers(claim)] == [(True, True)]


def test_a_planned_gathering_elsewhere_is_answered_by_nobody(tell: Read) -> None:
    told = tell(
        "Exiles plan to hold a vigil in Dunedin. A counter-protest took place in Leeds on 3 May 2021."
    )
    for claim in told.claims("counter_protest"):
        assert not [r for r in answers(claim) if r.inferred]


def test_a_gathering_some_sentences_back_is_found(tell: Read) -> None:
    told = tell(
        f"{VIGIL}They read names from a list. Tea was handed round. The police kept away. "
        "Then a counter-protest of forty people formed across the street."
    )
    assert answered(told, told.one("counter_protest")) == {"protest"}


def test_a_disruption_disrupts_the_talk_of_the_sentence_before(tell: Read) -> None:
    told = tell(
        "The historian Mira Olsk gave a lecture at the university on Tuesday. "
        "Six men interrupted her with whistles and shouting."
    )
    assert answered(told, told.one("disrupt_event")) == {"public_event"}


@pytest.mark.parametrize(
    ("scene", "aimed"),
    [("The same evening", {"protest"}), ("On 9 May 2023", set()), ("In Leeds", set())],
)
def test_a_disruption_elsewhere_or_on_another_day_disrupts_another_gathering(
    tell: Read, scene: str, aimed: set[str]
) -> None:
    told = tell(
        "About sixty people gathered in Dunedin on 2 May 2023 for a vigil for Tibet. "
        f"{scene} six men drowned out the speakers with whistles."
    )
    assert answered(told, told.one("disrupt_event")) == aimed


def test_a_gathering_far_back_is_not_what_a_counter_protest_answers(tell: Read) -> None:
    tea = "Tea was handed round. The mayor was away. It rained. A bus stood empty. The shop shut. "
    tea += "A dog barked. The lamps were lit. "
    told = tell(f"{VIGIL}{tea}Then a counter-protest of forty people formed across the street.")
    assert answered(told, told.one("counter_protest")) == set()


def test_words_of_the_sentence_are_kept_when_they_stand_for_no_known_event(tell: Read) -> None:
    told = tell("A counter-protest against the film festival formed in Leeds on Monday.")
    (claim,) = told.claims("counter_protest")
    assert all(role.value or role.event for role in answers(claim))
    assert not [role for role in answers(claim) if role.inferred]


def test_words_of_the_sentence_that_name_a_gathering_stand_for_it(tell: Read) -> None:
    told = tell(
        "The guild has recorded threats and rowdy counter-rallies organized in answer to pro-reform "
        "rallies steered by Varosian officials."
    )
    (claim,) = told.claims("counter_protest")
    assert answered(told, claim) == {"protest"}
    assert [role.inferred for role in answers(claim) if role.event] == [False]


def test_a_crowd_that_words_call_so_is_against_the_gathering_of_its_name(tell: Read) -> None:
    told = tell(
        "Nurses held a march in Leeds on Saturday. The mayor opened a concert at the mill. "
        "A counter-march of sixty cadets filled the bridge."
    )
    (claim,) = told.claims("counter_protest")
    events = {e.id: e.type for e in told.extraction.events}
    assert [events[r.event] for r in answers(claim) if r.event] == ["protest"]


def test_a_planned_counter_protest_is_aimed_at_a_planned_gathering(tell: Read) -> None:
    told = tell(
        "Exiles plan to hold a vigil in Dunedin on Friday. "
        "A counter-protest is planned by cadets for the same evening."
    )
    assert answered(told, told.one("counter_protest")) == {"protest"}


@pytest.mark.parametrize(
    "text",
    [
        "Exiles had announced a picket outside the council. Seventy people with balloons gathered"
        " opposite and sang.",
        "Sudanese exiles called for a vigil in Lyon, and eighty people came. A larger crowd waved"
        " portraits of the general on the other side.",
    ],
)
def test_a_crowd_that_came_answers_what_was_announced(tell: Read, text: str) -> None:
    told = tell(text)
    assert any(answered(told, claim) for claim in told.claims("counter_protest"))


def test_a_crowd_told_again_is_against_the_same(tell: Read) -> None:
    told = tell(
        "A seminar of Lao exiles was picketed on Monday by sixty people with flags. A student said"
        " that the picket had been paid for by the consulate."
    )
    claims = told.claims("counter_protest")
    assert [answered(told, claim) for claim in claims] == [{"public_event"}] * 2


def test_a_counter_rally_is_against_what_it_is_called_a_counter_rally_to(tell: Read) -> None:
    told = tell("The league announced a counter-rally to the students' procession on 3 May.")
    claim = told.one("counter_protest")
    assert [role.text for role in answers(claim)] == ["students' procession"]


def test_to_the_left_is_nothing_that_a_crowd_is_against(tell: Read) -> None:
    told = tell("Exiles held a vigil. The counter-protest to the left of the gate was loud.")
    for claim in told.claims("counter_protest"):
        assert "left" not in [role.text for role in answers(claim)]
