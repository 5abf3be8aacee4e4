"""Denials that somebody contradicts behind them without a word for the deed."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "teller"),
    [
        (
            "The ministry says Fahad was not tortured; Fahad says that he was.",
            "assault",
            "Fahad",
        ),
        (
            "The governor said Aliyev had not been kidnapped. His brother says that he had.",
            "detain",
            "His brother",
        ),
        (
            "The embassy denied that its guards had threatened the students; the students say"
            " they did.",
            "threaten",
            "students",
        ),
        (
            "The police chief said his men had not beaten the boys; their teacher told the court"
            " that they had.",
            "assault",
            "their teacher",
        ),
        (
            "The minister said the writer had not been detained; her lawyer said she had been.",
            "detain",
            "her lawyer",
        ),
        (
            "The police said that Huda was not harassed; Huda says otherwise.",
            "harass",
            "Huda",
        ),
        (
            "The guards claim that Rosa was not raped. Rosa has testified that she was.",
            "assault",
            "Rosa",
        ),
    ],
)
def test_what_is_denied_is_alleged_by_who_contradicts(
    tell: Read, text: str, type_: str, teller: str
) -> None:
    told = tell(text)
    denied, alleged = told.claims(type_)
    assert (denied.modality, alleged.modality) == ("denied", "alleged")
    assert denied.event == alleged.event
    assert [source.text for source in alleged.attribution] == [teller]
    assert [source.text for source in denied.attribution] != [teller]
    assert told.fillers(denied, "target") == told.fillers(alleged, "target")


@pytest.mark.parametrize(
    ("text", "type_", "teller"),
    [
        (
            "They say the poet was never followed; in March they admitted it.",
            "surveil",
            "they",
        ),
        (
            "The consulate denied having followed her, then conceded that they had.",
            "surveil",
            "consulate",
        ),
        (
            "Ankara denied it had abducted the teacher. Months later it acknowledged that it had.",
            "detain",
            "it",
        ),
        (
            "The security service denied hacking the lawyer's phone, then admitted as much in"
            " court.",
            "cyber_intrusion",
            "security service",
        ),
        (
            "The consul denied that his staff had photographed the protesters. A week later he"
            " admitted it.",
            "surveil",
            "he",
        ),
    ],
)
def test_who_denied_it_admits_it(tell: Read, text: str, type_: str, teller: str) -> None:
    denied, admitted = tell(text).claims(type_)
    assert (denied.modality, admitted.modality) == ("denied", "asserted")
    assert denied.event == admitted.event
    assert [source.text for source in admitted.attribution] == [teller]


def test_nobody_is_no_doer_of_what_is_alleged(tell: Read) -> None:
    told = tell(
        "The interior ministry said that nobody had threatened the editor; the editor insists"
        " that they had."
    )
    alleged = next(c for c in told.claims("threaten") if c.modality == "alleged")
    assert told.fillers(alleged, "initiator") == set()
    assert told.fillers(alleged, "target") == {"editor"}


@pytest.mark.parametrize(
    "text",
    [
        "The ministry says Lobsang was not tortured; Lobsang does not say that he was.",
        "The ministry says Lobsang was not tortured; Lobsang says that he was not.",
        "The warden said the monks were not beaten. The guards denied that they had.",
        "The ministry says Lobsang was not tortured; Lobsang says that he was in Delhi.",
        "The ministry said Omar was not tortured; Omar says that he was tired.",
        "The ministry said Omar was not tortured; Omar will say that he was.",
        "The ministry said Omar was not tortured; nobody says that he was.",
        "The ministry said the monk was not jailed. If the monk says that he was, he lies.",
        "Officials deny that Tursun was beaten. His daughter says that she was.",
        "The ministry said Karim was not beaten; Leila says that she was.",
        "The embassy denied having followed her; it never conceded that it had.",
        "The embassy denied having followed her and refused to say whether it had.",
        "The embassy said that its staff had not followed Omar and that he had gone home safely."
        " Omar says he had.",
        "The minister denied that the editor had been beaten. He acknowledged it was a hard case.",
        "The consul said the students had not been filmed, and the students said that he had.",
        "The governor said the editor was not arrested. He said that he was.",
        "The ministry said that Nadia had not been beaten but had fallen. Her doctor says that she"
        " had.",
        "The spokesman denied that the activist was tortured. A second spokesman confirmed as much.",
        "The embassy denied having followed Huda. Asked again, it confirmed it.",
        "The embassy denied having followed Huda. The paper said that it did, but later withdrew"
        " the report.",
        "Hassan said he had not beaten the editor. The editor said he had, too.",
        "The embassy denied having followed Huda, and few say that it did.",
    ],
)
def test_another_answer_contradicts_nothing(tell: Read, text: str) -> None:
    told = tell(text)
    for type_ in ("assault", "detain", "surveil"):
        assert {c.modality for c in told.claims(type_)} <= {"denied", "negated"}
