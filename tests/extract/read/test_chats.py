"""Days of a chat's messages: the phone that exported it writes them all in one order."""

import pytest

from extract.read.chats import days_in_one_order, find_message_days
from tests.extract.conftest import Read


def chat(*days: str) -> str:
    return "".join(f"{day}, 21:4{n} - Olga: Two men came.\n" for n, day in enumerate(days))


@pytest.mark.parametrize(
    ("days", "read"),
    [
        (("12/03/2023", "13/03/2023"), ["2023-03-12", "2023-03-13"]),
        (("3/12/23", "3/13/23"), ["2023-03-12", "2023-03-13"]),
        (("12/03/2023", "04/05/2023"), []),
        (("13/03/2023", "03/14/2023"), []),
        (("12.03.2023", "13.03.2023"), []),
        (("31/02/2023", "12/02/2023"), []),
    ],
)
def test_one_stamp_shows_the_order_of_all(days: tuple[str, ...], read: list[str]) -> None:
    text = chat(*days)
    found = days_in_one_order(text, find_message_days(text))
    assert [day.isoformat() for day in found.values()] == read


@pytest.mark.model
def test_today_is_the_day_of_the_message(tell: Read) -> None:
    told = tell(
        "12/03/2023, 21:41 - Olga: Two men followed me home today.\n"
        "13/03/2023, 08:03 - Pavel: They beat Ivan last night outside the library.\n"
    )
    days = {
        role.value.from_: role.value.to
        for claim in told.claims("surveil")
        for role in claim.roles
        if role.role == "time" and role.value
    }
    assert days == {"2023-03-12": "2023-03-12"}
