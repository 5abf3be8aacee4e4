"""At whose behest: a phrase behind "and" belongs to the verb that follows it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "first", "second", "behind"),
    [
        (
            "Kenyan police arrested one man on Tuesday and, at the behest of the embassy, released"
            " him on Wednesday.",
            "arrested",
            "released",
            "embassy",
        ),
        (
            "Officers questioned Lina Saleh in May and, on the orders of a colonel, deported her.",
            "questioned",
            "deported",
            "colonel",
        ),
        (
            "Two thugs beat the baker and then, on the instructions of the consul, burned his"
            " shop.",
            "beat",
            "burned",
            "consul",
        ),
    ],
)
def test_the_second_of_two_deeds_is_the_ordered_one(
    tell: Read, sentence: str, first: str, second: str, behind: str
) -> None:
    told = tell(sentence)
    deeds = {c.trigger.text: c for c in told.extraction.claims if c.type != "mobilize"}
    assert told.fillers(deeds[first], "sponsor") == set()
    assert told.fillers(deeds[second], "sponsor") == {behind}


@pytest.mark.parametrize(
    "sentence",
    [
        "At the request of the consulate, police detained Omar Haddad and beat him.",
        "Agents detained Omar Haddad at the request of the consulate and, on Tuesday, beat him.",
    ],
)
def test_an_order_before_and_is_for_the_first(tell: Read, sentence: str) -> None:
    told = tell(sentence)
    assert told.fillers(told.one("detain"), "sponsor") == {"consulate"}
