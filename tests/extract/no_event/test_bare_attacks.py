"""Attacks are made by computer only where something says so."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The group reports a new wave of attacks on its members in three cities.",
        "A fresh round of attacks on exiles was reported by the association.",
        "The group said in its annual report that there had been a new wave of attacks on its"
        " members, in Lyon, Turin and Graz.",
    ],
)
def test_bare_attacks_are_no_intrusions(tell: Read, text: str) -> None:
    told = tell(text)
    assert not told.claims("cyber_intrusion")
    assert told.one("harass", "attacks").mode == "unspecified"


@pytest.mark.parametrize(
    "text",
    [
        "Their servers came under attack. The attacks on its members went on for weeks.",
        "A wave of attacks on e-mail accounts of exiles was noticed.",
        "A wave of attacks on the group's blog was noticed.",
        "The attacks were attributed to APT28.",
        "Attacks on her SIM card were noticed.",
        "A wave of attacks on Skype users among Uyghurs was noticed.",
        "A wave of attacks targeted activists with malicious PDFs.",
        "Security experts noticed a wave of sophisticated attacks against Vietnamese bloggers.",
    ],
)
def test_attacks_by_computer_stay(tell: Read, text: str) -> None:
    told = tell(text)
    assert not told.claims("harass") and not told.claims("assault")
