"""Spots that a name makes a place, spots that everybody knows, and bodies beside them."""

import pytest
from spacy.language import Language

from extract.language_model import load_model
from extract.naming.mentions import find_mentions
from extract.tokenizer import keep_hyphens

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return keep_hyphens(load_model())


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met on the Largo do Carmo at nine.", "Largo do Carmo", "venue"),
        ("They marched along Rua Augusta on Friday.", "Rua Augusta", "venue"),
        ("A crowd reached the Porte de Clichy.", "Porte de Clichy", "venue"),
        ("Her car was parked on Walnut Drive that night.", "Walnut Drive", "venue"),
        ("She was choked by an officer on Javakhishvili Street.", "Javakhishvili Street", "venue"),
        ("We met on Glavni trg in the rain.", "Glavni trg", "venue"),
        ("They were stopped on the Bosnik bridge at noon.", "Bosnik bridge", "venue"),
        ("He was handed over at the Malaba border post.", "Malaba border post", "venue"),
        ("She lived in Nyali camp for two years.", "Nyali camp", "venue"),
        ("The film was shown in the Hartwell annex.", "Hartwell annex", "venue"),
        ("Two bodies were found in the Rufi estuary.", "Rufi estuary", "region"),
        ("He spent two years in Insein.", "Insein", "venue"),
        ("She was held at Evin until March.", "Evin", "venue"),
        ("They were stopped at Heathrow on Monday.", "Heathrow", "venue"),
        ("Students met in Taksim at noon.", "Taksim", "venue"),
        ("The rival student body, Pamoja, called a boycott.", "Pamoja", "ngo"),
        ("LONDON, Nov 14 (Severn Despatch) - A lecturer was freed.", "Severn Despatch", "media"),
        (
            "The Turkish coast guard searched for nine hours.",
            "Turkish coast guard",
            "security_service",
        ),
    ],
)
def test_spots_and_bodies(nlp: Language, text: str, name: str, kind: str) -> None:
    found = {m.text: m.subtype for m in find_mentions(nlp(text))}
    assert found.get(name) == kind, found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Turkish bridge was closed.", "Turkish bridge"),
        ("The Sunday beach was empty.", "Sunday beach"),
        ("They showed Ana Brek the bridge.", "Ana Brek the bridge"),
        ("The Assad camp denied it.", "Assad camp"),
        ("The Kurdish camp denied it.", "Kurdish camp"),
        ("BERLIN (AP) - Police arrested him.", "BERLIN (AP)"),
        ("His neighbor Changi was questioned.", "Changi"),
        ("She thanked Professor Tora for the visit.", "Tora"),
    ],
)
def test_no_spots(nlp: Language, text: str, name: str) -> None:
    mentions = find_mentions(nlp(text))
    assert not [m for m in mentions if m.text == name and m.rule.startswith("pattern:")]


@pytest.mark.parametrize(
    ("text", "spot", "town"),
    [
        ("They met in Ixelles town hall on Saturday.", "Ixelles town hall", "Ixelles"),
        ("He was kidnapped on the Marib road.", "Marib road", "Marib"),
    ],
)
def test_the_town_of_a_spot_stays(nlp: Language, text: str, spot: str, town: str) -> None:
    found = {m.text: m.subtype for m in find_mentions(nlp(text))}
    assert found.get(spot) == "venue"
    assert found.get(town) == "city"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A meeting of the Chadian Teachers' Table broke up.", "Chadian Teachers' Table", "ngo"),
        ("The newsroom of Voz Libre was searched.", "Voz Libre", "media"),
        ("The mine's operator, Minera Halcón, closed it.", "Minera Halcón", "company"),
        ("A club that has the name Plum Cake met on Monday.", "Plum Cake", "student_association"),
        ("Campus Safety has named two men.", "Campus Safety", "ngo"),
    ],
)
def test_bodies_by_their_words(nlp: Language, text: str, name: str, kind: str) -> None:
    found = {m.text: m.subtype for m in find_mentions(nlp(text))}
    assert found.get(name) == kind, found


def test_a_company_by_its_first_word(nlp: Language) -> None:
    text = "He was hired by Greyfold Partners. He said that Greyfold had a client in Doha."
    found = {m.text: m.subtype for m in find_mentions(nlp(text))}
    assert found.get("Greyfold") in ("company", None)
