"""The town in the head of an entry, behind its day, is where its deed was done."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "town"),
    [
        ("20 February 2022. Istanbul: Anvar Rashidov attacked outside his flat.",
         "assault", "attacked", "Istanbul"),
        ("12 June 2021. Nairobi: agents seized the editor James Okot at a cafe.",
         "detain", "seized", "Nairobi"),
    ],
)  # fmt: skip
def test_the_town_of_the_head_is_that_of_the_deed(
    tell: Read, text: str, kind: str, trigger: str, town: str
) -> None:
    told = tell(text)
    assert town in told.fillers(told.one(kind, trigger), "place")


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "town"),
    [
        ("12 June 2021. Nairobi: the editor James Okot was arrested in Juba.",
         "detain", "arrested", "Nairobi"),
        ("3 May 2022. Cairo denied the report. A man was beaten.", "assault", "beaten", "Cairo"),
    ],
)  # fmt: skip
def test_another_town_or_a_told_one_is_not(
    tell: Read, text: str, kind: str, trigger: str, town: str
) -> None:
    told = tell(text)
    assert town not in told.fillers(told.one(kind, trigger), "place")
