"""Words before or behind a noun that only say of what kind it is: "a threatening letter"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "role", "who"),
    [
        ("Omar Tal received a threatening letter in March.", "threaten", "target", "Omar Tal"),
        ("Omar Tal got a call threatening to burn his shop.", "threaten", "target", "Omar Tal"),
        (
            "A hacking attack hit the exile radio Azad in May.",
            "cyber_intrusion", "target", "Azad",
        ),
        ("The exiles held a protest march in Lyon.", "protest", "participant", "exiles"),
        (
            "A counter-protest rally by loyalists met the vigil.",
            "counter_protest", "participant", "loyalists",
        ),
    ],
)  # fmt: skip
def test_one_event_is_told(tell: Read, text: str, type_: str, role: str, who: str) -> None:
    told = tell(text)
    assert who in " ".join(told.fillers(told.one(type_), role))


@pytest.mark.parametrize(
    ("text", "type_", "many"),
    [
        ("The man beaten in the attack was attacked again in May.", "assault", 2),
        ("Agents beat the tortured man in Lome.", "assault", 1),
        ("Students held a vigil and then marched to the consulate.", "protest", 2),
    ],
)
def test_two_events_stay_two(tell: Read, text: str, type_: str, many: int) -> None:
    assert len(tell(text).claims(type_)) >= many
