"""Who is hired to do a deed is its doer, and who ordered it is behind it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def test_who_is_hired_to_follow_follows(tell: Read) -> None:
    told = tell("The detective Paul Reiter was hired by the embassy to follow Ilham Sadik.")
    assert told.fillers(told.one("surveil", "follow"), "initiator") == {"Paul Reiter"}


def test_who_ordered_an_attack_is_behind_it(tell: Read) -> None:
    told = tell("The ministry ordered the attack on Sara Haile; she died on the spot.")
    attack = told.one("assault", "attack")
    assert told.fillers(attack, "sponsor") == {"ministry"}
    assert not told.fillers(attack, "initiator")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry denies that it ordered the attack on Sara Haile.",
        "The ministry never ordered the attack on Sara Haile.",
        "It is not true that the ministry ordered the attack on Sara Haile.",
    ],
)
def test_who_did_not_order_it_is_not(tell: Read, text: str) -> None:
    told = tell(text)
    behind = [c for c in told.claims("assault") if c.modality in ("asserted", "alleged")]
    assert not any(told.fillers(c, "sponsor", "initiator") for c in behind)


def test_kin_who_are_sent_are_go_betweens_alone(tell: Read) -> None:
    told = tell("Her brother was sent to Beijing to pressure her.")
    assert not told.fillers(told.one("coerce_by_proxy", "pressure"), "initiator")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry ordered the attack on Sara Haile but called it off.",
        "The ministry ordered the attack on Sara Haile, the embassy says; she denies it.",
    ],
)
def test_who_took_the_order_back_or_is_only_said_to_have_given_it_is_not(
    tell: Read, text: str
) -> None:
    assert not any(tell(text).fillers(c, "sponsor") for c in tell(text).claims("assault"))
