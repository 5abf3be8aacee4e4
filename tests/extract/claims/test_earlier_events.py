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
