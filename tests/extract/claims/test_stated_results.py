"""Verbs of bringing about and bargains say what an event led to or paid for."""

import pytest

from tests.extract.claims.test_event_words import said
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("The protest ended in the arrest of four men.", ("protest", "arrest")),
        (
            "The poisoning brought about the expulsion of three diplomats.",
            ("poisoning", "expulsion"),
        ),
        ("The raid gave rise to demonstrations in Vienna.", ("raid", "demonstrations")),
        (
            "An informer reported him to the consulate, resulting in the arrest of his cousin.",
            ("reported", "arrest"),
        ),
        (
            "The hackers broke into his phone, which led to the arrest of his sources.",
            ("broke", "arrest"),
        ),
        (
            "Informants named her to the embassy, as a result of which her parents were summoned.",
            ("named", "summoned"),
        ),
        (
            "He spoke at the rally in Bern, and as a result his father was interrogated.",
            ("rally", "interrogated"),
        ),
        ("It was the complaint that led to the arrest of the two men.", ("complaint", "arrest")),
        ("The attack prompted the minister to summon the ambassador.", ("attack", "summon")),
    ],
)
def test_what_an_event_brought_about(tell: Read, sentence: str, ends: tuple[str, str]) -> None:
    assert said(tell(sentence), "leads_to") == [ends]


@pytest.mark.parametrize(
    "sentence",
    [
        "The trial ended in a conviction.",
        "The march ended with a vigil.",
        "The threats could force the theatre to cancel the play.",
        "The threats did not force the theatre to cancel the play.",
        "The beating in Oslo preceded protests in Bergen.",
        "The minister, who led the march to the embassy, condemned the arrests.",
        "The protest prompted no arrests.",
        "He marched in Bern, and as a result of a storm his father was late.",
    ],
)
def test_what_it_did_not_bring_about(tell: Read, sentence: str) -> None:
    claims = tell(sentence).claims("leads_to")
    assert not [claim for claim in claims if claim.modality == "asserted"]


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        (
            "An officer promised him 10,000 euros for the beating of the blogger.",
            ("promised", "beating"),
        ),
        (
            "A diplomat offered him money in exchange for informing on other refugees.",
            ("offered", "informing"),
        ),
        (
            "He was given a plot of land in return for spying on the exiles.",
            ("given", "spying"),
        ),
        (
            "The consulate paid each of them 50 euros for attending the counter-rally.",
            ("paid", "counter-rally"),
        ),
    ],
)
def test_a_bargain_enables_what_it_is_for(tell: Read, sentence: str, ends: tuple[str, str]) -> None:
    assert said(tell(sentence), "enables") == [ends]


@pytest.mark.parametrize(
    "sentence",
    [
        "He was offered money, but not for informing on anyone.",
        "The ambassador was paid a visit after the beating.",
        "He was given a week to fetch his sister for the beating.",
        "He was given a warning for shouting at the rally.",
    ],
)
def test_no_bargain_enables_nothing(tell: Read, sentence: str) -> None:
    assert not said(tell(sentence), "enables")
