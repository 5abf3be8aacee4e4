"""Coaches laid on for a crowd, and who laid them on."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

BEHIND = " On 3 May 2023 some two hundred loyalists shouted down the vigil of exiles in Bern."


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("Coaches were booked by the committee.", "committee"),
        ("Vans were rented by the attaché to take them to Bern.", "attaché"),
        ("Two coaches had been laid on by the party's youth league.", "party's youth league"),
        ("The embassy arranged transport for the flag-wavers.", "embassy"),
        ("Trains were chartered by the party.", "party"),
        ("Coaches paid for by the embassy waited outside the mosque.", "embassy"),
        ("The friendship club reserved a coach to bring supporters of the president.",
         "friendship club"),
        ("The mosque organised a bus for the counter-protesters.", "mosque"),
    ],
)  # fmt: skip
def test_who_lays_on_coaches_mobilizes(tell: Read, sentence: str, doer: str) -> None:
    told = tell(sentence + BEHIND)
    claims = [c for c in told.claims("mobilize") if c.trigger.start < len(sentence)]
    behind = {who for c in claims for role in ("initiator", "sponsor")
              for who in told.fillers(c, role)}  # fmt: skip
    assert behind == {doer}


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry provided a van to the hospital in Kigali.",
        "The school booked a coach to the zoo.",
        "The town laid on buses for the football match.",
        "The government put a tax on coaches.",
        "The embassy booked rooms for the delegation.",
        "The embassy provided transport for its evacuated citizens.",
        "The diplomat booked a train to Zurich.",
        "The ambassador rented a van and drove to Geneva with his family.",
        "The committee arranged a van to take the arrested marchers to the airport.",
        "The company provides shuttle buses for participants of the trade fair.",
    ],
)
def test_other_coaches_bring_no_crowd(tell: Read, sentence: str) -> None:
    told = tell(sentence + BEHIND)
    assert not [c for c in told.claims("mobilize") if c.trigger.start < len(sentence)]


def test_without_a_gathering_coaches_tell_nothing(tell: Read) -> None:
    text = "The party booked coaches for its outing. Police in Minsk arrested the exile Mia Kovac."
    assert not tell(text).claims("mobilize")


def test_what_was_not_laid_on_is_negated(tell: Read) -> None:
    told = tell("The consulate did not arrange any buses." + BEHIND)
    assert {c.modality for c in told.claims("mobilize")} == {"negated"}


def test_coaches_are_no_staff(tell: Read) -> None:
    told = tell("The association hired coaches to bring loyalists to the square." + BEHIND)
    assert not told.claims("employed_by")
