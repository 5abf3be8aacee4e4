"""What somebody hopes will not happen."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("He hopes that nobody will be arrested.", "detain"),
        ("She hopes never to be interrogated by the Rwandan embassy again.", "detain"),
        ("The mother prays that nobody will kidnap her son in Istanbul.", "detain"),
        ("They hoped that the consul did not threaten her.", "threaten"),
        ("His hope is that nobody will be arrested.", "detain"),
        ("She wrote in the hope that no one would be beaten.", "assault"),
        ("The Hazara families are praying that they are not deported.", "restrict_mobility"),
        ("Exiles trust that the Danish police will not extradite them.", "restrict_mobility"),
        ("She wishes they had not beaten her.", "assault"),
        ("We hope that no agents followed the witness.", "surveil"),
        ("Samira Nouri hopes the embassy has not threatened her uncle.", "threaten"),
    ],
)
def test_it_is_open(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality == "hypothetical"


@pytest.mark.parametrize(
    "sentence",
    [
        "He is sure that nobody was arrested.",
        "He hopes that the court will note that nobody was arrested.",
        "He said that nobody was arrested and that he hopes for peace.",
        "The police did not arrest her and hope to find her.",
        "The spokesman hoped to show that nobody had been arrested.",
    ],
)
def test_what_is_only_told_beside_a_hope_stays_refuted(tell: Read, sentence: str) -> None:
    assert tell(sentence).one("detain").modality in ("denied", "negated")
