"""Sentences that bring a story back to the text's own time, of which a bare day then is."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("before", "date", "days"),
    [
        (
            "She was freed in July 2023. She has been in Vilnius for a year.",
            "On 2 August",
            "2025-08-02",
        ),
        (
            "He left Minsk in June 2022. He has lived in Warsaw since then.",
            "On 5 August",
            "2025-08-05",
        ),
        ("He fled in March 2023. Today he runs a bookshop in Lyon.", "On 12 April", "2025-04-12"),
        (
            "She was freed in July 2023 and has been in Vilnius for a year.",
            "On 2 August",
            "2025-08-02",
        ),
        ("They fled in May 2021. Both have since settled in Bern.", "On 7 June", "2025-06-07"),
        (
            "They fled in May 2021. They have been in hiding for eighteen months.",
            "On 7 June",
            "2025-06-07",
        ),
        ("She fled in May 2021. These days she teaches in Rome.", "On 7 June", "2025-06-07"),
    ],
)
def test_behind_them_a_day_is_of_the_text(tell: Read, before: str, date: str, days: str) -> None:
    text = f"{before} {date} agents beat Tam Berisso in Leeds."
    told = tell(text, published="2025-10-20")
    assert when(told, told.one("assault", "beat")) == days
    unknown = tell(text)
    assert when(unknown, unknown.one("assault", "beat")) is None


def test_the_next_day_is_not_counted_from_the_year_told(tell: Read) -> None:
    told = tell(
        "She was freed in July 2023. She has been in Vilnius for a year. On 2 August agents"
        " threatened her. The next day they beat her."
    )
    assert when(told, told.one("assault", "beat")) is None


@pytest.mark.parametrize(
    ("before", "date", "days"),
    [
        (
            "She was freed in July 2023. She had been in jail for a year.",
            "On 2 August",
            "2023-08-02",
        ),
        ("He was fined in July 2023. Nobody has been charged since.", "On 2 August", "2023-08-02"),
        ("He was fined in July 2023. The embassy has denied it.", "On 2 August", "2023-08-02"),
        (
            "Omar, who has lived in Lyon for ten years, was fined in July 2023.",
            "On 2 August",
            "2023-08-02",
        ),
        (
            "The shop was burned in July 2023. The owner has been in Oslo since 2015.",
            "On 2 August",
            "2023-08-02",
        ),
        (
            "Sara Nour was arrested in July 2023. She now lives in Oslo.",
            "On 2 August",
            "2023-08-02",
        ),
        ("She fled in July 2023. Her lawyer now lives in Oslo.", "On 2 August", "2023-08-02"),
        ("She fled in July 2023. The shop is now a museum.", "On 2 August", "2023-08-02"),
        (
            "She fled in July 2023. The regime has been in power for thirty years.",
            "On 2 August",
            "2023-08-02",
        ),
        ("She fled in July 2023. She has kept a diary for years.", "On 2 August", "2023-08-02"),
        ("He fled in May 2021. He lived in a camp for a year.", "On 7 June", "2021-06-07"),
        ('He fled in May 2021. "Now I live in fear," he wrote.', "On 4 June", "2021-06-04"),
        (
            "She fled in July 2023. She has been in Vilnius for a year. In May 2024 she spoke.",
            "On 2 June",
            "2024-06-02",
        ),
    ],
)
def test_what_is_told_beside_the_story_leaves_it(
    tell: Read, before: str, date: str, days: str
) -> None:
    told = tell(f"{before} {date} agents beat Tam Berisso in Leeds.", published="2025-10-20")
    assert when(told, told.one("assault", "beat")) == days
