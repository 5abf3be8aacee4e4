"""Who was targeted, and whether anything came of it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

_TYPES = ("cyber_intrusion", "harass", "assault", "surveil")


def _told(tell: Read, text: str) -> set[str]:
    told = tell(text)
    return {c.modality for type_ in _TYPES for c in told.claims(type_)}


@pytest.mark.parametrize(
    "text",
    [
        "Grace Uwera was targeted three times, but no attempt succeeded.",
        "The exile's phone was targeted with Pegasus in 2021, but the infection failed.",
        "Agents targeted Mehmet Aslan twice; all attempts failed.",
        "Hackers targeted the singer's e-mail without success.",
        "Saba Tekle was unsuccessfully targeted with spyware.",
        "The spyware operators targeted her phone, but the attempts came to nothing.",
        "Davit Petrosyan was targeted with spyware in May. The attempt failed.",
        "Hackers targeted Lina Haddad in May. None of the attempts was successful.",
    ],
)
def test_it_was_tried(tell: Read, text: str) -> None:
    assert _told(tell, text) and _told(tell, text) <= {"attempted", "negated"}


@pytest.mark.parametrize(
    "text",
    [
        "The exile's phone was targeted and infected in May.",
        "The family was targeted by the consulate, but the police failed to act.",
        "Nadia Karim was targeted with insults, and her attempts to complain failed.",
        "Ivan Klimov was targeted with spyware four times, and the last attempt succeeded.",
        "The editor was targeted with spyware; an earlier attempt had failed.",
        "Hassan Ali was targeted with insults without pause.",
    ],
)
def test_it_was_done(tell: Read, text: str) -> None:
    assert "asserted" in _told(tell, text)
