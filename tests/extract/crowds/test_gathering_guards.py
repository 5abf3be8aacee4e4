"""Whether a gathering was held, on frames made by hand."""

import pytest

from extract.crowds.gathering_guards import called_off, forbidden, held_after_all
from tests.extract.conftest import Make, fillers

pytestmark = pytest.mark.model


def test_a_vigil_that_was_called_off_did_not_take_place(make: Make) -> None:
    text = "The students organized a vigil, which police called off."
    passed = called_off(make(text, "vigil", "protest", organizer="police", participant="students"))
    assert passed.modality == "negated"
    assert fillers(passed) == {("participant", "students")}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The march, which the council had cancelled, went ahead on Sunday.", "march"),
        ("The union organized a march, which police did not cancel.", "march"),
        ("Exiles organized a march, which the governor had forbidden.", "march"),
    ],
)
def test_a_march_that_went_ahead_took_place(make: Make, text: str, trigger: str) -> None:
    assert called_off(make(text, trigger, "protest")).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The city banned a rally planned by the League.", "planned"),
        ("Police prohibited a rally that the League had announced.", "planned"),
        ("Police did not prohibit the rally.", "asserted"),
        ("Police dispersed the rally.", "asserted"),
    ],
)
def test_a_gathering_that_was_forbidden_was_only_to_be_held(
    make: Make, text: str, modality: str
) -> None:
    assert forbidden(make(text, "rally", "protest")).modality == modality


def test_a_gathering_that_was_put_off_and_will_be_held_is_planned(make: Make) -> None:
    text = "The rally was put off and will be held in May."
    assert held_after_all(make(text, "rally", "protest", "negated")).modality == "planned"
    text = "The rally was put off and will not be held in May."
    assert held_after_all(make(text, "rally", "protest", "negated")).modality == "negated"
