"""A day and a town at the head of an entry say nothing."""

import pytest

from extract.tellers.stamps import no_stamp_speaks
from tests.extract.conftest import Make

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "said_by", "source"),
    [
        ("10 June: One of the sixty was beaten.", "June", None),
        ("Nairobi, 3 November: A keeper was beaten.", "Nairobi", None),
        ("Amina Diallo, 12 May: he was beaten again.", "Diallo", "Diallo"),
        ("The League said on 12 May that he was beaten.", "League", "League"),
    ],
)
def test_a_stamp_says_nothing(make: Make, text: str, said_by: str, source: str | None) -> None:
    frame = make(text, "beaten", "assault", said_by=said_by)
    found = no_stamp_speaks(frame).source
    assert (found.text if found else None) == source
