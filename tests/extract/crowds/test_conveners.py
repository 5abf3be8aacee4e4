"""Who convenes a gathering: whoever brings it about, where nobody else is said to."""

import pytest

from extract.crowds.conveners import convened
from tests.extract.conftest import Make, fillers

pytestmark = pytest.mark.model


@pytest.mark.parametrize(("type_", "role"), [("protest", "organizer"), ("detain", "initiator")])
def test_whoever_brings_a_protest_about_is_its_organizer(make: Make, type_: str, role: str) -> None:
    frame = make("The council called a march.", "march", type_, initiator="council")
    assert fillers(convened(frame)) == {(role, "council")}
