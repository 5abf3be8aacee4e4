"""Threats that will not be tolerated, or are condemned in general, are neither told as made nor denied."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The university will not tolerate threats against its students.", "threaten"),
        ("The ministry said that it would not accept threats against refugees.", "threaten"),
        ("There is no place for intimidation of journalists on our campus.", "threaten"),
        ("Germany has zero tolerance for espionage against exiles.", "surveil"),
    ],
)
def test_they_are_shown_as_what_may_be_done_by_nobody(tell: Read, text: str, type_: str) -> None:
    told = tell(text)
    claim = told.one(type_)
    assert (claim.modality, claim.scope) == ("hypothetical", "pattern")
    assert not told.fillers(claim, "initiator")


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        (
            "Norway will not tolerate the arrest of Anna Weiss on 3 May, the minister said.",
            "detain",
            "asserted",
        ),
        ("The minister said that the police did not condone torture.", "assault", "denied"),
    ],
)
def test_what_is_known_or_was_stays(tell: Read, text: str, type_: str, modality: str) -> None:
    assert tell(text).one(type_).modality == modality


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The university condemned any threats against students.", "threaten"),
        ("The party rejects every form of harassment of activists.", "harass"),
        ("The union denounced all attacks on reporters.", "assault"),
        ("We reject any harassment of our members, the club wrote.", "harass"),
        ("She said that her country rejects any surveillance of dissidents.", "surveil"),
    ],
)
def test_what_is_condemned_in_general_is_told_of_nobody(tell: Read, text: str, type_: str) -> None:
    claim = tell(text).one(type_)
    assert (claim.modality, claim.scope, claim.attribution) == ("hypothetical", "pattern", ())


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The senator condemned all threats by Chinese agents against Bob Chan.", "threaten"),
        ("The mayor condemned the threats against the students.", "threaten"),
        ("The mayor condemned all the threats that Mina Farah had suffered.", "threaten"),
        ("The union condemned all attacks on the reporter Lena Voss last week.", "assault"),
        ("The bishop condemned all three attacks on the choir.", "assault"),
        ("The faculty condemned all attacks on the dean since March.", "assault"),
    ],
)
def test_an_incident_that_is_condemned_stays_told(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality in ("asserted", "alleged")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("We urge you to expel any diplomat who has threatened refugees.", "threaten"),
        ("We urge you to expel any diplomat who is found to have threatened refugees.", "threaten"),
        ("Diplomats found to have followed exiles should be expelled.", "surveil"),
        ("Officers found to have beaten prisoners will be tried.", "assault"),
    ],
)
def test_what_any_of_them_may_have_done_is_told_of_nobody(
    tell: Read, text: str, type_: str
) -> None:
    claim = tell(text).one(type_)
    assert (claim.modality, claim.scope) == ("hypothetical", "pattern")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("We call on you to dismiss the guard who beat Omer Tal.", "assault"),
        ("Two diplomats found to have followed exiles must leave, the court ruled.", "surveil"),
        ("Germany will expel the diplomats who threatened Ana Brek.", "threaten"),
        ("Agents found to have followed exiles were expelled.", "surveil"),
        ("Guards proven to have tortured Omar Dahir should be tried, the court held.", "assault"),
    ],
)
def test_what_known_persons_did_stays_told(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "asserted"
