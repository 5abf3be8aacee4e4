"""Missions of two towns."""

import pytest

from extract.read import Metadata, read_text
from extract.run import extract_many

pytestmark = pytest.mark.model


def missions(text: str) -> dict[str, str | None]:
    """The missions of a text by name, each with its state."""
    (found,) = extract_many([read_text(text, metadata=Metadata(), format="text")])
    return {e.name: e.country for e in found.entities if e.subtype == "diplomatic_mission"}


def doers(text: str) -> list[str]:
    """Who did each deed of a text, in order."""
    (found,) = extract_many([read_text(text, metadata=Metadata(), format="text")])
    names = {e.id: e.name for e in found.entities}
    events = sorted((c for c in found.claims if c.kind == "event"), key=lambda c: c.start)
    return [names[r.entity] for c in events for r in c.roles if r.role == "initiator" and r.entity]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The embassy in Nairobi threatened Grace Nakato, a Ugandan activist. The embassy in "
         "Berlin photographed her sister.",
         {"embassy in Nairobi": "UG", "embassy in Berlin": "UG"}),
        ("The Algerian consulate in Lyon threatened Karim Haddad. The consulate in Lille "
         "threatened his sister.",
         {"Algerian consulate in Lyon": "DZ", "consulate in Lille": "DZ"}),
        ("The high commission in London threatened Arif Khan. The high commission in Canberra "
         "refused to renew his passport.",
         {"high commission in London": None, "high commission in Canberra": None}),
        ("The embassy in Ottawa threatened Sami Harb. The embassy in Oslo threatened his sister. "
         "The Syrian embassy denied this.",
         {"embassy in Ottawa": "SY", "Syrian embassy": "SY"}),
        ("The German embassy in Minsk refused Anna Lis a passport. The embassy in Berlin "
         "threatened her.", {"German embassy in Minsk": "DE", "embassy in Berlin": None}),
        ("A man from the embassy in Paris threatened Wei Chen. An official of the embassy in Rome "
         "photographed his sister.", {"embassy in Paris": None, "embassy in Rome": None}),
        ("The Eritrean consulate general in Milan threatened Samuel Tesfay. The consulate general "
         "in Frankfurt photographed his wife.",
         {"Eritrean consulate general in Milan": "ER", "consulate general in Frankfurt": "ER"}),
    ],
)  # fmt: skip
def test_missions_of_two_towns_are_two(text: str, found: dict[str, str | None]) -> None:
    assert missions(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The embassy in Poland threatened Rustam Nazarov. The embassy in Warsaw called his wife.",
        "The embassy in Warsaw threatened Rustam Nazarov. The embassy in Warsaw called his wife.",
        "The embassy in Kyiv threatened Rustam Nazarov. The embassy in Kiev called his wife.",
        "The consulate in Texas threatened Wei Chen. The consulate in Houston called his wife.",
        "The embassy in Paris threatened Wei Chen. The embassy called his wife in Lyon.",
        "The Chinese consulate general in Milan threatened Wei Chen. The consulate called his "
        "wife.",
        "The embassy in Ottawa threatened Sami Harb. The Syrian embassy called his wife.",
    ],
)
def test_one_told_of_again_stays_one(text: str) -> None:
    assert len(missions(text)) == 1


@pytest.mark.parametrize(
    ("last", "doer"),
    [
        ("The consulate refused to renew his passport.", "consulate in Barcelona"),
        ("The consulate in Miami refused to renew his passport.", "Cuban consulate in Miami"),
        ("In Miami the consulate refused to renew his passport.", "Cuban consulate in Miami"),
    ],
)
def test_the_mission_is_that_told_of_last_or_that_of_its_town(last: str, doer: str) -> None:
    told = (
        "The Cuban consulate in Miami threatened Ana Ruiz. The consulate in Barcelona "
        f"photographed her brother. {last}"
    )
    first = ["Cuban consulate in Miami", "consulate in Barcelona"]
    assert doers(told) == [*first, doer]


@pytest.mark.parametrize(
    "text",
    [
        "The consulate general in Milan threatened Samuel Tesfay.",
        "Samuel Tesfay was threatened by the consulate general in Milan.",
        "Its consulate general in Milan photographed Samuel Tesfay.",
    ],
)
def test_a_consulate_general_is_a_mission(text: str) -> None:
    assert doers(text) == ["consulate general in Milan"]
