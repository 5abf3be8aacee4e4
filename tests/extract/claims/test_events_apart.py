"""What befell two people, or is another kind of deed, is not one event."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize("end", ["He was not injured.", "Novik was not hurt."])
def test_that_nobody_came_to_harm_does_not_gainsay_the_deed(tell: Read, end: str) -> None:
    told = tell(f"Two men pushed Pavel Novik in Leeds. {end}")
    pushed = told.one("assault", "pushed")
    assert all(c.event != pushed.event for c in told.claims("assault") if c != pushed)


def test_a_questioning_is_that_of_whom_the_clause_is_about(tell: Read) -> None:
    told = tell(
        "Police summoned Saidmurod Nazarov in Kulob. Four men forced Alisher Karimov into a van in "
        "Istanbul. The elder one, Saidmurod, was beaten during the questioning."
    )
    questioning = told.one("detain", "questioning")
    assert questioning.event == told.one("detain", "summoned").event


def test_a_trial_is_not_the_charge(tell: Read) -> None:
    told = tell("The man was charged with spying on exiles. The trial began in May.")
    charged, trial = told.one("legal_action", "charged"), told.one("legal_action", "trial")
    assert charged.event != trial.event


def test_the_arrest_looks_back_to_any_taking(tell: Read) -> None:
    told = tell("Agents seized Ana Ruiz in Lima. The arrest was condemned by her union.")
    assert told.one("detain", "arrest").event == told.one("detain", "seized").event


def test_gatherings_of_two_years_are_two(tell: Read) -> None:
    told = tell(
        "In April 2022 the refugees held a commemoration in Ghent. On 29 April 2023 they held a "
        "commemoration in Brussels, where the commemoration was interrupted by shouting men."
    )
    first, *later = told.claims("public_event", "commemoration")
    assert later and all(claim.event != first.event for claim in later)
