"""Who does it in a town, or at large, where another is held, dead or elsewhere."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, who

pytestmark = pytest.mark.model

SAMI = who("Sami Farah", gender="m")
OMAR = Spec("Omar", "person", "relative", "proper", {"gender": "m"})


def town(words: str, country: str) -> Spec:
    return Spec(words, "place", "city", "proper", {"country": country})


OSLO, CAIRO = town("Oslo", "NO"), town("Cairo", "EG")
HELD = "Sami Farah lives in Oslo. His brother Omar is held in Cairo."


@pytest.mark.parametrize(
    "text",
    [
        "He told reporters that agents had called.",
        "He went to the police.",
        "He was followed home by two men.",
        "He filed a complaint about a car that had tailed him.",
    ],
)
@pytest.mark.parametrize(
    "fate",
    [
        "is held in Cairo",
        "has been in prison in Cairo since 2019",
        "is serving nine years in Cairo",
        "vanished in Cairo in 2019",
        "was executed in Cairo",
    ],
)
def test_who_is_at_large_goes_about(read: Read, fate: str, text: str) -> None:
    told = read(
        f"Sami Farah lives in Oslo. His brother Omar {fate}. {text}", SAMI, OSLO, OMAR, CAIRO
    )
    assert told.id("He") == told.id("Sami Farah")


@pytest.mark.parametrize(
    "text",
    [
        "He went on hunger strike in May.",
        "He was beaten by guards.",
        "He has been moved to solitary confinement.",
        "He was tortured by officers.",
    ],
)
def test_who_is_held_suffers_in_prison(read: Read, text: str) -> None:
    told = read(f"{HELD} {text}", SAMI, OSLO, OMAR, CAIRO)
    assert told.id("He") == told.id("Omar")


def test_who_lives_there_is_attacked_there(read: Read) -> None:
    text = "Omar lives in Cairo. Sami Farah lives in Oslo. He was attacked in Cairo in May."
    told = read(text, OMAR, CAIRO, SAMI, OSLO, CAIRO)
    assert told.id("He") == told.id("Omar")


def test_the_relative_is_meant_where_the_exile_is_held(read: Read) -> None:
    text = "His brother Omar fled to Oslo. Sami Farah is still held in Cairo."
    told = read(f"Sami Farah was known. {text} He went to the police in Oslo last week.",
                SAMI, OMAR, OSLO, SAMI, CAIRO, OSLO)  # fmt: skip
    assert told.id("He") == told.id("Omar")


@pytest.mark.parametrize(
    "text",
    [
        f"{HELD} He told reporters in 2018, before the arrest, that agents had called.",
        f"{HELD} He had told reporters that agents called.",
        f"{HELD} He was sentenced in absentia in Cairo.",
        f"{HELD} He called a lawyer in Cairo.",
        f"{HELD} He was beaten by two men.",
        f"{HELD} He would tell the judge in Cairo.",
        "Sami Farah lives in Oslo. His brother Omar was held in Cairo. He told reporters of it.",
        "Sami Farah lives in Oslo. His brother Omar is not held in Cairo. He told reporters of it.",
    ],
)
def test_it_may_be_either(read: Read, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    places = [OSLO, *([CAIRO] * text.count("Cairo"))]
    told = read(text, SAMI, places[0], OMAR, *places[1:])
    monkeypatch.setattr("extract.coreference.pronouns.who_is_there", lambda *_: None)
    before = read(text, SAMI, places[0], OMAR, *places[1:])
    assert told.id("He", 0) == before.id("He", 0)
