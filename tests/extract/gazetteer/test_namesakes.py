"""Which of several towns of one name is meant."""

import pytest

from graph.model import DocumentEntity
from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model


def place(told: Told, name: str) -> DocumentEntity:
    (found,) = [e for e in told.extraction.entities if e.type == "place" and e.name == name]
    return found


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Men shot at the exile in Paris, Texas, in June.", "Paris", "US"),
        ("The exile was beaten in Atlanta, Georgia, in March.", "Atlanta", "US"),
        ("The exile was beaten in Tbilisi, Georgia, in March.", "Tbilisi", "GE"),
        ("Men attacked the exile in Elizabeth, South Australia, in June.", "Elizabeth", "AU"),
        ("Agents followed her in Georgia. She had fled to Tbilisi in 2019.", "Georgia", "GE"),
        ("He was beaten in Newcastle on 3 May. He had come from Durban.", "Newcastle", "ZA"),
        ("BOSTON (Wire) - A student was beaten in Cambridge on 3 May.", "Cambridge", "US"),
        ("She was followed in Hyderabad. She had left Karachi in May.", "Hyderabad", "PK"),
        ("The exile was beaten in Lisbon, Luanda and Praia in May.", "Lisbon", "PT"),
        ("The exile was followed in Tbilisi, Berlin and Prague in May.", "Tbilisi", "GE"),
    ],
)
def test_what_is_named_beside_a_town_says_which_it_is(
    tell: Read, text: str, name: str, country: str
) -> None:
    assert place(tell(text), name).country == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NAIROBI (Wire) - Four men beat an activist in Eastleigh on 4 March.", "Eastleigh"),
        ("Four men beat an activist in Eastleigh, Nairobi, on 4 March.", "Eastleigh"),
        ("ADELAIDE (Wire) - Two men attacked a shopkeeper in Elizabeth on Monday.", "Elizabeth"),
        ("A student was beaten in Cambridge on 3 May.", "Cambridge"),
        ("Agents followed her in Georgia in 2019.", "Georgia"),
    ],
)
def test_a_town_that_may_be_another_is_in_no_land(tell: Read, text: str, name: str) -> None:
    assert place(tell(text), name).country is None


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Two men attacked a shopkeeper in Elizabeth on Monday.", "Elizabeth", "US"),
        ("NEW YORK (Wire) - Two men attacked a baker in Elizabeth on 3 May.", "Elizabeth", "US"),
        ("BERLIN (Wire) - Two men attacked a baker in Elizabeth on 3 May.", "Elizabeth", "US"),
        ("British police say that he was beaten in Eastleigh.", "Eastleigh", "GB"),
        ("A man from Nairobi was beaten in Eastleigh, England.", "Eastleigh", "GB"),
        ("India's envoy spoke in Southall on 3 May.", "Southall", "GB"),
        ("A critic of Taiwan was beaten in Taipei, and China denied it.", "Taipei", "TW"),
    ],
)
def test_other_towns_stay_where_they_are(tell: Read, text: str, name: str, country: str) -> None:
    assert place(tell(text), name).country == country


def test_an_island_that_a_state_claims_is_not_part_of_it(tell: Read) -> None:
    told = tell("Taiwan granted asylum to 43 persons from Hong Kong and admitted a choir.")
    assert all(e.country != "CN" for e in told.extraction.entities if e.name == "Taiwan")
