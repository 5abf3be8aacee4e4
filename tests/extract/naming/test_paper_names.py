"""Names of cases and of rules name no town and nobody; "Signals" ends the name of a company."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In Regina v Patrick Bile the facts are plain. Bile threatened the exiles.", "Regina"),
        ("The appeal in Regina v. Omar Aziz was dismissed. Aziz threatened exiles.", "Regina"),
        (
            "We opened a review under the Student Conduct Rules after two men beat a student.",
            "Conduct Rules",
        ),
    ],
)
def test_it_is_no_name(tell: Read, text: str, word: str) -> None:
    assert word not in {entity.name for entity in tell(text).extraction.entities}


def test_the_town_is_a_town(tell: Read) -> None:
    told = tell("In Regina, two men beat a Sikh activist.")
    assert told.entity("Regina").type == "place"


def test_a_company_by_its_last_word(tell: Read) -> None:
    told = tell("Palisade Signals denied that it had hacked the editor's phone.")
    assert told.entity("Palisade Signals").subtype == "company"
