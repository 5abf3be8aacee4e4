"""Who is only held for a deed is accused of it; who is jailed for it was found to have done it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Omar Haddad was arrested for the murder of a neighbour.", "assault"),
        ("Police arrested Omar Haddad for beating a guard.", "assault"),
    ],
)
def test_who_is_held_for_it_is_accused(tell: Read, text: str, type_: str) -> None:
    assert {c.modality for c in tell(text).claims(type_)} == {"alleged"}


@pytest.mark.parametrize(
    "text",
    [
        "Omar Haddad was jailed for the murder of a neighbour.",
        "Soldiers arrested Omar Haddad after they had beaten his brother.",
    ],
)
def test_what_was_found_or_done_by_others_stays(tell: Read, text: str) -> None:
    assert {c.modality for c in tell(text).claims("assault")} == {"asserted"}
