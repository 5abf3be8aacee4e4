"""Names beside their nouns: what a word before, behind or around a name says about it."""

import pytest
from spacy.language import Language

from extract.language_model import load_model
from extract.naming.mentions import DocMention, find_mentions
from extract.tokenizer import keep_hyphens
from tests.extract.conftest import Read, names_in

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return keep_hyphens(load_model())


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The NGO Casa Abierta documented it.", "Casa Abierta", "organization"),
        ("The exile network Unidad Azul was hacked.", "Unidad Azul", "organization"),
        ("The club, Anatolian Ring, has written to us.", "Anatolian Ring", "organization"),
        ("Castellane, the tile maker, wants to leave.", "Castellane", "organization"),
        ("Merova Analytics denied it.", "Merova Analytics", "organization"),
        ("They were members of al-Islah.", "al-Islah", "organization"),
        ("A circle that names itself Hyena Grammar met.", "Hyena Grammar", "organization"),
        (
            "It was let to the Date Palm Readers, who were to hear her.",
            "Date Palm Readers",
            "organization",
        ),
        ("The Audiencia Nacional issued warrants.", "Audiencia Nacional", "organization"),
        ("The Obregón family denies it.", "Obregón family", "group"),
        ("A sheikh of the Bani Shaddad warned them.", "Bani Shaddad", "group"),
        ("Aygün Vəliyeva fled. All three Vəliyevs were told to stop.", "Vəliyevs", "group"),
        ("They got Veysel as far as the airplane.", "Veysel", "person"),
        ("Prosecutors sentenced Bouhafs to three years.", "Bouhafs", "person"),
        ("Student B was slapped in the laundry.", "Student B", "person"),
        ("We met an officer, identified as Witness K. It rained.", "Witness K.", "person"),
        ("A clerk from the town, whose name is Berhe, came in.", "Berhe", "person"),
        ("The clerk, who gave his name only as Jagjit, left.", "Jagjit", "person"),
        ("He says that it was Nambiar who had pushed him.", "Nambiar", "person"),
        ("A Telegram channel known as Iron Lily mocked her.", "Iron Lily", "account"),
        ("A crew from a town known as Iron Lily came.", "Iron Lily", "place"),
        ("Ref. to Det. Sgt. Okafor.", "Det. Sgt. Okafor", "person"),
        (
            "The president of the Lawyers' Forum, Bishnu Khatiwada, is in detention.",
            "Bishnu Khatiwada",
            "person",
        ),
    ],
)
def test_the_words_around_a_name_tell_its_type(
    nlp: Language, text: str, name: str, type_: str
) -> None:
    assert names_in(nlp, text)[name].type == type_


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("20:30 Flyer found under the door.", "Flyer"),
        ("21:40 Audience ejected a man.", "Audience"),
        ("Backpack left in the library.", "Backpack"),
        ('The matinée of "Macbeth" was moved.', "Macbeth"),
        ("They stood in the calle del General Perón.", "General Perón"),
        ("The Gray Wolves attacked him.", "Gray Wolves"),
    ],
)
def test_what_is_no_person(nlp: Language, text: str, word: str) -> None:
    assert all(m.type != "person" for t, m in names_in(nlp, text).items() if word in t)


def test_someone_else_of_a_name_is_not_the_one_who_bears_it(nlp: Language) -> None:
    found = find_mentions(nlp("Ms Noriko Hayashi came. Her neighbor, also a Hayashi, left."))
    assert [m.text for m in found if "Hayashi" in m.text and m.kind == "proper"] == [
        "Ms Noriko Hayashi"
    ]


def test_a_people_is_a_surname_where_a_first_name_says_so(nlp: Language) -> None:
    text = "Police spoke to Haroon Baloch, 24. Nobody protected Baloch. Baloch women marched."
    found = find_mentions(nlp(text))
    assert [(m.text, m.type) for m in found if "Baloch" in m.text] == [
        ("Haroon Baloch", "person"),
        ("Baloch", "person"),
        ("Baloch women", "group"),
    ]


def mentioned(nlp: Language, text: str) -> dict[str, DocMention]:
    return {m.text: m for m in find_mentions(nlp(text))}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Mr. Oliveira of Guimar\u00e3es, who is eighty, came.", "Guimar\u00e3es"),
        ("The camp at Navapolatsk was shut.", "Navapolatsk"),
        ("P.S. the other one wrote again.", "P.S."),
        ("It shouts in the chimney at Candlemas.", "Candlemas"),
    ],
)
def test_a_town_and_a_day_are_no_person(nlp: Language, text: str, word: str) -> None:
    assert all(m.type != "person" for words, m in names_in(nlp, text).items() if words == word)


def test_who_is_looked_at_in_anger_may_be_a_person(nlp: Language) -> None:
    found = names_in(nlp, "The anger at Lapina grew.")
    assert {m.type for words, m in found.items() if words == "Lapina"} == {"person"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They prayed for those drowned at Lampedusa.", "Lampedusa"),
        ("They were driven straight to Prey Sar.", "Prey Sar"),
        ("In Luang Namtha another clerk was shot.", "Luang Namtha"),
        ("They worked in the mills of Jizzakh.", "Jizzakh"),
        ("They searched a flat in the Dao Kham district of Bangkok.", "Dao Kham district"),
        ("He was followed through the Orkala valley.", "Orkala valley"),
    ],
)
def test_an_unknown_name_in_a_frame_of_place_is_a_place(
    nlp: Language, text: str, name: str
) -> None:
    assert names_in(nlp, text)[name].type == "place"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He shouted in anger at Lampedusa.", "Lampedusa"),
        ("They spoke to Pham Sar.", "Pham Sar"),
        ("The children of Jizzakh wept.", "Jizzakh"),
    ],
)
def test_whom_one_speaks_to_is_no_place(nlp: Language, text: str, name: str) -> None:
    assert names_in(nlp, text)[name].type == "person"


@pytest.mark.parametrize(
    "text",
    [
        "He was fined under the Protection of Harmony Act.",
        "He was charged under the Harmony Act with insult.",
        "12 March - Request refused by the clerk.",
        "Somebody speaking Pashto had called.",
    ],
)
def test_laws_languages_and_nouns_of_a_log_name_nobody(nlp: Language, text: str) -> None:
    assert not names_in(nlp, text)


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Men in areas held by Ansar Vey may not leave. Ansar Vey denied it.", "Ansar Vey", "organization"),
        ("He was a friend held dear by Omar Vey.", "Omar Vey", "person"),
        ("Two fighters of Jund Vey were seen.", "Jund Vey", "organization"),
        ("A bakery in Dandelong was burned.", "Dandelong", "place"),
        ("He trailed her as far as Hoyle.", "Hoyle", "place"),
        ("We meet at eleven, Federation Square, in yellow scarves.", "Federation Square", "place"),
        ("When she confronted Quyenh in the cloakroom, she wept.", "Quyenh", "person"),
        ("My cousin Wislyn sings. COUNCILOR IYER: Has Wislyn himself been asked?", "Wislyn", "person"),
    ],
)  # fmt: skip
def test_names_by_what_holds_land_is_entered_or_confronted(
    nlp: Language, text: str, name: str, type_: str
) -> None:
    assert names_in(nlp, text)[name].type == type_


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Assistant United States Attorney Dana Orlik spoke.", "Dana Orlik"),
        ("It was Special Agent in Charge Moses Atieno who spoke.", "Moses Atieno"),
        ("Assistant Attorney General for National Security Ivo Brandt spoke.", "Ivo Brandt"),
    ],
)
def test_an_office_of_several_words_is_no_part_of_the_name(
    nlp: Language, text: str, person: str
) -> None:
    (found,) = (m for m in find_mentions(nlp(text)) if person in m.text)
    assert (found.type, found.name) == ("person", person)
    assert not [m for m in find_mentions(nlp(text)) if m.type == "place"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Interior Minister Sinan Kara said so.", "Sinan Kara"),
        ("He told Croatian Foreign Minister Ada Venn to go.", "Ada Venn"),
        ("Prime Minister Abdel Karim Noor spoke.", "Abdel Karim Noor"),
    ],
)
def test_a_portfolio_before_a_minister_is_no_part_of_the_name(
    nlp: Language, text: str, named: str
) -> None:
    found = next(m for m in find_mentions(nlp(text)) if m.type == "person" and m.kind == "proper")
    assert (found.name, found.subtype) == (named, "official")
    assert found.text.endswith(f"Minister {named}")


def test_an_outlet_before_a_president_is_no_part_of_the_office(nlp: Language) -> None:
    assert "President Ana Brek" in names_in(
        nlp, "The court heard that CNN President Ana Brek left."
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police in Yangon arrested the poet Lin Mo. The ministry denied it.", "Lin Mo"),
        ("Soldiers detained Sara Del. The army released her.", "Sara Del"),
        ("Soldiers beat the singer Ada Va. Police denied it.", "Ada Va"),
        ("Soldiers beat the singer Ada C. Moss. Police denied it.", "Ada C. Moss"),
    ],
)
def test_a_surname_that_looks_like_an_abbreviation_ends_its_sentence(
    tell: Read, text: str, name: str
) -> None:
    assert tell(text).entity(name).type == "person"


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("A student, who asked to be called Mei, said that agents threatened her.", 1),
        ("A student, whom we call Mei, said that agents threatened her.", 1),
        ("A student, who asked to see Mei, said that agents threatened her.", 2),
    ],
)
def test_who_asks_to_be_called_so_bears_the_name(tell: Read, text: str, persons: int) -> None:
    told = tell(text)
    people = [e for e in told.entities.values() if e.type == "person" and e.subtype != "relative"]
    assert len([e for e in people if e.name in ("Mei", "student")]) == persons


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Officers in Hoi An arrested the monk.", "Hoi An"),
        ("The student An Nguyen was arrested in Hanoi.", "An Nguyen"),
        ("Police arrested a monk. An officer beat the student.", "student"),
    ],
)
def test_the_an_of_a_name_belongs_to_it(tell: Read, text: str, name: str) -> None:
    told = tell(text)
    names = {entity.name for entity in told.extraction.entities}
    assert name in names
    assert not any(other.startswith("An ") for other in names - {name})
