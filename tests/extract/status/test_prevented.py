"""Who kept a deed from being done, and who could not."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The arrest of Grace Uwera was prevented by a judge.", "detain"),
        ("His arrest was prevented by protests.", "detain"),
        ("A court in Athens stopped the deportation of Mehmet Aslan.", "restrict_mobility"),
        ("The deportation of two students was stopped at the airport.", "restrict_mobility"),
        ("The attack on the singer was averted.", "assault"),
        ("Neighbours kept the men from dragging her into the van.", "detain"),
        ("Passers-by stopped the abduction of Davit Petrosyan.", "detain"),
        ("A passer-by stopped the kidnapping of the blogger.", "detain"),
    ],
)
def test_it_was_prevented(tell: Read, text: str, type_: str) -> None:
    found = {c.modality for c in tell(text).claims(type_)}
    assert found and found <= {"attempted", "hypothetical", "negated"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The police failed to prevent the attack on Yusuf Dogan.", "assault"),
        ("The court did not prevent the arrest of Hassan Ali.", "detain"),
        ("Nobody prevented the arrest of Grace Uwera.", "detain"),
        ("The embassy was unable to prevent the kidnapping of its driver.", "detain"),
        ("A nurse could not prevent the attack.", "assault"),
        ("Two guards could not halt the attack.", "assault"),
        ("The murder of Omar Tal could have been prevented.", "assault"),
        ("The guards stopped beating Yusuf Dogan.", "assault"),
        ("The consul stopped threatening Ana Li when the police called.", "threaten"),
        ("The police stopped the attack after ten minutes.", "assault"),
        ("A neighbour stopped the beating of the singer.", "assault"),
        ("A judge stopped the surveillance of the exiles.", "surveil"),
        ("The attack prevented her from working.", "assault"),
        ("The kidnapping of Rosa Mendez was prevented from becoming known.", "detain"),
    ],
)
def test_it_was_done(tell: Read, text: str, type_: str) -> None:
    assert {c.modality for c in tell(text).claims(type_)} == {"asserted"}


@pytest.mark.parametrize(
    "text",
    [
        "The police will prevent the attack on Yusuf Dogan.",
        "The police failed to prevent the planned attack, which never came.",
        "If the court does not prevent the arrest, Hassan Ali will flee.",
    ],
)
def test_it_stays_open(tell: Read, text: str) -> None:
    told = tell(text)
    found = {c.modality for type_ in ("assault", "detain") for c in told.claims(type_)}
    assert "asserted" not in found
