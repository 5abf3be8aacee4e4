"""Names behind a person or a town that say whence, and names that the text shows to be places."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Bounmy Keola, of Wagga Wagga, who was threatened, wrote to us.", "Wagga Wagga"),
        ("Omar Diop, of Zalaszentiván, a teacher, was threatened.", "Zalaszentiván"),
        ("A paralegal from Dayton, Ohio, a lawful resident, was arrested.", "Ohio"),
        ("A student from Austin, Texas, who was threatened, fled.", "Texas"),
        ("Trnava has two universities. He was beaten in Trnava.", "Trnava"),
        ("She was beaten outside her home in Botkyrka. Botkyrka has a mosque.", "Botkyrka"),
        ("They were beaten on the beach at Chaffar on Sunday.", "Chaffar"),
        ("He was beaten at the corner of Quarry Rd. in May.", "Quarry Rd"),
        ("Two men beat him on Front St. in Leeds.", "Front St."),
        ("Police beat the nurses of Batangas, whose strike had ended.", "Batangas"),
    ],
)
def test_where_somebody_is_from_is_a_place(tell: Read, text: str, name: str) -> None:
    entities = tell(text).extraction.entities
    assert {e.type for e in entities for m in e.mentions if m.text == name} == {"place"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Ankara, Reza, who had fled, was beaten.", "Reza"),
        ("From Istanbul, Musa, a dissident, wrote that he had been beaten.", "Musa"),
        ("A man from Lyon, Paris Hadadi, who had fled, was beaten.", "Paris Hadadi"),
        ("Police beat Omar Said and Basel, who is his son.", "Basel"),
        ("Musa said that he was beaten. They lost faith in Musa.", "Musa"),
        ("Mary St. Clair was beaten.", "Mary St. Clair"),
        ("Police beat the daughters of Musa, who had fled.", "Musa"),
        ("Karen House was beaten in Dublin.", "Karen House"),
    ],
)
def test_a_person_behind_a_town_stays_one(tell: Read, text: str, name: str) -> None:
    assert tell(text).entity(name).type == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An activist in Berlin, Aydin, a poet, was threatened by the consulate.", "Aydin"),
        ("An exile in Ankara, Deniz, a Kurdish singer, was beaten by agents.", "Deniz"),
        ("An exile from Kigali, Victoria, a nurse, was threatened.", "Victoria"),
        ("A journalist from Tehran, Shirin, a mother of two, was followed.", "Shirin"),
        ("The consul in Vienna, Carolina, a lawyer, and her driver followed Lea.", "Carolina"),
        (
            "The murder of Omar Dahir, of Said Warsame, who had both fled, and of others shook us.",
            "Said Warsame",
        ),
        (
            "The relatives of Omar Dahir, of Said Warsame, who was killed by agents, fled.",
            "Said Warsame",
        ),
        ("The friends of Bakary Sanneh, of Lamin Ceesay, who was beaten, fled.", "Lamin Ceesay"),
    ],
)
def test_who_is_described_behind_a_town_or_in_a_list_is_a_person(
    tell: Read, text: str, name: str
) -> None:
    assert tell(text).entity(name).type == "person"
