"""Deeds that other words of the sentence bear out."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The kidnapping was planned in May and carried out in June.", "detain"),
        ("The attack on the poet was planned for weeks and carried out in Vienna.", "assault"),
        ("Reports that Nadia Karim had been arrested turned out to be true.", "detain"),
        ("The rumours that agents had seized Rosa Mendez proved correct.", "detain"),
        ("The guards denied the student a doctor while holding him.", "detain"),
        ("The officers boasted of having abducted Saba Tekle.", "detain"),
        ("The attaché bragged of having beaten the singer.", "assault"),
    ],
)
def test_it_was_done(tell: Read, text: str, type_: str) -> None:
    assert {c.modality for c in tell(text).claims(type_)} == {"asserted"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The kidnapping was planned in May.", "detain"),
        ("The kidnapping was planned in May but was never carried out.", "detain"),
        ("The kidnapping was planned in May and was to be carried out in June.", "detain"),
        ("Reports that Nadia Karim had been arrested turned out to be false.", "detain"),
        ("Reports that Nadia Karim had been arrested did not turn out to be true.", "detain"),
        ("The ministry denied holding the student.", "detain"),
        ("The consul denied having seized Mehmet Aslan.", "detain"),
        ("The consul denied the student had been beaten while they held him.", "assault"),
        ("The kidnapping of Ivan Klimov is a fable, the consul said.", "detain"),
    ],
)
def test_it_is_not_told_as_done(tell: Read, text: str, type_: str) -> None:
    assert "asserted" not in {c.modality for c in tell(text).claims(type_)}
