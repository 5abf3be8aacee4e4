"""Who "her sister" is: the only named sister whom the text gave her."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "before",
    [
        "Gulnar Abdi fled. Her elder sister, Patime, was arrested in Kashgar.",
        "Gulnar Abdi had one sister, Patime.",
        "Gulnar Abdi fled. Her sister Patime was arrested in Kashgar.",
    ],
)
def test_her_sister_is_the_only_one_who_is_named(tell: Read, before: str) -> None:
    told = tell(f"{before} The police threatened her sister.")
    assert told.fillers(told.one("threaten"), "target") == {"Patime"}


@pytest.mark.parametrize(
    "before",
    [
        "Sara Lind's sister, Eva, was beaten. Sara Lind's sister, Huda, was arrested.",
        "Sara Lind has two sisters.",
        "Omar Said's sister, Huda, was beaten. Sara Lind was there.",
    ],
)
def test_one_of_two_sisters_is_nobody_named(tell: Read, before: str) -> None:
    told = tell(f"{before} The police threatened Sara Lind and her sister.")
    assert not told.fillers(told.one("threaten"), "target") & {"Eva", "Huda"}
