"""Whom an officer pays: who did it, and not to whom it was done."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import noun, who

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("Omar Said watched Ali Karim. A guard met him and paid him.", "Omar Said"),
        ("Omar Said watched Ali Karim. A guard told him to film his house.", "Omar Said"),
        ("Omar Said was beaten by Ali Karim. A guard had hired him.", "Ali Karim"),
        ("Two men watched Ali Karim. A guard paid him.", "Ali Karim"),
    ],
)
def test_who_did_it_is_paid(read: Read, text: str, paid: str) -> None:
    people = [who(n, gender="m") for n in ("Omar Said", "Ali Karim") if n in text]
    told = read(text, *people, noun("guard"))
    assert told.id("him") == told.id(paid)


def test_who_is_threatened_as_well_is_not_hired(read: Read) -> None:
    told = read(
        "Ali Karim told of it. A guard watched Ali Karim. A clerk paid him and threatened him.",
        who("Ali Karim", gender="m"), noun("guard"), who("Ali Karim", gender="m"), noun("clerk"),
    )  # fmt: skip
    assert told.id("him") == told.id("him", 1) == told.id("Ali Karim")
