"""Names of bodies: by their own words, by the noun beside them, by what they are short for."""

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


def test_a_short_form_before_of_is_another_body(nlp: Language) -> None:
    text = (
        "The General Intelligence Presidency sent him. "
        "The Presidency of State Security arrested her."
    )
    found = find_mentions(nlp(text))
    assert not [m for m in found if m.text == "Presidency" and m.rule == "echo"]


@pytest.mark.parametrize(
    ("text", "words", "subtype"),
    [
        ("Its intelligence agency, QFR, denied it.", "QFR", "security_service"),
        ("The ship was hired by a private detective agency.", "detective agency", "company"),
        ("A border agency hired the ship.", "border agency", "government_body"),
        (
            "The Select Committee on Ferries heard her.",
            "Select Committee on Ferries",
            "government_body",
        ),
        ("The Ferry Riders Committee heard her.", "Ferry Riders Committee", "ngo"),
    ],
)
def test_what_kind_of_body_its_words_tell(
    nlp: Language, text: str, words: str, subtype: str
) -> None:
    found = {m.text: m.subtype for m in find_mentions(nlp(text)) if m.type == "organization"}
    assert [kind for name, kind in found.items() if name.endswith(words)] == [subtype]


def test_an_acronym_is_the_body_that_the_text_names_in_full(nlp: Language) -> None:
    told = mentioned(nlp, "Men from the Rapid Support Forces came. The RSF called it propaganda.")
    assert told["RSF"].name == "Rapid Support Forces"
    assert told["RSF"].key is None


def test_an_acronym_stays_known_where_the_text_only_words_the_name_otherwise(nlp: Language) -> None:
    told = mentioned(
        nlp, "The Committee for the Protection of Journalists wrote. The CPJ is in Oslo."
    )
    assert told["CPJ"].name == "Committee to Protect Journalists"


def test_an_acronym_alone_is_the_body_that_the_tables_know(nlp: Language) -> None:
    told = mentioned(nlp, "Exiles wrote to the RSF in Paris.")
    assert told["RSF"].name == "Reporters Without Borders"


@pytest.mark.parametrize(
    ("text", "name", "subtype"),
    [
        ("Zimbabwe's Central Intelligence Organisation has officers in Johannesburg.",
         "Zimbabwe's Central Intelligence Organisation", "security_service"),
        ("The Khmer Overseas Fellowship called on its members to attend.",
         "Khmer Overseas Fellowship", "diaspora_association"),
        ("The Harbor Relief Organisation sent blankets.", "Harbor Relief Organisation", "ngo"),
    ],
)  # fmt: skip
def test_the_words_of_a_name_say_whose_body_it_is(
    nlp: Language, text: str, name: str, subtype: str
) -> None:
    assert mentioned(nlp, text)[name].subtype == subtype


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The Order of the Silver Turnip met on Friday.", "Order of the Silver Turnip", "organization"),
        ("The Green Bay Alumni deny it.", "Green Bay Alumni", "organization"),
        ("The Thursday Caravan set up a tent.", "Thursday Caravan", "organization"),
        ("They accuse River Voice of slander.", "River Voice", "organization"),
        ("In Bonn the Federal Prosecutor brought charges.", "Federal Prosecutor", "organization"),
        ('He ran the account "Saffron Post" from a flat.', "Saffron Post", "account"),
        ("She opened a page called The Patient Heron on Monday.", "Patient Heron", "account"),
        ('He reads the "Saffron Post" on Mondays.', "Saffron Post", "organization"),
        ("The court heard Federal Prosecutor Lena Voss.", "Federal Prosecutor Lena Voss", "person"),
        ("Dissident-2 was to be lured home.", "Dissident-2", "person"),
        ("A photograph hangs in Lelosa Tikonava's hall.", "Lelosa Tikonava", "person"),
    ],
)  # fmt: skip
def test_bodies_and_accounts_by_the_words_of_their_names(
    nlp: Language, text: str, name: str, type_: str
) -> None:
    assert names_in(nlp, text)[name].type == type_


def test_a_body_is_called_by_the_head_of_its_name_again(nlp: Language) -> None:
    text = "The Order of the Silver Turnip met on Friday. Later the Order denied it."
    assert names_in(nlp, text)["Order"].name == "Order of the Silver Turnip"


@pytest.mark.parametrize(
    ("text", "name", "subtype"),
    [
        ("The human rights group Erlan Sok reported that two men beat him.", "Erlan Sok", "ngo"),
        ("Police searched the office of the exiled newsroom Ak Torun.", "Ak Torun", "media"),
        ("He led an unregistered party, Jana Kol, and was arrested.", "Jana Kol", "coalition"),
    ],
)
def test_the_noun_right_before_a_name_says_which_body_it_is(
    nlp: Language, text: str, name: str, subtype: str
) -> None:
    found = mentioned(nlp, text)[name]
    assert (found.type, found.subtype) == ("organization", subtype)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The group Ethiopians for Unity protested.", "Ethiopians for Unity"),
        ("The collective Mothers of Barinas denied it.", "Mothers of Barinas"),
        ("It was called by Lanterns for Myanmar.", "Lanterns for Myanmar"),
        ("The network Widows of the Delta met.", "Widows of the Delta"),
        ("A group called Syrians for Peace met.", "Syrians for Peace"),
    ],
)
def test_a_body_named_by_its_members_is_one_body(nlp: Language, text: str, name: str) -> None:
    found = find_mentions(nlp(text))
    assert [m.type for m in found if m.text == name] == ["organization"]
    assert not [m for m in found if m.text in {"Ethiopians", "Syrians", "Mothers", "Lanterns"}]


@pytest.mark.parametrize(
    "text",
    [
        "Lawyers for Omar Said told the court.",
        "A group of Ethiopians in Rome marched.",
        "The police stopped Russians of Riga.",
        "They voted as Kenyans for Canada.",
    ],
)
def test_members_that_are_told_of_are_no_body(nlp: Language, text: str) -> None:
    assert not [m for m in find_mentions(nlp(text)) if m.rule == "pattern:members"]


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Narodnaya Hramada leader Mikola Statsen fled.", "Narodnaya Hramada", "organization"),
        ("He wrote for the newspaper Rhein-Anzeiger and slept.", "Rhein-Anzeiger", "organization"),
        ("His landlord, Alpine Homes, evicted him.", "Alpine Homes", "organization"),
        ("The İstanbul 14th Heavy Penal Court jailed him.", "İstanbul 14th Heavy Penal Court",
         "organization"),
        ("The RCMP's National Security Enforcement Section came.",
         "RCMP's National Security Enforcement Section", "organization"),
        ("Bakırköy Women's Prison refused a visit.", "Bakırköy Women's Prison", "place"),
        ("Adiala Jail officials refused to comment.", "Adiala Jail", "place"),
        ("The road to Paga is long.", "Paga", "place"),
        ("A gang from Martissant came.", "Martissant", "place"),
        ("Polls are open in Vienna, Salzburg and Bregenz.", "Bregenz", "place"),
        ("The market at Nduta closed.", "Nduta", "place"),
        ("The brothers Macuácua were followed.", "Macuácua", "group"),
        ("They condemned the arrest of Ilan Roth Derwish.", "Ilan Roth Derwish", "person"),
        ("They threw acid at Hodan Geelle, a women's rights campaigner from here.",
         "Hodan Geelle", "person"),
        ("One man, who asked to be called Suren, was taken.", "Suren", "person"),
        ("He had a letter from Veysel Karan.", "Veysel Karan", "person"),
    ],
)  # fmt: skip
def test_bodies_spots_and_persons_that_a_word_beside_them_tells(
    nlp: Language, text: str, name: str, type_: str
) -> None:
    assert names_in(nlp, text)[name].type == type_


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Students for a Free Belarus held a rally.", "Students for a Free Belarus"),
        ("Lawyers for Lawyers in Asia wrote it.", "Lawyers for Lawyers"),
        ("The women's network Voces del Lago wrote it.", "Voces del Lago"),
    ],
)
def test_what_a_body_is_for_belongs_to_its_name(nlp: Language, text: str, name: str) -> None:
    found = names_in(nlp, text)
    assert found[name].type == "organization"
    assert not any(other != name and other in name for other in found)


def test_whom_people_are_for_names_no_body(nlp: Language) -> None:
    assert [*names_in(nlp, "Lawyers for Omar Said met in Bern.")] == ["Omar Said", "Bern"]
