"""Days and months without a year, some sentences behind a year that the story goes on from."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("before", "date", "days"),
    [
        ("She was threatened in December 2021.", "On January 3", "2022-01-03"),
        ("Her car was burned in March 2021.", "On 4 May", "2021-05-04"),
        ("In August 2022 she left.", "On 3 September", "2022-09-03"),
        ("Two men followed her in May 2020. They took notes.", "On June 2", "2020-06-02"),
        ("She was summoned on 12 June 2022.", "In July", "2022-07-01/2022-07-31"),
        ("They hacked her on 30 December 2020.", "In January", "2021-01-01/2021-01-31"),
        # a day found so is told on from as well
        (
            "His wife was held in January 2022. On 4 February he was freed.",
            "In March",
            "2022-03-01/2022-03-31",
        ),
    ],
)
def test_what_was_soon_after_is_of_the_year_told(
    tell: Read, before: str, date: str, days: str
) -> None:
    told = tell(f"{before} {date} Tam Berisso was beaten in Leeds.", published="2024-11-14")
    assert when(told, told.one("assault", "beaten")) == days


@pytest.mark.parametrize(
    ("before", "date", "days"),
    [
        # told aside, how something began, or long ago
        ("His wife, who left Keren in March 2021, lives in Leeds.", "On 4 May", "2024-05-04"),
        ("The club was founded in March 2021.", "On 4 May", "2024-05-04"),
        ("His wife was held in March 2021. He works in Leeds.", "On 9 August", "2024-08-09"),
        ("His wife was held in 2021.", "On 4 May", "2024-05-04"),
        # the text's news, or behind them
        ("His wife was held in August 2022. He is ill.", "On 10 October", "2024-10-10"),
        ("His wife was held in July 2022. He is ill.", "In August", "2024-08"),
        ("His wife was held in August 2022. On Monday she was freed.", "In September", "2024-09"),
    ],
)
def test_other_days_are_of_the_texts_own_time(
    tell: Read, before: str, date: str, days: str
) -> None:
    told = tell(f"{before} {date} Tam Berisso was beaten in Leeds.", published="2024-11-14")
    assert str(when(told, told.one("assault", "beaten"))).startswith(days)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He fled in August 2020. In 2022 he was hacked. That August", "2022-08-01/2022-08-31"),
        ("He fled in May 2017. Mine was hacked in 2019. That May", "2019-05-01/2019-05-31"),
        ("He fled in August 2017. His wife had left in 2012. That August", "2017-08-01/2017-08-31"),
        ("In 2012 he left. In August 2017 he was hacked. That August", "2017-08-01/2017-08-31"),
    ],
)
def test_that_august_is_of_the_year_that_stands_alone_since(
    tell: Read, text: str, days: str
) -> None:
    told = tell(f"{text} Tam Berisso was beaten in Leeds.", published="2024-11-14")
    assert when(told, told.one("assault", "beaten")) == days
