"""A gathering that a clause tells as held was held, whatever somebody did about it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The city did not ban the vigil held on Friday.",
        "The mayor refused to ban the vigil, which was held on Friday.",
        "Egypt's consul asked the city to ban the vigil, which was held on Friday all the same.",
        "The city refused to allow the vigil, which was held in a church.",
        "The prefect did not forbid the march staged by Kurdish exiles in Paris.",
        "The court did not prohibit the rally, which took place on Sunday.",
    ],
)
def test_it_was_held(tell: Read, text: str) -> None:
    assert tell(text).one("protest").modality == "asserted"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The city did not ban the vigil planned for next Friday.", "planned"),
        ("The city has not banned the vigil to be held on Friday.", "planned"),
        ("The city will not ban the vigil to be held on Friday.", "planned"),
        ("The city may not ban the vigil held on Friday.", "planned"),
        ("The city did not ban the vigil, which had been planned for Friday.", "planned"),
        ("The city did not ban the vigil, which was not held.", "negated"),
        ("The exiles did not hold the vigil on Friday.", "negated"),
    ],
)
def test_what_is_to_come_or_was_not_held_stays(tell: Read, text: str, modality: str) -> None:
    assert tell(text).one("protest").modality == modality
