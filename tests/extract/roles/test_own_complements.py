"""Whom the last noun of a list is aimed at is the target of that noun alone."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The group gathered reports of torture, abduction and pressure on lawyers.", "torture"),
        ("Exiles told of arrests, torture and threats against lawyers.", "arrests"),
        ("The inquiry heard of abductions, beatings and the harassment of lawyers.", "beatings"),
    ],
)
def test_the_other_deeds_are_to_nobody_told(tell: Read, text: str, trigger: str) -> None:
    told = tell(text)
    claims = [c for c in told.extraction.claims if c.trigger.text == trigger]
    assert ["lawyers" in told.fillers(c, "target") for c in claims] == [False]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Witnesses described arrests, beatings and killings of lawyers.", "beatings"),
        ("The embassy denied the arrest and torture of the lawyers.", "arrest"),
        ("The report describes harassment, attacks and threats against journalists.", "harassment"),
    ],
)
def test_equal_nouns_share_their_target(tell: Read, text: str, trigger: str) -> None:
    told = tell(text)
    claims = [c for c in told.extraction.claims if c.trigger.text == trigger]
    assert [bool({"lawyers", "journalists"} & told.fillers(c, "target")) for c in claims] == [True]
