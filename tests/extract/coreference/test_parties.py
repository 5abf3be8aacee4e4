"""Whom a court calls by a side of the case."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import noun, who

pytestmark = pytest.mark.model

OMAR = who("Omar Talin")


@pytest.mark.parametrize(
    ("told", "side"),
    [
        ("The court heard the appeal of Omar Talin.", "appellant"),
        ("The court upheld the conviction of Omar Talin.", "appellant"),
        ("The Court examined the case of Omar Talin.", "applicant"),
        ("The judge rejected an application by Omar Talin.", "applicant"),
        ("The court examined the petition of Omar Talin.", "petitioner"),
        ("Police recorded the complaint of Omar Talin.", "complainant"),
        ("Omar Talin's trial opened in May.", "defendant"),
        ("In the case of Regina v Omar Talin the facts are clear.", "respondent"),
        ("Judges decided Regina v. Omar Talin in May.", "appellant"),
    ],
)
def test_the_party_is_called_by_his_side(read: Read, told: str, side: str) -> None:
    found = read(f"{told} The {side} was beaten.", OMAR, noun(side, lemma=side))
    assert found.id(side) == found.id("Omar Talin")


@pytest.mark.parametrize(
    ("told", "side"),
    [
        ("The lawyer of Omar Talin left.", "appellant"),
        ("The court praised the sentence of Omar Talin.", "claimant"),
        ("Judges decided Regina v Omar Talin in May.", "claimant"),
        ("Police reported the case of Omar Talin.", "applicant"),
        ("Iran lost the case of Omar Talin.", "claimant"),
    ],
)
def test_who_is_told_of_otherwise_is_not(read: Read, told: str, side: str) -> None:
    found = read(f"{told} The {side} was beaten.", OMAR, noun(side, lemma=side))
    assert found.id(side) != found.id("Omar Talin")


@pytest.mark.parametrize(
    "told",
    [
        "The court heard the appeals of Omar Talin and Ali Sadr.",
        "Judges decided Regina v Omar Talin and Ali Sadr in May.",
        "The court heard the appeal of Omar Talin. It heard the appeal of Ali Sadr.",
    ],
)
def test_one_of_two_is_neither(read: Read, told: str) -> None:
    side = noun("appellant", lemma="appellant")
    found = read(f"{told} The appellant was beaten.", OMAR, who("Ali Sadr"), side)
    assert found.id("appellant") not in (found.id("Omar Talin"), found.id("Ali Sadr"))


def test_each_side_of_a_case_is_its_own(read: Read) -> None:
    text = "Judges decided Omar Talin v Ali Sadr in May. The appellant accused the respondent."
    found = read(
        text, OMAR, who("Ali Sadr"),
        noun("appellant", lemma="appellant"), noun("respondent", lemma="respondent"),
    )  # fmt: skip
    assert found.id("appellant") == found.id("Omar Talin")
    assert found.id("respondent") == found.id("Ali Sadr")
