"""Deeds told in a cleft, and behind "not until"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("What the men did not do was beat her.", "assault", "negated"),
        ("What the agents never did was threaten Omar Tal.", "threaten", "negated"),
        ("What the men planned to do was beat her.", "assault", "planned"),
        ("What the men did was follow her to the station.", "surveil", "asserted"),
        ("What the police did was arrest two students.", "detain", "asserted"),
        ("Not until May did police question the attaché.", "respond", "asserted"),
        ("Not until May were the two men arrested.", "detain", "asserted"),
        ("Not once did the consul threaten her.", "threaten", "negated"),
        ("Never did the police arrest the consul.", "detain", "negated"),
    ],
)
def test_the_clause_tells_whether_it_was_done(
    tell: Read, text: str, type_: str, modality: str
) -> None:
    (claim,) = tell(text).claims(type_)
    assert claim.modality == modality


def test_a_deed_beside_it_stays_told(tell: Read) -> None:
    (claim,) = tell("What the clerk did not do was help her when agents beat her.").claims(
        "assault"
    )
    assert claim.modality == "asserted"
