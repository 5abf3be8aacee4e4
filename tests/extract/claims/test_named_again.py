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
        (
            "Guards beat Omar Tal in the yard; Li Wei says the beating was ordered by the director.",
            "beat",
            "beating",
        ),
        ("Omar Tal was seized in Brest, and the detention was filmed.", "seized", "detention"),
        ("Masked men beat Li Wei in Rome. The embassy denied that it hit Li Wei.", "beat", "hit"),
        ("Ali Noor was attacked in Rome. It was the second attack on him.", "attacked", "attack"),
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
        (
            "Nadia Rahimi was arrested in Minsk on 3 May, and the arrests continued through June.",
            "arrested",
            "arrests",
        ),
        (
            "Omar Tal was questioned in Minsk, and the arrest came a week later.",
            "questioned",
            "arrest",
        ),
        ("Omar Tal was stopped in Minsk, but the arrest was made in Brest.", "stopped", "arrest"),
        ("Omar Tal was beaten because he had filmed the attack.", "beaten", "attack"),
        ("Omar Tal was beaten when he tried to stop the beating.", "beaten", "beating"),
        ("Police arrested a student who had filmed the arrest.", "arrested", "arrest"),
        (
            "Yusuf Amin was arrested in May. He was arrested again in July. His arrest was condemned.",
            "arrested",
            "arrest",
        ),
        (
            "Yusuf Amin was arrested in May and released in June. In August agents picked him up in Doha. His arrest shocked his family.",
            "arrested",
            "arrest",
        ),
        (
            "Sara Haile was not arrested in Asmara. Her arrest took place in Massawa.",
            "arrested",
            "arrest",
        ),
        (
            "Sara Haile was arrested in 2015. She fled to Rome. Her arrest was sought by Interpol.",
            "arrested",
            "arrest",
        ),
        (
            "Sara Haile was arrested in Asmara. She fled to Rome. Eritrea demanded her arrest.",
            "arrested",
            "arrest",
        ),
        (
            "Agents tried to kill Sara Haile. Her murder a year later shocked exiles.",
            "kill",
            "murder",
        ),
        (
            "Three agents seized the bishop in Managua. Police arrested a nun in Leon. The ministry denied the arrest.",
            "arrested",
            "arrest",
        ),
        (
            "Masked men beat Jean Habimana in Kampala. Police beat Paul Reiter in Vienna. The embassy denied the attack.",
            "beat",
            "attack",
        ),
        (
            "Rebels seized the mayor. The government denied that it arrested the mayor.",
            "seized",
            "arrested",
        ),
        ("Omar Tal beat Li Wei in Rome. The embassy denied that it hit Li Wei.", "beat", "hit"),
        (
            "About fifty exiles marched to the embassy in Paris. Supporters of the government marched too. The march was organized by the consulate.",
            "marched",
            "march",
        ),
        (
            "The embassy guard punched Omar Tal. The embassy alleges that Tal attacked its staff in June. The attack left two employees injured.",
            "punched",
            "attack",
        ),
        (
            "A man pushed Ms Mora. He claims that she hit him. The police are investigating the assault.",
            "pushed",
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
