"""Denials without a word for the deed, and who gives them."""

import pytest

from graph.model import Claim
from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model


def denied(told: Told, type_: str) -> list[Claim]:
    return [c for c in told.claims(type_) if c.modality == "denied"]


def denier(told: Told, claim: Claim) -> str:
    (source,) = claim.attribution
    return told.entities[source.entity].name if source.entity else str(source.text)


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        ("Vietnamese exiles in Berlin were filmed. The embassy denies it.", "surveil", "embassy"),
        ("Two exiles were stabbed in Vienna. Moscow denies everything.", "assault", "Russia"),
        ("The attaché threatened Pavel Orlov. He denies everything.", "threaten", "attaché"),
        ("The Turkish embassy spied on teachers. It denies that.", "surveil", "Turkish embassy"),
        (
            "Hong Kong activists in London were harassed. China's embassy denies doing so.",
            "harass",
            "China's embassy",
        ),
        (
            'The vice-consul filmed the students in Leeds. "I never did that," he said.',
            "surveil",
            "vice-consul",
        ),
        (
            "Agents of Rwanda beat the journalist in Brussels. "
            '"That never happened," said the ambassador.',
            "assault",
            "ambassador",
        ),
        ('The ambassador insulted a refugee. "That is not true," he says.', "harass", "ambassador"),
        ("Nadia Osman was threatened by the attaché, who denies it.", "threaten", "attaché"),
        (
            "The Turkish embassy spied on teachers in Bern. The embassy calls this untrue.",
            "surveil",
            "Turkish embassy",
        ),
        (
            "Omar Tal says that the consul threatened him. The embassy contradicted him.",
            "threaten",
            "embassy",
        ),
        (
            "Ana Lima says that the consul beat her. The ministry contradicted her account.",
            "assault",
            "ministry",
        ),
        (
            "The Chinese consulate harassed a singer in Perth. It rejects these allegations.",
            "harass",
            "Chinese consulate",
        ),
    ],
)
def test_the_deed_is_denied_and_still_told(tell: Read, text: str, type_: str, who: str) -> None:
    told = tell(text)
    (claim,) = denied(told, type_)
    first = next(c for c in told.claims(type_) if c.modality in ("asserted", "alleged"))
    assert (claim.type, claim.event) == (type_, first.event)
    assert who in denier(told, claim)
    assert told.fillers(claim, "target") == told.fillers(first, "target")


@pytest.mark.parametrize(
    "text",
    [
        "The consul threatened Ali Nur. He does not deny it.",
        "Ali Nur was accused of theft. He denies it.",
        "A policeman arrested Omar Tal. He denies everything.",
        "The police arrested two students. The ministry denies everything.",
        "The consul insulted Ali Nur as a thief. He denies everything.",
        'The consul filmed the students. "I did not do that," said a student.',
        'The guard beat the prisoner. "That did not happen every day," the warden said.',
        'Agents beat the journalist. "That never happened to me before," she said.',
        "Ali Nur was beaten by the guards, who deny that he is ill.",
        "Ali Nur was beaten by the police, who deny him a lawyer.",
        "The wife of the consul insulted a maid. He denies it.",
        "The embassy threatened Maya Rahimi. She rejects these accusations.",
        "Agents beat the singer. The doctors reject these claims of the insurance.",
        "The exile said that agents had beaten her. Her brother contradicted them.",
        "Three men were beaten. The landlord denies it.",
    ],
)
def test_nothing_told_is_denied(tell: Read, text: str) -> None:
    told = tell(text)
    harms = ("threaten", "detain", "harass", "surveil", "assault")
    assert not [c for type_ in harms for c in denied(told, type_)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The attaché threatened Pavel Orlov. He denies everything.", "attaché"),
        ("The envoy threatened Olga Petrova. She denies having done so.", "envoy"),
    ],
)
def test_who_denies_did_it(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    (claim,) = told.claims("statement")
    assert told.fillers(claim, "initiator") == {who}
