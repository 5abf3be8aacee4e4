"""Who says so, and what kind of source that is; whose tie is told and not denied."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A police spokesman said that guards beat the nuns.", "official_host"),
        ("A spokeswoman for the embassy said that guards beat the nuns.", "official_origin"),
        ("A spokeswoman for the University of Otago said that guards beat the nuns.", "academic"),
        ("A parliamentary committee found that guards beat the nuns.", "official_host"),
        ("The Garden Committee found that guards beat the nuns.", "ngo"),
        ("The judges found that guards beat the nuns.", "court"),
        ("The Iranian embassy said that guards beat the nuns.", "official_origin"),
    ],
)
def test_a_source_is_of_the_kind_of_the_body_it_speaks_for(
    tell: Read, text: str, kind: str
) -> None:
    claim = tell(text).one("assault")
    assert [source.kind for source in claim.attribution] == [kind]


def test_a_mission_of_another_state_than_the_one_in_question_is_a_host(tell: Read) -> None:
    told = tell("The Swiss embassy said that Iranian agents beat her.", about=("IR",))
    assert [source.kind for source in told.one("assault").attribution] == ["official_host"]


def test_a_name_with_and_in_it_is_one_source(tell: Read) -> None:
    told = tell("The Chinese Students and Scholars Association said that guards beat the nuns.")
    assert len(told.one("assault").attribution) == 1


def test_a_tie_in_passing_is_not_denied_with_the_deed(tell: Read) -> None:
    told = tell("The page first said that her brother had been beaten. It later withdrew that.")
    assert told.one("family_of").modality == "asserted"
    assert told.one("assault").modality == "denied"
    told = tell("He denied being an officer of the Border Guard.")
    assert told.one("employed_by").modality == "denied"


def test_nobody_is_the_source_of_his_own_office(tell: Read) -> None:
    told = tell("The secretary of the Falcon League, Ada Moss, said that guards beat the nuns.")
    assert told.one("leads").attribution == ()


def test_a_state_that_is_accused_elsewhere_in_the_text_is_an_origin(tell: Read) -> None:
    lead = "Officials from the Vietnamese embassy threatened the refugees. "
    told = tell(lead + "The Vietnamese police said that guards beat the nuns.")
    assert [s.kind for s in told.one("assault").attribution] == ["official_origin"]
    told = tell(lead + "The Thai police said that Thai guards beat the nuns.")
    assert [s.kind for s in told.one("assault").attribution] == ["official_host"]
    told = tell("The Vietnamese police said that thieves beat the nuns.")
    assert [s.kind for s in told.one("assault").attribution] == ["official_host"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Mina Rad, an editor, was followed in Oslo in May. The Iranian Foreign Ministry denied"
            " that its agents had followed her.",
            "official_origin",
        ),
        (
            "Rovshan Aliyev, a journalist, was abducted in Tbilisi in May 2017. The State Security"
            " Service of Azerbaijan denies that he was kidnapped.",
            "official_origin",
        ),
        (
            "Pavel Hrynko was kidnapped in Kyiv in 2018. Minsk denies that he was kidnapped.",
            "official_origin",
        ),
        (
            "A blogger was arrested in Hanoi in 2020. The Vietnamese police denied that he was"
            " arrested.",
            "official_host",
        ),
        (
            "Iranian agents followed Mina Rad in Oslo. The Swedish police denied that the agents"
            " had followed her in Oslo.",
            "official_host",
        ),
        (
            "Rwandan agents abducted Paul Habimana in Maputo. The police of Mozambique denied that"
            " he had been abducted.",
            "official_host",
        ),
    ],
)
def test_who_denies_what_was_done_in_another_state_is_of_the_origin(
    tell: Read, text: str, kind: str
) -> None:
    (denied,) = (c for c in tell(text).extraction.claims if c.modality == "denied")
    assert [source.kind for source in denied.attribution] == [kind]


def test_nobody_is_accused_of_asking_for_help(tell: Read) -> None:
    told = tell("Ada Moss said that she had asked for police protection in June.")
    assert [s.kind for s in told.one("respond").attribution] == ["unattributed"]
    told = tell("Ada Moss said that she had followed the nuns home.")
    assert [s.kind for s in told.one("surveil").attribution] == ["accused"]
