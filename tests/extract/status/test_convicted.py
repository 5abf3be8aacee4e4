"""What a court has convicted somebody of, where exiles suffered it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        ("He was convicted of kidnapping an exile.", "detain", "kidnapping"),
        ("He was sentenced for kidnapping an exile.", "detain", "kidnapping"),
        ("A German court convicted Ivan Petrov of kidnapping a Chechen exile.", "detain", None),
        ("Two men were jailed in Sweden for following an exiled Tibetan.", "surveil", None),
        ("The court found him guilty of threatening a Rwandan refugee.", "threaten", None),
        ("Two men were found guilty of beating a journalist in Oslo.", "assault", None),
        ("The man convicted of murdering the exiled poet was freed.", "assault", None),
        ("A Danish judge convicted three men of stabbing a Somali activist.", "assault", None),
    ],
)
def test_it_was_done(tell: Read, sentence: str, type_: str, trigger: str | None) -> None:
    told = tell(sentence)
    assert all(c.modality == "asserted" for c in told.claims(type_, trigger))
    assert told.claims(type_, trigger)


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("He may be convicted of beating an exile.", "assault"),
        ("He was not convicted of beating an exile.", "assault"),
        ("He was charged with beating an exile.", "assault"),
        ("He was acquitted of beating an exile.", "assault"),
        ("The court convicted the dissident of attacking an officer.", "assault"),
        ("He was convicted of burning a flag.", "vandalize"),
        ("A Tehran court convicted the exile Ali Reza of kidnapping a dissident.", "detain"),
        ("The Minsk court sentenced the student for attacking an officer.", "assault"),
    ],
)
def test_it_is_left_as_it_was(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality != "asserted"
