"""Of "not arrested for theft but for her poems" only the reason is denied."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("She was not arrested for theft but for her poems.", "detain"),
        ("The monk was not beaten for stealing but for carrying a flag.", "assault"),
        ("They did not beat him because he was a thief but because of his faith.", "assault"),
        (
            "The soldiers did not beat us because we were late, but because we were Hazara.",
            "assault",
        ),
        ("Belarus did not detain the pilot because of a visa but because of his posts.", "detain"),
        (
            "Ana Tesfai was not kidnapped for money but simply because she had spoken out.",
            "detain",
        ),
        (
            "Said Omar was not detained for theft but for his faith, his lawyer said.",
            "detain",
        ),
        ("The editor was not threatened for money, but because of his report.", "threaten"),
    ],
)
def test_the_deed_was_done(tell: Read, sentence: str, type_: str) -> None:
    claim = tell(sentence).one(type_)
    assert claim.modality == "asserted"


def test_it_is_alleged_where_somebody_claims_it(tell: Read) -> None:
    told = tell("His wife claims that he was not threatened for his debts but for his novel.")
    assert told.one("threaten").modality == "alleged"


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("She was not arrested for years, but for her family it was hell.", "detain"),
        ("He was not extradited for now but for how long nobody knows.", "restrict_mobility"),
        (
            "She was not deported because of the outcry, but because of the threat they fled.",
            "restrict_mobility",
        ),
        ("She was not arrested for a month but for a week she hid.", "detain"),
        (
            "He was not beaten for the time being, but for his brother nobody could vouch.",
            "assault",
        ),
        ("She was not arrested for her sake but for the sake of her children.", "detain"),
        ("He was not arrested for want of proof but for fear of a riot.", "detain"),
        ("Omar was not arrested because of his passport but because of it he hid.", "detain"),
        ("He was not arrested for his beliefs, but for his beliefs he gave up all.", "detain"),
        ("She was not followed because she had a guard, but because of that she moved.", "surveil"),
        ("The consul denied that she was arrested for theft but for her poems.", "detain"),
    ],
)
def test_the_deed_stays_refuted_where_the_second_phrase_goes_on(
    tell: Read, sentence: str, type_: str
) -> None:
    assert {claim.modality for claim in tell(sentence).claims(type_)} <= {"negated", "denied"}
