"""Not to let somebody go, or not to give papers back, is a deed that was done."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The embassy did not return her passport.", "restrict_mobility"),
        ("The consulate would not give her passport back.", "restrict_mobility"),
        ("Border guards would not let the editor out of the country.", "restrict_mobility"),
        ("The officer did not hand her papers back to her.", "restrict_mobility"),
        ("Officials would not issue Samira Halabi a new passport.", "restrict_mobility"),
        ("No passport was issued to the children of Ruslan Tokayev.", "restrict_mobility"),
        ("He was not given an exit permit.", "restrict_mobility"),
        ("The authorities have not returned the passport of Omer Tal.", "restrict_mobility"),
        ("The city did not permit the vigil.", "cancel_or_censor"),
        ("The rector would not allow the screening.", "cancel_or_censor"),
    ],
)
def test_not_to_let_is_the_deed(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "The embassy did not take the passport of Omer Tal.",
        "The consul did not revoke his visa.",
        "Norway did not give Yusuf Demir back to Turkey.",
        "He would not hand over his passport.",
        "Two activists did not return their passport to the embassy.",
        "Were she to return, the guards would not let her out again.",
        "If she returned, the guards would not let her out again.",
        "She said the guards would not let her leave the country if she refused.",
        "It is not true that the consulate did not return his passport.",
        "The embassy denied that it had not returned her passport.",
    ],
)
def test_what_was_not_taken_or_may_be_kept_is_not_told_as_done(tell: Read, text: str) -> None:
    assert tell(text).one("restrict_mobility").modality != "asserted"
