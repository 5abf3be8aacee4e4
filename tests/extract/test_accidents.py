"""What nobody did is no event: fires of faulty heaters, storms, collisions."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The exile's bookshop burned down on Monday because of a faulty heater.",
        "Lightning destroyed the roof of the temple of the exiles.",
        "A storm tore down the banners of the exiles.",
        "The exile's car was damaged in a collision with a bus.",
        "The car of the journalist burned out in May. An electrical fault was to blame.",
        "A fire destroyed the club of the exiles; the police spoke of an accident.",
        "The archive of the exiles was destroyed in May. Neighbors spoke of an electrical fire.",
    ],
)
def test_an_accident_is_no_event(tell: Read, text: str) -> None:
    assert not tell(text).claims("vandalize")


@pytest.mark.parametrize(
    "text",
    [
        "The club of the exiles burned down. Arsonists had poured petrol through the letterbox.",
        "The editor's car was burned in March. Police found petrol.",
        "Her kiosk burned to the ground in June. Detectives do not believe in an accident.",
        "Her kiosk burned to the ground in June. The embassy called it an accident; she says it was"
        " arson.",
        "The exile's office was damaged on Sunday. He was away: an aunt had died in a traffic"
        " accident.",
        "The poet's windows were smashed on Monday. He had survived a car accident a year before.",
        "Agents burned the editor's car; the embassy spoke of an accident.",
        "Ali Nur's car crashed after its brakes had been cut.",
    ],
)
def test_what_somebody_did_is_one(tell: Read, text: str) -> None:
    assert tell(text).claims("vandalize")
