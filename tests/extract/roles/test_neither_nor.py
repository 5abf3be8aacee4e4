"""All of whom a deed is denied."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger", "second"),
    [
        (
            "The deputy consul swore that neither he nor his driver had ever waited outside Mirela"
            " Doan's dormitory.",
            "surveil",
            "waited",
            "his driver",
        ),
        (
            "The attaché denied that either he or his staff had followed the blogger Claire Uwera.",
            "surveil",
            "followed",
            "his staff",
        ),
        (
            "The vice consul denied that he or any of his colleagues had visited the mother of"
            " Rafiq Aziz and warned her.",
            "threaten",
            "warned",
            "any of his colleagues",
        ),
        (
            "Neither the embassy nor its staff had ever threatened Dilnur Tursun, the spokesman"
            " said.",
            "threaten",
            "threatened",
            "its staff",
        ),
        (
            "The driver swore that neither he nor the attaché had followed Selam Tesfay.",
            "surveil",
            "followed",
            "attaché",
        ),
        (
            "The embassy said that neither it nor its contractors had hacked the phone of Farid"
            " Nouri.",
            "cyber_intrusion",
            "hacked",
            "its contractors",
        ),
        (
            "The colonel denied that he or his men had tortured Peter Mwangi.",
            "assault",
            "tortured",
            "his men",
        ),
    ],
)
def test_it_is_denied_of_both(
    tell: Read, sentence: str, type_: str, trigger: str, second: str
) -> None:
    claim = tell(sentence).one(type_, trigger)
    doers = [role.text for role in claim.roles if role.role == "initiator"]
    assert claim.modality == "denied"
    assert len(doers) == 2
    assert second in doers


def test_whom_it_did_not_befall(tell: Read) -> None:
    sentence = "The student said that neither he nor his brother had been arrested."
    claim = tell(sentence).one("detain", "arrested")
    assert "his brother" in [role.text for role in claim.roles if role.role == "target"]


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        ("He denied that he had threatened her or his wife.", "threaten", "threatened"),
        (
            "The consul denied that he or his dog had bitten the editor.",
            "assault",
            "bitten",
        ),
    ],
)
def test_one_doer_stays_one(tell: Read, sentence: str, type_: str, trigger: str) -> None:
    for claim in tell(sentence).claims(type_, trigger):
        assert len([role for role in claim.roles if role.role == "initiator"]) <= 1
