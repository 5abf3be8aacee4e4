"""Whom somebody blames for a deed, and who blames nobody."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Police refused to blame the embassy for the attack on Mina Farrokh.",
        "It is too early to blame the embassy for the beating of Mina Farrokh, police said.",
        "It was premature to blame Tehran for the stabbing of Mina Farrokh, the minister said.",
        "It would be wrong to blame the embassy for the beating of Mina Farrokh, the mayor said.",
        "Nobody blames the embassy for the attack on Mina Farrokh.",
        "Few blame the embassy for the attack on Mina Farrokh.",
        "The prosecutor did not attribute the attack on Mina Farrokh to Iranian agents.",
        "The mayor hesitated to blame the Rwandan embassy for the attack on Paul Nkusi.",
        "Police declined to point the finger at the consulate over the attack on Paul Nkusi.",
        "The beating of Paul Nkusi was not attributed to the embassy.",
        "Police refused to pin the beating of Paul Nkusi on the embassy.",
        "The prosecutor cautioned against blaming the embassy for the attack on Paul Nkusi.",
        "Detectives stopped short of blaming Beijing for the assault on Paul Nkusi.",
        "Nobody laid the blame for the attack on Paul Nkusi on the consulate.",
        "Police did not lay the blame for the attack on Paul Nkusi on the embassy.",
        "Police would not be drawn on whether the embassy was behind the attack on Paul Nkusi.",
    ],
)
def test_the_deed_stays_and_nobody_is_blamed(tell: Read, text: str) -> None:
    told = tell(text)
    claim = told.one("assault")
    assert claim.modality == "asserted"
    assert {role.role for role in claim.roles} == {"target"}
    assert told.fillers(claim, "target") <= {"Mina Farrokh", "Paul Nkusi"}


@pytest.mark.parametrize(
    "text",
    [
        "Mina Farrokh did not hesitate to blame the embassy for the attack on her.",
        "Mina Farrokh has never stopped blaming the embassy for the attack on her.",
        "Mina Farrokh was not afraid to blame the embassy for the attack on her.",
        "Mina Farrokh did not only blame the embassy for the attack; she sued it.",
        "Mina Farrokh blamed the embassy for the attack and refused to leave.",
        "Mina Farrokh laid the blame for the attack on the embassy.",
        "Mina Farrokh pointed the finger at the embassy over the attack on her.",
        "Mina Farrokh laid responsibility for the attack at the feet of the embassy.",
        "Mina Farrokh laid the attack on her at the door of the embassy.",
        "Mina Farrokh pinned the blame for the attack on her brother on the embassy.",
        "The blame for the attack on Mina Farrokh was laid on the embassy.",
    ],
)
def test_who_is_blamed_has_done_it_by_the_word_of_who_blames(tell: Read, text: str) -> None:
    told = tell(text)
    claim = told.one("assault")
    assert claim.modality == "alleged"
    assert told.fillers(claim, "initiator") == {"embassy"}
    assert not told.fillers(claim, "place")
    assert "embassy" not in told.fillers(claim, "target")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Agents pinned Paul Nkusi to the ground and beat him at the embassy.", "Agents"),
        ("The embassy's guards beat Paul Nkusi and nobody blamed them.", "embassy's guards"),
        ("The attack on Paul Nkusi put an end to the talks on the embassy.", None),
        ("Reporters pinned the attack on the embassy to the front page.", None),
    ],
)
def test_what_blames_nobody_is_as_it_was(tell: Read, text: str, doer: str | None) -> None:
    told = tell(text)
    claim = told.claims("assault")[-1]
    assert claim.modality == "asserted"
    assert told.fillers(claim, "initiator") == (set() if doer is None else {doer})
