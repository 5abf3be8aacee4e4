"""Who refers a report or a complaint has not made it, and who made it does not refer it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "doers"),
    [
        ("The university referred her report to the police.", "referred", {"university"}),
        ("Hanoi University referred the complaint of Lin Mei to the ombudsman.", "complaint",
         {"Lin Mei"}),
        ("Her report was referred to the police by the university.", "referred", {"university"}),
        ("She reported him to the police.", "reported", {"She"}),
    ],
)  # fmt: skip
def test_who_hands_a_report_on_is_not_who_made_it(
    tell: Read, text: str, trigger: str, doers: set[str]
) -> None:
    told = tell(text)
    assert told.fillers(told.one("respond", trigger), "initiator") == doers
