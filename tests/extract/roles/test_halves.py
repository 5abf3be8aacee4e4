"""Of "the student Ali Tahir" the name is the filler, where the reader wavers between both words."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "name"),
    [
        ("The embassy refused to renew the passport of the student Ali Tahir.",
         "restrict_mobility", "Ali Tahir"),
        ("Hackers read the e-mails of the researcher Saba Tekle.",
         "cyber_intrusion", "Saba Tekle"),
        ("On Tuesday the students held a vigil for the journalist Ali Khan, who was murdered in Lahore.",
         "assault", "Ali Khan"),
    ],
)  # fmt: skip
def test_the_name_behind_a_noun_or_before_who_is_the_target(
    tell: Read, text: str, type_: str, name: str
) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_), "target") == {name}
