"""Towns that bear the name of a state."""

import pytest
from spacy.language import Language

from tests.extract.conftest import mentions_in

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The poet was beaten in Liberia, Guanacaste.", "Liberia", "CR"),
        ("She was held in Liberia, in the province of Guanacaste.", "Liberia", "CR"),
        ("The poet moved to Norway, a town in the state of Maine.", "Norway", "US"),
        ("Two men hit him in Poland, Ohio. He had moved to Poland in 2019.", "Poland", "US"),
        ("The exile fled to Costa Rica. Two men hit him in Liberia.", "Liberia", "CR"),
    ],
)
def test_a_region_of_another_land_makes_it_a_town(
    nlp: Language, text: str, name: str, country: str
) -> None:
    found = mentions_in(nlp, text)[name]
    assert (found.subtype, found.country, found.key) == ("city", country, None)


def test_the_police_of_such_a_town_are_of_its_land(nlp: Language) -> None:
    text = "She was hit in Norway, Maine. Police in Norway held a man."
    assert mentions_in(nlp, text)["Police in Norway"].country == "US"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("He was beaten in Jordan, in the province of Irbid.", "Jordan", "JO"),
        ("He was held in Lebanon, a country that borders Syria.", "Lebanon", "LB"),
        ("They fled to Costa Rica and Liberia. One was hit in Liberia.", "Liberia", "LR"),
        ("He fled to Costa Rica. A Liberian agent hit him in Liberia.", "Liberia", "LR"),
        ("He fled to Costa Rica. Liberia had deported him.", "Liberia", "LR"),
        ("In Monrovia he was told of Costa Rica. He was hit in Liberia.", "Liberia", "LR"),
        ("The Peruvian was hit in Peru, Indiana. His son was held in Peru.", "Peru", "PE"),
        ("Two men hit him in Kenya, near the border with Somalia.", "Kenya", "KE"),
        ("He was held in Panama, near the province of Guanacaste.", "Panama", "PA"),
        ("He was held in Kenya, a state that Rwanda often uses.", "Kenya", "KE"),
        ("He was held in Lebanon, a state in Syria's orbit.", "Lebanon", "LB"),
    ],
)
def test_the_state_stays_where_nothing_says_so(
    nlp: Language, text: str, name: str, country: str
) -> None:
    assert mentions_in(nlp, text)[name].country == country
