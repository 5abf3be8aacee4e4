"""Kin of whoever says "I am the mother of Omar Tal"."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import noun, who

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("own", "text", "kin"),
    [
        ("mother", "I am the mother of Omar Tal. My son was taken in May.", "My son"),
        ("father", "I'm the father of Omar Tal. Men took my son in May.", "my son"),
        ("sister", "I am the sister of Omar Tal. My brother was taken.", "My brother"),
        ("niece", "I am the niece of Omar Tal, and I ask for help. My uncle was beaten.", "My uncle"),
        ("wife", "I am the wife of Omar Tal and live in Bern. My husband fled.", "My husband"),
    ],
)  # fmt: skip
def test_my_son_is_whose_mother_i_am(read: Read, own: str, text: str, kin: str) -> None:
    said = noun(own, subtype="relative")
    told = read(text, said, who("Omar Tal"), noun(kin, subtype="relative"))
    assert told.id(kin) == told.id("Omar Tal")


@pytest.mark.parametrize(
    ("own", "text", "kin"),
    [
        ("mother", "I am not the mother of Omar Tal. My son was taken in May.", "My son"),
        ("mother", "I am the mother of Omar Tal. My eldest son was taken.", "My eldest son"),
        ("mother", "If I were the mother of Omar Tal, I would go. My son was taken.", "My son"),
        ("teacher", "I am the teacher of Omar Tal. My son was taken in May.", "My son"),
        ("mother", "I am the mother of Omar Tal. I have two sons. My son was taken.", "My son"),
        ("mother", "I am the mother of Omar Tal and a girl. My son was taken.", "My son"),
        ("mother", "I am the mother of Omar Tal, who was killed. My son fled.", "My son"),
        ("mother", "I am the mother of Omar Tal. She says: My son was taken.", "My son"),
        ("mother", "I am the mother of Omar Tal. My son, she answered, was taken.", "My son"),
        ("mother", "I am the mother of Omar Tal and of a girl. My son was taken.", "My son"),
        ("mother", "I am the mother of Tal Vi. I saw my daughter. My son fled.", "my daughter"),
    ],
)
def test_other_kin_are_others(read: Read, own: str, text: str, kin: str) -> None:
    name = "Tal Vi" if "Tal Vi" in text else "Omar Tal"
    told = read(text, noun(own), who(name), noun(kin, subtype="relative"))
    assert told.id(kin) != told.id(name)


@pytest.mark.parametrize(
    "text", ["Omar and my brother were beaten.", "Omar saw how agents beat my brother."]
)
def test_who_stands_beside_him_is_another(read: Read, text: str) -> None:
    told = read(
        f"I am the sister of Omar Tal. {text}",
        noun("sister"), who("Omar Tal"), who("Omar"), noun("my brother", subtype="relative"),
    )  # fmt: skip
    assert told.id("my brother") != told.id("Omar Tal")
