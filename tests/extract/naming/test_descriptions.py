"""What a noun describes, and how far the description reaches."""

import pytest
from spacy.language import Language

from extract.language_model import load_model
from extract.naming.mentions import find_mentions
from extract.tokenizer import keep_hyphens
from tests.extract.conftest import names_in
from tests.extract.naming.test_names_and_nouns import mentioned

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return keep_hyphens(load_model())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("18:30 Officers spoke with him.", "Officers"),
        ("SANAA - Yemeni tribesmen freed them.", "Yemeni tribesmen"),
        ("Meanwhile hooded youths burned a kiosk.", "hooded youths"),
        ("A week later a cousin was held.", "cousin"),
        ("One of her clients, who interpreted, confessed.", "One of her clients"),
        ("They freed an Italian couple on Sunday.", "Italian couple"),
        ("A group of about 25 approached the first group.", "group of about 25"),
        ("Second group approx. 25 with sticks approached first group.", "Second group"),
    ],
)
def test_a_description_has_no_words_of_another_phrase(nlp: Language, text: str, words: str) -> None:
    assert words in {m.text for m in find_mentions(nlp(text))}


@pytest.mark.parametrize(
    "text",
    [
        "His motorbike lay on the far bank of the stream.",
        "They stood on the bank of the canal.",
        "He was sent to the front near Djibo.",
    ],
)
def test_land_is_no_body(nlp: Language, text: str) -> None:
    assert not [m for m in mentioned(nlp, text).values() if m.type == "organization"]


@pytest.mark.parametrize("text", ["The bank denied it.", "The front denied it."])
def test_a_bank_or_a_front_that_speaks_is_a_body(nlp: Language, text: str) -> None:
    assert [m for m in mentioned(nlp, text).values() if m.type == "organization"]


def test_counted_people_of_a_nation_are_a_group(nlp: Language) -> None:
    told = mentioned(nlp, "Uganda returned four Sudanese to Port Sudan.")
    assert (told["four Sudanese"].type, told["four Sudanese"].count) == ("group", (4, 4))


def test_a_travel_agent_holds_no_office(nlp: Language) -> None:
    told = mentioned(nlp, "A travel agent and a Russian agent rented the van.")
    assert told["travel agent"].subtype == "unknown"
    assert told["Russian agent"].subtype == "official"


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("Two clerks left. The Karen relief office was searched.", "Karen relief office", "organization"),
        ("They waited in the migration office.", "migration office", "place"),
        ("Police held a 44-year-old Pole on Sunday.", "44-year-old Pole", "person"),
        ("The court tried three Malian broadcasters on Monday.", "three Malian broadcasters", "group"),
        ("Two state broadcasters showed the film.", "Two state broadcasters", "organization"),
    ],
)  # fmt: skip
def test_offices_and_numbered_people(nlp: Language, text: str, words: str, type_: str) -> None:
    found = {m.text: m for m in find_mentions(nlp(text))}
    assert found[words].type == type_


def test_a_role_opens_the_entry_of_a_log(nlp: Language) -> None:
    found = names_in(nlp, "14 July 2022 - Blogger Somphone Kesavong crosses the river.")
    assert found["Somphone Kesavong"].type == "person"


def test_numbered_gendarmes_are_people_and_others_their_force(nlp: Language) -> None:
    found = {m.text: m.type for m in find_mentions(nlp("Four Togolese gendarmes had crossed."))}
    assert found["Four Togolese gendarmes"] == "group"
    found = {m.text: m.type for m in find_mentions(nlp("Togolese gendarmes beat a man."))}
    assert found["Togolese gendarmes"] == "organization"


def test_the_head_of_a_group_is_no_body(nlp: Language) -> None:
    told = mentioned(nlp, "They called the leader of the group, Erlan Sok, on Monday.")
    assert told["Erlan Sok"].type == "person"


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("Their accounts agree on the two officers.", "Their accounts", None),
        ("Their Telegram accounts mocked her.", "Their Telegram accounts", "account"),
        ("She was beaten in a cell in Minsk.", "cell", "place"),
        ("He led a cell of the party.", "cell of the party", "group"),
    ],
)
def test_testimonies_are_no_pages_and_rooms_no_groups(
    nlp: Language, text: str, words: str, type_: str | None
) -> None:
    found = {m.text: m.type for m in find_mentions(nlp(text)) if m.kind == "nominal"}
    assert found.get(words) == type_


def test_a_month_behind_its_preposition_is_no_part_of_a_group(nlp: Language) -> None:
    found = {m.text for m in find_mentions(nlp("In September border guards beat a monk."))}
    assert "border guards" in found


def test_a_description_ends_before_a_bracket(nlp: Language) -> None:
    found = {m.text for m in find_mentions(nlp("A clerk of the Harbour League (HL) came."))}
    assert "clerk of the Harbour League" in found


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Two of the men were held.", "Two of the men"),
        ("Three of them were held.", "Three of them"),
        ("Two of the four were held.", "Two of the four"),
        ("Two of the ropes were cut.", None),
        ("Two of his brothers were held.", None),
    ],
)
def test_some_of_a_group_are_not_all_of_it(nlp: Language, text: str, described: str | None) -> None:
    groups = [m.text for m in find_mentions(nlp(text)) if " of " in m.text]
    assert groups == ([described] if described else [])


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The Supreme Court's Military Collegium closed it.",
         "Supreme Court's Military Collegium", "organization"),
        ("The Sandinista Youth painted the house.", "Sandinista Youth", "organization"),
        ("Cairo University's Faculty of Law expelled her.", "Cairo University's Faculty of Law",
         "campus"),
    ],
)  # fmt: skip
def test_parts_of_bodies_are_bodies(nlp: Language, text: str, name: str, type_: str) -> None:
    assert names_in(nlp, text)[name].type == type_


def test_a_priest_is_nobodys_father(nlp: Language) -> None:
    found = names_in(nlp, "They painted the house of Father Edwin Rojas on Sunday.")
    assert found["Father Edwin Rojas"].subtype == "unknown"
    assert names_in(nlp, "They beat Uncle Edwin Rojas.")["Uncle Edwin Rojas"].subtype == "relative"
