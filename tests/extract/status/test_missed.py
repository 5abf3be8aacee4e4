"""Who came to do it and found nobody."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Officers came to arrest her, but she had left.", "detain"),
        ("Officers of the consulate came to beat Tenzin Dolma, but she had left.", "assault"),
        ("They came to deport the family, but nobody was at home.", "restrict_mobility"),
        ("The guards came to beat him, but neighbors stopped them.", "assault"),
        ("When the police came to arrest her, she had already left.", "detain"),
        ("Police came to arrest Lidia Granado, who had left the day before.", "detain"),
        ("Agents came to threaten the witness, but she was not there.", "threaten"),
        ("Officers came to arrest her brother, only to find that he had left.", "detain"),
        ("Officers went to arrest her and did not find her.", "detain"),
    ],
)
def test_it_was_only_tried(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality == "attempted"


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Police came to arrest her, and took her to a station.", "detain"),
        ("Hundreds came to protest at the embassy, but the ambassador had left.", "protest"),
        ("Police came to arrest the editor, and she left the room with them.", "detain"),
        ("Police came to arrest the editor, but his wife had gone to work.", "detain"),
        ("They came to beat him, and he was never at home again.", "assault"),
        ("Police came to detain him, but the lawyer did not find him in any prison.", "detain"),
        ("Police came to arrest him and did not find the laptop.", "detain"),
    ],
)
def test_nothing_tells_that_it_failed(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).claims(type_)[0].modality in ("asserted", "planned")
