"""An opposition is a party: its crowd alone is against no other; beside another it may be."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Forty people with opposition flags assembled outside the Georgian embassy in Warsaw.",
        "A crowd with flags of the opposition gathered in front of the consulate.",
        "Opposition activists lined up at the gate of the Venezuelan embassy with drums.",
    ],
)
def test_a_crowd_of_the_opposition_alone_is_a_protest(tell: Read, text: str) -> None:
    told = tell(text)
    assert told.claims("protest")
    assert not told.claims("counter_protest")


@pytest.mark.parametrize(
    "text",
    [
        "Thirty people with opposition flags stood opposite the loyalist rally.",
        "A group with opposition flags gathered in opposition to the panel.",
        "A counter-rally of the opposition gathered at the gate.",
        "Supporters of the president rallied at the embassy. Forty people with opposition flags "
        "assembled across the street.",
    ],
)
def test_beside_another_gathering_it_is_against_it(tell: Read, text: str) -> None:
    assert tell(text).claims("counter_protest")
