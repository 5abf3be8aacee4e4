"""Who asks in brackets behind "Q" is not asked himself."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Q (Mr Hale): You organised a vigil in Bern.\nA: Yes. The consul threatened me.",
        "Q. (Mr Hale) You organised a vigil in Bern.\nA. Yes. The consul threatened me.",
        "Q. (By Ms Clark) You organised a vigil in Riga.\nA. I did. Two men threatened me.",
    ],
)
def test_you_is_who_answers(tell: Read, text: str) -> None:
    told = tell(text)
    organizer = {r.entity for r in told.one("protest").roles if r.role == "organizer"}
    target = {r.entity for r in told.one("threaten").roles if r.role == "target"}
    assert organizer == target
    names = told.fillers(told.one("protest"), "organizer")
    assert not names & {"Hale", "Mr Hale", "Clark", "Ms Clark", "Q."}


def test_a_name_in_the_label_of_a_person_stays(tell: Read) -> None:
    told = tell("MR HALE: You organised a vigil in Bern.\nMS TAL: Yes. The consul threatened me.")
    assert told.fillers(told.one("protest"), "organizer") == {"TAL"}
