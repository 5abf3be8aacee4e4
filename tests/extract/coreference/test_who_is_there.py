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


FLIPPED = "Sami Farah is held in Cairo. His brother Omar lives in Oslo."


IN_ANY_CASE = [
    "He now receives threats.",
    "He is followed home every week.",
    "He was attacked in Oslo in May.",
    "Two men beat him in Oslo.",
]
WHILE_HE_IS_HELD = [
    "He told police that a man had called.",
    "He went to the police.",
    "He joined a vigil outside the embassy.",
]


@pytest.mark.parametrize(
    ("fate", "text"),
    [
        *(("is held in Cairo", text) for text in (*IN_ANY_CASE, *WHILE_HE_IS_HELD)),
        *(("has been missing in Cairo since 2019", text) for text in IN_ANY_CASE),
    ],
)
def test_the_brother_is_at_large(read: Read, fate: str, text: str) -> None:
    oslo = [OSLO] if "in Oslo" in text else []
    flipped = FLIPPED.replace("is held in Cairo", fate)
    told = read(f"{flipped} {text}", SAMI, CAIRO, OMAR, OSLO, *oslo)
    word = "him" if "beat" in text else "He"
    assert told.id(word) == told.id("Omar")


def test_he_who_tells_police_of_a_threat_was_threatened(read: Read) -> None:
    told = read(f"{FLIPPED} He told police that he had been threatened.", SAMI, CAIRO, OMAR, OSLO)
    assert told.id("He") == told.id("he") == told.id("Omar")


def test_who_was_freed_tells_of_prison(read: Read) -> None:
    text = "Sami Farah is held in Cairo. His brother Omar was released in May."
    told = read(f"{text} He told reporters that guards had beaten him.", SAMI, CAIRO, OMAR)
    assert told.id("He") == told.id("him") == told.id("Omar")


@pytest.mark.parametrize(
    "text",
    [
        "He received a ten-year sentence in May.",
        "He told the judge that officers had beaten him.",
        "He told his lawyer of the beatings.",
        "He filed an appeal.",
        "He complained of beatings by the guards.",
        "He joined a protest in 2019 and was beaten.",
        "He published a poem and was arrested.",
        "He attended a hearing in May.",
        "He was followed by agents.",
        "In 2017 he told police that agents were following him.",
    ],
)
@pytest.mark.parametrize("fate", ["is held in Cairo", "was killed in Cairo"])
def test_it_may_have_been_before(
    read: Read, fate: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    specs = (SAMI, CAIRO, OMAR, OSLO)
    text = f"{FLIPPED.replace('is held in Cairo', fate)} {text}"
    he = "he" if "In 2017" in text else "He"
    told = read(text, *specs)
    monkeypatch.setattr("extract.coreference.pronouns.who_is_there", lambda *_: None)
    before = read(text, *specs)
    assert told.id(he, 0) == before.id(he, 0)


@pytest.mark.parametrize(
    "fate",
    [
        "is no longer held in Cairo",
        "had been held in Cairo",
        "has been held three times in Cairo",
        "was poisoned in Cairo",
        "was nearly killed in Cairo",
        "was deported to Cairo",
    ],
)
def test_he_may_be_free(read: Read, fate: str, monkeypatch: pytest.MonkeyPatch) -> None:
    specs = (SAMI, CAIRO, OMAR, OSLO)
    text = f"{FLIPPED.replace('is held in Cairo', fate)} He is followed home every week."
    told = read(text, *specs)
    monkeypatch.setattr("extract.coreference.pronouns.who_is_there", lambda *_: None)
    assert told.id("He") == read(text, *specs).id("He")


@pytest.mark.parametrize(
    "text",
    [
        "He was seized in Oslo by four men and driven away.",
        "He was beaten in Oslo in 2015.",
        "He was beaten in Oslo during a visit.",
    ],
)
def test_he_may_have_been_there(read: Read, text: str) -> None:
    told = read(f"{FLIPPED} {text}", SAMI, CAIRO, OMAR, OSLO, OSLO)
    assert told.id("He") == told.id("Sami Farah")


def test_the_dead_stay_dead(read: Read) -> None:
    text = "Sami Farah was killed in Cairo. He worked as a poet. His brother Omar lives in Oslo."
    told = read(f"{text} He is followed home every week.", SAMI, CAIRO, OMAR, OSLO)
    assert told.id("He", 1) == told.id("Omar")


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
