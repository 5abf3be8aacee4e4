"""Bodies that each state has under one word."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, body, noun

pytestmark = pytest.mark.model


def place(words: str, code: str) -> Spec:
    return Spec(words, "place", "city", "proper", {"country": code})


def force(words: str, subtype: str = "police", **more: object) -> Spec:
    return noun(words, "organization", subtype, **more)


def test_bare_police_of_two_states_are_two(read: Read) -> None:
    police = force("police", plural=True)
    told = read(
        "In Lome, police held Ana Brek. In Phuket, police questioned her aunt.",
        place("Lome", "TG"), police, place("Phuket", "TH"), police,
    )  # fmt: skip
    assert told.id("police") != told.id("police", 1)
    told = read(
        "In Lome, police held Ana Brek. In June, police questioned her aunt.",
        place("Lome", "TG"), police, police,
    )  # fmt: skip
    assert told.id("police") == told.id("police", 1)


def test_police_are_where_their_clause_is_set(read: Read) -> None:
    police = force("police", definite=True)
    told = read(
        "In Lome the police helped Ana Brek, while in Phuket the police beat her brother.",
        place("Lome", "TG"), police, place("Phuket", "TH"), police,
    )  # fmt: skip
    assert told.id("police") != told.id("police", 1)
    told = read(
        "In Lome, the police held Ana Brek. The police said that she was born in Phuket.",
        place("Lome", "TG"), police, police, place("Phuket", "TH"),
    )  # fmt: skip
    assert told.id("police") == told.id("police", 1)


def test_police_are_where_the_paragraph_was_set_before_them(read: Read) -> None:
    police = force("police", plural=True)
    told = read(
        "Two men hit Ana Brek in Lome. Then police came. In Phuket, police beat her brother.",
        place("Lome", "TG"), police, place("Phuket", "TH"), police,
    )  # fmt: skip
    assert told.id("police") != told.id("police", 1)


def test_an_army_stays_at_home_and_a_service_may_go_abroad(read: Read) -> None:
    army = force("army", "security_service", definite=True)
    told = read(
        "In Lome, the army held Ana Brek. In Phuket, the army beat her brother.",
        place("Lome", "TG"), army, place("Phuket", "TH"), army,
    )  # fmt: skip
    assert told.id("army") != told.id("army", 1)
    service = force("secret service", "security_service", definite=True)
    told = read(
        "In Lome, the secret service followed Ana Brek. In Phuket, the secret service met her.",
        place("Lome", "TG"), service, place("Phuket", "TH"), service,
    )  # fmt: skip
    assert told.id("secret service") == told.id("secret service", 1)


def test_ministries_of_one_name_in_two_states_are_two(read: Read) -> None:
    ministry = body("Interior Ministry", "government_body")
    told = read(
        "In Lome, the Interior Ministry denied it. In Phuket, the Interior Ministry warned us.",
        place("Lome", "TG"), ministry, place("Phuket", "TH"), ministry,
    )  # fmt: skip
    assert told.id("Interior Ministry") != told.id("Interior Ministry", 1)
    told = read(
        "In Lome, the Interior Ministry denied it. The Interior Ministry warned us.",
        place("Lome", "TG"), ministry, ministry,
    )  # fmt: skip
    assert told.id("Interior Ministry") == told.id("Interior Ministry", 1)
