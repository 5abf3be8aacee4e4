"""French documents: names by the French model where it is installed, and never an event."""

import pytest

from extract.french import french_model
from extract.read import read_text
from extract.run import extract
from tests.conftest import missing

TEXT = (
    "Le 12 mars, la police de Lyon a interpellé deux hommes devant le consulat. Selon Maryse"
    " Devaulx, avocate, les agents avaient photographié les manifestants pendant le rassemblement.\n"
    "\n"
    "L'Association des journalistes a saisi le tribunal de Grenoble. Le ministère dément."
)


@pytest.fixture(autouse=True)
def _with_the_model() -> None:
    if french_model() is None:
        missing("the French model; bring it with: make french")


def found(text: str) -> dict[str, tuple[str, bool]]:
    extraction = extract(read_text(text))
    assert not extraction.claims
    assert not extraction.events
    return {entity.name: (entity.type, entity.sensitive) for entity in extraction.entities}


@pytest.mark.model
def test_names_that_no_table_knows_are_found() -> None:
    names = found(TEXT)
    assert names["Maryse Devaulx"] == ("person", True)
    assert names["Association des journalistes"][0] == "organization"


@pytest.mark.model
def test_mentions_stand_in_the_text_without_their_article() -> None:
    extraction = extract(read_text(TEXT))
    for entity in extraction.entities:
        for mention in entity.mentions:
            assert TEXT[mention.start : mention.end] == mention.text
            assert not mention.text.startswith("L'")


@pytest.mark.model
def test_the_document_says_by_what_names_were_found_and_that_no_events_were_read() -> None:
    (problem,) = extract(read_text(TEXT)).problems
    assert problem.rule == "language"
    assert french_model() in problem.message
    assert "no events were read" in problem.message


@pytest.mark.model
def test_other_languages_get_names_of_the_tables_only() -> None:
    german = (
        "Am Montag nahm die Polizei in Leipzig zwei Männer vor dem Konsulat fest. Nach Angaben"
        " von Maren Holtwick hatten sie die Demonstration fotografiert."
    )
    assert "Maren Holtwick" not in found(german)
