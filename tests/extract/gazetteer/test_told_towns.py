"""Towns behind which a text names their land once, and the police named after them."""

import pytest

from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model


def country(told: Told, name: str) -> str | None:
    (found,) = [e for e in told.extraction.entities if e.name.lower() == name.lower()]
    return found.country


@pytest.mark.parametrize(
    ("text", "body", "land"),
    [
        ("She was followed in London, Ontario. London police held a man.", "London police", "CA"),
        ("She was followed in Athens, Georgia. Athens police held a man.", "Athens police", "US"),
        ("She was followed in Vienna, Virginia. Vienna police held a man.", "Vienna police", "US"),
        ("She was beaten in Barcelona, Venezuela. Barcelona police held a man.",
         "Barcelona police", "VE"),
        ("She was followed in London. London police held a man.", "London police", "GB"),
        ("She was beaten in London. London police held a man. She had lived in Ontario.",
         "London police", "GB"),
    ],
)  # fmt: skip
def test_police_are_of_the_town_told_of(tell: Read, text: str, body: str, land: str) -> None:
    assert country(tell(text), body) == land


def test_a_mayor_is_of_the_town_told_of(tell: Read) -> None:
    told = tell("She was beaten in Paris, Texas. The mayor of Paris condemned it.")
    assert country(told, "Paris") == "US"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("A Russian student was followed in Moscow, Idaho. Moscow police held a man.",
         "Moscow police"),
        ("Omar Said fled Syria for Lebanon. Police in Tripoli beat him.", "Police in Tripoli"),
    ],
)  # fmt: skip
def test_it_stays_open(tell: Read, text: str, body: str) -> None:
    assert country(tell(text), body) is None


@pytest.mark.parametrize(
    ("text", "body", "land"),
    [
        ("Omar Said fled Libya. Police in Tripoli beat his brother.", "Police in Tripoli", "LY"),
        ("Omar Said fled Syria. Police in Tripoli beat him.", "Police in Tripoli", "LY"),
    ],
)
def test_a_capital_whose_land_is_named_or_no_other(
    tell: Read, text: str, body: str, land: str
) -> None:
    assert country(tell(text), body) == land


@pytest.mark.parametrize(
    ("text", "body", "land"),
    [
        ("He was hit in London. London police held a man. He met her in London, Ontario.",
         "London police", "GB"),
        ("A man from London, Ontario, spoke. London police held a man.", "London police", "GB"),
        ("Exiles were followed in London, Canada, and Germany. London police held a man.",
         "London police", "GB"),
    ],
)  # fmt: skip
def test_police_are_of_the_usual_town(tell: Read, text: str, body: str, land: str) -> None:
    assert country(tell(text), body) == land


def places(told: Told) -> list[str | None]:
    entities = {e.id: e for e in told.extraction.entities}
    return [entities[e.place].country if e.place else None for e in told.extraction.events]


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        ("She fled to Paris. Her cousin lives in Paris, Texas. In Paris, two men followed her.",
         ["FR"]),
        ("She was followed in Moscow, Idaho. She had fled Russia. She was beaten in Moscow.",
         ["US", None]),
        ("She was followed in London, Ontario. She was beaten in London.", ["CA", "CA"]),
    ],
)  # fmt: skip
def test_a_bare_name_in_a_text_of_two_towns(tell: Read, text: str, lands: list[str | None]) -> None:
    assert places(tell(text)) == lands
