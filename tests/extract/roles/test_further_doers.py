"""Doers that grammar names outright, on frames made by hand."""

import pytest

from extract.roles.further_doers import answerable, every_agent, passed_on_by
from tests.extract.conftest import Make, fillers

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "doer", "doers"),
    [
        ("The stall was wrecked once by a driver and once by the guild.", "wrecked", "driver",
         {"driver", "guild"}),
        ("He was slapped by guards and by a clerk.", "slapped", "guards", {"guards", "clerk"}),
        ("She was beaten by guards and later by night.", "beaten", "guards", {"guards"}),
        ("The monk was seized by soldiers by mistake.", "seized", "soldiers", {"soldiers"}),
        ("He was named by a clerk and shot by guards.", "shot", "guards", {"guards"}),
    ],
)  # fmt: skip
def test_whoever_stands_behind_a_second_by_did_it_too(
    make: Make, text: str, trigger: str, doer: str, doers: set[str]
) -> None:
    frame = every_agent(make(text, trigger, "assault", initiator=doer))
    assert fillers(frame) == {("initiator", name) for name in doers}


@pytest.mark.parametrize(
    ("text", "trigger", "role", "modality"),
    [
        ("In his view rivals were responsible for most of the abuse.", "abuse", "initiator",
         "alleged"),
        ("She says rivals are to blame for the raid.", "raid", "initiator", "alleged"),
        ("The abuse of rivals went on.", "abuse", "target", "asserted"),
    ],
)  # fmt: skip
def test_whoever_is_blamed_for_a_deed_is_said_to_have_done_it(
    make: Make, text: str, trigger: str, role: str, modality: str
) -> None:
    frame = answerable(make(text, trigger, "harass", target="rivals"))
    assert fillers(frame) == {(role, "rivals")}
    assert frame.modality == modality


def test_whoever_passes_it_on_is_told_first(make: Make) -> None:
    text = "She gave the list to a clerk, who passed it on to the consul."
    passed = make(text, "passed", "inform_on", addressee="clerk")
    assert fillers(passed_on_by(passed)) == {("initiator", "clerk")}
    given = make(text, "gave", "inform_on", addressee="clerk")
    assert passed_on_by(given) is given
