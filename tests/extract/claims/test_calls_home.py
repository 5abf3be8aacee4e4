"""Who calls home after prison threatens nobody; a relative made to call is no doer."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def test_who_was_held_and_tells_somebody_threatens_nobody(tell: Read) -> None:
    told = tell(
        "Police arrested Yonas Tesfay in 2019. He told her that she should not come to his funeral."
    )
    assert [event.type for event in told.extraction.events] == ["detain"]


def test_an_official_who_tells_it_threatens(tell: Read) -> None:
    told = tell(
        "Agents beat Omar Diallo in Paris. An official of the embassy called him and told him that "
        "his family would suffer."
    )
    assert told.fillers(told.one("threaten"), "initiator") == {"official of the embassy"}


def test_who_was_held_may_threaten_by_a_verb_of_it(tell: Read) -> None:
    told = tell("Karim was arrested for a week. After his release he threatened her.")
    assert told.fillers(told.one("threaten"), "initiator") == {"Karim"}


def test_a_relative_who_calls_passes_pressure_on(tell: Read) -> None:
    told = tell(
        "The police summoned her father in Kashgar. The next day he called her and told her to "
        "stop writing."
    )
    pressed = told.one("coerce_by_proxy", "told")
    assert told.fillers(pressed, "intermediary") == {"her father"}
    assert not told.fillers(pressed, "initiator")


def test_officers_who_make_him_call_press(tell: Read) -> None:
    told = tell("The police told her father to call her.")
    assert told.fillers(told.one("coerce_by_proxy"), "initiator") == {"police"}
