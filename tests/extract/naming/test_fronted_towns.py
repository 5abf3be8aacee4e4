"""A town at the front is no part of whoever is told of behind it: "In Dushanbe X's father was"."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import find_relations

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "town", "owner", "told"),
    [
        ("In Istanbul Asanbekova's sister was detained.", "Istanbul", "Asanbekova",
         "Asanbekova's sister"),
        ("In Vienna Rustamov's brother was beaten.", "Vienna", "Rustamov", "Rustamov's brother"),
        ("In Berlin Leyla Aliyeva's mother was summoned by the consul.", "Berlin",
         "Leyla Aliyeva", "Leyla Aliyeva's mother"),
        ("In Dushanbe Nazarov's father was questioned by agents.", "Dushanbe", "Nazarov",
         "Nazarov's father"),
        ("In Bangkok Siripong's cousin was abducted.", "Bangkok", "Siripong", "Siripong's cousin"),
        ("In Addis Ababa Tesfaye's brother was detained.", "Addis Ababa", "Tesfaye",
         "Tesfaye's brother"),
        ("In Tashkent Karimov's lawyer was detained.", "Tashkent", "Karimov", "Karimov's lawyer"),
    ],
)  # fmt: skip
def test_the_owner_is_named_without_the_town(
    nlp: Language, text: str, town: str, owner: str, told: str
) -> None:
    found = {m.text: m.type for m in find_mentions(nlp(text))}
    assert found == found | {town: "place", owner: "person", told: "person"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Florence Okello's house the police found letters.", "Florence Okello"),
        ("Berlin activists were threatened by the consul.", "Berlin activists"),
    ],
)
def test_a_name_that_is_one_stays_one(nlp: Language, text: str, name: str) -> None:
    assert name in {m.text for m in find_mentions(nlp(text))}


@pytest.mark.parametrize(
    "text",
    [
        "In Prague Consul Moreira threatened the organizers.",
        "In Vienna security agents followed the student.",
    ],
)
def test_serves_no_state_that_he_is_only_in(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert not find_relations(doc, find_mentions(doc))
