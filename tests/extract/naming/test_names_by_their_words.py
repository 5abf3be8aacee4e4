"""Names whose own words or neighbors tell what they are: saints, storms, numbered persons, relatives
of somebody, persons behind a fronted town."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from tests.extract.conftest import mentions_in

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # saints are no persons, and what belongs to them or is in them is their church
        ("The steps of St. Alban's were full by nine.", "St. Alban", "venue"),
        ("The choir of exiles sang in St. Wenzel's on Friday.", "St. Wenzel", "venue"),
        ("The sermon at St Agatha's was recorded.", "St Agatha", "venue"),
        ("He was arrested in St. Gallen on Monday.", "St. Gallen", "city"),
        ("He was flown to Saint Petersburg on Monday.", "Saint Petersburg", "city"),
        # squares in one word
        ("They stood on Rådhuspladsen with candles.", "Rådhuspladsen", "venue"),
        # persons
        ("WITNESS C: I played the bass in a band.", "WITNESS C", "unknown"),
        ("The office made Student 7 write a letter.", "Student 7", "unknown"),
        ("Defendant 2 was sentenced to a year.", "Defendant 2", "unknown"),
        ("He is the brother of Jemal and lives in Lublin.", "Jemal", "unknown"),
        ("One of them, Otieno, came back with a broken jaw.", "Otieno", "unknown"),
        ("One of the nurses, Aynur, was my friend.", "Aynur", "unknown"),
        ("I told Deacon Mbeki everything.", "Deacon Mbeki", "unknown"),
        ("Q12 Mr Hale: Did you change anything?", "Mr Hale", "unknown"),
        ("In Harare Moyana was charged with incitement.", "Moyana", "unknown"),
        ("Dilnoza drives a bus and writes at night.", "Dilnoza", "unknown"),
    ],
)
def test_what_a_name_names(nlp: Language, text: str, name: str, kind: str) -> None:
    mention = mentions_in(nlp, text).get(name)
    assert mention is not None, list(mentions_in(nlp, text))
    assert mention.subtype == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bells of St. Alban's are rung on Sundays.", "St. Alban"),
        ("The rain came in above Saint Jerome, who is used to it.", "Saint Jerome"),
        ("The car was stopped on the feast of Saint Andrew.", "Saint Andrew"),
        ("Storm Ellen struck the coast on Monday.", "Storm Ellen"),
        ("Typhoon Goni killed twenty people.", "Typhoon Goni"),
        ("Three options are listed in Annex D.", "D."),
        ("The page of the letter S. was torn out.", "S."),
        ("She had criticized the president of Jubaland, whom she met.", "Jubaland"),
        ("He was a miner in the port of Redek, whose mayor fled.", "Redek"),
        ("They attacked a rally of the Algerian Hirak.", "Hirak"),
        ("Towards Ancona the clerk brought him a bucket.", "Towards Ancona"),
    ],
)
def test_no_persons(nlp: Language, text: str, name: str) -> None:
    assert not [
        m
        for m in find_mentions(nlp(text))
        if m.text == name and m.type in ("person", "organization")
    ]


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Ms. St. Clair said that she had been followed.", "Ms. St. Clair", "person"),
        ("Storm Larsen said that he had been followed.", "Storm Larsen", "person"),
        ("Sadio Porte was arrested at his home.", "Sadio Porte", "person"),
        ("Ana Brücke was questioned for two hours.", "Ana Brücke", "person"),
        ("He was a son of Kisumu and a teacher.", "Kisumu", "place"),
        ("The wife of Omar Said was followed.", "Omar Said", "person"),
        ("The deputy of Lobov, who had fled, was beaten.", "Lobov", "person"),
        ("In Berlin the lawyer Ivo Tamm was followed.", "Ivo Tamm", "person"),
        ("Reporters Beyond Borders wrote to him.", "Reporters Beyond Borders", "organization"),
        ("Student leaders met the dean.", "Student leaders", "group"),
        ("Two students were suspended, and 5 appealed.", "Two students", "group"),
    ],
)
def test_near_misses(nlp: Language, text: str, name: str, type_: str) -> None:
    mention = mentions_in(nlp, text).get(name)
    assert mention is not None, list(mentions_in(nlp, text))
    assert mention.type == type_
