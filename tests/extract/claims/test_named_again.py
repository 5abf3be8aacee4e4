"""A noun that names a deed joins the deed that it names, and no other."""

import pytest

from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model


def _event(told: Told, trigger: str, number: int = 0) -> str | None:
    claims = [c for c in told.extraction.claims if c.kind == "event" and c.trigger.text == trigger]
    assert len(claims) > number, [c.trigger.text for c in told.extraction.claims]
    return claims[number].event


@pytest.mark.parametrize(
    ("text", "deed", "noun"),
    [
        ("The writer was assaulted on Monday, and the assault was filmed.", "assaulted", "assault"),
        (
            "Omar Tal was kidnapped in Ankara, and his wife learned of the kidnapping from the"
            " radio.",
            "kidnapped",
            "kidnapping",
        ),
        (
            "Masked men beat Jean Habimana in Kampala. He believes that the attack was ordered from"
            " Kigali.",
            "beat",
            "attack",
        ),
        (
            "About fifty exiles marched to the embassy. The march was organized by the Khmer Club.",
            "marched",
            "march",
        ),
        (
            "Three agents seized the bishop in Managua. The ministry denied the arrest.",
            "seized",
            "arrest",
        ),
        (
            "Sara Haile was arrested in Asmara. Her arrest was condemned by Amnesty.",
            "arrested",
            "arrest",
        ),
        (
            "Karim Bello was killed in Istanbul. Bello's assassination led to protests.",
            "killed",
            "assassination",
        ),
        (
            "Tomas Vega was beaten in 2015. In Madrid in 2022 he was knocked down by two men. The"
            " attack in Madrid left him blind.",
            "knocked",
            "attack",
        ),
        (
            "Lea Mora was pushed by a man at the vigil. His spokesman claims that it was Ms Mora"
            " who hit him; she denies this. She has reported the assault to the police.",
            "pushed",
            "assault",
        ),
    ],
)
def test_a_noun_is_of_the_deed_that_it_names(tell: Read, text: str, deed: str, noun: str) -> None:
    told = tell(text)
    assert _event(told, noun) == _event(told, deed)


@pytest.mark.parametrize(
    ("text", "deed", "noun"),
    [
        ("Ali Noor was beaten in Lisbon. A second attack followed in June.", "beaten", "attack"),
        ("Denis Orlov was stabbed. The earlier stabbing was his own.", "stabbed", "stabbing"),
        ("Agents beat the student. The other attacks were worse.", "beat", "attacks"),
        ("The exile was beaten in Oslo. The beating in Bergen was worse.", "beaten", "beating"),
        ("Hundreds marched in Berlin. The march in Cologne was small.", "marched", "march"),
        (
            "A man hit Nadia Rahimi in the face, and the attack on her friend Zoya Karim was over"
            " in seconds.",
            "hit",
            "attack",
        ),
        ("Sara Haile was questioned in Asmara. Her arrest was unlawful.", "questioned", "arrest"),
        ("Her brother was arrested in Asmara. Her arrest was unlawful.", "arrested", "arrest"),
        (
            "Lea Mora was pushed by a man. His spokesman claims that it was Ms Mora who hit him;"
            " she denies this. She has reported the assault to the police.",
            "hit",
            "assault",
        ),
    ],
)
def test_a_noun_of_another_deed_is_another_event(
    tell: Read, text: str, deed: str, noun: str
) -> None:
    told = tell(text)
    assert _event(told, noun) != _event(told, deed)


def test_the_second_of_two_is_the_second(tell: Read) -> None:
    told = tell(
        "On 2 May police detained the editor. On 9 May they detained him again; the second"
        " detention lasted a month.",
        published="2024-06-20",
    )
    detention = _event(told, "detention")
    assert detention == _event(told, "detained", 1) != _event(told, "detained", 0)
