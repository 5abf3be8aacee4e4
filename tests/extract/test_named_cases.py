"""Recommendations are no facts; what they say of a named case is."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _listed(demand: str) -> str:
    return f"Recommendations to the government:\n- {demand}.\n- Repeal the law on agents.\n"


@pytest.mark.parametrize(
    ("demand", "type_", "word", "who"),
    [
        ("Release Mariela Ortez, who has been held since 2019", "detain", "held", "Mariela Ortez"),
        (
            "Free Jean-Paul Habimana, who was sentenced to ten years in 2018",
            "legal_action",
            "sentenced",
            "Jean-Paul Habimana",
        ),
        (
            "Drop all charges against Palina Hrynko, detained since June 2020",
            "detain",
            "detained",
            "Palina Hrynko",
        ),
        (
            "Investigate the beating of Khamphan Sisouk in Udon Thani in May 2022",
            "assault",
            "beating",
            "Khamphan Sisouk",
        ),
        (
            "Punish those responsible for the abduction of Gulalai Mengal in March 2020",
            "detain",
            "abduction",
            "Gulalai Mengal",
        ),
        (
            "Refrain from deporting Bahrom Sattorov, who was beaten by agents in Ankara in June 2022",
            "assault",
            "beaten",
            "Bahrom Sattorov",
        ),
        (
            "Impose sanctions on the officers who tortured Yonas Tesfai in Asmara in 2016",
            "assault",
            "tortured",
            "Yonas Tesfai",
        ),
    ],
)
def test_what_a_clause_tells_of_somebody_was_done(
    tell: Read, demand: str, type_: str, word: str, who: str
) -> None:
    told = tell(_listed(demand))
    claim = told.one(type_, word)
    assert claim.modality == "asserted"
    assert who in told.fillers(claim, "target")
    assert len(told.claims(type_)) == 1


@pytest.mark.parametrize(
    "demand",
    [
        "Lift the travel ban on Wen Qiao, imposed in March 2022",
        "Lift the travel ban on her father, imposed in March 2022",
        "Lift the travel ban against Yonas Tesfai, ordered by a court in May 2019",
        "Lift the travel ban on Gulalai Mengal, which was imposed in March 2022",
    ],
)
def test_a_measure_with_its_day_was_taken(tell: Read, demand: str) -> None:
    claim = tell(_listed(demand)).one("restrict_mobility", "ban")
    assert claim.modality == "asserted"


@pytest.mark.parametrize(
    "demand",
    [
        "Lift any travel ban on exiles, imposed in March 2022 or later",
        "Lift the travel ban on exiles",
        "Impose the travel ban on Ivan Rudd, announced in March 2022",
        "Lift the travel ban on Ivan Rudd, said to have been imposed in March 2022",
        "Lift the travel ban on Ivan Rudd, which may have been imposed in March 2022",
        "Suspend the deportation of Samuel Tesfai, planned for May",
        "Release anyone who is arrested for a post",
        "Protect exiles who are threatened abroad",
        "Do not deport refugees who would be tortured at home",
        "Investigate all threats against exiles",
        "Investigate any harassment of Abebe Girma in the coming months",
        "Sanction officials who order the abduction of dissidents",
        "Ensure that Oleg Vasin, if he is arrested, is given a lawyer",
        "Publish whether Somchit Vong was arrested in 2019",
        "Refrain from arresting Nadine Irakoze, who plans to return in May",
        "Prevent the abduction of Lao activists",
        "Refuse to extradite activists who have not been convicted",
        "Release Amina Sow",
    ],
)
def test_what_is_asked_for_is_no_fact(tell: Read, demand: str) -> None:
    claims = tell(_listed(demand)).extraction.claims
    assert not [claim for claim in claims if claim.kind == "event"]
