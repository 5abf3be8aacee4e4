"""A name behind a fronted phrase is not whom the phrase names."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        (
            "On the orders of the head of the secret service in Kigali, Jean Habimana, an exile, "
            "was killed.",
            "head of the secret service",
            "Jean Habimana",
        ),
        (
            "Threatened by the third secretary of the embassy in Vienna, Nigora Rahimova, a poet, "
            "fled.",
            "third secretary",
            "Nigora Rahimova",
        ),
        (
            "According to the agent of the secret service in Baku, Aydin Mammadov, who was "
            "kidnapped, went home freely.",
            "agent",
            "Aydin Mammadov",
        ),
        (
            "After a meeting with the third secretary of the embassy in Bern, Slim Ayari, an "
            "exile, was followed.",
            "third secretary",
            "Slim Ayari",
        ),
        (
            "To the agent of the ministry in Tashkent, Nigora Rahimova, who writes poems, is a "
            "terrorist.",
            "agent",
            "Nigora Rahimova",
        ),
        (
            "Beaten by the bodyguard of the ambassador in Paris, Omar Dahir, who is 71, died.",
            "bodyguard",
            "Omar Dahir",
        ),
        (
            "In a letter to the deputy head of the consulate in Oslo, Li Fang, who was followed, "
            "complained.",
            "deputy head",
            "Li Fang",
        ),
        (
            "When he met the third secretary of the embassy in Bern, Slim Ayari, an exile, was "
            "followed.",
            "third secretary",
            "Slim Ayari",
        ),
        (
            "Because he had accused the chief of the service in Kigali, Jean Habimana, an exile, "
            "was arrested.",
            "chief",
            "Jean Habimana",
        ),
        (
            "The agent had called the sister of the editor of the banned paper in Baku, Aydin "
            "Mammadov, who was warned.",
            "sister",
            "Aydin Mammadov",
        ),
    ],
)
def test_two_persons(tell: Read, text: str, noun: str, name: str) -> None:
    bearer = {m.text for m in tell(text).entity(name).mentions}
    assert not [m for m in bearer if m.startswith(noun)]


@pytest.mark.parametrize(
    "text",
    [
        "The third secretary of the Tunisian embassy in Bern, Slim Ayari, followed her.",
        "In 2019, the third secretary of the Tunisian embassy in Bern, Slim Ayari, followed her.",
        "She was beaten by the third secretary of the embassy in Bern, Slim Ayari, who laughed.",
        "When she met the third secretary of the embassy in Bern, Slim Ayari, an exile was hit.",
    ],
)
def test_one_person(tell: Read, text: str) -> None:
    mentions = {m.text for m in tell(text).entity("Slim Ayari").mentions}
    assert [m for m in mentions if m.startswith("third secretary")]


def test_who_vanished_is_whom_his_clause_names(tell: Read) -> None:
    told = tell("Two days before a fellow broadcaster, Dong, vanished, he had got the same letter.")
    assert "fellow broadcaster" in {m.text for m in told.entity("Dong").mentions}
