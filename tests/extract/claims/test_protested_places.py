"""Where that lies against which people protest, which is not where they protest."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def placed(tell: Read, text: str) -> dict[str, str | None]:
    """The land of the place of each type of event."""
    told = tell(text).extraction
    lands = {entity.id: entity.country for entity in told.entities}
    return {event.type: lands[event.place] if event.place else None for event in told.events}


@pytest.mark.parametrize(
    "text",
    [
        "Students protested against arrests in Urumqi.",
        "Police broke up a vigil for prisoners in Hotan.",
        "Two men filmed a rally against killings in Minsk.",
    ],
)
def test_the_gathering_is_not_there(tell: Read, text: str) -> None:
    assert placed(tell, text)["protest"] is None


@pytest.mark.parametrize(
    ("text", "kind", "land"),
    [
        ("Students protested in Leeds against arrests in Urumqi.", "protest", "GB"),
        ("Students protested in Leeds against arrests in Urumqi.", "detain", "CN"),
        ("A rally against deportations was held in Izmir.", "protest", "TR"),
        ("Police detained her after a protest against the election in Minsk.", "protest", "BY"),
    ],
)
def test_what_has_its_own_place_keeps_it(tell: Read, text: str, kind: str, land: str) -> None:
    assert placed(tell, text)[kind] == land
