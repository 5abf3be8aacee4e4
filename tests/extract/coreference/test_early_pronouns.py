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


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Two men tried to grab his phone as Mr Alimov was leaving the mosque.", "Alimov"),
        ("Two men snatched her bag while Mina Sol was speaking to the crowd.", "Mina Sol"),
        ("Rashid Kamal came out. Two men took his phone as Omar Tal was leaving.", "Rashid Kamal"),
    ],
)
def test_whose_thing_it_is_the_clause_behind_tells(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    names = {n for c in told.extraction.claims for n in told.fillers(c, "target")}
    assert any(who in name for name in names)


@pytest.mark.parametrize(
    "text",
    [
        "A man grabbed his phone when Omar Tal shouted at him.",
        "The consul filmed her house as Mina Sol and Ana Lis left.",
        "Police searched her flat as the consul was leaving.",
    ],
)
def test_of_two_nobody_is_chosen(tell: Read, text: str) -> None:
    told = tell(text)
    first = min(told.extraction.claims, key=lambda c: c.trigger.start)
    assert not told.fillers(first, "target") & {"Omar Tal", "Mina Sol", "Ana Lis", "consul"}
