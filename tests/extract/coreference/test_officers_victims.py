"""Whom an officer beat or seized is held in the next sentence, and not the officer."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, who

pytestmark = pytest.mark.model


def officer(name: str, gender: str = "m") -> Spec:
    return Spec(name, "person", "official", "proper", {"gender": gender})


@pytest.mark.parametrize(
    "text",
    [
        "Colonel Makala beat Omar Farah. He was held in Makala prison.",
        "Colonel Makala arrested Omar Farah in May. He was jailed for two years.",
        "Colonel Makala had Omar Farah arrested. He was jailed for two years.",
        "Colonel Makala had soldiers beat Omar Farah. He was kept in a cell for days.",
        "Colonel Makala tortured Omar Farah. He was chained to a wall.",
    ],
)
def test_the_victim_is_held(read: Read, text: str) -> None:
    told = read(text, officer("Colonel Makala"), who("Omar Farah", gender="m"))
    assert told.id("He") == told.id("Omar Farah")


@pytest.mark.parametrize(
    "text",
    [
        "Colonel Makala beat Omar Farah. He was arrested in May and charged with assault.",
        "Colonel Makala did not beat Omar Farah. He was held in a prison for fraud.",
        "Colonel Makala tortured Omar Farah. He was jailed for torture.",
        "Colonel Makala beat Omar Farah. He was jailed by a court in Bern.",
        "Colonel Makala beat Omar Farah. He was held responsible by the family.",
        "Colonel Makala threatened Omar Farah. He was held in a prison.",
        "Colonel Makala shot Omar Farah dead. He was held in a prison.",
        "Colonel Makala beat Omar Farah to death. He was jailed for ten years.",
        "Colonel Makala tortured Omar Farah, who died. He was imprisoned for six years.",
        "Colonel Makala kidnapped Omar Farah. He was jailed for twelve years in 2021.",
        "Colonel Makala beat Omar Farah and fled. He was held in a prison in Bern.",
        "Colonel Makala tortured Omar Farah. He was held in Germany under universal jurisdiction.",
        "Colonel Makala beat Omar Farah. He was held in high esteem.",
        "Colonel Makala stabbed Omar Farah. He was jailed for six years.",
    ],
)
def test_the_officer_may_be_called_to_account(read: Read, text: str) -> None:
    told = read(text, officer("Colonel Makala"), who("Omar Farah", gender="m"))
    assert told.id("He") == told.id("Colonel Makala")


def test_a_woman_is_not_the_man_who_was_hurt(read: Read) -> None:
    told = read(
        "General Ana Li beat Omar Farah. She was held in a prison.",
        officer("General Ana Li", "f"), who("Omar Farah", gender="m"),
    )  # fmt: skip
    assert told.id("She") == told.id("General Ana Li")
