"""What is done by whoever one is said or charged to have sent is alleged like the sending."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The union claims that Orin Tal hired two men who beat Ana Roa.", "assault"),
        ("Prosecutors accused Orin Tal of sending men who beat the poet in Leeds.", "assault"),
        ("Orin Tal was charged with mailing a letter that threatened her children.", "threaten"),
    ],
)
def test_alleged(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "alleged"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Orin Tal is charged with paying the men who beat her on 3 May.", "assault"),
        ("Orin Tal hired two men who beat Ana Roa.", "assault"),
        ("Orin Tal was charged with threatening a poet who was arrested in 2019.", "detain"),
    ],
)
def test_told_as_known(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "asserted"
