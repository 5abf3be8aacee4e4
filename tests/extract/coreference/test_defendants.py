"""Whom a verdict, a warrant or a fruitless search is about."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, who

pytestmark = pytest.mark.model

ALI, OMAR = who("Ali Nur", gender="m"), who("Omar Tal", gender="m")
IGOR, PAVEL = who("Igor Kos", gender="m"), who("Pavel Ruzic", gender="m")


@pytest.mark.parametrize(
    "text",
    [
        "Ali Nur was beaten in Ghent by Omar Tal. The court acquitted him.",
        "Ali Nur was knifed by Omar Tal. A warrant was issued for him.",
        "Ali Nur told the court that Omar Tal had followed him. The judge convicted him.",
        "Ali Nur was stabbed by Omar Tal. The court sentenced him to nine years.",
        "Ali Nur was threatened by Omar Tal. The court heard his counsel.",
        "Ali Nur was beaten by Omar Tal. Police charged him with assault.",
    ],
)
def test_it_is_who_did_it(read: Read, text: str) -> None:
    told = read(text, ALI, OMAR)
    pronoun = "his" if "counsel" in text else "him"
    assert told.id(pronoun, -1) == told.id("Omar Tal")


@pytest.mark.parametrize(
    "text",
    [
        "Ali Nur was arrested after Omar Tal threatened him. The court sentenced him.",
        "Ali Nur was beaten by Omar Tal. The court sentenced him in absentia for propaganda.",
        "Ali Nur was beaten by Omar Tal. Police charged him with slander of the state.",
    ],
)
def test_the_victim_may_be_on_trial(read: Read, text: str) -> None:
    told = read(text, ALI, OMAR)
    assert told.id("him", -1) != told.id("Omar Tal")


def test_an_officials_victim_is_tried(read: Read) -> None:
    omar = Spec("Omar Tal", "person", "official", "proper", {"gender": "m"})
    told = read("Ali Nur was beaten by Omar Tal. The court sentenced him.", ALI, omar)
    assert told.id("him") == told.id("Ali Nur")


def test_either_of_two_stays_open(read: Read) -> None:
    told = read("Igor Kos and Pavel Ruzic stabbed Ali Nur. The court acquitted him.",
                IGOR, PAVEL, ALI)  # fmt: skip
    assert told.rule("him") == "coref:unresolved"


@pytest.mark.parametrize(
    "text",
    [
        "Igor Kos was arrested on 4 May. Pavel Ruzic drove the car. He has not been arrested.",
        "Igor Kos was caught on Friday. Police are looking for Pavel Ruzic. He has not been caught.",
        "Police detained Igor Kos in May. Pavel Ruzic paid. He has never been detained.",
        "Igor Kos was arrested in May. His accomplice Pavel Ruzic fled. He remains at large.",
        "Igor Kos was arrested and freed in May. Pavel Ruzic fled. He has not been arrested.",
        "Igor Kos was sentenced in May. Pavel Ruzic fled. A warrant was issued for his arrest.",
    ],
)
def test_the_other_is_still_sought(read: Read, text: str) -> None:
    told = read(text, IGOR, PAVEL)
    pronoun = "his" if "warrant" in text else "He"
    assert told.id(pronoun) == told.id("Pavel Ruzic")


@pytest.mark.parametrize(
    "text",
    [
        "Igor Kos was questioned on 4 May. He has not been arrested.",
        "Igor Kos was arrested on 4 May and freed. He has not been arrested since.",
        "Igor Kos was arrested on 4 May. Ana Li is his wife. He has not been arrested again.",
    ],
)
def test_nobody_else_is_meant(read: Read, text: str) -> None:
    told = read(text, IGOR)
    assert told.id("He") == told.id("Igor Kos")
