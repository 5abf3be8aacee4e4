"""Who only calls for a deed has not done it, and it may never be done."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "caller"),
    [
        (
            "The exiled cleric Omar Tal incited attacks against the Eritrean embassy in Rome, the"
            " prosecutor said.",
            "attacks",
            "Omar Tal",
        ),
        ("Omar Tal was accused of inciting attacks on the consulate.", "attacks", "Omar Tal"),
        ("The channel promoted attacks on exiles in Norway.", "attacks", "channel"),
        (
            "She had called for attacks on Chinese police stations, Beijing claims.",
            "attacks",
            "She",
        ),
        ("The ministry offered a bounty for killing the blogger.", "killing", "ministry"),
        ("The service promised a reward to anyone who killed Reza Kamali.", "killed", "service"),
    ],
)
def test_what_is_called_for_is_hypothetical(
    tell: Read, text: str, trigger: str, caller: str
) -> None:
    told = tell(text)
    claims = [c for c in told.extraction.claims if c.trigger.text == trigger]
    assert claims
    for claim in claims:
        assert claim.modality == "hypothetical"
        assert caller not in told.fillers(claim, "initiator")


@pytest.mark.parametrize(
    "text",
    [
        "The embassy incited the attack on the exiles; two were hurt.",
        "The leader called for calm after the attack on the embassy.",
        "The police offered a reward for information on the attack on Ali Noor.",
    ],
)
def test_what_was_done_stays_done(tell: Read, text: str) -> None:
    assert tell(text).one("assault", "attack").modality == "asserted"


@pytest.mark.parametrize(
    ("text", "type_", "trigger"),
    [
        (
            "The police offered protection to everyone who was attacked in Malmo.",
            "assault",
            "attacked",
        ),
        (
            "The embassy offered passports to anyone who had attacked the exiles.",
            "assault",
            "attacked",
        ),
        (
            "The consulate promised money to anyone who attacked Mina Sadat in Paris in 2020.",
            "assault",
            "attacked",
        ),
        ("Lawyers offered help to anyone who was threatened.", "threaten", "threatened"),
        (
            "The channel promoted its surveillance of exiles as a success.",
            "surveil",
            "surveillance",
        ),
        ("The ministry promoted hacking of exiles into a business.", "cyber_intrusion", "hacking"),
        (
            "The embassy encouraged harassment of Mina Sadat by students, who spat at her.",
            "harass",
            "harassment",
        ),
    ],
)
def test_what_befell_some_already_was_done(tell: Read, text: str, type_: str, trigger: str) -> None:
    assert tell(text).one(type_, trigger).modality == "asserted"
