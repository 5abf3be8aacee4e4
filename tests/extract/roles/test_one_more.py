"""One more letter, call or threat: "Another followed in May"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "verb", "when"),
    [
        ("Ana Lima received a threatening letter in April. Another followed in May.",
         "followed", "May"),
        ("Ana Lima received a threatening email on 3 May. Another arrived on 9 May.",
         "arrived", "9 May"),
        ("Ana Lima got a death threat by post in 2020. Two more followed in 2021.",
         "followed", "2021"),
        ("Somebody sent Ana Lima a threatening message in May. A third came in July.",
         "came", "July"),
    ],
)  # fmt: skip
def test_one_more_came(tell: Read, text: str, verb: str, when: str) -> None:
    told = tell(text)
    claim = told.one("threaten", verb)
    assert told.fillers(claim, "target") == {"Ana Lima"}
    assert not told.fillers(claim, "initiator")
    assert {r.text for r in claim.roles if r.role == "time"} == {when}
    assert len(told.claims("threaten")) == 2


def test_who_got_more(tell: Read) -> None:
    told = tell("She received a threatening letter in April. Her lawyer got two more in June.")
    assert told.fillers(told.one("threaten", "got"), "target") == {"Her lawyer"}


@pytest.mark.parametrize(
    "text",
    [
        "Two agents visited her parents. Another was seen near the school.",
        "She received a threatening letter in April. Another letter, from her aunt, came in May.",
        "She received a threatening letter. Another, from her aunt, arrived in May.",
        "She received a threatening letter. Two more weeks passed.",
        "He got a threatening call. Another man followed.",
        "He got a threatening call. Another followed him home.",
        "She received a threatening letter and some bills. Two more came in May.",
        "She received a threatening letter. No other followed.",
    ],
)
def test_what_is_no_further_threat(tell: Read, text: str) -> None:
    told = tell(text)
    assert not [c for c in told.extraction.claims if "points_back" in c.rule]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lima received a threatening letter in April. Another arrived from her bank in May.",
        "Ana Lima received a threatening letter in April. Another came for Omar Tal in May.",
        "Ana Lima received a threatening letter in April. Another came in May, but it was a bill.",
        "Ana Lima received a threatening call in April. There was no second.",
        "Ana Lima received a threatening call in April. There was hardly another.",
        "Ana Lima received a threat in April. Police received two more in May.",
    ],
)
def test_what_is_of_another_or_did_not_come(tell: Read, text: str) -> None:
    told = tell(text)
    assert not [c for c in told.extraction.claims if "points_back" in c.rule]
