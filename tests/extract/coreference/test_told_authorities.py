"""Who "they" are that take up what somebody told them."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

TWO_MEN = "Two men attacked Hamza in Oslo. "


@pytest.mark.parametrize(
    ("told_them", "taken_up", "type_", "body"),
    [
        ("He reported it to the police.", "They did not investigate.", "respond", "police"),
        ("He reported the beating to the police.", "They opened a case.", "respond", "police"),
        ("His wife alerted the police.", "They sent a patrol.", "respond", "police"),
        ("He called the police.", "They advised him to move.", "respond", "police"),
        (
            "His wife filed a complaint with the prosecutors.",
            "They closed the case.",
            "respond",
            "prosecutors",
        ),
        ("He alerted the police.", "They arrested one of them.", "detain", "police"),
        ("He lodged a complaint with the police.", "They warned the men.", "respond", "police"),
    ],
)
def test_they_are_who_was_told(
    tell: Read, told_them: str, taken_up: str, type_: str, body: str
) -> None:
    told = tell(f"{TWO_MEN}{told_them} {taken_up}")
    (claim,) = [c for c in told.claims(type_) if c.trigger.start >= len(TWO_MEN + told_them)]
    assert told.fillers(claim, "initiator") == {body}


@pytest.mark.parametrize(
    ("told_them", "goes_on", "type_"),
    [
        ("He reported it to the police.", "They threatened him again.", "threaten"),
        ("He reported it to the police.", "They attacked him again.", "assault"),
        ("He went to the police.", "They followed him there.", "surveil"),
        ("He told the police.", "They called him a liar in a letter.", "smear"),
        ("He told the embassy.", "They warned him not to speak again.", "threaten"),
    ],
)
def test_they_may_be_the_attackers(tell: Read, told_them: str, goes_on: str, type_: str) -> None:
    told = tell(f"{TWO_MEN}{told_them} {goes_on}")
    (claim,) = [c for c in told.claims(type_) if c.trigger.start >= len(TWO_MEN + told_them)]
    assert not told.fillers(claim, "initiator") & {"police", "embassy"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Two men attacked Hamza. He told the embassy. They took details of his route and followed"
         " him.", "surveil"),
        ("Two men attacked Hamza. His wife told the police. They caught one of them and beat him"
         " too.", "assault"),
        ("Two policemen beat Hamza. He complained to the embassy. They investigated him for libel.",
         "respond"),
        ("Two prosecutors questioned Lena. She wrote to the embassy. They dropped the case.",
         "respond"),
        ("Two detectives questioned Lena. She called the consulate. They prosecuted her for"
         " slander.", "legal_action"),
        ("Two journalists were threatened. A colleague told the police. They investigated the"
         " threats themselves.", "respond"),
        ("Two brothers were beaten. Their mother called the police. They refused police"
         " protection.", "respond"),
        ("Two men approached Hamza. He told the police. They offered him a bodyguard and money to"
         " spy.", "coopt"),
        ("Two men threatened Hamza. He told the police. They ignored the police and came back.",
         "respond"),
        ("Two men threatened Hamza. He told the police. They responded by beating his brother.",
         "assault"),
        ("The agents threatened Hamza's lawyers. He told the police. They dropped his case.",
         "respond"),
    ],
)  # fmt: skip
def test_they_may_be_others_who_were_told_of(tell: Read, text: str, type_: str) -> None:
    told, last = tell(text), text.rindex(" They ")
    for claim in (c for c in told.claims(type_) if c.trigger.start > last):
        assert not told.fillers(claim, "initiator") & {"police", "embassy", "consulate"}
