"""Envoys who are summoned over a deed are not told to have done or suffered it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Germany summoned the ambassador over the threats.", "threats"),
        ("Norway rebuked the consul over the beating of Ana Li.", "beating"),
        ("The ambassador was summoned over the abduction.", "abduction"),
    ],
)
def test_the_envoy_has_no_part(tell: Read, text: str, trigger: str) -> None:
    told = tell(text)
    claims = [c for c in told.extraction.claims if c.trigger.text == trigger]
    parts = [told.fillers(c, role) for c in claims for role in ("target", "initiator")]
    assert not any("ambassador" in words or "consul" in words for part in parts for words in part)


def test_whose_threats_they_are_is_kept(tell: Read) -> None:
    told = tell("Police summoned Omar Tal over the attack on Ana Li.")
    claims = [c for c in told.extraction.claims if c.trigger.text == "attack"]
    assert claims and all("Ana Li" in told.fillers(c, "target") for c in claims)
