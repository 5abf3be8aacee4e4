"""Words that tell no deed beside another word: "run off", "taken for a spy", "gave no name"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("She told police that she was taken for the minister's wife.", "taken"),
        ("She thinks that she was taken for somebody else.", "taken"),
        ("They were taken for terrorists and beaten by soldiers.", "taken"),
        ("The speakers were dropped off by a minibus at noon.", "dropped"),
        ("At 20:10 the witness, who saw two men run off, called the police.", "run"),
        ("The second visitor never gave a name and left a card from the embassy.", "gave"),
        ("Agents threatened Lina Osei. The bank charged her ten euros for the card.", "charged"),
        ("Agents threatened Lina Osei. She was charged 300 euros by the airline.", "charged"),
        ("Agents threatened Lina Osei. The lawyer charges nothing.", "charges"),
    ],
)
def test_no_deed(tell: Read, text: str, trigger: str) -> None:
    assert trigger not in {c.trigger.text for c in tell(text).extraction.claims}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("She was taken for questioning by two officers in Baku.", "detain"),
        ("He gave the name of the organizer to the consul.", "inform_on"),
        ("A court charged her with stealing 300 euros.", "legal_action"),
        ("Prosecutors charged her over two posts.", "legal_action"),
        ("Prosecutors charged Leyla Pound, a student, in Berlin.", "legal_action"),
        ("Prosecutors charged Frank Franc and two others in Bern.", "legal_action"),
        ("The state charged the Commission for Human Rights in Minsk.", "legal_action"),
        ("Prosecutors charged her nothing short of treason.", "legal_action"),
        ("They were taken for terrorists and beaten by soldiers.", "assault"),
    ],
)
def test_a_deed(tell: Read, text: str, type_: str) -> None:
    assert tell(text).claims(type_)
