"""Courts and the state whose they are."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import FoundRelation, find_relations

pytestmark = pytest.mark.model


def parts(nlp: Language, text: str) -> list[FoundRelation]:
    doc = nlp(text)
    return [r for r in find_relations(doc, find_mentions(doc)) if r.type == "part_of"]


@pytest.mark.parametrize(
    ("text", "court", "state"),
    [
        ("A court in Algiers sentenced Slimane Bou to three years.", "court in Algiers", "DZ"),
        ("A Minsk court jailed the blogger.", "Minsk court", "BY"),
        ("The Supreme Court of Turkey upheld it.", "Supreme Court of Turkey", "TR"),
        ("Turkey's Supreme Court upheld it.", "Turkey's Supreme Court", "TR"),
        ("An Iranian military tribunal sentenced her.", "Iranian military tribunal", "IR"),
        ("Courts in Tajikistan tried him in absentia.", "Courts in Tajikistan", "TJ"),
        ("The South African court freed her.", "South African court", "ZA"),
        ("An appeals tribunal in Baku rejected it.", "appeals tribunal in Baku", "AZ"),
        ("Rwanda's military intelligence kidnapped the man.", "Rwanda's military intelligence", "RW"),
    ],
)  # fmt: skip
def test_is_of_its_state(nlp: Language, text: str, court: str, state: str) -> None:
    (relation,) = parts(nlp, text)
    assert (relation.subject.text, relation.object.country) == (court, state)
    assert relation.object.subtype == "state"


@pytest.mark.parametrize(
    "text",
    [
        "The European Court of Human Rights ruled for the exile in Strasbourg.",
        "The International Criminal Court in The Hague opened a case.",
        "The Central American Court of Justice in Managua ruled.",
        "The Caribbean Court of Justice in Port of Spain ruled.",
        "The EU court in Luxembourg ruled.",
        "The Special Tribunal for Lebanon convicted him.",
        "A court heard the Iranian exile on Monday.",
        "The court ordered the Turkish journalist's release.",
        "A tennis court in Minsk was vandalized.",
        "Her court in Tehran adored her.",
        "A UN tribunal convicted him.",
        "The Vienna tribunal of exiles condemned Iran.",
        "No court in Tehran would hear the case.",
        "Any Iranian court would convict her.",
        "The Kazakh opposition's court in Astana met.",
        "Radio Harbor's Kazakh service reported it.",
    ],
)
def test_is_of_no_state(nlp: Language, text: str) -> None:
    assert not [r for r in parts(nlp, text) if r.object.subtype == "state"]


@pytest.mark.parametrize(
    "text",
    [
        "A Houthi court in Yemen sentenced Leyla Karimi to death.",
        "A rebel court in Syria sentenced Slimane Bou.",
        "A Turkish Cypriot court tried Slimane Bou.",
        "A court in Lebanon, Pennsylvania, charged a Chinese agent.",
    ],
)
def test_courts_of_others_are_no_part_of_the_state(nlp: Language, text: str) -> None:
    assert not parts(nlp, text)
