"""Whose fate a colon goes on with."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import noun, who

pytestmark = pytest.mark.model

OMAR = who("Omar Said", gender="m")
SARA = who("Sara Amini", gender="f")


@pytest.mark.parametrize(
    "said",
    [
        "Her husband was less fortunate: he was deported.",
        "Her husband did worse: he was jailed in Riga.",
        "Her husband suffered: he was beaten.",
        "Her husband was not so lucky: officers beat him.",
    ],
)
def test_the_clause_behind_goes_on_with_the_subject(read: Read, said: str) -> None:
    husband = noun("husband", subtype="relative", gender="m", definite=True)
    told = read(f"Officers questioned Omar Said. A court freed Sara Amini. {said}",
                OMAR, SARA, husband)  # fmt: skip
    pronoun = "him" if "him" in said else "he"
    assert told.id(pronoun) == told.id("husband") != told.id("Omar Said")


@pytest.mark.parametrize(
    "said",
    [
        "The judge was firm: he was deported.",
        "The judge knew his fate: he was deported.",
        "The judge told of the price: he was jailed.",
    ],
)
def test_who_knows_of_it_is_not_told_of(read: Read, said: str) -> None:
    told = read(f"Omar Said was arrested. {said}", OMAR, noun("judge", subtype="official"))
    assert told.id("he") == told.id("Omar Said")
