"""News that the text itself calls false."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Word reached the family that Thandeka Moyo had been killed. It was a lie.", "assault"),
        (
            "A relative wrote that my sister had been arrested in Minsk; mercifully, it was a lie.",
            "detain",
        ),
        (
            "Radio reports said that the poet had been abducted in Kampala. The story was made up.",
            "detain",
        ),
        (
            "I wrote that agents had threatened the baker, but I was misinformed.",
            "threaten",
        ),
        (
            "The tabloid claimed that agents had kidnapped the singer. No such thing happened.",
            "detain",
        ),
        ("A blog said that Rafael Pinto had been jailed. It turned out to be false.", "detain"),
        ("Friends heard that the lawyer had been poisoned. None of it was true.", "assault"),
        (
            "They said on the radio that the exile had been extradited. This never happened.",
            "restrict_mobility",
        ),
        (
            "The paper wrote that the imam had threatened the students; it had made the story up.",
            "threaten",
        ),
        (
            "A caller said that the consulate had photographed the mourners. He later admitted that"
            " he had made it up.",
            "surveil",
        ),
        (
            "Officials first said that the activist had been arrested in Moscow, then took it back.",
            "detain",
        ),
        (
            "The agency reported that the brothers had been deported to Egypt, a report that it"
            " retracted the next day.",
            "restrict_mobility",
        ),
    ],
)
def test_news_that_the_text_calls_false_is_denied(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality in ("denied", "negated")


def test_a_court_that_finds_it_untrue_denies_it(tell: Read) -> None:
    told = tell(
        "Her neighbor claimed that men from the embassy had followed Hamida, which a court later"
        " found untrue."
    )
    assert told.one("surveil").modality == "denied"


@pytest.mark.parametrize(
    ("text", "type_", "trigger"),
    [
        (
            "Hamid said that agents had beaten him. The consul said it was a lie.",
            "assault",
            "beaten",
        ),
        (
            'The student said that the embassy had threatened her. "It was a lie," the ambassador'
            " said.",
            "threaten",
            "threatened",
        ),
        (
            "The journalist wrote that agents had followed him. It was a fabrication, according to"
            " the embassy.",
            "surveil",
            "followed",
        ),
        ("The family was told that Amina had been killed. It was no lie.", "assault", "killed"),
        (
            "She said that the guards had beaten her and made up a story.",
            "assault",
            "beaten",
        ),
        (
            "The paper reported that she had been arrested. She had made up her mind to leave.",
            "detain",
            "arrested",
        ),
        (
            "She learned that her phone had been hacked, but she was mistaken about the date.",
            "cyber_intrusion",
            "hacked",
        ),
        (
            "He told his wife that he was safe. It was a lie: he had been arrested in Algiers.",
            "detain",
            "arrested",
        ),
    ],
)
def test_what_others_call_false_or_what_is_something_else_stays(
    tell: Read, text: str, type_: str, trigger: str
) -> None:
    assert tell(text).one(type_, trigger).modality in ("asserted", "alleged")


def test_who_is_named_in_false_news_stays_who_he_is(tell: Read) -> None:
    told = tell("A relative wrote that my sister had been arrested. It was a lie.")
    assert told.one("family_of").modality == "asserted"
