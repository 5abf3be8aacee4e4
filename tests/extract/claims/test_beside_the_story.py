"""What is told beside the story, of plans, reasons and earlier days, is not counted from."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model

_BEATEN = "On 5 October 2024 two men beat the potter Tam Berisso in Ghent. "


def _next_day(tell: Read, text: str, step: str = "The next day") -> str | None:
    told = tell(f"{text} {step} police in Keren arrested his sister.", published="2024-12-05")
    return when(told, told.one("detain", "arrested"))


@pytest.mark.parametrize(
    "aside",
    [
        "The film about him is to be shown on 20 December.",
        "His appeal will be heard on 12 January.",
        "His friends are planning a showing of the film on 8 November.",
        "The trial of his brother starts on 3 January.",
        "He had arrived from Adigrat on 28 September.",
        "A court had banned him from writing on 28 September. Nurses treated him.",
        "They attacked him because he spoke at a rally on 28 September.",
        "They asked him about the protest of 28 September.",
        "Nurses treated him after his speech of 28 September had been shared.",
    ],
)
def test_the_story_goes_on_from_its_own_day(tell: Read, aside: str) -> None:
    far = "" if "Nurses" in aside or "had" not in aside else " Nurses treated him."
    assert _next_day(tell, _BEATEN + aside + far) == "2024-10-06"


@pytest.mark.parametrize(
    ("goes_on", "day"),
    [
        ("He was released from hospital on 8 October.", "2024-10-09"),
        ("He managed to flee to Berlin on 8 October.", "2024-10-09"),
        ("The vigil for him was held on 8 October.", "2024-10-09"),
        ("The embassy said on 8 October that it knew nothing.", "2024-10-09"),
        ("On 28 September two men stood at his door.", "2024-09-29"),
    ],
)
def test_the_story_goes_on_from_the_day_to_which_it_has_moved(
    tell: Read, goes_on: str, day: str
) -> None:
    assert _next_day(tell, _BEATEN + goes_on) == day


@pytest.mark.parametrize(
    "open_",
    [
        "The hearing was set for 8 October.",
        "He planned to speak at a festival on 8 October.",
        "He was to give evidence on 8 October.",
        "On 8 October he was to give evidence.",
        "He told police that a man followed him on 28 September.",
        "His friends protested against the execution of a rapper on 28 September.",
        "On 28 September he had been fined.",
    ],
)
def test_where_the_story_may_have_moved_on_nobody_can_tell(tell: Read, open_: str) -> None:
    assert _next_day(tell, _BEATEN + open_) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The potter, who was jailed on 28 September 2024, was freed.", "2024-09-29"),
        ("On 3 May 2024 police fine the potter. On 8 May they free him.", "2024-05-09"),
        ("On 2 August 2024 exiles gathered in Oslo to read the names of potters who were jailed "
         "on 29 July.", "2024-08-03"),
    ],
)  # fmt: skip
def test_a_flashback_is_counted_from_where_no_other_day_is_told(
    tell: Read, text: str, day: str
) -> None:
    assert _next_day(tell, text) == day


def test_a_flashback_that_goes_on_is_counted_from(tell: Read) -> None:
    told = tell(
        _BEATEN + "On 3 May he had been arrested in Keren. Two days later he had been tortured.",
        published="2024-12-05",
    )
    assert when(told, told.one("assault", "tortured")) == "2024-05-05"


@pytest.mark.parametrize("step", ["That evening", "Later that evening", "The following night"])
def test_hours_of_the_day_are_those_of_the_story(tell: Read, step: str) -> None:
    text = _BEATEN + "His wife, whom police had fined on 28 September, is a nurse."
    day = "2024-10-06" if step == "The following night" else "2024-10-05"
    assert _next_day(tell, text, step) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Friday, 4 October 2024, sixty people marched. Two days later they got letters.", None),
        ("On Monday, 7 October 2024, sixty people marched.", "2024-10-10"),
        ("On Friday, 4 October 2024, sixty people marched.", "2024-10-03"),
    ],
)
def test_a_weekday_of_the_same_week(tell: Read, text: str, day: str | None) -> None:
    assert _next_day(tell, text, "On Thursday of the same week") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In October 2024 letters came to his shop.", "2024-10-20"),
        ("In October 2024 he fled to Oslo.", None),
    ],
)
def test_a_day_of_the_month(tell: Read, text: str, day: str | None) -> None:
    assert _next_day(tell, text, "On the twentieth,") == day


def test_that_night_is_not_of_a_day_told_to_say_who_somebody_is(tell: Read) -> None:
    text = _BEATEN + "The man who was fined on 12 March was among them."
    assert _next_day(tell, text, "That night") == "2024-10-05"


def test_that_evening_behind_a_flashback_is_of_one_of_two_days(tell: Read) -> None:
    text = _BEATEN + "On 28 September a page had published his address."
    assert _next_day(tell, text, "That evening") is None


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("A week later we met at the church.", "2024-10-12"),
        ("We wept.", "2024-10-05"),
        ("The church was built in 1912.", "2024-10-05"),
    ],
)
def test_a_day_that_opens_a_scene_without_an_event_ends_the_one_before(
    tell: Read, opening: str, day: str
) -> None:
    told = tell(
        _BEATEN + f"{opening} Two men photographed us. One of them hit a girl.",
        published="2024-12-05",
    )
    assert when(told, told.one("assault", "hit")) == day
