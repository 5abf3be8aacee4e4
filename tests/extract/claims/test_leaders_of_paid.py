"""Who leads a body that another paid is no leader of the payer."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The Moroccan consulate paid for a band. Its leader, Karim Idrissi, said so.",
        "The Moroccan consulate hired a band. Its leader, Karim Idrissi, said so.",
        "The ministry funded a youth club. Its president, Karim Idrissi, said so.",
        "The embassy sponsored an association. Its chairwoman, Ada Moss, spoke.",
    ],
)
def test_he_does_not_lead_the_payer(tell: Read, text: str) -> None:
    assert not tell(text).claims("leads")


@pytest.mark.parametrize(
    "text",
    [
        "The Zagros Club condemned the attack. Its president, Karim Idrissi, said so.",
        "The Zagros Club paid the fine. Its president, Karim Idrissi, said so.",
        "The Zagros Club was raided. Its treasurer, Rosa Lin, was questioned.",
        "The Zagros Club hired a lawyer. Its treasurer, Rosa Lin, was questioned.",
    ],
)
def test_he_leads_the_body_told_of(tell: Read, text: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("leads"), "object") == {"Zagros Club"}
