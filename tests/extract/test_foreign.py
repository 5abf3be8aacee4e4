"""Passages in another language inside an English document are not read, and that is said."""

import pytest

from extract.foreign import foreign_sentences
from extract.language import foreign_language, give_tables_back
from extract.read import document_sentences, read_text
from tests.extract.conftest import Read

ENGLISH = "Students said that two men had threatened them outside the hall in Geneva."
FRENCH = (
    "Des agents du consulat ont menacé les étudiants devant la salle, et la police genevoise a"
    " interpellé deux hommes, a déclaré le comité."
)


@pytest.mark.parametrize(
    ("passage", "language"),
    [
        (FRENCH, "fr"),
        ("Die Polizei verhaftete zwei Männer vor der Botschaft.", "de"),
        ("Polis elçilik önünde iki kişiyi gözaltına aldı, konsolosluk suçlamayı reddetti.", "tr"),
        ("La embajada negó haber organizado la contramanifestación del martes pasado.", "es"),
        ("Полиция задержала двух мужчин у посольства, консульство отрицает участие.", "ru"),
        ("پلیس دو مرد را در مقابل سفارت بازداشت کرد و کنسولگری این اتهام را رد کرد.", "fa"),
        ("警察在大使馆前逮捕了两名男子,领事馆否认组织了反示威活动。", "zh"),
    ],
)
def test_a_sentence_in_another_language_is_known(passage: str, language: str) -> None:
    assert foreign_language(passage) == language


@pytest.mark.parametrize(
    "passage",
    [
        "Emin Rəsulov, Leyla Cəfərova, Nigar Həsənli, Rövşən Əliyev, Baku, Gəncə, Sumqayıt",
        "Police detained activists Koshkarbai Toremuratov, Jangeldi Jaksymbetov, Raisa Abdirova.",
        "Fri 18:05 Library café: 2 x males asked to stop filming; complied, came back, filmed.",
        "Frauenstraße protest banned",
        "",
    ],
)
def test_english_with_foreign_names_stays_english(passage: str) -> None:
    assert foreign_language(passage) is None


def test_a_quoted_sentence_and_a_paragraph_are_found_by_number() -> None:
    document = read_text(f"{ENGLISH} \u201c{FRENCH}\u201d They wept.\n\n{FRENCH} Ils pleurent.")
    found = foreign_sentences(document, document_sentences(document))
    assert found == {1: "fr", 3: "fr", 4: "fr"}


def test_tables_that_were_given_back_are_there_again() -> None:
    before = foreign_language(FRENCH)
    give_tables_back()
    assert foreign_language(FRENCH) == before == "fr"


@pytest.mark.model
def test_nothing_is_claimed_from_a_foreign_passage(tell: Read) -> None:
    told = tell(f"{ENGLISH}\n\n{FRENCH}")
    assert [(claim.type, claim.quote) for claim in told.extraction.claims] == [
        ("threaten", ENGLISH)
    ]
    (note,) = told.extraction.problems
    assert note.rule == "language"
    assert told.extraction.document.text[note.start : note.end] == FRENCH
    assert "language fr" in note.message
