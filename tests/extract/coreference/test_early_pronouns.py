"""Who is meant by a pronoun in a condition that opens the sentence."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        (
            "Should she be sent back, Ana Quiroga risks torture.",
            "restrict_mobility",
            "Ana Quiroga",
        ),
        (
            "Should he be deported, Karim Odeh risks torture.",
            "restrict_mobility",
            "Karim Odeh",
        ),
        (
            "Should she be sent home, Nadia Petrova could be jailed.",
            "restrict_mobility",
            "Nadia Petrova",
        ),
        (
            "Nadia Petrova fled in 2019. Should he be sent home, Omar Tal risks torture.",
            "restrict_mobility",
            "Omar Tal",
        ),
        (
            "Nadia Petrova fled in 2019. Should she be sent back, Omar Tal will protest.",
            "restrict_mobility",
            "Nadia Petrova",
        ),
        ("Should she be abducted, Kenya would be to blame.", "detain", "she"),
    ],
)
def test_who_is_told_of_behind_the_condition(tell: Read, text: str, type_: str, who: str) -> None:
    told = tell(text)
    claim = told.claims(type_)[0]
    assert told.fillers(claim, "target") == {who}
    assert claim.modality == "hypothetical"


@pytest.mark.parametrize("whom", ["him", "Omar Tal"])
def test_who_does_it_to_somebody_is_another(tell: Read, whom: str) -> None:
    told = tell(f"Should he be sent back, Ivan Rudd will torture {whom}.")
    assert "Ivan Rudd" not in told.fillers(told.one("restrict_mobility"), "target")
