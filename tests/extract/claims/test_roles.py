"""Fillers become roles: nobody does harm to himself unless the words say so."""

from typing import Any

import pytest

from extract.read import read_text
from extract.record import to_record
from extract.run import extract
from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model


def targets(text: str, type_: str) -> list[tuple[Any, Any]]:
    """The node and the words of each target of the only claim of this type."""
    record = to_record(extract(read_text(text)))
    names = {entity["id"]: entity["name"] for entity in record["entities"]}
    (claim,) = [claim for claim in record["claims"] if claim["type"] == type_]
    roles = [role for role in claim["roles"] if role["role"] == "target"]
    return [(names.get(role.get("entity")), role["text"]) for role in roles]


def test_whose_address_was_published_is_not_who_published_it() -> None:
    text = "The gunman, Viktor Lenz, published his home address on Telegram."
    assert "Viktor Lenz" not in {node for node, _ in targets(text, "doxx")}


def test_somebody_named_before_keeps_his_address() -> None:
    text = "Samir Odeh fled in May. In June a gunman published his home address on Telegram."
    assert targets(text, "doxx") == [("Samir Odeh", "his")]


def spots(told: Told, type_: str, trigger: str) -> list[tuple[str, bool]]:
    """The words of the places of a claim, and whether each is a node."""
    claim = told.one(type_, trigger)
    return [(r.text, r.entity is not None) for r in claim.roles if r.role == "place"]


def test_a_platform_carries_what_is_done_and_is_not_where(tell: Read) -> None:
    told = tell("The counter-rally in Ghent was announced on Telegram the night before.")
    assert "Telegram" not in dict(spots(told, "counter_protest", "counter-rally"))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The baker was seized on his way to work by two men.", [("his way", False)]),
        ("The baker was seized on his doorstep by two men.", [("his doorstep", True)]),
    ],
)
def test_on_the_way_is_no_spot(tell: Read, text: str, places: list[tuple[str, bool]]) -> None:
    assert spots(tell(text), "detain", "seized") == places


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("A student fled to Oslo in May. In June the student came back and beat the young man.",
         ("young man", "young man")),
        ("A student fled to Oslo in May. In June Pavel Novak came back and beat the student.",
         ("student", "student")),
    ],
)  # fmt: skip
def test_who_does_harm_is_not_the_nameless_man_whom_he_does_it_to(
    text: str, met: tuple[str | None, str]
) -> None:
    assert targets(text, "assault") == [met]


@pytest.mark.parametrize(
    ("text", "type_", "target"),
    [
        ("Loyalists smashed his car in Leeds.", "vandalize", "his car"),
        ("A visit by the consul of India ended last Thursday after activists of the Five Rivers "
         "Justice Group blocked his car.", "disrupt_event", "consul of India"),
        ("The student Lin Mei left. Loyalists smashed her car.", "vandalize", "Lin Mei"),
        ("The rally ended after his arrest in Tunis.", "detain", "his"),
    ],
)  # fmt: skip
def test_nobody_is_called_his_for_a_thing_that_he_has(
    tell: Read, text: str, type_: str, target: str
) -> None:
    told = tell(text)
    assert target in told.fillers(told.one(type_), "target")
    named = {entity.name for entity in told.extraction.entities}
    assert ("his" in named) == (target == "his")
