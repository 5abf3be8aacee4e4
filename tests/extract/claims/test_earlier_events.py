"""What is remembered, protested or told only of somebody was before the day of its sentence."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "word"),
    [
        (
            "On Tuesday the students held a vigil for the columnist Omar Tal, who was murdered in"
            " Lahore.",
            "assault",
            "murdered",
        ),
        (
            "On 9 March 2023 men beat the activist, who had been tortured in Minsk.",
            "assault",
            "tortured",
        ),
        (
            "On 14 May 2023 students marched in memory of the protesters shot by soldiers in"
            " Andijan.",
            "assault",
            "shot",
        ),
        (
            "On 12 October 2023 exiles in Berlin commemorated the poet Dawit Isak, who was"
            " detained in Asmara.",
            "detain",
            "detained",
        ),
        (
            "On 5 March 2024 exiles gathered in Oslo to mark the murder of the analyst Sok Vann.",
            "assault",
            "murder",
        ),
        (
            "On 11 April 2023 she told reporters about the torture of her brother in Damascus.",
            "assault",
            "torture",
        ),
        (
            "On 17 November 2021 the club screened a film about the agents who poisoned the"
            " defector Pavel Orlo.",
            "assault",
            "poisoned",
        ),
        (
            "On Friday supporters demanded justice for the editor Kwame Habi, who was poisoned in"
            " Kampala.",
            "assault",
            "poisoned",
        ),
        (
            "On 7 March 2024 the foreign minister met the widow of the blogger killed by agents in"
            " Tirana.",
            "assault",
            "killed",
        ),
        (
            "On 12 May 2023 students gathered outside the embassy. They held a vigil for the"
            " columnist Omar Tal, who was murdered in Lahore.",
            "assault",
            "murdered",
        ),
    ],
)
def test_an_earlier_event_has_no_day(tell: Read, text: str, type_: str, word: str) -> None:
    told = tell(text, published="2024-07-04")
    assert when(told, told.one(type_, word)) is None


@pytest.mark.parametrize(
    ("text", "type_", "word", "day"),
    [
        (
            "On 9 March 2023 the activist met a man who threatened her with a knife.",
            "threaten",
            "threatened",
            "2023-03-09",
        ),
        (
            "On 11 May 2023 she opened the door to two men who beat her brother.",
            "assault",
            "beat",
            "2023-05-11",
        ),
        (
            "On 4 December 2022 exiles held a vigil outside the consulate, where guards beat two"
            " of them.",
            "assault",
            "beat",
            "2022-12-04",
        ),
        (
            "On 12 May 2023 two students beaten by guards were taken to hospital.",
            "assault",
            "beaten",
            "2023-05-12",
        ),
        (
            "On 3 March 2023 the vigil for the poet was attacked by masked men, who beat two"
            " students.",
            "assault",
            "beat",
            "2023-03-03",
        ),
        (
            "On 5 May 2023 students held a vigil for the poet Sara Nur, who was shot in Baku on"
            " 3 May.",
            "assault",
            "shot",
            "2023-05-03",
        ),
        (
            "On 12 May 2023 she told reporters about a man who had followed her that morning.",
            "surveil",
            "followed",
            "2023-05-12",
        ),
    ],
)
def test_what_is_told_on_keeps_the_day(
    tell: Read, text: str, type_: str, word: str, day: str
) -> None:
    told = tell(text)
    assert when(told, told.one(type_, word)) == day


@pytest.mark.parametrize(
    ("text", "type_", "word"),
    [
        (
            "The embassy on Wednesday denied any part in the attack on the editor Sara Haile.",
            "assault",
            "attack",
        ),
        ("The minister dismissed the arrest as lawful on Tuesday.", "detain", "arrest"),
        (
            "On Friday a court in Berlin convicted two men of the murder plot.",
            "assault",
            "plot",
        ),
        ("In March he wrote to the rector about the threats.", "threaten", "threats"),
        ("The police confirmed on Tuesday the arrest of three men.", "detain", "arrest"),
        ("Police on Monday released footage of the attack.", "assault", "attack"),
        ("He confessed on Monday to the shooting.", "assault", "shooting"),
        ("On 3 May prosecutors linked the shooting to the embassy.", "assault", "shooting"),
        (
            "The ministry summoned the ambassador on Monday over the attack on Mr Ortiz.",
            "assault",
            "attack",
        ),
        ("On Monday the poisoning of the editor came to light.", "assault", "poisoning"),
        (
            "On Saturday the militia claimed responsibility for the bombing of the newspaper.",
            "assault",
            "bombing",
        ),
        (
            "On Thursday a court found two guards guilty of the murder of Revocat Nsengi.",
            "assault",
            "murder",
        ),
        (
            "On Monday students marched to the rectorate against the arrest of the singer.",
            "detain",
            "arrest",
        ),
        (
            "On Saturday exiles in Berlin held a vigil for a murdered blogger.",
            "assault",
            "murdered",
        ),
        ("3 May 2024: Interpol deletes the notice against her.", "legal_action", "notice"),
    ],
)
def test_what_is_answered_or_judged_was_before(
    tell: Read, text: str, type_: str, word: str
) -> None:
    told = tell(text, published="2024-07-04")
    assert when(told, told.one(type_, word)) is None


@pytest.mark.parametrize(
    ("text", "type_", "word", "day"),
    [
        ("Agents carried out an attack on the editor on 3 May.", "assault", "attack", "2024-05-03"),
        ("She received threats on 3 May.", "threaten", "threats", "2024-05-03"),
        ("The union condemned the attack of 3 May.", "assault", "attack", "2024-05-03"),
        ("The embassy denied the attack on 3 May.", "assault", "attack", "2024-05-03"),
        (
            "The police are investigating an attack on an exile in Bern on 3 May.",
            "assault",
            "attack",
            "2024-05-03",
        ),
        (
            "The kidnapping on 3 May of a Saudi exile was condemned by Canada.",
            "detain",
            "kidnapping",
            "2024-05-03",
        ),
        (
            "Three men were arrested on 9 May over the raid on 3 May.",
            "detain",
            "raid",
            "2024-05-03",
        ),
        (
            "A guard beat the singer on 3 May. Prosecutors attributed the beating to an attaché.",
            "assault",
            "beating",
            "2024-05-03",
        ),
        ("He suffered a beating by guards on 3 May.", "assault", "beating", "2024-05-03"),
        ("On 3 May the embassy denied the attack.", "statement", "denied", "2024-05-03"),
        (
            "On 3 May the letter was read out on a radio station that called her a traitor.",
            "smear",
            "called",
            "2024-05-03",
        ),
    ],
)
def test_its_own_day_and_that_of_the_answer_are_kept(
    tell: Read, text: str, type_: str, word: str, day: str
) -> None:
    told = tell(text, published="2024-07-04")
    assert when(told, told.one(type_, word)) == day
