"""Notes of a log: no whole sentences, and who suffers in them has done nothing."""

import pytest
from spacy.language import Language

from extract.frames import Filler, Frame
from extract.telegraphic import bare_passive
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def roles(nlp: Language, text: str, doer: str, trigger: str, role: str) -> set[tuple[str, str]]:
    words = {token.text: token for token in nlp(text)}
    fillers = (Filler(role, words[doer], 0.9, "reader"),)
    made = Frame(
        0, words[trigger], "assault", 0.9, fillers, "asserted", "incident", None, "reader"
    )  # fmt: skip
    return {(f.role, f.head.text) for f in bare_passive(made).fillers}


@pytest.mark.parametrize(
    ("text", "noun", "trigger", "role"),
    [
        ("4 officers injured.", "officers", "injured", "target"),
        ("2 protesters struck.", "protesters", "struck", "target"),
        ("Three males arrested for affray.", "males", "arrested", "target"),
        (
            "Some forty officers attacked when the doors opened.",
            "officers", "attacked", "initiator",
        ),
        ("Three men arrested the singer.", "men", "arrested", "initiator"),
        ("The men injured him.", "men", "injured", "initiator"),
    ],
)  # fmt: skip
def test_in_a_note_without_object_the_subject_suffers_in_a_whole_sentence_it_acts(
    nlp: Language, text: str, noun: str, trigger: str, role: str
) -> None:
    assert roles(nlp, text, noun, trigger, "initiator") == {(role, noun)}


def test_the_hour_is_no_part_of_whom_a_note_names(tell: Read) -> None:
    told = tell("1440 4 officers injured. 1450 Female protester reports a threat.")
    names = {entity.name for entity in told.extraction.entities}
    assert {"4 officers", "Female protester"} <= names


def test_a_number_of_people_at_the_start_of_a_sentence_is_no_hour(tell: Read) -> None:
    told = tell("1200 students marched to the consulate in Halden.")
    assert "1200 students" in {entity.name for entity in told.extraction.entities}
