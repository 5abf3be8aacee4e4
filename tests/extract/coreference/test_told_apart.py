"""Bearers of one name who are two, and short forms of a name that are not."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "target"),
    [
        ("The attache Mehmet Kaya Demir photographed the refugee Mehmet Kaya in Graz.", "surveil", "Mehmet Kaya"),
        ("The blogger Dawit Isaak was followed by the spy Dawit Isaak Gebre in Malmo.", "surveil", "Dawit Isaak"),
        ("Police say that Abdullah Yilmaz Celik followed the teacher Abdullah Yilmaz to his home.", "surveil", "Abdullah Yilmaz"),
        ("The consul, a man named Ismail Bah, threatened the student Ismail Bah Barry.", "threaten", "Ismail Bah Barry"),
        ("The murderer Rafiq Khan Afridi shot the poet Rafiq Khan in Rotterdam.", "assault", "Rafiq Khan"),
    ],
)  # fmt: skip
def test_nobody_acts_on_himself_by_two_names(
    tell: Read, text: str, event: str, target: str
) -> None:
    told = tell(text)
    claim = told.one(event)
    assert told.fillers(claim, "target") == {target}
    assert target not in told.fillers(claim, "initiator")


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("The journalist Ibrahim Sow was stabbed in Lyon. The attacker, Ibrahim Sow Diallo, fled.", "Ibrahim Sow"),
        ("The victim, Karim Aziz, was shot in Ankara. The gunman, Karim Aziz Rahimov, fled to Baku.", "Karim Aziz"),
        ("The editor Samuel Okoth was beaten in Nairobi. His namesake Samuel Okoth Otieno went to Kampala.", "Samuel Okoth"),
        ("The poet Hassan Farah was beaten in Oslo. The consul Hassan Farah Warsame spoke.", "Hassan Farah"),
        ("The rapper Musa Kamara was beaten in Lyon. His brother Musa Kamara Sesay fled to Rome.", "Musa Kamara"),
        ("Rana Aziz was beaten in Leeds. An unrelated Rana Aziz Nur lives in Bath.", "Rana Aziz"),
    ],
)  # fmt: skip
def test_another_bearer_lends_no_name(tell: Read, text: str, victim: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("assault"), "target") == {victim}


def test_another_of_the_very_same_name(tell: Read) -> None:
    told = tell(
        "The singer Anwar Sadiq was attacked in Vienna. A different Anwar Sadiq, an officer of the "
        "ministry, had threatened him in May."
    )
    assert [e.name for e in told.extraction.entities].count("Anwar Sadiq") == 2
    claim = told.one("threaten")
    (doer,) = (r.entity for r in claim.roles if r.role == "initiator")
    (target,) = (r.entity for r in claim.roles if r.role == "target")
    assert doer != target


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ahmed Hassan Nur was beaten in Leeds. Ahmed Hassan told the police about it.", "Ahmed Hassan Nur"),
        ("The trader Omar Said, or Omar Said Farah, was beaten in Leeds.", "Omar Said Farah"),
        ("The refugee Li Van Minh was beaten. The victim, Li Van Minh Duc, knew the men.", "Li Van Minh Duc"),
        ("The exile Karim Aziz Rahimov was beaten. Karim Aziz, a judge until 2012, lives in Riga.", "Karim Aziz Rahimov"),
        ("The writer Idriss Mahamat Saleh was beaten in Lagos. The former consul Idriss Mahamat lived there.", "Idriss Mahamat Saleh"),
        ("The exile Hassan Farah Warsame was beaten. The diplomat Hassan Farah had fled to Oslo in May.", "Hassan Farah Warsame"),
    ],
)  # fmt: skip
def test_a_short_form_is_the_same_person(tell: Read, text: str, name: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("assault"), "target") == {name}
    assert sum(e.type == "person" and e.name in name for e in told.extraction.entities) == 1
