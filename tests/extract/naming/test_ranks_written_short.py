"""Ranks written short belong to the name behind them: "Sgt. Ana Silva"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        (
            "Supt. Rahim Khan and Sgt. Ali Raza questioned the editor Farah Noor for two hours.",
            "detain",
            {"Supt. Rahim Khan", "Sgt. Ali Raza"},
        ),
        ("Insp. Omar Haidari arrested the blogger Sana Malik.", "detain", {"Insp. Omar Haidari"}),
        ("The exile was beaten by Const. Mark Doyle.", "assault", {"Const. Mark Doyle"}),
        (
            "The exile was summoned by Brig. Gen. Saleh Osman of the secret police of Sudan.",
            "detain",
            {"Brig. Gen. Saleh Osman"},
        ),
        ("Sgt Moyo searched her house in Harare.", "detain", {"Sgt Moyo"}),
    ],
)
def test_the_rank_is_part_of_the_name_and_nobody_by_itself(
    tell: Read, text: str, type_: str, who: set[str]
) -> None:
    told = tell(text)
    claim = told.one(type_)
    assert {r.text for r in claim.roles if r.role == "initiator"} == who
    assert not any(e.type == "organization" and e.name in who for e in told.entities.values())


def test_a_rank_ends_no_sentence(tell: Read) -> None:
    told = tell("The letter was signed by Const. Mark Doyle and Asst. Supt. Ana Silva.")
    assert len(told.extraction.sentences) == 1
    assert not any(e.name in ("Const", "Asst", "Supt") for e in told.entities.values())
