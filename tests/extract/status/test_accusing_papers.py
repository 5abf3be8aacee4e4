"""What only an accusation tells."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("According to the charge sheet, the attaché threatened her.", "threaten"),
        ("According to the complaint, guards beat the student.", "assault"),
        ("Agents followed her, according to the criminal complaint.", "surveil"),
        ("The case against the two men for kidnapping the banker collapsed.", "detain"),
        ("An investigation into the consul for threatening exiles began.", "threaten"),
    ],
)
def test_it_is_alleged(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality == "alleged"


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("According to the court's judgment, agents kidnapped him.", "detain"),
        ("According to the report of the commission, guards beat him.", "assault"),
        ("The case against the men who kidnapped the banker goes on.", "detain"),
    ],
)
def test_it_was_done(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality == "asserted"
