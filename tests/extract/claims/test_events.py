"""Which claims tell of one event."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def test_a_definite_noun_looks_back_to_the_event_of_its_type(tell: Read) -> None:
    told = tell(
        "Two men attacked a student in Vienna on 4 June 2020. The attack lasted ten minutes."
    )
    events = {c.event for c in told.claims("assault")}
    assert len(events) == 1


def test_two_attacks_on_different_days_are_two_events(tell: Read) -> None:
    told = tell(
        "On 4 June 2020 two men attacked a student in Vienna. "
        "On 9 July 2020 a woman attacked a teacher in Graz."
    )
    assert len({c.event for c in told.claims("assault")}) == 2


def test_the_day_of_a_scene_goes_on_and_is_marked_as_inferred(tell: Read) -> None:
    told = tell(
        "About sixty people gathered in Dunedin on Wednesday for a vigil. "
        "A man shoved one of them off a bench.",
        published="2023-05-12",
    )
    claim = told.one("assault", "shoved")
    times = [r for r in claim.roles if r.role == "time"]
    assert [(t.text, t.inferred) for t in times] == [("Wednesday", True)]
