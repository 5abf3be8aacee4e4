"""States and peoples that are somebody's given name."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Finn Ashcombe was beaten by two guards in Lagos.", "Finn Ashcombe"),
        ("The reporter Dane Whitlow was beaten by two guards in Lagos.", "Dane Whitlow"),
        ("Jordan Pell was beaten by two guards in Lagos.", "Jordan Pell"),
        ("Georgia Stroud, a teacher, was beaten by two guards in Lagos.", "Georgia Stroud"),
        ("India Quesada was beaten by two guards in Lagos.", "India Quesada"),
        ("Kenya Morales, a student, was beaten by two guards in Lagos.", "Kenya Morales"),
    ],
)
def test_a_first_name_tells_no_nation(tell: Read, text: str, name: str) -> None:
    told = tell(text)
    assert not told.claims("national_of")
    assert told.fillers(told.one("assault"), "target") == {name}


@pytest.mark.parametrize(
    "text",
    [
        "The Finn Mika Ashcombe was beaten by two guards in Lagos.",
        "Swede Anders Berg was beaten by two guards in Lagos.",
        "The Jordanian writer Omar Aziz was beaten by two guards in Lagos.",
        "The Georgian poet Georgia Stroud was beaten by two guards in Lagos.",
    ],
)
def test_a_nation_before_a_name_stays_one(tell: Read, text: str) -> None:
    assert len(tell(text).claims("national_of")) == 1
