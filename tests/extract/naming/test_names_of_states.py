"""Names of states and towns, alone and inside the names of bodies."""

import pytest
from spacy.language import Language

from extract.language_model import load_model
from extract.naming.inner_names import states_before_nouns
from extract.naming.mentions import find_mentions
from extract.tokenizer import keep_hyphens
from tests.extract.conftest import names_in

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return keep_hyphens(load_model())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A court in Algiers sentenced him.", "Algiers"),
        ("The police in Utrecht are looking.", "Utrecht"),
        ("The embassy of Pakistan in Bern denied it.", "Bern"),
        ("An Istanbul court released her.", "Istanbul"),
    ],
)
def test_the_town_of_a_body_is_a_place(nlp: Language, text: str, place: str) -> None:
    found = names_in(nlp, text)
    assert found[place].type == "place"
    assert any(m.type == "organization" and place in m.text for m in found.values())


def test_the_first_word_of_a_venue_is_no_town(nlp: Language) -> None:
    assert "Union" not in names_in(nlp, "They met on the Union Lawn of the University of Otago.")


def test_a_state_before_a_noun_is_named_and_fills_no_role(nlp: Language) -> None:
    doc = nlp("In May UAE law changed and DPRK agents followed a Tajik student.")
    found = states_before_nouns(doc, find_mentions(doc))
    assert [(m.text, m.key) for m in found] == [("UAE", "place:AE"), ("DPRK", "place:KP")]
    assert {m.rule for m in found} == {"relation:adjective"}


def test_a_town_of_a_country_is_not_the_country_of_its_name(nlp: Language) -> None:
    found = names_in(nlp, "He fled to Liberia, Costa Rica.")
    assert (found["Liberia"].subtype, found["Liberia"].key) == ("city", None)


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("They live in France, Switzerland and Germany.", "France", "place:FR"),
        ("They were seen in Chad, Niger, Mali.", "Niger", "place:NE"),
        ("They fled to Armenia and Georgia.", "Georgia", "place:GE"),
        ("They fled to Georgia, United States and Canada.", "Georgia", "place:US-GA"),
        ("They fled to Alabama and Georgia.", "Georgia", None),
    ],
)
def test_a_state_among_states_is_a_state(
    nlp: Language, text: str, name: str, key: str | None
) -> None:
    assert names_in(nlp, text)[name].key == key


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("It happened in Norway, Chad and Peru.", ["country"] * 3),
        ("It happened in Norway, Chad, Peru or Togo.", ["country"] * 4),
        ("It happened in Liberia, Costa Rica.", ["city", "country"]),
    ],
)
def test_listed_countries_are_no_towns_of_one_another(
    nlp: Language, text: str, kinds: list[str]
) -> None:
    found = [m.subtype for m in find_mentions(nlp(text)) if m.type == "place"]
    assert found == kinds


def test_a_side_is_a_state_where_it_acts(nlp: Language) -> None:
    found = names_in(nlp, "The Austrian side has refused to hand him over.")
    assert found["Austrian side"].key == "state:AT"


@pytest.mark.parametrize(
    "text",
    [
        "They met on the Austrian side of the border.",
        "The Austrian side of the lake froze.",
        "They walked on the Austrian side.",
    ],
)
def test_a_side_of_something_is_no_state(nlp: Language, text: str) -> None:
    assert not any("side" in words and m.key for words, m in names_in(nlp, text).items())


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The San Jose Police Department came.", "San Jose Police Department", None),
        ("The Dresden Police Department came.", "Dresden Police Department", "DE"),
        ("She was beaten in Hanover.", "Hanover", "DE"),
        ("She was beaten in Mansoura.", "Mansoura", "EG"),
        ("She was beaten in Gaza.", "Gaza", "PS"),
    ],
)
def test_a_name_belongs_to_the_state_of_its_whole(
    nlp: Language, text: str, words: str, country: str | None
) -> None:
    found = {m.text: m.country for m in find_mentions(nlp(text))}
    assert found[words] == country


@pytest.mark.parametrize(
    ("text", "body", "country"),
    [
        ("The Ministry of Justice in Tunis detained her.", "Ministry of Justice", "TN"),
        ("A clerk of the Ministry of Public Security in Hanoi rang.",
         "Ministry of Public Security", "VN"),
        ("The Turkish intelligence service MIT followed her.",
         "National Intelligence Organization", "TR"),
        ("The Uganda People's Defence Force detained her.", "Uganda People's Defence Force", "UG"),
        ("The Ministry of Justice detained her in Tunis.", "Ministry of Justice", None),
        ("The Ministry of Justice in May detained her.", "Ministry of Justice", None),
        ("The Ministry of Justice detained a cook from Rabat in Tunis.", "Ministry of Justice",
         None),
    ],
)  # fmt: skip
def test_a_ministry_or_service_is_of_the_state_that_is_said_with_it(
    nlp: Language, text: str, body: str, country: str | None
) -> None:
    assert {m.country for m in find_mentions(nlp(text)) if m.name == body} == {country}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lakes Rights Monitor said so.", "Lakes"),
        ("Police raided the office of Free Pens Society.", "Free"),
        ("The Santiago Press Circle denied it.", "Santiago"),
        ("Members of Kurdistan Street Club came.", "Kurdistan"),
    ],
)
def test_a_place_that_opens_the_name_of_a_private_body_is_no_place(
    nlp: Language, text: str, name: str
) -> None:
    assert name not in names_in(nlp, text)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Chad Street Church was painted.", "Chad Street Church", None),
        ("Jordan Valley Police questioned him.", "Jordan Valley Police", None),
        ("Kent Police opened an inquiry.", "Kent Police", "GB"),
        ("The Iran Revolutionary Court tried her.", "Iran Revolutionary Court", "IR"),
        ("Georgia Tech suspended a student.", "Georgia Tech", "US"),
    ],
)
def test_a_state_that_only_lends_its_word_to_a_name_is_not_its_state(
    nlp: Language, text: str, name: str, country: str | None
) -> None:
    assert names_in(nlp, text)[name].country == country
