"""A counter-protest answers the gathering told before it; the role is marked as inferred."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def test_the_gathering_before_is_what_a_counter_protest_answers(tell: Read) -> None:
    told = tell(
        "About sixty people gathered in Dunedin on Wednesday for a vigil for Tibet. "
        "A counter-protest formed across the street within minutes.",
        published="2023-05-12",
    )
    (claim,) = told.claims("counter_protest")
    answers = [r for r in claim.roles if r.role == "target_event"]
    assert [(r.inferred, bool(r.event)) for r in answers] == [(True, True)]


def test_a_planned_gathering_is_answered_by_nobody(tell: Read) -> None:
    told = tell(
        "Exiles plan to hold a vigil in Dunedin. A counter-protest took place in Leeds on 3 May 2021."
    )
    for claim in told.claims("counter_protest"):
        assert not [r for r in claim.roles if r.role == "target_event" and r.inferred]
