"""Who acts in a main clause, whoever acts in a clause behind its subject."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "doer"),
    [
        ("The agency for which he worked spied on exiles.", "surveil", "agency"),
        ("The party to which she belonged threatened the dissidents.", "threaten", "party"),
        ("The ministry that he had left smeared the refugees.", "smear", "ministry"),
        ("The council on which he sat smeared the bloggers.", "smear", "council"),
        ("The consul to whom the merchant lent money threatened the students.", "threaten", "consul"),
        ("The diplomats with whom the singer had dined followed him in Vienna.", "surveil", "diplomats"),
        ("The general that Amina Tal sued detained her cousin.", "detain", "general"),
        ("The intelligence officer for whom Tesfay spied threatened his sister.", "threaten", "intelligence officer"),
        ("The woman he married informed on the exiles.", "inform_on", "woman"),
        ("The exile that the agents followed threatened to sue.", "threaten", "exile"),
    ],
)  # fmt: skip
def test_the_noun_before_the_clause_acts(tell: Read, text: str, event: str, doer: str) -> None:
    told = tell(text)
    claim = next(c for c in told.claims(event) if c.modality == "asserted")
    assert told.fillers(claim, "initiator") == {doer}


@pytest.mark.parametrize(
    ("text", "event", "doer"),
    [
        ("The van in which the agents sat followed the editor Amal Nur for a week.", "surveil", "agents"),
        ("The student whom the consul threatened fled to Oslo.", "threaten", "consul"),
        ("The man who police say followed her lives in Oslo.", "surveil", "man"),
        ("The agency for which he worked said that he spied on exiles.", "surveil", "he"),
        ("The officer who beat the student threatened her sister.", "threaten", "officer"),
        ("The journalist to whom the general had spoken was threatened by the ministry.", "threaten", "ministry"),
    ],
)  # fmt: skip
def test_others_act_as_they_did(tell: Read, text: str, event: str, doer: str) -> None:
    told = tell(text)
    assert told.fillers(told.one(event), "initiator") == {doer}


def test_whoever_suffers_is_the_noun_too(tell: Read) -> None:
    told = tell("The exiles to whom the consul belonged were smeared.")
    assert told.fillers(told.one("smear"), "target") == {"exiles"}


def test_whose_website_it_is(tell: Read) -> None:
    told = tell("The website on which she wrote was hacked.")
    assert told.fillers(told.one("cyber_intrusion"), "target") == {"she"}


def test_who_testified_against_them_does_not_tell_it(tell: Read) -> None:
    told = tell("The secret police against whom the lawyer testified kidnapped her brother.")
    assert not told.one("detain").attribution
