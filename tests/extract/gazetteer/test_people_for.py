"""Names of groups for a land or a cause, and committees that serve a state or none."""

import pytest
from spacy.language import Language

from tests.extract.conftest import names_in

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Students for Kashmir held a rally in Leeds.", "Students for Kashmir"),
        ("Men threatened Students for Justice in Kashmir.", "Students for Justice in Kashmir"),
        ("A complaint by Lawyers for Uyghurs was rejected.", "Lawyers for Uyghurs"),
        ("The page of Doctors against Torture in Iran is gone.", "Doctors against Torture in Iran"),
        ("Artists for Hong Kong lost their venue.", "Artists for Hong Kong"),
        ("Students for Free Tibet held a vigil.", "Students for Free Tibet"),
        ("Youth for Eritrea was infiltrated.", "Youth for Eritrea"),
    ],
)
def test_people_for_a_land_or_a_cause_are_a_group(nlp: Language, text: str, name: str) -> None:
    assert names_in(nlp, text)[name].type == "organization"


@pytest.mark.parametrize(
    "text",
    [
        "Lawyers for Iran filed a complaint.",
        "Lawyers for Ali Rezai filed a complaint.",
        "Students for the first time held a rally in Kashmir.",
        "Students from Kashmir held a rally in Leeds.",
        "Students in Kashmir held a rally.",
        "Journalists for Radio Free Asia were arrested.",
        "Teachers against the decree marched in Minsk.",
        "People for and against the law gathered.",
    ],
)
def test_people_who_only_open_a_sentence_are_none(nlp: Language, text: str) -> None:
    first = text.split()[0]
    assert not [name for name in names_in(nlp, text) if name.startswith(first)]


@pytest.mark.parametrize(
    ("name", "subtype"),
    [
        ("State Committee for National Security", "security_service"),
        ("Committee on National Security", "security_service"),
        ("National Committee for State Protection", "security_service"),
        ("Commission for State Security", "security_service"),
        ("Select Committee on National Security", "government_body"),
        ("Committee to Protect Journalists", "ngo"),
        ("Committee for Academic Freedom", "ngo"),
        ("Citizens' Committee for National Security", "ngo"),
        ("National Committee for Human Rights", "ngo"),
        ("Committee for the Protection of Journalists", "ngo"),
    ],
)
def test_whose_committee_it_is(nlp: Language, name: str, subtype: str) -> None:
    assert names_in(nlp, f"The {name} wrote to him.")[name].subtype == subtype
