"""Fillers become roles: nobody does harm to himself unless the words say so."""

from typing import Any

import pytest

from extract.read import read_text
from extract.record import to_record
from extract.run import extract

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
    assert targets(text, "doxx") == [(None, "his")]


def test_somebody_named_before_keeps_his_address() -> None:
    text = "Samir Odeh fled in May. In June a gunman published his home address on Telegram."
    assert targets(text, "doxx") == [("Samir Odeh", "his")]
