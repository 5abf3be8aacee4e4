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
        "The exile's bookshop burned down on Monday. The embassy said it was an accident.",
        "The exile's bookshop burned down on Monday. His wife doubts that it was an accident.",
        "The exile's bookshop burned down on Monday. Police call it an accident; he was threatened"
        " the day before.",
        "The exile's bookshop burned down on Monday. Someone had tampered with the wiring.",
        "The exile's bookshop burned down on Monday. The fire was set to look like an electrical"
        " fault.",
        "The exile's car was damaged on Monday. A tracker was found in its wiring.",
        "The exile's car exploded on Monday. State television spoke of a malfunction.",
        "The office of the exiles was damaged on Monday. The alarm had a faulty sensor that night.",
        "The office of the exiles was wrecked and its electrical wiring ripped out.",
        "The editor's house was burned down in May. Nobody believes the story of an electrical"
        " fault.",
        "The club was damaged in May. Police are investigating whether it was an accident.",
        "The banners were torn down by the wind, the embassy said; a camera shows two guards.",
    ],
)
def test_what_somebody_did_is_one(tell: Read, text: str) -> None:
    assert tell(text).claims("vandalize")


@pytest.mark.parametrize(
    "text",
    [
        "The journalist was hit by a car in Oslo. The embassy spoke of a traffic accident.",
        "The dissident was injured in a crash after men had loosened the wheels of his car.",
        "The exile was hurt when men ran him off the road. The embassy called it an accident.",
        "A hail of bottles struck the marchers.",
        "Omar was injured in Paris. An official wrote that it was an accident and that another"
        " would follow.",
    ],
)
def test_who_is_hurt_is_hurt_whatever_others_call_it(tell: Read, text: str) -> None:
    assert tell(text).claims("assault")


def test_a_heart_attack_is_nobodys_attack(tell: Read) -> None:
    text = "Agents threatened Lina Osei in Oslo. A heart attack killed her uncle in 2019."
    assert not tell(text).claims("assault")
    assert not tell("Agents threatened Lina Osei. Her uncle was killed by a heart attack.").claims(
        "assault"
    )


@pytest.mark.parametrize(
    "text",
    [
        "An injection that caused a heart attack killed Omar Tal in London.",
        "A supposed heart attack killed Omar Tal in Dubai.",
        "Omar Tal was killed by a staged heart attack.",
        "A heart attack killed the exile in Dubai, but his widow accuses Iran.",
    ],
)
def test_a_heart_attack_that_somebody_brought_about_or_is_doubted_stays(
    tell: Read, text: str
) -> None:
    assert tell(text).claims("assault")


def test_a_death_in_custody_stays(tell: Read) -> None:
    assert tell("The prison said that a heart attack had killed her uncle.").claims("assault")
    assert tell("In prison a heart attack killed her uncle, a guard said.").claims("assault")
