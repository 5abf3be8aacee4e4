"""A gathering that a clause tells again of its own crowd."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday a counter-demonstration by fifty loyalists, who demonstrated behind a police "
        "line, met the march.",
        "On Sunday a counter-march by loyalists, who marched on the other side, met the exiles' "
        "procession.",
        "In May the league held a rally for the president, rallying opposite the exiles' vigil.",
    ],
)
def test_one_crowd_is_against_the_other(tell: Read, text: str) -> None:
    told = tell(text)
    told.one("counter_protest")
    told.one("protest")


@pytest.mark.parametrize(
    "text",
    [
        "The students held a vigil and then marched to the consulate.",
        "A vigil by students, who had marched in Bern a week before, was held in Basel.",
    ],
)
def test_another_gathering_of_the_same_people_stays(tell: Read, text: str) -> None:
    assert len(tell(text).claims("protest")) == 2
