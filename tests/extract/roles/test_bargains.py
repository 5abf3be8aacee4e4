"""From whom something is wanted is whom a threat or an offer is for."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        (
            "Rosa Lim lives in Oslo. Agents threatened to arrest her mother if she spoke.",
            "her mother",
        ),
        (
            "Rosa Lim lives in Oslo. Agents threatened to take away her children if she spoke.",
            "her children",
        ),
        (
            "Rosa Lim lives in Oslo. Agents threatened to have her sister arrested if she spoke.",
            "her sister",
        ),
    ],
)
def test_who_is_to_be_silent_is_threatened_through_kin(tell: Read, text: str, kin: str) -> None:
    told = tell(text)
    claim = told.one("threaten")
    assert told.fillers(claim, "target") == {"Rosa Lim"}
    assert told.fillers(claim, "intermediary") == {kin}


def test_a_son_who_is_to_be_silent_is_threatened_himself(tell: Read) -> None:
    told = tell("A caller threatened to kill her son if he went on writing.")
    assert told.fillers(told.one("threaten"), "target") == {"her son"}


def test_an_offer_is_told_and_is_for_him_who_is_to_inform(tell: Read) -> None:
    told = tell(
        "Karim Aziz was held in Minsk. The officer promised to release his brother if he informed "
        "on the circle."
    )
    offer = told.one("coopt")
    assert told.fillers(offer, "initiator") == {"officer"}
    assert told.fillers(offer, "target") == {"Karim Aziz"}
    assert told.fillers(told.one("inform_on"), "initiator") == {"Karim Aziz"}


def test_a_promise_of_ones_own_is_no_offer(tell: Read) -> None:
    told = tell("The witness promised to come back if the police freed her.")
    assert not told.claims("coopt")
    told = tell("The guard Omar Dast promised to drop the keys if he came home.")
    assert not told.claims("coopt")
