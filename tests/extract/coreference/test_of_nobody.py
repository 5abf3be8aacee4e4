"""When "he" is nobody in particular."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import who

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "said",
    [
        "Police must ensure that nobody is returned to a state where he could be tortured.",
        "No one should be sent to a country where he would be tortured.",
        "Ensure that no person is returned to a country where he may be tortured.",
        "Nobody may be extradited to a state in which he risks being killed.",
    ],
)
def test_where_nobody_is_sent_tells_of_no_named_person(read: Read, said: str) -> None:
    told = read(f"Omar Said was turned back. {said}", who("Omar Said", gender="m"))
    assert told.id("he") != told.id("Omar Said")


@pytest.mark.parametrize(
    "said",
    [
        "Nobody knows where he was beaten.",
        "Nobody was allowed into the cell where he was beaten.",
        "Nobody helped him, and he was beaten.",
        "No state should open a camp where he may be beaten.",
    ],
)
def test_what_nobody_knows_may_be_told_of_him(read: Read, said: str) -> None:
    told = read(f"Omar Said was arrested. {said}", who("Omar Said", gender="m"))
    assert told.id("he") == told.id("Omar Said")
